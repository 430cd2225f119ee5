"""The command that judges content: ``check``."""

import sys
from pathlib import Path

import click

from generator import build as conductor
from generator.cli.tell import FORMATS, count, show_drafts, show_report, track
from generator.content.revision import RevisionError


@click.command()
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with the captures of the sources, to verify every passage against.",
)
@click.option(
    "--since",
    metavar="REV",
    help="A commit, branch or tag: warn of what changed since without a correction.",
)
@click.option(
    "--format", "form", type=click.Choice(sorted(FORMATS)), default="text", show_default=True
)
@click.option("--drafts", is_flag=True, help="Tell every problem of drafts, however many.")
@click.option("--strict", is_flag=True, help="Let a warning fail the check, as an error does.")
@click.pass_obj
def check(
    project: conductor.Project,
    articles: Path | None,
    since: str | None,
    form: str,
    drafts: bool,
    strict: bool,
) -> None:
    """Report every problem of the content, and change nothing.

    Drafts, in content/drafts/, are held against the same rules. What is wrong with them is told
    apart and fails nothing.

    \b
    Example:  chronology check --articles ../articles
              chronology check --since origin/main
    """  # noqa: D301 (click reads \b as "keep these lines")
    try:
        before = conductor.find_before(project.content, since) if since is not None else None
    except RevisionError as error:
        raise click.BadParameter(str(error), param_hint="--since") from error
    report, corpus = conductor.check_content(project.content, articles, before, track, drafts=True)
    show_report(report, form)
    show_drafts(report, form, whole=drafts)
    if corpus is None:
        click.echo(
            "Records were not held against each other: chronology.yml comes first.", err=True
        )
    elif not report.errors:
        claims = sum(len(event.claims) for event in corpus.events.values())
        held = (
            count(len(corpus.events), "event"),
            count(claims, "claim"),
            count(len(corpus.sources), "source"),
            count(len(corpus.actors), "actor"),
            count(len(corpus.places), "place"),
        )
        click.echo(f"{', '.join(held)}: no errors", err=True)
    sys.exit(1 if report.errors or (strict and report.warnings) else 0)
