"""The parser whose events the tree is built from: libyaml's, or PyYAML's own in Python.

PyYAML built without libyaml has only the second, which takes twelve times as long. Where both
read a file, they give the same values; the second refuses a few more, such as a question mark in
unquoted text inside brackets.
"""

from typing import Any

from yaml import BaseLoader
from yaml.error import Mark
from yaml.scanner import ScannerError


class PythonParser(BaseLoader):
    """PyYAML's parser, with an error of its own kind where it asks `chr` for too much."""

    def get_event(self) -> Any:
        r"""Return the next event.

        A number beyond Unicode, as in ``"\U00110000"``, is an escape that libyaml refuses and
        PyYAML tries to turn into a character.
        """
        try:
            return super().get_event()  # type: ignore[no-untyped-call]
        except (OverflowError, ValueError) as error:
            digits = self.get_mark()
            before = Mark(
                digits.name,
                digits.index - 3,
                digits.line,
                digits.column - 3,
                None,
                digits.index - 3,
            )
            raise ScannerError(
                "while scanning a double-quoted scalar",
                before,
                "found a number beyond Unicode",
                digits,
            ) from error


Parser: Any
try:
    from yaml._yaml import CParser as Parser
except ImportError:
    Parser = PythonParser
