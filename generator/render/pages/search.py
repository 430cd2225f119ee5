"""What the search finds: a record for each page of a locale, with its keys and what is shown.

In: the corpus, and the pages that are written. Out: ``search/LOCALE.json``, which the search's
index is made from (`generator.site.search`) and which is not published, and the words of the
search's panel, which are.

A page is found by every name of whom it is about and of whom it speaks, in every locale: it does
not matter which of them its text uses. So Abu Salim, Albusalim and بوسليم find the same.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import PurePosixPath

from generator.derive.lane import leading_side
from generator.model.corpus import Corpus
from generator.model.edtf import Day
from generator.model.event import Event
from generator.model.source import Source
from generator.model.text import Names, Text
from generator.render.keys import apart, keys_of, parts_of, sound, stem, whole_name
from generator.render.pages.listing import filed_under
from generator.render.pages.page import Page, Site
from generator.render.pages.planned import PlannedPage
from generator.render.pages.window import event_days
from generator.render.plurals import plural_categories

WORDS = PurePosixPath("assets/search/words.json")

KINDS = ("event", "place", "actor", "source", "page")
"""What results are grouped by, in the order of the groups."""

KIND, YEAR, NAME, JOINED, SOUND = "zzk", "zzy", "zzn", "zzj", "zzs"
"""What keys begin with that no reader types.

A kind, a year, the whole of a name of whom the page is about; of names that it speaks of, several
words written as one, and the sound.
"""

LONGEST_SPAN = 10
"""Years beyond which an event is filed under its first only."""

RecordName = tuple[str, str]
"""Folder and identifier of a record that has names: ``("places", "millford")``."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One page as the search has it."""

    url: str
    """From the locale's home."""
    kind: str
    title: str
    passages: tuple[str, ...] = ()
    """What the page says, in pieces that an excerpt is cut from."""
    about: tuple[RecordName, ...] = ()
    """Records that the page is about or names by a link."""
    elsewhere: tuple[str, ...] = ()
    """The same in the other locales: what is spoken of there is spoken of here."""
    further: tuple[str, ...] = ()
    """Words that it is found by and that are not shown: dates, labels."""
    years: tuple[int, ...] = ()
    when: str = ""
    note: str = ""
    sides: tuple[str, ...] = ()


def render_records(site: Site, pages: Iterable[PlannedPage]) -> bytes:
    """Return the records of a locale's search.

    Args:
        site: The locale.
        pages: Every page of it.
    """
    mentions = _Mentions(site.corpus)
    findings = [*_events(site), *_records(site), *_hubs(pages)]
    records = [_record(finding, mentions, site.locale.id) for finding in findings]
    # A line each, so that a change can be read.
    return b"[\n" + b",\n".join(map(_json, records)) + b"\n]\n"


def render_words(site: Site) -> bytes:
    """Return the words of a locale's search panel, and what it offers to choose from."""
    years = {year for event in site.corpus.events.values() for year in event_years(event)}
    years.update(year for source in site.corpus.sources.values() for year in _source_years(source))
    return _json(_words(site, sorted(years)))


def _events(site: Site) -> Iterator[Finding]:
    locales = list(site.corpus.publication.locales)
    own = site.locale.id
    for event in site.index.events:
        page = Page(site, event.path)
        kind = site.corpus.publication.kinds[event.kind].label
        said = [(claim.source, claim.says) for claim in event.claims]
        sides = dict.fromkeys(
            leading_side(site.corpus, site.chronology.sides, participant.actor)
            for participant in event.actors
            if site.chronology.sides[participant.actor]
        )
        labels = [page.text(page.side(side).label) for side in sides]
        outlets = [site.corpus.sources[claim.source].outlet for claim in event.claims]
        chains = [link for claim in event.claims for link in claim.through]
        yield Finding(
            url=f"{event.path}/",
            kind="event",
            title=page.text(event.title),
            passages=(
                page.text(event.summary),
                *(f"{page.called('sources', source)}: {says[own]}" for source, says in said),
            ),
            about=tuple(
                dict.fromkeys(
                    [
                        *(("places", place) for place in event.places),
                        *(("actors", participant.actor) for participant in event.actors),
                        *(("outlets", outlet) for outlet in outlets),
                        *_links(site.corpus, chains),
                    ]
                )
            ),
            elsewhere=tuple(
                text[locale]
                for text in (event.title, event.summary, *(says for _, says in said))
                for locale in locales
                if locale != own
            ),
            further=(page.text(kind), *labels, *_dates(page, event)),
            years=event_years(event),
            when=page.plain_date(event.date, "short"),
            note=" · ".join(
                [
                    page.text(kind),
                    *(page.called("places", place) for place in event.places[:2]),
                ]
            ),
            sides=tuple(sides),
        )


