from generator.render.explain import write_explanation
from tests.factory import claim_fields, make_corpus, make_event, make_outlet, make_source, text

OUTLETS = [make_outlet(), make_outlet("ferry-wire"), make_outlet("ferry-sources")]


def explain(*dates: dict[str, str] | None, **event: object) -> list[str]:
    """Return the lines about claims with these dates; their source is of Sunday 20 December."""
    claims = [
        claim_fields(f"claim-{n}", through=["ferry-wire", "ferry-sources"])
        | ({"date": date} if date else {})
        for n, date in enumerate(dates)
    ]
    record = make_event(claims=claims, **event)
    corpus = make_corpus(record, outlets=OUTLETS, sources=[make_source()])
    return write_explanation(corpus, record).splitlines()


def fits(date: dict[str, str], **event: object) -> str:
    return next(line.strip() for line in explain(date, **event)[2:] if "date  " in line)


def test_the_working_of_a_claim_is_printed_step_by_step() -> None:
    assert explain({"value": "2020-12-19", "words": "أمس السبت"}) == [
        "2020-12-14-guard-arrives: The Guard arrives",
        "  date    2020-12-14",
        "  origins 1 independent origin · 1 source · single origin",
        "          counted: ferry-sources",
        "",
        "claim-0",
        "  words   أمس السبت",
        "  said    2020-12-20 (the day the source was published)",
        "          Said on 2020-12-20, a Sunday.",
        "          “أمس”, counted in days from 2020-12-20: 2020-12-19.",
        "          “السبت”: 2020-12-19 is a Saturday, as the words say.",
        "  gives   Resolved: 2020-12-19",
        "  date    2020-12-19: as the words give it",
        "  origin  valley-courier ← ferry-wire ← ferry-sources",
    ]


def test_how_the_curators_date_lies_to_the_words_is_said() -> None:
    evidence = [{"outlet": "ferry-wire", "published": "2020-12-15", "shows": text("x")}]
    narrow = {"value": "2020-12-14", "words": "earlier this month"}
    assert fits(narrow).endswith(": narrower than the words, and without evidence")
    assert fits(narrow, evidence=evidence).endswith("the words, by the evidence of ferry-wire")
    assert fits({"value": "2020-12", "words": "yesterday"}).endswith(
        ": wider than what the words give"
    )
    assert fits({"value": "2020-12-14", "words": "yesterday"}).endswith(
        ": not what the words can mean"
    )
    assert fits({"value": "2020-12-14", "words": "before the fight"}).endswith(
        ": the words give nothing to hold it against"
    )


def test_a_mark_that_the_curator_leaves_out_is_named() -> None:
    date = {"value": "2020-12-19", "words": "yesterday", "said": "2020-12-20?"}
    assert fits(date).endswith("as the words give it, but for the mark: 2020-12-19?")


def test_claims_without_a_date_or_without_words_say_so() -> None:
    lines = explain(None, {"value": "2020-12-14"})
    assert "  date    none of its own" in lines
    assert lines[-3:] == [
        "  words   none",
        "  date    2020-12-14",
        "  origin  valley-courier ← ferry-wire ← ferry-sources",
    ]


def test_evidence_is_named_with_its_day() -> None:
    evidence = [{"outlet": "ferry-wire", "published": "2020-12-15", "shows": text("x")}]
    lines = explain({"value": "2020-12-14"}, evidence=evidence)
    assert lines[4] == "  evidence from ferry-wire 2020-12-15"


def test_records_that_are_not_there_are_named_by_their_identifiers() -> None:
    claim = claim_fields(source="no-such-source", through=["nobody"], date={"value": "2020-12-14"})
    record = make_event(claims=[claim])
    lines = write_explanation(make_corpus(record), record).splitlines()
    assert lines[-2:] == ["  date    2020-12-14", "  origin  no-such-source ← nobody"]


def test_who_is_counted_and_who_is_not_is_printed_with_the_reason() -> None:
    outlets = [*OUTLETS[:2], make_outlet("ferry-sources", of="ferry-wire", unnamed="true")]
    record = make_event(
        claims=[
            claim_fields("a", through=["ferry-wire", "ferry-sources"]),
            claim_fields("b"),
        ]
    )
    corpus = make_corpus(record, outlets=outlets, sources=[make_source()])
    assert write_explanation(corpus, record).splitlines()[2:5] == [
        "  origins 1 independent origin · 1 source · single origin",
        "          counted: an unnamed source of ferry-wire",
        "          not counted, nobody can tell: valley-courier (passes on ferry-sources as well)",
    ]


def test_the_same_is_told_in_arabic() -> None:
    claim = claim_fields(date={"value": "2020-12-17", "words": "الخميس الماضي"})
    record = make_event(claims=[claim])
    corpus = make_corpus(record)
    lines = [line.strip() for line in write_explanation(corpus, record, "ar").splitlines()]
    assert "قيلت في 2020-12-20 (يوم نُشر المصدر)" in lines
    assert "«الخميس الماضي»: يوم الخميس الأقرب قبل 2020-12-20 هو 2020-12-17." in lines
    assert "التاريخ 2020-12-17: كما تعطيه الكلمات" in lines


def test_a_day_that_is_not_that_of_publication_says_who_set_it() -> None:
    lines = explain({"value": "2020-12-17", "words": "yesterday", "said": "2020-12-18"})
    assert "  said    2020-12-18 (set by the editors; the source was published 2020-12-20)" in lines
