"""Records to drafts: an event for each, and what it names that the publication does not have yet.

Nothing is filled in that the file does not say. What a record of ours needs and the file does not
have is left open, and the check says so of the draft: a kind, a passage, the other language.
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from generator.content.files import UNDATED, file_of
from generator.content.slug import date_of_name, slug_of
from generator.importing.address import canonical, original, speaker
from generator.importing.known import Known
from generator.importing.language import tell_language
from generator.importing.point import Point
from generator.importing.prose import clean, shorten
from generator.importing.record import HEADLINE, PUBLISHED, Fate, Link, Record
from generator.importing.yaml_text import write_record
from generator.model import edtf
from generator.model.edtf import Day
from generator.render.fold import fold

_SAYS = 400
"""Characters of a claim, where the record has no title to stand for what is said."""
_FEW_LETTERS = 3
_FIRST_YEAR, _LAST_YEAR = 1, 9999
"""Of those that an event's identifier can begin with."""
_BETWEEN = re.compile(r"\s*[;،؛/|,&]\s*|\s+(?:vs\.?|versus|and|ضد)\s+", re.IGNORECASE)
"""What stands between two parties in one field."""
_OUTLET = 30
"""Letters of an outlet's identifier in that of its source, which has a hundred at most."""
_GENERIC = frozenset(
    fold(word)
    for word in (
        "here", "link", "source", "read more", "more", "url", "article", "video", "via", "website",
        "هنا", "المصدر", "رابط", "المزيد", "اقرأ المزيد",
    )
)  # fmt: skip
"""Words of links that are no headline."""
_ORIGIN = {
    "en": "As the imported file {file} gives it; how it was worked out is not known.",
    "ar": "كما ورد في الملف المستورد {file}، ولا يُعرف كيف حُدِّد.",
}


@dataclass(slots=True)
class Draft:
    """A file to be written."""

    folder: str
    id: str
    path: PurePosixPath
    value: dict[str, Any]
    comments: list[str] = field(default_factory=list)

    def text(self) -> bytes:
        """Return what the file holds."""
        return write_record(self.value, self.folder.removesuffix("s"), self.comments)


@dataclass(slots=True)
class Drafted:
    """Everything that an import would write."""

    drafts: list[Draft]
    by_record: dict[int, Draft]
    """The draft of each record, by its number in the file."""


def draft_records(
    records: Sequence[Record],
    known: Known,
    file: str,
    locales: Iterable[str],
    kind: str | None = None,
    written: Collection[tuple[str, str]] = (),
    foreign: Collection[tuple[str, str]] = (),
) -> Drafted:
    """Return a draft for each record that is not left out, and drafts of what they name.

    Args:
        records: In the order of the file.
        known: What the publication has.
        file: What the file is called.
        locales: Those of the publication.
        kind: The kind of event where a record names none that is known.
        written: Folder and identifier of what an earlier import of the file wrote: those names are
            its own, also where they have been published since.
        foreign: Those of events that others have drafted.
    """
    return _Drafter(known, file, tuple(locales), kind, written, foreign).draft(records)


def date_in_name(date: str) -> str:
    """Return the day, month or year that an event's identifier begins with; "" for no date.

    A date from before the year 1 has the first year there is, and one after 9999 the last.
    """
    if not date:
        return ""
    value = edtf.parse(date)
    years = [bound.year for bound in (value.earliest, value.latest) if isinstance(bound, Day)]
    if any(not _FIRST_YEAR <= year <= _LAST_YEAR for year in years):
        return f"{min(max(years[0], _FIRST_YEAR), _LAST_YEAR):04d}"
    return date_of_name(value) or ""


