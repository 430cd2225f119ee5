"""The commands that answer a question: ``who``, ``explain``, ``resolve``."""

import sys

import click

from generator import build as conductor
from generator import dating
from generator.cli.complete import complete_records
from generator.cli.tell import show_report, track
from generator.derive.presence import derive_presences
from generator.derive.who import find_reported
from generator.model import edtf
from generator.problems import suggest
from generator.render.answer import write_answer
from generator.render.explain import LOCALES, write_explanation


@click.command()
@click.argument("day")
@click.option(
    "--place",
    shell_complete=complete_records("places"),
    help="Only at this place, and in what lies within it.",
)
@click.pass_obj
def who(project: conductor.Project, day: str, place: str | None) -> None:
    """Say who is reported where on DAY.

    Since when, by whom, and last confirmed when.

    \b
    Example:  chronology who 2020-12-20 --place millford
    """  # noqa: D301
    try:
        asked = edtf.parse(day)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="DAY") from error
    if not asked.is_day or asked.earliest.ordinal is None:
        raise click.BadParameter("is not one day, such as 2020-12-20", param_hint="DAY")
    report, corpus = conductor.check_content(project.content, track=track)
    if corpus is None or report.errors:
        show_report(report, "text")
        sys.exit(1)
    if place is not None and place not in corpus.places:
        near = suggest(place, corpus.places)
        message = f"there is no place {place}" + (f"; {near}" if near else "")
        raise click.BadParameter(message, param_hint="--place")
    number = asked.earliest.ordinal
    reported = find_reported(corpus, derive_presences(corpus), number, place)
    click.echo(write_answer(corpus, number, reported, place))


@click.command()
@click.argument("event", shell_complete=complete_records("events"))
@click.option(
    "--locale", type=click.Choice(list(LOCALES)), default="en", show_default=True,
    help="The language of the answer.",
)  # fmt: skip
@click.pass_obj
def explain(project: conductor.Project, event: str, locale: str) -> None:
    """Print the working of every date of EVENT: words, day said, steps, value, origin.

    \b
    Example:  chronology explain 2020-12-14-guard-arrives
    """  # noqa: D301
    report, corpus = conductor.check_content(project.content, track=track)
    if corpus is None:
        show_report(report, "text")
        sys.exit(1)
    if event not in corpus.events:
        near = suggest(event, corpus.events)
        reason = f"there is no event {event}" + (f"; {near}" if near else "")
        raise click.BadParameter(reason, param_hint="EVENT")
    click.echo(write_explanation(corpus, corpus.events[event], locale))


@click.command()
@click.argument("words")
@click.option("--said", required=True, help="The day on which they were said, as an EDTF date.")
@click.option(
    "--locale", type=click.Choice(["en", "ar"]), default="en", show_default=True,
    help="The language of the answer; the words may be in either.",
)  # fmt: skip
def resolve(words: str, said: str, locale: str) -> None:
    """Say what WORDS mean that were said on a day, with every step. Fails if they give no date.

    \b
    Example:  chronology resolve "أمس السبت" --said 2020-05-03
    """  # noqa: D301
    try:
        day = edtf.parse(said)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--said") from error
    found = dating.resolve(words, day)
    click.echo(dating.write_outcome(found, locale))
    for step in found.steps:
        click.echo(f"  {dating.write_step(step, locale)}")
    sys.exit(0 if found.outcome is dating.Outcome.RESOLVED else 1)
