"""What changed between two states of the content, in words: the changelog of a release.

A record that was renamed is the same record. What a correction says is told whole; of other changes
the fields are named, since the records themselves stand beside the changelog.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.corpus import Corpus
from generator.model.text import Record
from generator.render.data.edition import Edition

FOLDERS = ("events", "sources", "actors", "places", "outlets")


@dataclass(frozen=True, slots=True)
class Changes:
    """The records of one kind that came, changed or went, by identifier."""

    folder: str
    added: tuple[str, ...]
    changed: tuple[tuple[str, tuple[str, ...]], ...]
    """Each with the fields that are not what they were."""
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.added or self.changed or self.gone)


def find_changes(before: Corpus | None, now: Corpus) -> list[Changes]:
    """Return what changed, by kind of record; everything is new where nothing was before."""
    return [changes for folder in FOLDERS if (changes := _of_folder(before, now, folder))]


def render_changes(edition: Edition, before: Corpus | None, since: str | None) -> bytes:
    """Return the changelog in one locale, as Markdown.

    Args:
        edition: The content of the release.
        before: The content of the one before; None where there was none.
        since: What that one is called.
    """
    words = edition.words
    lines = [
        f"# {edition.title}",
        "",
        words.text("release.since", name=since) if since else words.text("release.first"),
        "",
    ]
    found = find_changes(before, edition.corpus)
    if not found:
        lines += [words.text("release.nothing"), ""]
    for changes in found:
        lines += [f"## {words.text(f'nav.{changes.folder}')}", ""]
        lines += [f"- {words.text('release.added', name=_called(edition, changes.folder, name))}"
                  for name in changes.added]  # fmt: skip
        for name, fields in changes.changed:
            called = _called(edition, changes.folder, name)
            told = words.text("release.changed", name=called, fields=words.listed(fields))
            lines.append(f"- {told}")
            if changes.folder == "events":
                lines += _corrections(edition, before, name)
        lines += [f"- {words.text('release.gone', name=f'`{name}`')}" for name in changes.gone]
        lines.append("")
    return "\n".join(lines).encode("utf-8")


def _of_folder(before: Corpus | None, now: Corpus, folder: str) -> Changes:
    then: dict[str, Record] = getattr(before, folder, {})
    records = getattr(now, folder)
    kept: dict[str, str] = {}
    for name, record in records.items():
        former = next((each for each in (name, *record.formerly) if each in then), None)
        if former is not None:
            kept[name] = former
    changed = (
        (name, tuple(_differing(then[former], records[name]))) for name, former in kept.items()
    )
    return Changes(
        folder,
        added=tuple(name for name in records if name not in kept),
        changed=tuple((name, fields) for name, fields in changed if fields),
        gone=tuple(sorted(then.keys() - kept.values())),
    )


def _differing(then: Record, now: Record) -> Iterator[str]:
    for field in type(now).model_fields:
        if field != "formerly" and getattr(then, field) != getattr(now, field):
            yield field


def _corrections(edition: Edition, before: Corpus | None, name: str) -> Iterator[str]:
    """Yield the corrections of an event that are new."""
    event = edition.corpus.events[name]
    known = {
        correction
        for former in (name, *event.formerly)
        if before is not None and former in before.events
        for correction in before.events[former].corrections
    }
    for correction in event.corrections:
        if correction not in known:
            yield f"  - {edition.date(correction.on)}: {edition.text(correction.what)}"


def _called(edition: Edition, folder: str, name: str) -> str:
    """Return a record by its name and its identifier."""
    match folder:
        case "events":
            called = edition.text(edition.corpus.events[name].title)
        case "sources":
            called = edition.corpus.sources[name].headline
        case _:
            called = edition.name(folder, name)
    return f"{called} (`{name}`)"
