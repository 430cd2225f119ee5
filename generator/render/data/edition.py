"""The corpus in one locale, for files that a person reads: feeds, calendars, citations."""

from dataclasses import dataclass
from functools import cached_property

from generator.derive.chronology import Chronology
from generator.model.claim import Attribution
from generator.model.corpus import Corpus
from generator.model.edtf import Edtf
from generator.model.history import History
from generator.model.publication import Term
from generator.model.text import Text
from generator.render.address import page_address
from generator.render.calendar import Form
from generator.render.dates import date_in_words
from generator.render.locale import Locale
from generator.render.messages import Messages, messages_for
from generator.render.precision import precision_in_words


@dataclass(frozen=True)
class Edition:
    """Every record, and how one locale speaks of it in plain text."""

    corpus: Corpus
    chronology: Chronology
    history: History
    locale_id: str

    @cached_property
    def locale(self) -> Locale:
        """How the locale writes."""
        return Locale.from_settings(self.locale_id, self.corpus.publication.locales[self.locale_id])

    @property
    def words(self) -> Messages:
        """The site's own words."""
        return messages_for(self.locale)

    @property
    def title(self) -> str:
        """What the publication is called."""
        return self.text(self.corpus.publication.title)

    def text(self, text: Text) -> str:
        """Return a record's text."""
        return text[self.locale_id]

    def name(self, folder: str, record: str) -> str:
        """Return what an actor, a place or an outlet is called."""
        return self.text(getattr(self.corpus, folder)[record].names)

    def voice(self, name: str) -> str:
        """Return what somebody in a chain of attribution is called."""
        return self.name("outlets" if name in self.corpus.outlets else "actors", name)

    def term(self, vocabulary: str, name: str) -> str:
        """Return a word of one of the publication's vocabularies."""
        term: Term = getattr(self.corpus.publication, vocabulary)[name]
        return self.text(term.label)

    def address(self, path: str = "", fragment: str = "") -> str:
        """Return the full address of a page by its path below the locale."""
        address = page_address(self.corpus, self.locale_id, path)
        return f"{address}#{fragment}" if fragment else address

    def date(self, value: Edtf, form: Form = "long") -> str:
        """Return a date in words."""
        return date_in_words(value, self.locale, form)

    def when(self, value: Edtf) -> str:
        """Return a date in words, with how precisely it is known and as EDTF writes it."""
        precision = precision_in_words(value, self.locale)
        return f"{self.date(value)} ({precision}; EDTF {value})"

    def by_whom(self, claim: Attribution) -> str:
        """Return who says a thing, when and through whom: "Baladi News, 13 January, from …"."""
        source = self.corpus.sources[claim.source]
        outlet = self.name("outlets", source.outlet)
        said = self.words.text(
            "claim.by-on", source=outlet, date=self.date(source.published, "short")
        )
        if not claim.through:
            return said
        voices = self.words.listed([self.voice(voice) for voice in claim.through])
        return self.words.text("claim.by-through", source=said, voices=voices)

    def claim_line(self, claim: Attribution) -> str:
        """Return a claim in one line: who says so, in which stance, and what."""
        stance = self.words.text(f"stance.{claim.stance.value}")
        return f"{self.by_whom(claim)} ({stance}): {self.text(claim.says)}"
