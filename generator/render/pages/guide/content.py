"""The guide's page of what stands in the files: every record, every field, every word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.publication import Side, Term
from generator.render.escape import PageText, escape
from generator.render.guide.fields import Field, RecordKind, Shape, record_kinds
from generator.render.guide.sample import Sample, find_samples
from generator.render.pages.guide.marked import book_of, marked, typed
from generator.render.pages.page import Page

KIND_OF = {
    "events": "Event",
    "sources": "Source",
    "outlets": "Outlet",
    "actors": "Actor",
    "places": "Place",
}
"""The kind of record that each folder holds."""

VOCABULARIES = (
    "kinds", "roles", "relations", "figures", "aspects", "sides", "outlet_kinds", "actor_kinds",
    "place_kinds",
)  # fmt: skip
"""The fields of the publication that hold its words."""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field, as the page tells of it."""

    name: str
    anchor: str
    required: bool
    type: PageText
    holds: PageText
    default: PageText | None


@dataclass(frozen=True, slots=True)
class KindPart:
    """A kind of record, as the page tells of it."""

    anchor: str
    name: str
    told: PageText
    base: PageText | None
    """A link to the kind whose fields it has besides."""
    rows: tuple[FieldRow, ...]
    sample: Sample | None
    parts: tuple["KindPart", ...] = ()


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word of a vocabulary."""

    name: str
    label: str
    description: str


def content_view(page: Page) -> Mapping[str, object]:
    """Return what the page of records needs."""
    telling = _Telling(page)
    return {
        "kinds": [telling.part(kind) for kind in record_kinds()],
        "vocabularies": {name: list(_words(page, name)) for name in VOCABULARIES},
        "vocabulary": {name: _vocabulary(page, name) for name in VOCABULARIES},
    }


def _words(page: Page, name: str) -> Iterator[WordRow]:
    terms: Mapping[str, Term | Side] = getattr(page.corpus.publication, name)
    for word, term in terms.items():
        described = term.description if isinstance(term, Term) else None
        yield WordRow(word, page.text(term.label), page.text(described) if described else "")


def _vocabulary(page: Page, name: str) -> str:
    """Return what a vocabulary is called: the text of its field, less the full stop."""
    (publication,) = (kind for kind in record_kinds() if kind.name == "Publication")
    (field,) = (field for field in publication.fields if field.name == name)
    return book_of(page).field(field).rstrip(".")


class _Telling:
    """Tells of records and fields in the words of a page's locale."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._book = book_of(page)
        self._samples = find_samples(page.corpus)
        self._called = {
            each.name: self._book.called(each)
            for kind in record_kinds()
            for each in (kind, *kind.parts)
        }

    def part(self, kind: RecordKind) -> KindPart:
        """Return a kind of record with its parts."""
        return KindPart(
            anchor=kind.name,
            name=self._called[kind.name],
            told=marked(self._book.told(kind)),
            base=self._link(kind.base) if kind.base else None,
            rows=tuple(self._row(field) for field in kind.fields),
            sample=self._samples.get(kind.name),
            parts=tuple(self.part(each) for each in kind.parts),
        )

    def _row(self, field: Field) -> FieldRow:
        return FieldRow(
            name=field.name,
            anchor=field.anchor,
            required=field.required,
            type=self._type(field, field.shape),
            holds=marked(self._book.field(field)),
            default=typed(field.default) if field.default else None,
        )

    def _type(self, field: Field, shape: Shape) -> PageText:
        say = self._page.say
        if shape.many:
            one = Shape(shape.form, "", shape.of, shape.words)
            return say(f"guide.type-{shape.many}", of=self._type(field, one))
        match shape.form:
            case "date":
                return self._to(self._page.to("method", "dates"), say("guide.type-date"))
            case "flag":
                return say("guide.type-flag", yes=typed("true"), no=typed("false"))
            case "record":
                return self._link(shape.of[0])
            case "word":
                words = [self._word(field, word) for word in shape.words]
                return say("guide.type-word", words=self._page.listed(words, "or"))
            case "name":
                return self._names(shape.of)
        return say(f"guide.type-{shape.form}")

    def _names(self, found_in: tuple[str, ...]) -> PageText:
        if all(folder in KIND_OF for folder in found_in):
            kinds = [self._link(KIND_OF[folder]) for folder in found_in]
            return self._page.say("guide.type-name", what=self._page.listed(kinds, "or"))
        links = [self._to(f"#words-{name}", typed(name)) for name in found_in]
        return self._page.say("guide.type-term", what=self._page.listed(links, "or"))

    def _word(self, field: Field, word: str) -> PageText:
        """Return one of a few words, and what it means."""
        messages = self._page.site.words.messages
        key = f"{field.name}.{word}"
        means = self._page.site.words.text(key) if key in messages else ""
        means = means or self._book.value(field, word)
        return typed(word) + (PageText(f" ({escape(means)})") if means else "")

    def _link(self, kind: str) -> PageText:
        return self._to(f"#{kind}", self._called[kind])

    @staticmethod
    def _to(address: str, words: str) -> PageText:
        return PageText(f'<a href="{address}">{escape(words)}</a>')
