"""The guide's page of commands, made from the commands that the program has."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.escape import PageText
from generator.render.guide.manual import Command, Option
from generator.render.pages.guide.marked import book_of, marked, typed
from generator.render.pages.page import Page


@dataclass(frozen=True, slots=True)
class OptionRow:
    """A flag, as the page tells of it."""

    flags: PageText
    help: PageText
    default: PageText | None
    required: bool


@dataclass(frozen=True, slots=True)
class CommandPart:
    """A command, as the page tells of it."""

    name: str
    """As it is typed: ``chronology new event``."""
    short: str
    """The same for the table of contents."""
    anchor: str
    is_part: bool
    """Whether it is a command of a command."""
    summary: PageText
    more: tuple[PageText, ...]
    usage: str
    examples: str
    options: tuple[OptionRow, ...]


def commands_view(page: Page) -> Mapping[str, object]:
    """Return what the page of commands needs."""
    return {"commands": [_part(page, command) for command in page.site.commands]}


def _part(page: Page, command: Command) -> CommandPart:
    book = book_of(page)
    return CommandPart(
        name=f"chronology {command.name}".strip(),
        short=command.name or "chronology",
        anchor=command.anchor,
        is_part=len(command.path) > 1,
        summary=marked(book.summary(command)),
        more=tuple(marked(text) for text in book.more(command)),
        usage=command.usage,
        examples="\n".join(command.examples),
        options=tuple(
            OptionRow(
                flags=_flags(page, option),
                help=marked(book.option(command, option)),
                default=typed(option.default) if option.default else None,
                required=option.required,
            )
            for option in command.options
        ),
    )


def _flags(page: Page, option: Option) -> PageText:
    behind = f" {option.takes}" if option.takes else ""
    return page.listed([typed(f"{flag}{behind}") for flag in option.flags], "or")
