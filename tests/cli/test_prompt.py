"""Prompts, with the keys that somebody types and a screen that nobody sees."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from generator.cli.prompt import Prompt, _Offers, find_choices
from generator.content.load import load_corpus
from generator.desk.answer import Choice, Desk
from generator.desk.kinds import ACTORS, EVENT, PLACES
from generator.desk.question import gather
from tests.project import ROOT

FAULTLESS = ROOT / "tests" / "faultless"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    shutil.copytree(FAULTLESS, tmp_path, dirs_exist_ok=True)
    corpus, problems = load_corpus(tmp_path / "content")
    assert corpus is not None
    assert problems == []
    return Desk(corpus, corpus, tmp_path / "articles")


def typed(desk: Desk, kind, keys: str, **given: list[str]):
    """Return what keys answer, in a thread of their own: the browser keeps a loop in this one."""

    def answer():
        with create_pipe_input() as pipe:
            pipe.send_text(keys)
            return gather(kind.questions, given, desk, Prompt(desk, pipe, DummyOutput()))

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(answer).result(timeout=60)


def test_answers_are_taken_as_typed_and_proposals_with_enter(desk: Desk):
    keys = (
        "Ferry Guard\rحرس المعدية\r" + "Ferrymen\r\r\r" + "force\r" + "northern-crown\r" + "\r\r\r"
    )
    assert typed(desk, ACTORS, keys) == {
        "name": {"en": "Ferry Guard", "ar": "حرس المعدية"},
        "alias": {"en": ["Ferrymen"]},
        "kind": "force",
        "part-of": "northern-crown",
        "id": "ferry-guard",
    }


def test_answer_that_cannot_be_taken_is_asked_for_again(desk: Desk):
    answers = typed(desk, ACTORS, "A\rأ\r\r\rfrce\r\x15force\r\r\r\r\r")
    assert answers["kind"] == "force"


def test_text_in_a_second_locale_may_be_left_open_but_not_in_the_first(desk: Desk):
    answers = typed(desk, PLACES, "\rHill\r\r\r\rtown\r\r\r\r\r\r\r\r")
    assert answers["name"] == {"en": "Hill"}


def test_what_a_flag_answers_is_not_asked(desk: Desk):
    answers = typed(desk, ACTORS, "\r\rforce\r\r\r\r\r", name=["en=Hill men", "ar=أهل التل"])
    assert (answers["kind"], answers["id"]) == ("force", "hill-men")


def test_end_of_input_ends_the_asking(desk: Desk):
    with pytest.raises(EOFError):
        typed(desk, ACTORS, "\x04")


def offered(desk: Desk, name: str, text: str, **answers: str) -> list[tuple[str, str]]:
    [question] = [each for each in EVENT.questions if each.name == name]
    found = _Offers(desk, question, answers).get_completions(Document(text), CompleteEvent())
    return [(each.text, each.display_meta_text) for each in found]


def test_known_records_are_offered_by_any_part_of_a_name_however_spelled(desk: Desk):
    place = [("millford", "Millford · ملفورد")]
    for text in ("mil", "FORD", "ملفورد", "مَلفورد"):
        assert offered(desk, "place", text) == place
    assert offered(desk, "place", "elsewhere") == []


def test_parts_of_an_answer_are_offered_one_after_the_other(desk: Desk):
    assert [text for text, _ in offered(desk, "presence", "northern-g")] == ["northern-guard"]
    assert [text for text, _ in offered(desk, "presence", "northern-guard/")] == [
        "northern-guard/millford"
    ]
    changes = [text for text, _ in offered(desk, "presence", "northern-guard/millford/")]
    assert changes[0] == "northern-guard/millford/enters"
    assert len(changes) == 7
    assert ("fighters/about-", "about") in offered(desk, "figure", "fighters/")
    assert offered(desk, "presence", "northern-guard/millford/enters/") == []


def test_paragraphs_of_the_capture_are_offered_with_their_words(desk: Desk):
    paragraphs = offered(desk, "paragraph", "", source="courier-2020-12-20")
    assert [number for number, _ in paragraphs] == [str(n + 1) for n in range(len(paragraphs))]
    assert len(paragraphs) > 1
    assert offered(desk, "paragraph", "") == []


def test_what_begins_as_typed_comes_first():
    choices = [Choice("upper-mill", "x"), Choice("mill", "y"), Choice("ford", "a mill")]
    assert [choice.value for choice in find_choices(choices, "mil")] == [
        "mill",
        "upper-mill",
        "ford",
    ]
