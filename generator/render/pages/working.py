"""The working of dates on the page of an event: words, day, steps, outcome, and the date kept."""

from dataclasses import dataclass

from generator.dating import Outcome, Resolution, Step, Weekday, sentence_of, write_day
from generator.model.edtf import Edtf
from generator.model.event import Event
from generator.render.cldr import direction_of
from generator.render.escape import PageText, escape, escape_between
from generator.render.pages.page import Page
from generator.render.working import DateWorking, find_workings

_OF_THE_DAY = frozenset({"said", "said-some-day"})
"""Steps that only repeat the day of the words, which stands beside them."""


@dataclass(frozen=True, slots=True)
class WorkingRow:
    """One claim's date, ready for the page."""

    working: DateWorking
    gives: PageText | None
    """What the words give: a date, or plainly that they give none."""
    notation: PageText | None
    """The same as EDTF writes it, where there is a date or a bound."""
    steps: tuple[PageText, ...]
    fit: PageText | None
    """How the date kept lies to what the words give."""


def working_rows(page: Page, event: Event) -> tuple[WorkingRow, ...]:
    """Return a row for each claim of an event that has a date."""
    return tuple(_row(page, event, working) for working in find_workings(page.corpus, event))


def _row(page: Page, event: Event, working: DateWorking) -> WorkingRow:
    found = working.found
    if found is None:
        return WorkingRow(working, None, None, (), None)
    language = working.source.language
    steps = tuple(
        _sentence(page, step, language) for step in found.steps if step.rule not in _OF_THE_DAY
    )
    given = found.value or found.bound
    notation = page.edtf(given) if given else None
    return WorkingRow(working, _outcome(page, found), notation, steps, _fit(page, event, working))


def _outcome(page: Page, found: Resolution) -> PageText:
    if found.value is not None:
        return page.date(found.value, "weekday")
    if found.candidates:
        dates = page.listed([page.date(date, "weekday") for date in found.candidates], "or")
        return page.say("working.either", dates=dates)
    if found.outcome is Outcome.UNRESOLVED and found.bound is not None:
        return page.say("working.within", date=page.date(found.bound))
    return page.say(f"working.{found.outcome.value}")


def _fit(page: Page, event: Event, working: DateWorking) -> PageText | None:
    key = working.fit_key
    if key is None:
        return None
    outlets = dict.fromkeys(evidence.outlet for evidence in event.evidence)
    named = page.listed([page.name("outlets", outlet) for outlet in outlets])
    given = page.edtf(working.other_mark) if working.other_mark else ""
    return page.say(key, outlets=named, given=given)


def _sentence(page: Page, step: Step, language: str) -> PageText:
    """Return what a step says, its dates in words and the source's words in their language.

    Where nobody wrote it in the page's own language, it says in which one it is.
    """
    spoken = page.site.words.language
    said = PageText("").join(
        escape_between(part) if isinstance(part, str) else _fact(page, *part, language=language)
        for part in sentence_of(step, spoken)
    )
    if spoken == page.site.locale.id.partition("-")[0]:
        return said
    return PageText(f'<bdi lang="{spoken}" dir="{direction_of(spoken)}">{said}</bdi>')


def _fact(page: Page, name: str, fact: object, *, language: str) -> PageText:
    if name == "words":
        return page.foreign(str(fact), language)
    if isinstance(fact, Edtf):
        return page.date(fact)
    if isinstance(fact, tuple):
        return page.listed([page.date(date) for date in fact], "or")
    if isinstance(fact, Weekday):
        return escape(write_day(fact, page.site.words.language))
    if isinstance(fact, int):
        return escape(page.number(fact))
    return escape(page.site.locale.with_digits(str(fact)))
