"""The commands for whoever publishes the data: ``release`` and ``citation``."""

import sys
from pathlib import Path

import click

from generator.build import ContentError, Project, SettingError, check_content
from generator.cli.tell import show_report
from generator.content.revision import RevisionError
from generator.release import ReleaseError, make_release
from generator.render.data.citation_file import CITATION, render_citation_file
from generator.write import replace_file


@click.command()
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("dist"),
    show_default=True,
    help="The folder for the archive.",
)
@click.option(
    "--since",
    metavar="REV",
    help="The release that the changelog counts from. Default: the newest tag data-… before.",
)
@click.pass_obj
def release(project: Project, into: Path, since: str | None) -> None:
    """Pack the data as one dated archive, with checksums and what is new.

    It holds the content as it is committed, and is called by the day on which that last changed.

    \b
    Example:  chronology release --into dist
    """  # noqa: D301
    try:
        made = make_release(project, into, since)
    except ContentError as error:
        show_report(error.report, "text")
        click.echo("Nothing was released.", err=True)
        sys.exit(1)
    except (ReleaseError, RevisionError, SettingError) as error:
        click.echo(f"{error}.", err=True)
        sys.exit(1)
    click.echo(f"{made.path}: {made.files} files, sha256 {made.digest}")
    since_what = f"since {made.since}" if made.since else "the first release"
    click.echo(f"Changes: {since_what}. To publish it: git tag {made.tag}, and push the tag.")


@click.command()
@click.pass_obj
def citation(project: Project) -> None:
    """Write CITATION.cff: how the whole is cited.

    It is made from content/chronology.yml.

    \b
    Example:  chronology citation
    """  # noqa: D301
    report, corpus = check_content(project.content)
    if corpus is None:
        show_report(report, "text")
        sys.exit(1)
    replace_file(project.root / CITATION, render_citation_file(corpus.publication))
    click.echo(f"{CITATION} is written.")
