"""The program's commands, as the guide tells of them. Whoever has the program hands them over."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """A flag of a command."""

    flags: tuple[str, ...]
    """As it is typed: ``--previews`` and ``--no-previews``."""
    takes: str
    """What stands behind it: ``FOLDER``, ``text|github``; empty for a plain flag."""
    help: str
    default: str = ""
    required: bool = False

    @property
    def name(self) -> str:
        """What it is called: its first flag."""
        return self.flags[0]


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or one of a command's own: ``new event``."""

    path: tuple[str, ...]
    """As it is typed after ``chronology``; empty for the program itself."""
    summary: str
    """What it does, in a sentence."""
    more: tuple[str, ...]
    """Paragraphs that say more."""
    usage: str
    """How it is called: ``chronology explain [OPTIONS] EVENT``."""
    examples: tuple[str, ...]
    """Lines to type."""
    options: tuple[Option, ...]

    @property
    def name(self) -> str:
        """What it is called: ``new event``."""
        return " ".join(self.path)

    @property
    def anchor(self) -> str:
        """Its place in the page of commands, which has places of other names too."""
        return "-".join(("chronology", *self.path))
