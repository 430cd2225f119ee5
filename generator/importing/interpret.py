"""Entries to records: what each field says, by what it is for, the same for every form of file.

Each field that holds something is accounted for: taken, changed in a way that is named, or left
out for a reason. What nobody claims is left out as unknown; nothing falls through.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.importing.address import find_addresses, is_picture, original
from generator.importing.dates import (
    NO_DAY,
    NO_MONTH,
    NONE,
    Habit,
    Order,
    ReadDate,
    find_habit,
    from_parts,
    read_date,
    span,
)
from generator.importing.entry import Cell, Contents, Entry, Meaning
from generator.importing.first_days import doubt_first_days, repeated_day
from generator.importing.language import read_language, tell_language
from generator.importing.limits import MOST_LINKS
from generator.importing.point import read_point, split_point
from generator.importing.prose import Prose, clean, shorten
from generator.importing.record import HEADLINE, PUBLISHED, Fate, Link, Record
from generator.model.publication import Publication
from generator.render.fold import fold

TITLE_LENGTH = 90
"""Characters of a title that is made of the first words of a text."""
_LINE = 500
"""Characters of a headline or a name."""
_PARTS = (Meaning.YEAR, Meaning.MONTH, Meaning.DAY)
_END_PARTS = (Meaning.END_YEAR, Meaning.END_MONTH, Meaning.END_DAY)
_ENDS = frozenset({Meaning.END, *_END_PARTS})
_DATES = frozenset({Meaning.DATE, Meaning.END, *_PARTS, *_END_PARTS})
_SOURCES = frozenset(
    {Meaning.LINK, Meaning.MEDIA, Meaning.HEADLINE, Meaning.OUTLET, Meaning.PUBLISHED}
)
_POINTS = frozenset({Meaning.LATITUDE, Meaning.LONGITUDE, Meaning.POINT})
_NOBODY = frozenset(
    fold(word)
    for word in (
        "unknown", "none", "n/a", "na", "nil", "no", "tbd", "tba", "?", "-", "various", "several",
        "manual", "own", "news", "media", "internet", "social media", "open source", "osint",
        "anonymous", "source", "غير معروف", "مجهول", "لا يوجد", "بدون", "متعددة", "الإنترنت",
        "وسائل التواصل", "وسائل التواصل الاجتماعي", "أخبار",
    )
)  # fmt: skip
"""What stands where a source should, and is none."""
_UNKNOWN = "no field of a draft holds it"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever imports says of the file."""

    order: Order | None = None
    century: int | None = None
    language: str | None = None
    trust_days: bool = False
    """Believe a run of first days."""


def interpret(contents: Contents, publication: Publication, wishes: Wishes) -> list[Record]:
    """Return a record for each entry, in their order; those of which nothing is made say why."""
    texts = [
        cell.value
        for entry in contents.entries
        for cell in entry.cells
        if cell.meaning in (Meaning.DATE, Meaning.END)
    ]
    habit = find_habit(texts, wishes.order, wishes.century)
    if habit.order is None and contents.month_first and not habit.mixed:
        habit = Habit(Order.MONTH, "the month first, as the form has it", habit.century)
    reader = _Reader(publication, wishes, habit)
    records = [reader.record(entry) for entry in contents.entries]
    _leave_repeated(records)
    if not wishes.trust_days:
        _doubt(records)
    return records


def _leave_repeated(records: Sequence[Record]) -> None:
    """Leave out entries that say what an earlier one does, word for word; tell shared names."""
    seen: dict[object, Record] = {}
    named: dict[str, Record] = {}
    for record in records:
        if record.left:
            continue
        key = tuple((cell.field, cell.value) for cell in record.entry.cells)
        first = seen.setdefault(key, record)
        if first is not record:
            record.left = f"the same as {first.entry.where} in every field"
            record.told = []
            continue
        own = record.entry.own_id
        if own and (other := named.setdefault(own, record)) is not record:
            record.notes.append("another record has its identifier")
            if "another record has its identifier" not in other.notes:
                other.notes.append("another record has its identifier")


def _doubt(records: Sequence[Record]) -> None:
    """Cut dates that a form filled in, and tell of one day that all of them have."""
    dated = [record for record in records if record.date and not record.left]
    if day := repeated_day([record.date for record in dated]):
        for record in dated:
            record.notes.append(f"every record has the day {day}: perhaps that of its entry")
    believed = doubt_first_days([record.date for record in dated])
    for record, (date, why) in zip(dated, believed, strict=True):
        if why:
            record.date = date
            for told in record.told:
                if told.into == "date" and told.fate is not Fate.LEFT:
                    told.fate, told.value = Fate.CHANGED, date
                    told.how = f"{told.how}; {why}" if told.how else why


