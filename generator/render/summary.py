"""What a revision changes, in words for whoever reviews it: Markdown, in English."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.derive.change import Derived, EventChange, OriginChange, RecordChanges
from generator.derive.conflict import Conflict
from generator.model.corpus import Corpus, RecordKey
from generator.model.formerly import FOLDERS
from generator.model.text import Text
from generator.problems import Problem, Report, visible
from generator.render.escape import escape

_LISTED = 40
"""So many of one thing are told one by one."""
UNTRANSLATED = frozenset({"translation-missing", "translation-same", "translation-script"})
"""Problems that say that a text is not there in a locale."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What there is to tell."""

    revision: str
    then: Corpus | None
    """The content as it was; None where it could not be read."""
    now: Corpus | None
    report: Report
    """What is wrong with the content as it is."""
    records: Mapping[str, RecordChanges]
    events: Sequence[EventChange]
    derived: Derived | None
    """None where conflicts and origins could not be worked out."""


def write_summary(summary: Summary) -> str:
    """Return a summary of what changed since a revision, and of what is wrong."""
    blocks = [f"## What changes since `{_code(summary.revision)}`"]
    if summary.now is None:
        blocks.append("The content cannot be read: see the problems.")
    elif summary.then is None:
        blocks.append("The content as it was then cannot be read, so that nothing is compared.")
    else:
        blocks += _changes(summary, _Words(summary.then, summary.now))
    blocks += _problems(summary.report)
    return "\n\n".join(blocks) + "\n"


def _changes(summary: Summary, words: "_Words") -> Iterator[str]:
    yield _counts(summary.records)
    events = summary.records["events"]
    yield from _list("New events", [words.event(name) for name in events.added])
    yield from _list("Changed events", [_changed(change, words) for change in summary.events])
    yield from _list("Events that have gone", [words.event(name) for name in events.gone])
    others = [
        f"{what}: {words.record((folder, name))}"
        for folder in FOLDERS
        if folder != "events"
        for what, names in (
            ("new", summary.records[folder].added),
            ("changed", summary.records[folder].changed),
            ("gone", summary.records[folder].gone),
        )
        for name in names
    ]
    yield from _list("Other records", others)
    if summary.derived is None:
        yield "Conflicts and origins are not worked out while there are errors, now or then."
        return
    yield from _list(
        "Conflicts that appear", [words.conflict(each) for each in summary.derived.appeared]
    )
    yield from _list("Conflicts that go", [words.conflict(each) for each in summary.derived.went])
    yield from _list(
        "Independent origins", [_origins(each, words) for each in summary.derived.origins]
    )
    if not any((summary.derived.appeared, summary.derived.went, summary.derived.origins)):
        yield "No conflict appears or goes, and no event gains or loses an independent origin."


def _counts(records: Mapping[str, RecordChanges]) -> str:
    told = [
        f"{count} {folder[:-1] if count == 1 else folder} {how}"
        for folder in reversed(FOLDERS)
        for count, how in (
            (len(records[folder].added), "new"),
            (len(records[folder].changed), "changed"),
            (len(records[folder].gone), "gone"),
        )
        if count
    ]
    return f"**{', '.join(told)}.**" if told else "**No record changes.**"


def _changed(change: EventChange, words: "_Words") -> str:
    parts = [f"{', '.join(change.fields)}"] if change.fields else []
    for what, claims in (
        ("new", change.claims_added),
        ("changed", change.claims_changed),
        ("gone", change.claims_gone),
    ):
        if claims:
            noun = "claim" if len(claims) == 1 else "claims"
            parts.append(f"{len(claims)} {noun} {what} ({', '.join(map(_quoted, claims))})")
    return f"{words.event(change.id)}: {'; '.join(parts)}"


def _origins(change: OriginChange, words: "_Words") -> str:
    parts = [f"{change.before} before, {change.now} now"]
    for what, names in (("gained", change.gained), ("lost", change.lost)):
        if names:
            parts.append(f"{what} {', '.join(map(words.speaker, names))}")
    return f"{words.record(('events', change.event))}: {'; '.join(parts)}"


def _problems(report: Report) -> Iterator[str]:
    untranslated = [problem for problem in report if problem.code in UNTRANSLATED]
    yield from _list("Not translated", [_problem(problem) for problem in untranslated])
    others = [p for p in (*report.errors, *report.warnings) if p.code not in UNTRANSLATED]
    yield from _list("Problems", [f"**{p.severity}:** {_problem(p)}" for p in others])
    if not untranslated and not others:
        yield "Every text is there in each locale, and the check finds no problem."


def _problem(problem: Problem) -> str:
    where, told = _quoted(str(problem.where)), escape(visible(problem.message))
    return f"{where} {told} ({_quoted(problem.code)})"


def _list(title: str, entries: Sequence[str]) -> Iterator[str]:
    """Yield a heading and a list; nothing where there is nothing to tell."""
    if entries:
        lines = [f"- {entry}" for entry in entries[:_LISTED]]
        if len(entries) > _LISTED:
            lines.append(f"- and {len(entries) - _LISTED} more")
        yield "\n".join([f"### {title}", "", *lines])


def _quoted(text: str) -> str:
    return f"`{_code(text)}`"


def _code(text: str) -> str:
    """Return text for a code span, which a backtick or a line's end would break."""
    return visible(text).replace("`", "'")


class _Words:
    """What things are called, now or then, in English where the publication has it."""

    def __init__(self, then: Corpus, now: Corpus) -> None:
        self._corpora = (now, then)
        locales = now.publication.locales
        self._locale = "en" if "en" in locales else next(iter(locales))

    def event(self, name: str) -> str:
        event = next((c.events[name] for c in self._corpora if name in c.events), None)
        if event is None:
            return _quoted(name)
        count = len(event.claims)
        claims = f"{count} {'claim' if count == 1 else 'claims'}"
        return f"{self._say(event.title)} ({_quoted(name)}, `{event.date}`, {claims})"

    def record(self, key: RecordKey) -> str:
        folder, name = key
        records = (getattr(corpus, folder) for corpus in self._corpora)
        record = next((known[name] for known in records if name in known), None)
        if record is None:
            return _quoted(f"{folder}/{name}")
        if folder == "sources":
            return f"{escape(record.headline)} ({_quoted(f'{folder}/{name}')})"
        called = self._say(record.title if folder == "events" else record.names)
        return f"{called} ({_quoted(f'{folder}/{name}')})"

    def speaker(self, name: str) -> str:
        known = any(name in corpus.outlets for corpus in self._corpora)
        return self.record(("outlets" if known else "actors", name))

    def conflict(self, conflict: Conflict) -> str:
        readings = [
            " and ".join(_quoted(claim.id) for claim in reading.attributions)
            + (f" ({_quoted(reading.value)})" if reading.value else "")
            for reading in conflict.readings
        ]
        told = " against ".join(readings)
        return f"{escape(conflict.about)}, {self.record(conflict.key)}: {told}"

    def _say(self, text: Text) -> str:
        words = text.get(self._locale) or next(words for _, words in text.items())
        return f"**{escape(words)}**"
