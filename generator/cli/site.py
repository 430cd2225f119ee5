"""The commands that make the site: ``build``, ``generate``, ``preview``."""

import sys
from collections.abc import Callable

import click

from generator import build as conductor
from generator.cli.tell import progress, show_report, tell_crash, track
from generator.preview.watch import preview as serve_preview
from generator.problems import Report


@click.command()
@click.option(
    "--previews/--no-previews",
    default=None,
    help="Draw the pictures that are shown where an address is shared. Needs the Noto fonts; "
    "left to itself, draws them where this machine has those.",
)
@click.pass_obj
def build(project: conductor.Project, previews: bool | None) -> None:
    """Build the site of every locale and publish it in site/.

    On an error nothing is written and the published site stays as it is.

    \b
    Example:  chronology build --previews
    """  # noqa: D301
    run(lambda: conductor.build(project, progress(), previews=previews, track=track))


@click.command()
@click.pass_obj
def generate(project: conductor.Project) -> None:
    """Write the Markdown pages to docs/, without building the site.

    \b
    Example:  chronology generate
    """  # noqa: D301
    run(lambda: conductor.generate(project, progress(), track=track)[0])


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.pass_obj
def preview(project: conductor.Project, port: int) -> None:
    """Serve the site on 127.0.0.1 and show every edit by itself. Ctrl+C ends it.

    \b
    Example:  chronology preview --port 8001
    """  # noqa: D301
    try:
        serve_preview(project, port, click.echo)
    except KeyboardInterrupt:
        click.echo("")
    except OSError as error:
        raise click.ClickException(f"cannot serve on port {port}: {error.strerror}") from error


def run(step: Callable[[], Report]) -> None:
    """Carry a step out, tell what was wrong, and exit with the status that it comes to."""
    try:
        report = step()
    except conductor.ContentError as error:
        show_report(error.report, "text")
        click.echo("Nothing was written; the published site is as it was.", err=True)
        sys.exit(1)
    except conductor.TOLD as error:
        click.echo(str(error), err=True)
        click.echo("Not published; the previous site is as it was.", err=True)
        sys.exit(1)
    except BrokenPipeError:
        raise  # nobody reads what is told: click's to handle
    except Exception as error:
        tell_crash(error)
        click.echo("Not published; the previous site is as it was.", err=True)
        sys.exit(1)
    show_report(report, "text")
