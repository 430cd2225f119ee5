"""Conflicts in words: what each reading says, what exactly differs, what would remove it."""

from generator.derive.conflict import (
    Conflict,
    Dated,
    Days,
    Finding,
    Named,
    OnDay,
    Part,
    Reading,
    Relief,
    Rule,
    Saying,
)
from generator.derive.independent import Independent, find_independent
from generator.model.actor import RecordClaim
from generator.model.corpus import RecordKey
from generator.model.edtf import parse
from generator.render.address import claim_anchor
from generator.render.escape import PageText, escape
from generator.render.pages.claim import counted
from generator.render.pages.page import Page


def reading_words(page: Page, conflict: Conflict, reading: Reading) -> PageText | None:
    """Return the value that a reading gives, in words; None where only its claims can say it."""
    if reading.value is None:
        return None
    if reading.figure is not None:
        return counted(page, reading.figure)
    if conflict.rule is Rule.CONTROL:
        return page.listed_names("actors", reading.value.split())
    if conflict.rule is Rule.SIDES:
        return escape(page.text(page.side(reading.value).label))
    described = reading.sayings[0].claim if reading.sayings else None
    if isinstance(described, RecordClaim) and conflict.rule is Rule.DESCRIPTION:
        return page.named(described.value)
    return page.date(parse(reading.value))


def finding_words(page: Page, finding: Finding) -> PageText:
    """Return what exactly differs as a sentence."""
    parts = {name: _part(page, part) for name, part in finding.parts.items()}
    return page.say(f"differs.{finding.key}", **parts)


def relief_words(page: Page, conflict: Conflict) -> tuple[PageText, ...]:
    """Return what would remove a conflict, a sentence each; that nothing single would, as one."""
    if conflict.relief is None:
        return ()
    if not conflict.relief:
        counted_only = conflict.rule is Rule.FIGURES
        return (page.say("relief.no-number" if counted_only else "relief.no-date"),)
    return tuple(_relief(page, conflict, relief) for relief in conflict.relief)


def saying_link(page: Page, saying: Saying) -> PageText:
    """Return who says a thing as a link to the claim in its record's page."""
    folder, record = saying.key
    path = page.corpus.events[record].path if folder == "events" else f"{folder}/{record}"
    address = page.to(path, claim_anchor(saying.claim))
    return PageText(f'<a href="{address}">{page.by_whom(saying.claim)}</a>')


def ids_in(reading: Reading, key: RecordKey) -> tuple[str, ...]:
    """Return the identifiers of a record's claims that stand behind a reading."""
    return tuple(saying.claim.id for saying in reading.sayings if saying.key == key)


def rule_anchor(rule: Rule) -> str:
    """Return the fragment of a rule in the page of conflicts."""
    return f"rule-{rule.value}"


def _part(page: Page, part: Part) -> object:
    match part:
        case Days():
            return page.count("day", part.n)
        case OnDay():
            return page.day(part.number)
        case Dated():
            return page.date(parse(part.value))
        case Named():
            if part.folder == "events":
                return page.event_link(part.id)
            return page.name(part.folder, part.id)
        case _:
            return part


def behind_reading(page: Page, reading: Reading) -> Independent:
    """Return the origins that stand behind a reading."""
    known = page.chronology.origins
    return find_independent(known[saying.key][saying.claim.id] for saying in reading.sayings)


def _relief(page: Page, conflict: Conflict, relief: Relief) -> PageText:
    if relief.date is None:
        value = reading_words(page, conflict, conflict.readings[relief.reading])
        return page.say(f"relief.{relief.how}", value=value)
    date = page.date(parse(relief.date))
    days = page.count("day", relief.days)
    if relief.month is not None:
        said = page.say(
            "relief.wider-month", date=date, days=days, month=page.date(parse(relief.month))
        )
    else:
        said = page.say("relief.wider", date=date, days=days)
    return page.say("relief.marked", relief=said) if relief.marked else said
