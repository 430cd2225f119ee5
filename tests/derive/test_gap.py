from generator.derive.chronology import derive_chronology
from generator.derive.gap import covered_until, find_gaps, longest
from generator.derive.presence import derive_presences
from tests.factory import claim_fields, make_corpus, make_event, make_source, presence


def seen(*days: str, change: str = "holds"):
    return make_corpus(
        *(
            make_event(
                f"2020-event-{chr(97 + n)}",
                date=day,
                claims=[claim_fields("a", presence=[presence(change)])],
            )
            for n, day in enumerate(days)
        ),
        sources=[make_source(published="2020-12-20"), make_source("older", published="2019~")],
    )


def test_gap_runs_between_two_reports_and_from_the_last_to_the_last_day_covered():
    corpus = seen("2020-03-01", "2020-05-01")
    between, after = find_gaps(corpus, derive_presences(corpus))
    assert (between.days, between.goes_on) == (60, False)
    assert (after.days, after.goes_on) == (233, True)
    assert after.last == covered_until(corpus)


def test_a_presence_reported_on_the_last_day_covered_has_no_gap_after_it():
    corpus = seen("2020-12-20")
    assert find_gaps(corpus, derive_presences(corpus)) == ()


def test_a_presence_that_is_over_is_not_silent():
    corpus = seen("2020-03-01", change="leaves")
    assert find_gaps(corpus, derive_presences(corpus)) == ()


def test_the_longest_silence_comes_first():
    corpus = seen("2020-03-01", "2020-03-05", "2020-05-01")
    gaps = longest(derive_chronology(corpus).gaps)
    assert [gap.days for gap in gaps] == [233, 56, 3]


def test_a_corpus_without_sources_covers_nothing():
    assert covered_until(make_corpus(sources=[])) is None
