"""What was worked out for each record, kept until something that it rests on changes.

Whoever previews an edit wants everything worked out again, and all but one record are what they
were. So work that is done record by record is given a corpus that *shows* one record and *knows*
all: its folders have that record alone to go through, while any other can be looked up by its
identifier. What is looked up is noted. A result is kept for as long as each record that was looked
up is the very same object, or still not there; so it is what working it out again would give, and
nobody has to say what rests on what.

It is for work that is a pure function of the corpus and that goes through records only to do the
same with each. Where one record's result needs to go through others, the work has to look at the
whole.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from generator.model.corpus import Corpus, PartlyShown, RecordKey

FOLDERS = ("events", "actors", "places", "outlets", "sources")
"""In the order in which `Corpus.attributions` goes through them."""
_LOOKED_INTO = (*FOLDERS, "files")

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")

_Look = tuple[str, Any]
"""A folder, and what was looked up in it."""
_ALL = object()
"""What was looked up where somebody went through all of a folder."""


class Reckoning(Protocol):
    """How work on a corpus is done: all of it, or what a change made necessary."""

    def parts(self, work: Callable[[Corpus], T]) -> Iterable[T]:
        """Return what work makes of the corpus, in parts that make the whole together.

        Args:
            work: A pure function of a corpus, which does the same with each record. What it
                returns is whole: no iterator, which would look things up later.
        """

    def of(self, work: Callable[..., T], key: object, *inputs: Any) -> T:
        """Return what work makes of its inputs.

        Args:
            work: A pure function of its inputs.
            key: Tells apart for what it is called.
            inputs: Values that never change.
        """


@dataclass(frozen=True, slots=True)
class Afresh:
    """Everything is worked out, in one part."""

    corpus: Corpus

    def parts(self, work: Callable[[Corpus], T]) -> Iterable[T]:
        """Return what work makes of the whole corpus."""
        return (work(self.corpus),)

    def of(self, work: Callable[..., T], key: object, *inputs: Any) -> T:  # noqa: ARG002
        """Return what work makes of its inputs."""
        return work(*inputs)


class Recall:
    """The results of a corpus, record by record; `take_up` moves it on to the next corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._kept: dict[Callable[[Corpus], Any], dict[RecordKey, Any]] = {}
        self._resting: dict[_Look, set[tuple[Callable[[Corpus], Any], RecordKey]]] = {}
        self._by_inputs: dict[tuple[Callable[..., Any], Any], tuple[tuple[Any, ...], Any]] = {}

    def take_up(self, corpus: Corpus) -> None:
        """Go on with another corpus, and forget what rests on anything that is not the same."""
        before, self.corpus = self.corpus, corpus
        if corpus.publication is not before.publication:
            self._kept.clear()
            self._resting.clear()
            return
        for folder in _LOOKED_INTO:
            old, new = getattr(before, folder), getattr(corpus, folder)
            gone = [name for name in old if name not in new]
            changed = [name for name, value in new.items() if old.get(name) is not value]
            if gone or changed:
                self._forget((folder, _ALL))
            for name in (*gone, *changed):
                self._forget((folder, name))
                if folder in FOLDERS:
                    for results in self._kept.values():
                        results.pop((folder, name), None)

    def parts(self, work: Callable[[Corpus], T]) -> Iterable[T]:
        """Return what work makes of each record, in the order of `FOLDERS`."""
        kept = self._kept.setdefault(work, {})
        looks: set[_Look] = set()
        known = _Known(self.corpus, looks)
        found: list[T] = []
        for folder in FOLDERS:
            for name in getattr(self.corpus, folder):
                key = (folder, name)
                if key not in kept:
                    looks.clear()
                    kept[key] = work(known.showing(key))
                    for look in looks:
                        self._resting.setdefault(look, set()).add((work, key))
                found.append(kept[key])
        return found

    def of(self, work: Callable[..., T], key: object, *inputs: Any) -> T:
        """Return what work makes of its inputs: what it made last time, where they are equal."""
        known = self._by_inputs.get((work, key))
        if known is None or known[0] != inputs:
            known = self._by_inputs[work, key] = (inputs, work(*inputs))
        result: T = known[1]
        return result

    def _forget(self, look: _Look) -> None:
        for work, key in self._resting.pop(look, ()):
            self._kept[work].pop(key, None)


class _Known:
    """A corpus of which one record is shown."""

    def __init__(self, corpus: Corpus, looks: set[_Look]) -> None:
        self._shown: dict[str, dict[str, Any]] = {folder: {} for folder in _LOOKED_INTO}
        self._corpus = corpus

        def lens(folder: str) -> Any:
            return _Lens(folder, getattr(corpus, folder), self._shown[folder], looks)

        self._lenses = {folder: lens(folder) for folder in _LOOKED_INTO}

    def showing(self, key: RecordKey) -> Corpus:
        """Return the corpus with another record shown."""
        for shown in self._shown.values():
            shown.clear()
        folder, name = key
        self._shown[folder][name] = getattr(self._corpus, folder)[name]
        # a new one each time: a corpus remembers things of itself
        return Corpus(self._corpus.publication, **self._lenses)


class _Lens(PartlyShown[K, V]):
    """A folder that shows some of its records, knows all, and notes which were looked up."""

    __slots__ = ("_folder", "_looks", "_shown", "_whole")

    def __init__(
        self, folder: str, whole: Mapping[K, V], shown: Mapping[K, V], looks: set[_Look]
    ) -> None:
        self._folder = folder
        self._whole = whole
        self._shown = shown
        self._looks = looks

    def __getitem__(self, name: K) -> V:
        """Return any record, shown or not."""
        self._looks.add((self._folder, name))
        return self._whole[name]

    def __contains__(self, name: object) -> bool:
        """Whether there is such a record, shown or not."""
        self._looks.add((self._folder, name))
        return name in self._whole

    def whole(self) -> Mapping[K, V]:
        """Return all that is known; the result then rests on each of them."""
        self._looks.add((self._folder, _ALL))
        return self._whole

    def __iter__(self) -> Iterator[K]:
        """Yield what is shown."""
        return iter(self._shown)

    def __len__(self) -> int:
        """Return how many are shown."""
        return len(self._shown)