class _Reader:
    """Reads one entry after another by the same rules."""

    def __init__(self, publication: Publication, wishes: Wishes, habit: Habit) -> None:
        self._publication = publication
        self._wishes = wishes
        self._habit = habit

    def record(self, entry: Entry) -> Record:
        """Return what an entry says."""
        record = Record(entry, entry.left, notes=list(entry.notes))
        if entry.left:
            return record
        by_meaning: dict[Meaning, list[Cell]] = defaultdict(list)
        for cell in entry.cells:
            by_meaning[cell.meaning].append(cell)
        for cell in by_meaning[Meaning.ID]:
            record.tell(cell, Fate.TAKEN, "by which it is known again")
        for cell in by_meaning[Meaning.LEFT]:
            record.tell(cell, Fate.LEFT)
        for cell in by_meaning[Meaning.UNKNOWN]:
            record.tell(cell, Fate.LEFT, how=_UNKNOWN)
        record.kinds = by_meaning[Meaning.KIND]
        record.actors = by_meaning[Meaning.ACTOR]
        linked = self._texts(record, by_meaning)
        self._dates(record, by_meaning)
        self._place(record, by_meaning)
        self._links(record, [cell for m in _SOURCES for cell in by_meaning[m]], linked)
        if not record.title and not record.date and not record.links:
            record.left = "it says neither what happened nor when, and names no source"
            record.told = []
        return record

    def _texts(
        self, record: Record, by_meaning: Mapping[Meaning, list[Cell]]
    ) -> list[tuple[str, str]]:
        """Read title and text; return the links in them, with their words."""
        language = self._wishes.language or ""
        for cell in by_meaning[Meaning.LANGUAGE]:
            named = read_language(cell.value)
            if named and not language:
                language = named
                record.tell(cell, Fate.TAKEN, "the language of the texts")
            else:
                record.tell(cell, Fate.LEFT, how="not the code of a language" if not named else
                            "the import was told the language")  # fmt: skip
        links: list[tuple[str, str]] = []
        read = [
            (cell, clean(cell.value))
            for meaning in (Meaning.TITLE, Meaning.TEXT)
            for cell in by_meaning[meaning]
        ]
        whole = " ".join(prose.text for cell, prose in read if not cell.locale)
        guessed, doubt = (language, "") if language else tell_language(
            whole, self._publication.locales
        )  # fmt: skip
        for cell, prose in read:
            links += prose.links
            links += [(address, "") for address in find_addresses(cell.value)
                      if address not in {link for link, _ in prose.links}]  # fmt: skip
            self._text(record, cell, prose, cell.locale or guessed, "" if cell.locale else doubt)
        if not record.title and record.summary:
            locale, text = next(iter(record.summary.items()))
            record.title[locale] = shorten(text, TITLE_LENGTH)
            record.notes.append("it has no title: the first words of its text stand for one")
        return links

    def _text(self, record: Record, cell: Cell, prose: Prose, locale: str, doubt: str) -> None:
        """Put one text where it belongs."""
        into, texts = (
            ("title", record.title)
            if cell.meaning is Meaning.TITLE
            else ("summary", record.summary)
        )
        how = "; ".join([*prose.changes, *([doubt] if doubt else [])])
        if not prose.text:
            record.tell(cell, Fate.LEFT, how=how or "it holds no words")
            return
        if locale in texts:
            if texts[locale] == prose.text:
                record.tell(cell, Fate.LEFT, how=f"it says what {into} says already")
                return
            texts[locale] = f"{texts[locale]} {prose.text}"
            how = "; ".join(filter(None, [how, "put after what stands there"]))
        else:
            texts[locale] = prose.text
        record.tell(cell, Fate.CHANGED if how else Fate.TAKEN, f"{into}.{locale}", how)

    def _dates(self, record: Record, by_meaning: Mapping[Meaning, list[Cell]]) -> None:
        start = self._one_date(by_meaning, Meaning.DATE, _PARTS)
        end = self._one_date(by_meaning, Meaning.END, _END_PARTS)
        whole = span(start, end)
        record.date = whole.edtf
        cells = [cell for meaning in _DATES for cell in by_meaning[meaning]]
        order = {cell: n for n, cell in enumerate(record.entry.cells)}
        for cell in sorted(cells, key=lambda cell: order[cell]):
            read = end if cell.meaning in _ENDS else start
            taken = whole.edtf and (read is start or "/" in whole.edtf or end == start)
            if not taken or not read.edtf or _is_lost(cell, read):
                reasons = (read.how, "" if taken else whole.how, "not read as a date")
                record.tell(cell, Fate.LEFT, how=next(filter(None, reasons)))
                continue
            how = "; ".join(
                part for part in read.how.split("; ") if not part.startswith((NO_DAY, NO_MONTH))
            )
            if cell.meaning in (Meaning.DATE, Meaning.END) and not how:
                how = "" if " ".join(cell.value.split()) == read.edtf else "written as EDTF"
            record.tell(cell, Fate.CHANGED if how else Fate.TAKEN, "date", how, whole.edtf)
        if not record.date:
            record.notes.append("no date is read: the draft waits among the undated")

    def _one_date(
        self,
        by_meaning: Mapping[Meaning, list[Cell]],
        whole: Meaning,
        parts: tuple[Meaning, Meaning, Meaning],
    ) -> ReadDate:
        """Return the date that a field gives, or that three of them do."""
        found = NONE
        for cell in by_meaning[whole]:
            found = read_date(cell.value, self._habit)
            if found.edtf:
                return found
        if by_meaning[parts[0]]:
            year, month, day = (
                by_meaning[part][0].value if by_meaning[part] else "" for part in parts
            )
            return from_parts(year, month, day)
        if not found.how and (by_meaning[parts[1]] or by_meaning[parts[2]]):
            return ReadDate("", "a month or a day without its year")
        return found

    def _place(self, record: Record, by_meaning: Mapping[Meaning, list[Cell]]) -> None:
        for cell in by_meaning[Meaning.PLACE]:
            prose = clean(cell.value)
            name = shorten(prose.text, _LINE)
            if find_addresses(name) or not any(map(str.isalpha, name)):
                record.tell(cell, Fate.LEFT, how="no name of a place")
            elif record.place:
                record.tell(cell, Fate.LEFT, how="a further place: the first is taken")
            else:
                record.place = name
                record.place_locale = cell.locale
                record.tell(cell, Fate.TAKEN, "places", "; ".join(prose.changes))
        points = by_meaning[Meaning.POINT]
        lat, lon = by_meaning[Meaning.LATITUDE], by_meaning[Meaning.LONGITUDE]
        for cell in points:
            two = split_point(cell.value)
            if two is None:
                record.tell(cell, Fate.LEFT, how="not two numbers")
            else:
                self._point(record, two, [cell])
        if lat and lon:
            self._point(record, (lat[0].value, lon[0].value), [lat[0], lon[0]])
        for cell in [*lat[1 if lon else 0 :], *lon[1 if lat else 0 :]]:
            record.tell(cell, Fate.LEFT, how="half of a point, or a further one")

    def _point(self, record: Record, two: tuple[str, str], cells: Sequence[Cell]) -> None:
        point, how = read_point(*two, self._publication.region)
        for cell in cells:
            if point is None or record.point is not None:
                record.tell(cell, Fate.LEFT, how=how or "a further point: the first is taken")
            else:
                value = f"{point.lat}, {point.lon}"
                record.tell(cell, Fate.TAKEN, "coordinates of its place", how, value)
        record.point = record.point or point

    def _links(
        self, record: Record, cells: Sequence[Cell], linked: Sequence[tuple[str, str]]
    ) -> None:
        """Read sources: what belongs together in one group, and the links that stand in texts."""
        groups: dict[str, list[Cell]] = defaultdict(list)
        order = {cell: n for n, cell in enumerate(record.entry.cells)}
        for cell in sorted(cells, key=lambda cell: order[cell]):
            groups[cell.group].append(cell)
        for group in groups.values():
            self._group(record, group)
        for address, words in linked:
            found = find_addresses(address)
            if found and not is_picture(found[0]):
                self._add(record, Link(found[0], words))
        if len(record.links) > MOST_LINKS:
            record.notes.append(f"{len(record.links)} sources: the first {MOST_LINKS} are taken")
            del record.links[MOST_LINKS:]

    def _group(self, record: Record, cells: Sequence[Cell]) -> None:
        """Read one source, or several addresses in one field, with what is said of them."""
        said: dict[Meaning, Cell] = {}
        addresses: list[tuple[str, Cell]] = []
        for cell in cells:
            if cell.meaning in (Meaning.LINK, Meaning.MEDIA):
                addresses += self._addresses(record, cell)
            elif cell.meaning in said:
                record.tell(cell, Fate.LEFT, how="said of the source already")
            else:
                said[cell.meaning] = cell
        several = len(addresses) > 1
        texts = {meaning: clean(cell.value) for meaning, cell in said.items()}
        outlet = texts[Meaning.OUTLET].text if Meaning.OUTLET in said else ""
        outlet = "" if fold(outlet) in _NOBODY else outlet
        headline = texts[Meaning.HEADLINE].text if Meaning.HEADLINE in said else ""
        published = NONE
        if Meaning.PUBLISHED in said:
            published = read_date(said[Meaning.PUBLISHED].value, self._habit)
        self._tell_said(record, said, texts, published, addressed=bool(addresses), several=several)
        fields = tuple(cell.field for cell in said.values())
        for address, _ in addresses:
            self._add(
                record,
                Link(
                    address,
                    "" if several else shorten(headline, _LINE),
                    shorten(outlet, _LINE),
                    "" if several else published.edtf,
                    fields,
                ),
            )
        if not addresses and outlet and not any(cell.group == "media" for cell in cells):
            self._add(record, Link("", headline, shorten(outlet, _LINE), published.edtf, fields))

    def _addresses(self, record: Record, cell: Cell) -> list[tuple[str, Cell]]:
        """Return the addresses in a field that can be sources, and say what became of it."""
        found = find_addresses(cell.value)
        pages = [address for address in found if not is_picture(address)]
        copies = "; the original of an archive's copy" if any(map(_is_copy, pages)) else ""
        if pages:
            how = "one source for each address" if len(pages) > 1 else ""
            record.tell(cell, Fate.TAKEN, "claims", f"{how}{copies}".removeprefix("; "))
        elif found:
            record.tell(cell, Fate.LEFT, how="a picture, a film or a sound, and no page")
        elif cell.meaning is Meaning.MEDIA:
            record.tell(cell, Fate.LEFT, how="no address of a page")
        elif fold(name := clean(cell.value).text) in _NOBODY:
            record.tell(cell, Fate.LEFT, how="it names nobody")
        elif name:
            self._add(record, Link("", "", shorten(name, _LINE)))
            record.tell(cell, Fate.TAKEN, "claims", "a source without an address, by its name")
        else:
            record.tell(cell, Fate.LEFT, how="it holds no words")
        return [(address, cell) for address in pages]

    def _tell_said(
        self,
        record: Record,
        said: Mapping[Meaning, Cell],
        texts: Mapping[Meaning, Prose],
        published: ReadDate,
        *,
        addressed: bool,
        several: bool,
    ) -> None:
        for meaning, cell in said.items():
            changes = "; ".join(texts[meaning].changes)
            if meaning is Meaning.OUTLET and fold(texts[meaning].text) in _NOBODY:
                record.tell(cell, Fate.LEFT, how="it names nobody")
            elif meaning is Meaning.OUTLET and (addressed or cell.group != "media"):
                record.tell(cell, Fate.TAKEN, "the outlet of its source", changes)
            elif not addressed:
                record.tell(cell, Fate.LEFT, how="said of a picture, or of no source")
            elif several:
                record.tell(cell, Fate.LEFT, how="said of several sources: it fits none alone")
            elif meaning is Meaning.PUBLISHED and not published.edtf:
                record.tell(cell, Fate.LEFT, how=published.how)
            elif meaning is Meaning.PUBLISHED:
                how = published.how or ("" if cell.value == published.edtf else "written as EDTF")
                record.tell(cell, Fate.TAKEN, PUBLISHED, how, published.edtf)
            else:
                record.tell(cell, Fate.TAKEN, HEADLINE, changes)

    def _add(self, record: Record, link: Link) -> None:
        """Add a source, unless the record names it already."""
        if link.address:
            known = {one.address for one in record.links}
            if link.address not in known:
                record.links.append(link)
        elif link.outlet not in {one.outlet for one in record.links}:
            record.links.append(link)


def _is_lost(cell: Cell, read: ReadDate) -> bool:
    """Whether a field is the part of a date that the calendar does not have."""
    if cell.meaning in (Meaning.DAY, Meaning.END_DAY):
        return NO_DAY in read.how or NO_MONTH in read.how
    return cell.meaning in (Meaning.MONTH, Meaning.END_MONTH) and NO_MONTH in read.how


def _is_copy(address: str) -> bool:
    return original(address) != address