class _Drafter:
    """Makes drafts, and gives each thing that several records name one draft."""

    def __init__(
        self,
        known: Known,
        file: str,
        locales: tuple[str, ...],
        kind: str | None,
        written: Collection[tuple[str, str]],
        foreign: Collection[tuple[str, str]],
    ) -> None:
        self._known = known
        self._written = frozenset(written)
        self._foreign = frozenset(foreign)
        self._file = file
        self._locales = locales
        self._kind = kind
        self._drafts: dict[tuple[str, str], Draft] = {}
        self._keys: dict[tuple[str, str], Draft] = {}
        """Drafts of outlets, sources and places by what makes them the same."""

    def draft(self, records: Sequence[Record]) -> Drafted:
        """Return everything."""
        by_record = {n: self._event(record) for n, record in enumerate(records) if not record.left}
        ordered = sorted(self._drafts.values(), key=lambda draft: draft.path)
        return Drafted(ordered, by_record)

    def _event(self, record: Record) -> Draft:
        value: dict[str, Any] = {}
        comments = [f"Draft from {self._file}, {self._named(record)}. Not published."]
        if record.title:
            value["title"] = self._in_order(record.title)
        if record.summary:
            value["summary"] = self._in_order(record.summary)
        if kind := self._kind_of(record, comments):
            value["kind"] = kind
        if record.date:
            value["date"] = record.date
        if place := self._place(record, comments):
            value["places"] = [place]
        if actors := self._actors(record, comments):
            value["actors"] = actors
        if claims := self._claims(record):
            value["claims"] = claims
        else:
            record.notes.append("it names no source")
            comments.append("It names no source: without a claim it cannot be published.")
        id_, path = self._event_name(record)
        draft = Draft("events", id_, path, value, comments)
        self._drafts["events", id_] = draft
        return draft

    def _named(self, record: Record) -> str:
        own = " ".join(record.entry.own_id.split())[:80]
        return record.entry.where + (f" (id {own})" if own else "")

    def _in_order(self, text: dict[str, str]) -> dict[str, str]:
        """Return a text with the publication's locales first, in their order."""
        rank = {locale: n for n, locale in enumerate(self._locales)}
        return dict(sorted(text.items(), key=lambda item: (rank.get(item[0], len(rank)), item[0])))

    def _event_name(self, record: Record) -> tuple[str, PurePosixPath]:
        """Return an identifier that no other event has, and where its file lies.

        It comes from what the record says, so that it is the same at every import: the words of its
        title in Latin letters, or else its own identifier, or else a digest.
        """
        own = record.entry.own_id
        title = record.title.get("en") or next(iter(record.title.values()), "")
        key = _digest(own or repr([(cell.field, cell.value) for cell in record.entry.cells]))
        words = slug_of(title)
        if sum(map(str.isalpha, words)) < _FEW_LETTERS:
            words = slug_of(own, ())
        if sum(map(str.isalpha, words)) < _FEW_LETTERS:
            words = f"record-{words or key}"
        if not words[0].isalpha():
            words = f"event-{words}"
        date = date_in_name(record.date)
        name = f"{date}-{words}" if date else words
        if self._is_taken("events", name):
            if ("events", name) not in self._drafts:
                record.notes.append("another event has the name it would have: is it the same?")
            name = f"{name}-{key}"
            if self._is_taken("events", name):
                name = f"{name}-{_digest(record.entry.where + key)}"
        path = file_of("events", name) if date else PurePosixPath("events", UNDATED, f"{name}.yml")
        return name, path

    def _kind_of(self, record: Record, comments: list[str]) -> str:
        """Return the kind of event, of the words that the record is filed under."""
        chosen = ""
        for cell in record.kinds:
            word = shorten(clean(cell.value).text, 80)
            kind = self._known.kind(word)
            if kind and not chosen:
                chosen = kind
                record.tell(cell, Fate.TAKEN, "kind", "" if word == kind else "the kind it names",
                            "" if word == kind else kind)  # fmt: skip
            elif kind:
                record.tell(cell, Fate.LEFT, how="a further kind: the first is taken")
            else:
                record.tell(cell, Fate.LEFT, how="no kind of chronology.yml is called so")
                comments.append(f"kind: the file has “{word}”.")
        return chosen or self._kind or ""

    def _actors(self, record: Record, comments: list[str]) -> list[dict[str, str]]:
        found: dict[str, None] = {}
        for cell in record.actors:
            names = [part for part in _BETWEEN.split(clean(cell.value).text) if part]
            known = [self._known.actors.get(fold(name)) for name in names]
            found |= {actor: None for actor in known if actor}
            if any(known):
                others = "" if all(known) else "; others that it names are not known"
                record.tell(cell, Fate.TAKEN, "actors", f"without a role{others}")
            else:
                record.tell(cell, Fate.LEFT, how="no actor of the publication is called so")
            if not all(known):
                comments.append(f"actors: the file has “{shorten(cell.value, 80)}”.")
        return [{"actor": actor} for actor in found]

    def _place(self, record: Record, comments: list[str]) -> str:
        """Return the place of a record: one that is known by its name, or a draft of one."""
        name, point = record.place, record.point
        if not name and point is None:
            return ""
        known = self._known.places.get(fold(name)) if name else None
        if known:
            self._say(record, "places", "the place of that name", known)
            if point is not None:
                self._leave_point(record, "the place is known, with its own point", comments)
            return known
        key = fold(name) if name else f"{point}"
        draft = self._keys.get(("places", key))
        if draft is None:
            draft = self._new_place(name, record.place_locale, point, key)
        elif point is not None and "coordinates" not in draft.value:
            draft.value["coordinates"] = self._coordinates(point)
        elif point is not None and not _is_at(draft, point):
            self._leave_point(record, "another point than an earlier record's place", comments)
        self._say(record, "places", "a place that is not known: drafted", draft.id)
        return draft.id

    def _new_place(self, name: str, locale: str, point: Point | None, key: str) -> Draft:
        value: dict[str, Any] = {}
        comments = [f"Draft from {self._file}. Not published."]
        if name:
            value["names"] = {locale or tell_language(name, self._locales)[0]: name}
        else:
            comments.append("The file has a point here, and no name.")
        if point is not None:
            value["coordinates"] = self._coordinates(point)
            comments.append("within_km: the file does not say how exact its point is.")
        words = slug_of(name or (f"point {point.lat} {point.lon}" if point else ""), ())
        return self._new("places", words or f"place-{_digest(key)}", key, value, comments)

    def _coordinates(self, point: Point) -> dict[str, Any]:
        origin = {
            locale: text.format(file=self._file)
            for locale, text in _ORIGIN.items()
            if locale in self._locales
        }
        return {"lat": point.lat, "lon": point.lon} | ({"origin": origin} if origin else {})

    def _claims(self, record: Record) -> list[dict[str, Any]]:
        """Return one claim for each source; what it says is what the record says."""
        says = record.title or {
            locale: shorten(text, _SAYS) for locale, text in record.summary.items()
        }
        claims: list[dict[str, Any]] = []
        used: set[str] = set()
        for link in record.links:
            source, outlet = self._source(link, record)
            if source in {claim["source"] for claim in claims}:
                continue
            number, id_ = 2, outlet
            while id_ in used:
                id_, number = f"{outlet[:90].rstrip('-')}-{number}", number + 1
            used.add(id_)
            claim: dict[str, Any] = {"id": id_, "source": source}
            if says:
                claim["says"] = self._in_order(says)
            claims.append(claim)
        return claims

    def _source(self, link: Link, record: Record) -> tuple[str, str]:
        """Return the source of a link and its outlet: known ones, or drafts."""
        address = original(link.address) if link.address else ""
        if address and (known := self._known.source(address)):
            for into in (HEADLINE, PUBLISHED):
                self._leave(record, link, into, "the source is known")
            return known, known
        outlet = self._outlet(link, address)
        key = canonical(address) if address else f"{fold(link.outlet)} {fold(link.headline)}"
        draft = self._keys.get(("sources", key))
        headline = link.headline if _is_headline(link.headline) else ""
        if not headline:
            self._leave(record, link, HEADLINE, "a word that links, and no headline")
        if draft is None:
            value: dict[str, Any] = {"outlet": outlet}
            path = key.partition("?")[0].partition("/")[2]
            words = slug_of(path.rpartition("/")[2], ())
            if sum(map(str.isalpha, words)) < _FEW_LETTERS:
                words = _digest(key)
            name = f"{outlet[:_OUTLET].rstrip('-')}-{words}"
            comments = [f"Draft from {self._file}. Not published."]
            if link.address != address:
                comments.append(f"The file has a copy of it: {link.address}")
            draft = self._new("sources", name, key, value, comments)
            if address:
                value["address"] = address
        for name, found, into in (
            ("headline", headline, HEADLINE),
            ("published", link.published, PUBLISHED),
        ):
            if found and draft.value.get(name, found) != found:
                self._leave(record, link, into, "an earlier record says otherwise of the source")
            elif found and name not in draft.value:
                draft.value[name] = found
                if name == "headline":
                    draft.value["language"] = tell_language(found, self._locales)[0]
        draft.value = {
            name: draft.value[name]
            for name in ("outlet", "headline", "language", "address", "published")
            if name in draft.value
        }
        return draft.id, outlet

    def _outlet(self, link: Link, address: str) -> str:
        if known := self._known.outlet(link.outlet, address):
            return known
        who, where = speaker(address) if address else ("", "")
        key = who or fold(link.outlet)
        if draft := self._keys.get(("outlets", key)):
            return draft.id
        name = link.outlet or (where.rpartition("/")[2] or who)
        value: dict[str, Any] = {"names": {tell_language(name, self._locales)[0]: name}}
        comments = [f"Draft from {self._file}. Not published."]
        if where:
            value["address"] = where
        words = slug_of(who or name, ()) or f"outlet-{_digest(key)}"
        return self._new("outlets", words, key, value, comments).id

    def _new(
        self, folder: str, name: str, key: str, value: dict[str, Any], comments: list[str]
    ) -> Draft:
        """Return a new draft, under a name that no other record has."""
        if self._is_taken(folder, name) or name == "index":
            name = f"{name}-{_digest(key)}"
        draft = Draft(folder, name, file_of(folder, name), value, comments)
        self._drafts[folder, name] = self._keys[folder, key] = draft
        return draft

    def _is_taken(self, folder: str, name: str) -> bool:
        key = (folder, name)
        if key in self._drafts or key in self._foreign:
            return True
        return key not in self._written and self._known.is_taken(folder, name)

    def _say(self, record: Record, into: str, how: str, value: str) -> None:
        """Say what the name of a thing has become."""
        for told in record.told:
            if told.into == into and told.fate is not Fate.LEFT:
                told.fate, told.value = Fate.CHANGED, value
                told.how = "; ".join(filter(None, [told.how, how]))

    def _leave(self, record: Record, link: Link, into: str, how: str) -> None:
        """Say that what a field says of a source is not taken after all."""
        for told in record.told:
            if told.into == into and told.field in link.fields:
                told.fate, told.into, told.value, told.how = Fate.LEFT, "", "", how

    def _leave_point(self, record: Record, how: str, comments: list[str]) -> None:
        """Say that a point is not taken after all; the draft's head keeps it for the curator."""
        if record.point is not None:
            comments.append(
                f"places: the file has the point {record.point.lat}, {record.point.lon}."
            )
        for told in record.told:
            if told.into == "coordinates of its place":
                told.fate, told.into, told.how = Fate.LEFT, "", how


def _is_at(draft: Draft, point: Point) -> bool:
    """Whether the draft of a place has that point."""
    coordinates = draft.value["coordinates"]
    return (coordinates["lat"], coordinates["lon"]) == (point.lat, point.lon)


def _is_headline(text: str) -> bool:
    return (
        sum(map(str.isalpha, text)) > _FEW_LETTERS
        and fold(text) not in _GENERIC
        and not text.startswith(("http:", "https:", "www."))
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