def event_years(event: Event) -> tuple[int, ...]:
    """Return every year that an event may have been in; the first alone where they are many."""
    filed = filed_under(event)[0]
    days = event_days(event.date)
    if days is None:
        return (filed,)
    years = sorted({filed, _year_of(days.first), _year_of(days.last)})
    first, last = years[0], years[-1]
    return tuple(range(first, last + 1)) if last - first < LONGEST_SPAN else (filed,)


def _dates(page: Page, event: Event) -> Iterator[str]:
    """Yield an event's date as readers write it: in words, in figures, months by all names."""
    yield page.plain_date(event.date, "long")
    yield str(event.date)
    lists = page.site.words.lists
    months = [names for key, names in lists.items() if key.startswith("months.")]
    _, month = filed_under(event)
    if month:
        yield from (names[month - 1] for names in months if len(names) == 12)


def _records(site: Site) -> Iterator[Finding]:
    corpus, own = site.corpus, site.locale.id
    for place in corpus.places.values():
        page = Page(site, f"places/{place.id}")
        yield _named(
            page,
            "place",
            ("places", place.id),
            place.names,
            page.term("place_kinds", place.kind),
            [place.location, place.description, *(claim.says for claim in place.claims)],
        )
    for actor in corpus.actors.values():
        page = Page(site, f"actors/{actor.id}")
        sides = tuple(side.side for side in site.chronology.sides[actor.id])
        yield _named(
            page,
            "actor",
            ("actors", actor.id),
            actor.names,
            page.term("actor_kinds", actor.kind),
            [actor.description, *(c.says for c in (*actor.sides, *actor.claims))],
            sides=sides,
        )
    for source in corpus.sources.values():
        page = Page(site, f"sources/{source.id}")
        date = page.plain_date(source.published)
        by = page.called("sources", source.id)
        yield Finding(
            url=f"{page.path}/",
            kind="source",
            title=site.words.text("source.title", outlet=by, date=date),
            passages=(source.headline, *_texts([source.description], own)),
            about=(("outlets", source.outlet),),
            elsewhere=_elsewhere([source.description], own),
            further=(str(source.published),),
            years=_source_years(source),
            when=page.plain_date(source.published, "short"),
            note=site.words.text("search.one-source"),
        )
    for outlet in corpus.outlets.values():
        page = Page(site, f"outlets/{outlet.id}")
        yield _named(
            page,
            "source",
            ("outlets", outlet.id),
            outlet.names,
            page.term("outlet_kinds", outlet.kind),
            [outlet.description, *(said.says for said in outlet.leaning)],
        )


def _source_years(source: Source) -> tuple[int, ...]:
    anchor = source.published.anchor()
    return () if anchor is None else (_year_of(anchor),)


def _named(
    page: Page,
    kind: str,
    name: RecordName,
    names: Text,
    note: str,
    texts: Sequence[Text | None],
    sides: tuple[str, ...] = (),
) -> Finding:
    own = page.site.locale.id
    return Finding(
        url=f"{page.path}/",
        kind=kind,
        title=names[own],
        passages=_texts(texts, own),
        about=(name,),
        elsewhere=_elsewhere(texts, own),
        note=note,
        sides=sides,
    )


def _texts(texts: Iterable[Text | None], locale: str) -> tuple[str, ...]:
    return tuple(text[locale] for text in texts if text is not None)


def _elsewhere(texts: Iterable[Text | None], own: str) -> tuple[str, ...]:
    return tuple(
        said for text in texts if text is not None for locale, said in text.items() if locale != own
    )


_TAG = re.compile(r"<[^>]*>")
_READ_WHOLE = frozenset({"method"})
"""Pages whose own text is searched: the others only lead to what is found by itself."""


def _hubs(pages: Iterable[PlannedPage]) -> Iterator[Finding]:
    for planned in pages:
        if not planned.is_hub:
            continue
        head = planned.head()
        pieces: list[str] = []
        if planned.page.path in _READ_WHOLE:
            pieces = list(_pieces(planned.body()))
        yield Finding(
            url=planned.address,
            kind="page",
            title=head.title,
            passages=tuple(filter(None, (head.description, *pieces))),
        )


def _pieces(body: str) -> Iterator[str]:
    """Yield the paragraphs of a page without their markup."""
    for block in re.split(r"\n\s*\n|</(?:p|li|dd|dt|td|h\d)>", body):
        text = " ".join(unescape(_TAG.sub(" ", block)).split())
        if len(text) > 20:
            yield text


_WORD = re.compile(r"\w+")


