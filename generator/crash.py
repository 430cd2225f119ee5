"""What is said of an exception that nobody caught: a file and a line, never a page of Python.

Content cannot cause one; a template can, and so can the disk and a bug of ours. Whoever edits a
template needs its line; whoever reports a bug needs ours.
"""

import traceback
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

_OURS = Path(__file__).parent


def describe_crash(error: Exception) -> str:
    """Return what went wrong and where, for whoever can mend it: in a template, on the disk, here.

    A template that is not there is an `OSError` too, without a word of the system's, so templates
    come first.
    """
    if isinstance(error, TemplateNotFound):
        return f"templates: there is no {error.name}"
    if isinstance(error, TemplateSyntaxError):
        file = _shown(error.filename or error.name or "a template")
        return f"{file}:{error.lineno}: {error.message}"
    frames = traceback.extract_tb(error.__traceback__)
    # The innermost line of a template is where its author has to look.
    for frame in reversed(frames):
        if frame.filename.endswith(".jinja"):
            return f"{_shown(frame.filename)}:{frame.lineno}: {_words(error)}"
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'the disk'}: {error.strerror}"
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_OURS)]
    where = "the generator"
    if ours:
        where = f"{Path(ours[-1].filename).relative_to(_OURS.parent)}:{ours[-1].lineno}"
    return f"{where}: {_words(error)}\nThis is a fault of the generator; --traceback tells more."


def _words(error: Exception) -> str:
    """Return an exception as its own words, with its kind where they would say too little."""
    return f"{type(error).__name__}: {error}".removesuffix(": ").removeprefix("UndefinedError: ")


def _shown(filename: str) -> str:
    """Return a template's path from the folder it is edited in: ``templates/pages/home.jinja``."""
    parts = Path(filename).parts
    start = len(parts) - 1 - parts[::-1].index("templates") if "templates" in parts else 0
    return str(Path(*parts[start:]))
