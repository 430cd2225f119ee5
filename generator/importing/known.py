"""What the publication has already, looked up by what a file may call it."""

from collections import defaultdict
from collections.abc import Iterable

from generator.importing.address import canonical, speaker
from generator.model.actor import Actor
from generator.model.corpus import Corpus
from generator.model.outlet import Outlet
from generator.model.place import Place
from generator.render.fold import fold


class Known:
    """Records and words of a publication, by name and address.

    A name that two records have finds neither: which of them is meant is not for a machine to say.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.places = _by_name(corpus.places.values())
        self.actors = _by_name(corpus.actors.values())
        self._outlets = _by_name(corpus.outlets.values())
        self._speakers = _single(
            (speaker(outlet.address)[0], outlet.id)
            for outlet in corpus.outlets.values()
            if outlet.address
        )
        # Whose reports stand at a host is known where all that are curated from it have one outlet.
        self._hosts = _single(
            (speaker(source.address)[0], source.outlet)
            for source in corpus.sources.values()
            if source.address
        )
        self._sources = _single(
            (canonical(source.address), source.id)
            for source in corpus.sources.values()
            if source.address
        )
        self._kinds = _single(
            (fold(name), kind)
            for kind, term in corpus.publication.kinds.items()
            for name in (kind.replace("-", " "), kind, *(text for _, text in term.label.items()))
        )

    def source(self, address: str) -> str:
        """Return the source at an address; "" where there is none."""
        return self._sources.get(canonical(address), "")

    def outlet(self, name: str, address: str) -> str:
        """Return the outlet of an address, or else of a name; "" where neither is known.

        The address comes first: what is credited beside it may be a photographer.
        """
        who = speaker(address)[0] if address else ""
        return self._speakers.get(who) or self._hosts.get(who) or self._outlets.get(fold(name), "")

    def kind(self, word: str) -> str:
        """Return the kind of event that a word names; "" where it names none."""
        return self._kinds.get(fold(word), "")

    def is_taken(self, folder: str, name: str) -> bool:
        """Whether a record of that kind has an identifier, or had it."""
        folders = ("outlets", "actors") if folder in ("outlets", "actors") else (folder,)
        return any(
            name in self._corpus.ids(one)
            or any(name in record.formerly for record in getattr(self._corpus, one).values())
            for one in folders
        )


def _by_name(records: Iterable[Actor | Outlet | Place]) -> dict[str, str]:
    return _single(
        (fold(name), record.id)
        for record in records
        for name in (
            *(text for _, text in record.names.items()),
            *(alias for _, aliases in record.aliases.items() for alias in aliases),
        )
    )


def _single(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what each key leads to, of those that lead to one thing alone."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: values.pop() for key, values in found.items() if key and len(values) == 1}