class _Mentions:
    """Which records a text speaks of, by any of their names."""

    def __init__(self, corpus: Corpus) -> None:
        self.names: dict[RecordName, tuple[tuple[str, str], ...]] = {}
        """Every name of each record, with its locale."""
        self._starting: dict[str, list[tuple[tuple[str, ...], RecordName]]] = {}
        self._letters: dict[str, RecordName] = {}
        """By initials, which have to be written so: IS is a name, "is" is none."""
        for folder, records in (
            ("places", corpus.places),
            ("actors", corpus.actors),
            ("outlets", corpus.outlets),
        ):
            for record in records.values():
                name = (folder, record.id)
                self.names[name] = tuple(_all_names(record.names, record.aliases))
                for _, written in self.names[name]:
                    stems = tuple(_stems(written))
                    if written.isupper():
                        self._letters[written] = name
                    elif stems:
                        self._starting.setdefault(stems[0], []).append((stems, name))

    def find(self, texts: Iterable[str]) -> list[RecordName]:
        """Return the records that texts speak of, sorted."""
        found: set[RecordName] = set()
        for text in texts:
            found.update(self._letters[w] for w in _WORD.findall(text) if w in self._letters)
            words = [part for written in text.split() for part in parts_of(written)]
            stems = [stem(word) for word in words]
            for at, (word, first) in enumerate(zip(words, stems, strict=True)):
                for start in filter(None, (first, apart(word))):
                    for name, record in self._starting.get(start, ()):
                        if tuple(stems[at + 1 : at + len(name)]) == name[1:]:
                            found.add(record)
        return sorted(found)


def _all_names(names: Text, aliases: Names) -> Iterator[tuple[str, str]]:
    yield from names.items()
    for locale, others in aliases.items():
        yield from ((locale, other) for other in others)


def _stems(text: str) -> list[str]:
    return [stem(part) for written in text.split() for part in parts_of(written)]


def _record(finding: Finding, mentions: _Mentions, locale: str) -> dict[str, object]:
    """Return a finding as the index takes it: what it is found by, and what is shown of it."""
    spoken_of = mentions.find((finding.title, *finding.passages, *finding.elsewhere))
    records = list(dict.fromkeys([*finding.about, *spoken_of]))
    named = [mentions.names[record] for record in records]
    own = [record for record in finding.about if "/".join(record) + "/" == finding.url]
    called = [name for record in own for _, name in mentions.names[record]]
    hidden = [name for names in named for _, name in names]
    keys = [
        KIND + finding.kind,
        *(f"{YEAR}{year}" for year in finding.years),
        *(NAME + whole_name(name) for name in called),
        *_keys([*finding.passages, *finding.further, finding.note, *hidden]),
        *(JOINED + whole_name(name) for name in hidden if len(name.split()) in (2, 3)),
        *_sounds(hidden),
    ]
    shown = {
        "kind": finding.kind,
        "title": finding.title,
        "when": finding.when,
        "note": finding.note,
        "sides": list(finding.sides),
        "years": list(finding.years),
        "further": list(finding.further),
        "passages": list(finding.passages),
        "called": called,
        "names": [names for names in (_shown_names(n, locale) for n in named) if len(names) > 1],
    }
    return {
        "url": finding.url,
        "title": " ".join(_keys([finding.title, *called])),
        "keys": " ".join(dict.fromkeys(keys)),
        "shown": {name: value for name, value in shown.items() if value},
    }


def _shown_names(names: tuple[tuple[str, str], ...], locale: str) -> list[str]:
    """Return names with those of the page's own locale first: they are what is marked."""
    own = [name for of, name in names if of == locale]
    return [*own[:1], *own[1:], *(name for of, name in names if of != locale)]


@lru_cache(maxsize=65_536)
def _keys_of(written: str) -> tuple[str, ...]:
    return tuple(keys_of(written))


def _keys(texts: Iterable[str]) -> dict[str, None]:
    """Return the keys of texts, each once."""
    return dict.fromkeys(key for text in texts for word in text.split() for key in _keys_of(word))


def _sounds(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for written in name.split():
            for part in parts_of(written):
                heard = sound(part)
                if heard:
                    yield SOUND + heard


def _words(site: Site, years: Sequence[int]) -> dict[str, object]:
    """Return what the panel says, and what it offers to choose from."""
    words = site.words
    prefix = "search."
    said = {
        key.removeprefix(prefix): words.written(message)
        for key, message in words.messages.items()
        if key.startswith(prefix)
    }
    form = words.nouns["result"]
    publication = site.corpus.publication
    own = site.locale.id
    return {
        "locale": words.plurals,
        "words": said,
        "results": {
            category: words.written(form[category])
            for category in sorted({"zero", *plural_categories(words.plurals)})
            if category in form
        },
        "kinds": list(KINDS),
        "years": [[year, site.locale.with_digits(str(year))] for year in reversed(years)],
        "sides": {
            name: [side.code[own], side.label[own]] for name, side in publication.sides.items()
        },
    }


def _links(corpus: Corpus, chain: Iterable[str]) -> Iterator[RecordName]:
    """Yield whom a chain of attribution names; unnamed sources have the names of others."""
    for link in chain:
        if link in corpus.actors:
            yield ("actors", link)
        elif not corpus.outlets[link].unnamed:
            yield ("outlets", link)


def _year_of(day: int) -> int:
    return Day.numbered(day).year


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
