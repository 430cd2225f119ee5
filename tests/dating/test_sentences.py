import re
from pathlib import Path

import pytest

import generator.dating
from generator.dating import Unit, resolve, write_outcome, write_step
from generator.dating.sentences import SENTENCES
from generator.model.edtf import parse

PACKAGE = Path(generator.dating.__file__).parent
FIELD = re.compile(r"\{([a-z]+)\}")


@pytest.mark.parametrize("rule", sorted(SENTENCES))
def test_both_locales_name_the_same_things(rule: str) -> None:
    sentence = SENTENCES[rule]
    assert set(FIELD.findall(sentence.en)) == set(FIELD.findall(sentence.ar))
    assert sentence.en.endswith(".")
    assert sentence.ar.endswith(".")


@pytest.mark.parametrize("rule", sorted(SENTENCES))
def test_every_sentence_belongs_to_a_rule_of_the_code(rule: str) -> None:
    code = "".join(
        path.read_text("utf-8") for path in PACKAGE.rglob("*.py") if path.name != "sentences.py"
    )
    made = ("portion-of-month-", "portion-of-year-", "month-")
    assert f'"{rule}"' in code or rule.startswith(made)


def _said(words: str, said: str, locale: str) -> list[str]:
    return [write_step(step, locale) for step in resolve(words, parse(said)).steps]


def test_the_steps_read_as_english() -> None:
    assert _said("أمس السبت", "2020-05-03", "en") == [
        "Said on 2020-05-03, a Sunday.",
        "“أمس”, counted in days from 2020-05-03: 2020-05-02.",
        "“السبت”: 2020-05-02 is a Saturday, as the words say.",
    ]


def test_the_steps_read_as_arabic() -> None:
    assert _said("أمس السبت", "2020-05-03", "ar") == [
        "قيل في 2020-05-03، وهو يوم الأحد.",
        "«أمس» بعدّ الأيام من 2020-05-03: 2020-05-02.",
        "«السبت»: يوافق 2020-05-02 يوم السبت كما تقول الكلمات.",
    ]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("قبل يوم", "يوم واحد"),
        ("قبل يومين", "يومين"),
        ("قبل 3 أيام", "3 أيام"),
        ("قبل 11 يوماً", "11 يوماً"),
        ("قبل 100 يوم", "100 يوم"),
        ("قبل 103 أيام", "103 أيام"),
        ("قبل عامين", "عامين"),
    ],
)
def test_lengths_are_written_as_arabic_counts_them(words: str, length: str) -> None:
    assert f"بمقدار {length}" in _said(words, "2021-01-13", "ar")[1]


def test_a_date_is_written_as_the_caller_wants_it() -> None:
    step = resolve("أمس", parse("2020-05-03")).steps[0]
    assert write_step(step, "en", lambda date: f"<{date}>") == "Said on <2020-05-03>, a Sunday."


def test_one_unit_is_singular_in_english() -> None:
    assert "1 day back" in _said("a day ago", "2021-01-13", "en")[1]
    assert {unit.value for unit in Unit} == {"hour", "day", "week", "month", "year"}


@pytest.mark.parametrize(
    ("words", "english", "arabic"),
    [
        ("أمس", "Resolved: 2020-06-23", "محسوم: 2020-06-23"),
        (
            "قبل أسبوع",
            "Resolved: 2020-06-17~, within 2020-06-14/2020-06-20",
            "محسوم: 2020-06-17~، ضمن 2020-06-14/2020-06-20",
        ),
        ("قبل أيام", "Unresolved, within /2020-06-21", "غير محسوم، ضمن /2020-06-21"),
        (
            "25 حزيران",
            "Unresolved: 2019-06-25 or 2020-06-25",
            "غير محسوم: 2019-06-25 أو 2020-06-25",
        ),
        ("قبيل الغارات", "Unresolved", "غير محسوم"),
        ("31 نيسان", "No such day", "يوم لا وجود له"),
        ("أمس السبت", "A conflict", "تعارض"),
    ],
)
def test_an_outcome_is_said_in_a_line(words: str, english: str, arabic: str) -> None:
    found = resolve(words, parse("2020-06-24"))
    assert (write_outcome(found), write_outcome(found, "ar")) == (english, arabic)
