"""What the guide says of the commands, taken from the commands themselves."""

import inspect
from collections.abc import Iterator

import click

from generator.render.guide.manual import Command, Option

_EXAMPLE = "Example:"


def describe_commands(program: click.Group) -> tuple[Command, ...]:
    """Return the program and every command of it, each before its own, in their order."""
    root = click.Context(program, info_name="chronology")
    return tuple(_described(program, root, ()))


def _described(
    command: click.Command, context: click.Context, path: tuple[str, ...]
) -> Iterator[Command]:
    blocks = [
        block.removeprefix("\b\n") for block in inspect.cleandoc(command.help or "").split("\n\n")
    ]
    texts = [" ".join(block.split()) for block in blocks if not block.startswith(_EXAMPLE)]
    examples = [
        line.removeprefix(_EXAMPLE).strip()
        for block in blocks
        if block.startswith(_EXAMPLE)
        for line in block.splitlines()
    ]
    # Its first sentence is the summary, as in the list of commands.
    summary, _, rest = texts[0].partition(". ") if texts else ("", "", "")
    yield Command(
        path=path,
        summary=summary.rstrip(".") + ".",
        more=tuple(text for text in (rest, *texts[1:]) if text),
        usage=" ".join([context.command_path, *command.collect_usage_pieces(context)]),
        examples=tuple(examples),
        options=tuple(_option(each, context) for each in command.params if _is_flag(each)),
    )
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            below = click.Context(inner, info_name=name, parent=context)
            yield from _described(inner, below, (*path, name))


def _is_flag(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Option) and not parameter.hidden


def _option(parameter: click.Parameter, context: click.Context) -> Option:
    assert isinstance(parameter, click.Option)  # noqa: S101 (asked by whoever calls)
    record = parameter.get_help_record(context)
    default = parameter.default if parameter.show_default and not parameter.is_flag else None
    return Option(
        flags=(*parameter.opts, *parameter.secondary_opts),
        takes="" if parameter.is_flag else parameter.make_metavar(context),
        help=parameter.help or "" if record else "",
        default="" if default is None else str(default),
        required=parameter.required,
    )
