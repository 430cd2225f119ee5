"""Work that is kept gives what it would give afresh, whatever of the corpus has changed."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.check import check_corpus
from generator.content.load import load_corpus
from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from generator.model.recall import Afresh, Recall
from generator.problems import Problem, Report
from tests.factory import make_corpus, make_event, make_place, make_publication

TESTS = Path(__file__).parents[1]
CONTENTS = sorted(path.parent for path in TESTS.glob("**/chronology.yml"))


PUBLICATION = make_publication()
EVENT = make_event(places=[])


def within(corpus: Corpus) -> list[tuple[str, str | None]]:
    """Return what each place lies in, by the name that this one has."""
    return [
        (place.id, corpus.places[place.within].names["en"] if place.within else None)
        for place in corpus.places.values()
    ]


def made(*places: object) -> Corpus:
    return make_corpus(EVENT, places=places, publication=PUBLICATION)


MILL = make_place("mill", within="millford")
FORD = make_place("millford")


def joined(recall: Recall) -> dict[str, str | None]:
    return dict(pair for part in recall.parts(within) for pair in part)


def test_result_is_kept_while_all_that_was_looked_up_is_the_same():
    asked: list[str] = []

    def names(corpus: Corpus) -> list[str]:
        asked.extend(corpus.places)
        return list(corpus.places)

    recall = Recall(made(MILL, FORD))
    list(recall.parts(names))
    assert sorted(asked) == ["mill", "millford"]
    recall.take_up(made(MILL, FORD, make_place("weir")))
    list(recall.parts(names))
    assert sorted(asked) == ["mill", "millford", "weir"]


def test_result_is_worked_out_again_when_a_record_that_it_names_changes():
    recall = Recall(made(MILL, FORD))
    assert joined(recall) == {"mill": "millford", "millford": None}
    recall.take_up(made(MILL, make_place("millford", names={"en": "Ford", "ar": "المخاضة"})))
    assert joined(recall) == {"mill": "Ford", "millford": None}


def test_result_is_worked_out_again_when_a_record_comes_that_was_not_there():
    def known(corpus: Corpus) -> list[tuple[str, bool]]:
        return [(p.id, bool(p.within in corpus.places)) for p in corpus.places.values()]

    recall = Recall(made(MILL))
    assert flat(recall, known) == [("mill", False)]
    recall.take_up(made(MILL, FORD))
    assert ("mill", True) in flat(recall, known)
    recall.take_up(made(MILL))
    assert flat(recall, known) == [("mill", False)]


def flat(recall: Recall, work) -> list:
    return [item for part in recall.parts(work) for item in part]


def test_result_rests_on_all_records_where_all_were_gone_through():
    def count(corpus: Corpus) -> list[tuple[str, int]]:
        return [(name, len(corpus.ids("places"))) for name in corpus.places]

    recall = Recall(made(MILL, FORD))
    assert flat(recall, count) == [("mill", 2), ("millford", 2)]
    recall.take_up(made(MILL, FORD, make_place("weir")))
    assert flat(recall, count) == [("mill", 3), ("millford", 3), ("weir", 3)]


def test_other_publication_begins_anew():
    corpus = made(MILL, FORD)
    recall = Recall(corpus)
    title = corpus.publication.title

    def titles(corpus: Corpus) -> list[object]:
        return [corpus.publication.title["en"] for _ in corpus.places]

    assert set(flat(recall, titles)) == {title["en"]}
    other = corpus.publication.model_copy(
        update={"title": type(title)((("en", "Other"), ("ar", "غيره")))}
    )
    recall.take_up(dataclasses.replace(corpus, publication=other))
    assert set(flat(recall, titles)) == {"Other"}


def test_same_inputs_are_worked_on_once():
    asked: list[int] = []

    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    recall = Recall(made(MILL))
    assert [recall.of(double, "a", 1), recall.of(double, "a", 1)] == [2, 2]
    assert [recall.of(double, "b", 1), recall.of(double, "a", 3)] == [2, 6]
    assert asked == [1, 1, 3]
    assert Afresh(recall.corpus).of(double, "a", 1) == 2


def told(problems: list[Problem]) -> list[Problem]:
    return list(Report(problems))


def without_each(corpus: Corpus) -> Iterator[Corpus]:
    """Yield a corpus without one record, and whole again, for some records of each folder."""
    for folder in ("events", "sources", "actors", "places", "outlets"):
        records = getattr(corpus, folder)
        for name in [*records][:: max(1, len(records) // 2)]:
            rest = {key: record for key, record in records.items() if key != name}
            files = {key: file for key, file in corpus.files.items() if key != (folder, name)}
            yield dataclasses.replace(corpus, **{folder: rest}, files=files)
            yield corpus


@pytest.mark.parametrize("content", CONTENTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_same_is_found_record_by_record_and_after_every_change(content: Path):
    corpus, _ = load_corpus(content)
    if corpus is None:
        return
    recall = Recall(corpus)
    for changed in (corpus, *without_each(corpus)):
        recall.take_up(changed)
        found = told(check_corpus(changed, recall))
        assert found == told(check_corpus(changed))
        if not Report(found).errors:
            assert derive_chronology(changed, recall) == derive_chronology(changed)
