"""The words of events for the browser: finished in one locale, and to be searched in every one."""

from collections.abc import Iterable, Iterator, Sequence

from generator.derive.lane import event_actors, event_places
from generator.model.corpus import Corpus
from generator.model.event import Event
from generator.model.text import Names, Text
from generator.render.dates import date_in_words
from generator.render.fold import fold
from generator.render.locale import Locale
from generator.render.messages import messages_for


class Texts:
    """The words of events, in one locale; what is searched is in every locale."""

    def __init__(self, corpus: Corpus, locale: Locale) -> None:
        self.corpus, self.locale = corpus, locale
        self.words = messages_for(locale)
        self.locales = list(corpus.publication.locales)

    def columns(self, events: Sequence[Event]) -> dict[str, list[str]]:
        """Return the texts of some events, a list of each kind."""
        return {
            "title": [event.title[self.locale.id] for event in events],
            "when": [date_in_words(event.date, self.locale, "short") for event in events],
            "where": [self._where(event) for event in events],
            "search": [self._search(event) for event in events],
        }

    def _where(self, event: Event) -> str:
        """Return up to three places by name; of more, two and how many there are."""
        names = [self.corpus.places[place].names[self.locale.id] for place in event.places]
        if len(names) <= 3:
            return self.words.listed(names)
        places = self.words.count("place", len(names))
        return " ".join(
            [
                self.words.text("list.and-between").join(names[:2]),
                self.words.text("event.more-places", places=places),
            ]
        )

    def _search(self, event: Event) -> str:
        corpus = self.corpus
        texts = [text for words in (event.title, event.summary) for text in self._every(words)]
        for actor in event_actors(event):
            texts += self._names(corpus.actors[actor].names, corpus.actors[actor].aliases)
        for place in event_places(event):
            texts += self._names(corpus.places[place].names, corpus.places[place].aliases)
        texts += self._every(corpus.publication.kinds[event.kind].label)
        return " ".join(dict.fromkeys(fold(text) for text in texts))

    def _every(self, text: Text) -> Iterator[str]:
        return (text[locale] for locale in self.locales)

    def _names(self, names: Text, aliases: Names) -> list[str]:
        return all_names(names, aliases, self.locales)


def all_names(names: Text, aliases: Names, locales: Iterable[str]) -> list[str]:
    """Return every name in every locale, folded, each once."""
    found: dict[str, None] = {}
    for locale in locales:
        for name in (names.get(locale) or "", *aliases.get(locale)):
            if name:
                found[fold(name)] = None
    return list(found)
