"""The command itself: its options, and what becomes of an exception that nobody caught."""

import sys
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator.build import Project
from generator.cli.manual import describe_commands
from generator.cli.tell import tell_crash


class PlainGroup(click.Group):
    """Commands that end in a plain message, whatever they end in."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for; an exception that nobody caught costs one line."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            tell_crash(error)
            sys.exit(1)


@click.group(cls=PlainGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder that holds content/, templates/ and mkdocs.yml. Default: this folder.",
)
@click.option(
    "--traceback", is_flag=True, help="Show where in the generator a fault of its own is."
)
@click.pass_context
def main(context: click.Context, project: Path, traceback: bool) -> None:  # noqa: ARG001 (PlainGroup reads it)
    """Check curated events and publish them as a chronology."""
    context.obj = Project(project.resolve(), commands=partial(describe_commands, main))
