"""Templates from their folders, in UTF-8 or not at all."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError


class TemplateLoader(FileSystemLoader):
    """Reads templates; says of one in another encoding which it is, where Jinja says only why."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's text, its path, and whether that is still what the file holds."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            message = f"byte {error.start + 1} is not UTF-8"
            found = (Path(folder, template) for folder in self.searchpath)
            file = next(str(path) for path in found if path.exists())
            raise TemplateSyntaxError(message, line, template, file) from error
