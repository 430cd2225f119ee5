from generator.check.corrections import check_corrections
from generator.check.repeated import check_repeated
from tests.factory import claim_fields, make_corpus, make_event, make_source, text


def corrected(*days: str):
    return make_event(corrections=[{"on": day, "what": text(f"n{day}")} for day in days])


def codes(*days: str) -> list[str]:
    return [p.code for p in check_corrections(make_corpus(corrected(*days)))]


def test_correction_after_the_source_or_on_its_day_is_one():
    assert codes("2020-12-20", "2026-12-01") == []


def test_correction_before_every_source_is_none():
    assert codes("2020-12-19") == ["correction-day"]


def test_correction_after_the_first_of_several_sources_is_one():
    sources = [make_source(), make_source("hill-2021-01-10", published="2021-01-10")]
    claims = [claim_fields("a", source="hill-2021-01-10"), claim_fields("b")]
    event = make_event(claims=claims, corrections=[{"on": "2020-12-24", "what": text("x")}])
    assert list(check_corrections(make_corpus(event, sources=sources))) == []


def test_source_of_an_uncertain_day_refuses_no_correction_that_may_be_after_it():
    sources = [make_source(published="2020-12-20/2020-12-30")]
    event = make_event(corrections=[{"on": "2020-12-24", "what": text("x")}])
    assert list(check_corrections(make_corpus(event, sources=sources))) == []


def test_correction_has_one_day():
    assert codes("2026-12", "2026-12-01/2026-12-03") == ["correction-day"] * 2


def test_correction_with_the_words_of_another_is_reported_in_each_locale():
    words = text("The day was wrong.")
    event = make_event(corrections=[{"on": f"2026-12-0{n}", "what": words} for n in (1, 2)])
    problems = list(check_repeated(make_corpus(event)))
    assert [p.found for p in problems] == [words["en"], words["ar"]]
    assert problems[0].message == "corrections[2] stands in the list before"
