"""The commands of a review and of publishing: ``summary`` and ``ready``."""

import sys

import click

from generator import build as conductor
from generator.check import check_corpus
from generator.check.shrinking import TRAILER, find_shrinking
from generator.check.since import Before
from generator.cli.tell import track
from generator.content.revision import RevisionError, read_trailers
from generator.derive.change import find_derived_changes, find_event_changes, find_record_changes
from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from generator.problems import Report, Severity
from generator.render.summary import Summary, write_summary
from generator.site.budget import find_overweight


@click.command()
@click.option(
    "--since", required=True, metavar="REV", help="A commit, branch or tag to compare with."
)
@click.pass_obj
def summary(project: conductor.Project, since: str) -> None:
    """Say in words what changed since a revision, as Markdown.

    New and changed events, conflicts that appear or go, independent origins gained or lost, what
    is not translated, and every problem. It judges nothing: that is for check.

    \b
    Example:  chronology summary --since origin/main
              chronology summary --since HEAD^1 >> "$GITHUB_STEP_SUMMARY"
    """  # noqa: D301
    before = _before(project, since)
    report, now = conductor.check_content(project.content, None, before, track)
    then = before.corpus
    written = Summary(since, then, now, report, {}, (), None)
    if then is not None and now is not None:
        derived = None
        if not report.errors and not before.problems and not _has_errors(then):
            whole = (then, derive_chronology(then)), (now, derive_chronology(now))
            derived = find_derived_changes(*whole)
        written = Summary(
            since,
            then,
            now,
            report,
            find_record_changes(then, now),
            find_event_changes(then, now),
            derived,
        )
    click.echo(write_summary(written), nl=False)


@click.command()
@click.option(
    "--since",
    metavar="REV",
    help="What is published now: refuse where much of its content has gone.",
)
@click.option(
    "--allow-shrinking", is_flag=True, help="Publish although much of the content has gone."
)
@click.pass_obj
def ready(project: conductor.Project, since: str | None, allow_shrinking: bool) -> None:
    """Say whether the site that was built may be published. Fails if not.

    Every page has to keep within the budgets of script, styles, data and drawings, and may ask
    nobody else for anything. With --since, no more than one in twenty of the records or claims
    that there were may have gone, unless a commit since then says why in a line of its own at its
    end, "Content-shrinks: the reason", or --allow-shrinking is given.

    \b
    Example:  chronology ready --since HEAD^1
    """  # noqa: D301
    refused: list[str] = []
    if not project.site.is_dir():
        refused.append(f"there is no site in {project.site.name}; chronology build makes it")
    else:
        refused += find_overweight(project.site)
    if since is not None and not allow_shrinking:
        refused += _shrinking(project, since)
    for reason in refused:
        click.echo(reason)
    click.echo("not ready" if refused else "ready to be published", err=True)
    sys.exit(1 if refused else 0)


def _shrinking(project: conductor.Project, since: str) -> list[str]:
    """Return what of the content has gone without a word about it."""
    before = _before(project, since)
    _, now = conductor.check_content(project.content, track=track)
    lost = list(find_shrinking(before.corpus, now))
    if lost and any(read_trailers(project.content, since, TRAILER)):
        return []
    told = f"say why in the last commit's message, {TRAILER}: …, or give --allow-shrinking"
    return [f"{reason} since {since}; {told}" for reason in lost]


def _before(project: conductor.Project, revision: str) -> Before:
    try:
        return conductor.find_before(project.content, revision)
    except RevisionError as error:
        raise click.BadParameter(str(error), param_hint="--since") from error


def _has_errors(corpus: Corpus) -> bool:
    problems = Report(check_corpus(corpus)).problems
    return any(problem.severity is Severity.ERROR for problem in problems)
