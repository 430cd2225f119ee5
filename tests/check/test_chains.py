from generator.check.chains import check_chains, check_follows
from generator.model.corpus import Corpus
from tests.derive.test_origin import follows, outlets, published, said
from tests.factory import claim_fields, make_corpus, make_event, make_outlet


def problems(
    *through: str, sources: tuple[object, ...] = (), others: tuple[object, ...] = ()
) -> list[tuple[str, str]]:
    event = make_event(claims=[claim_fields() | said("courier", *through)])
    given = {source.id: source for source in sources}
    given.setdefault("courier", published("courier"))
    corpus: Corpus = make_corpus(event, outlets=outlets(*others), sources=list(given.values()))
    return [
        (problem.code, problem.found) for problem in (*check_chains(corpus), *check_follows(corpus))
    ]


def test_a_chain_that_leads_away_from_its_source_is_in_order():
    assert problems() == []
    assert problems("wire", "wire-sources") == []
    assert problems("courier-sources") == []


def test_a_chain_that_leads_back_to_its_outlet_is_told():
    assert problems("courier") == [("chain-own-outlet", "courier")]
    assert problems("wire", "courier") == [("chain-own-outlet", "courier")]


def test_a_republication_begins_with_the_outlet_it_was_taken_from_and_comes_there_once():
    taken = published("courier", republished_from="wire")

    assert problems("wire", "wire-sources", sources=(taken,)) == []
    assert problems("radio", "wire", sources=(taken,)) == [("chain-own-outlet", "wire")]


def test_a_source_of_an_outlet_that_the_chain_leaves_out_is_told():
    assert problems("wire-sources") == [("chain-gap", "courier ← wire-sources")]
    assert problems("wire", "radio-reporter") == [("chain-gap", "wire ← radio-reporter")]


def test_a_source_that_follows_itself_is_a_circle():
    alone = published("courier", follows=[follows(source="courier")])

    assert problems(sources=(alone,)) == [("follows-circle", "courier → courier")]


def test_a_circle_through_several_sources_is_told_once_with_all_of_them():
    sources = (
        published("courier", follows=[follows(source="wire"), follows(source="radio")]),
        published("radio", follows=[follows(source="wire")]),
        published("wire", follows=[follows(source="gazette")]),
        published("gazette", follows=[follows(source="courier")]),
    )

    assert problems(sources=sources) == [("follows-circle", "courier → wire → gazette → courier")]


def test_a_source_that_follows_into_a_circle_is_not_in_it():
    sources = (
        published("courier", follows=[follows(source="wire")]),
        published("wire", follows=[follows(source="wire")]),
    )

    assert problems(sources=sources) == [("follows-circle", "wire → wire")]


def test_a_followed_text_is_a_source_or_an_outlet_with_its_address_and_not_both():
    address = "https://wire.example/"
    ties = [
        follows(source="wire"),
        follows(outlet="wire", address=address, through=["network"]),
        follows(source="wire", outlet="wire"),
        follows(outlet="wire"),
        follows(source="wire", address=address),
        follows(source="wire", through=["network"]),
        follows(address=address),
    ]
    source = published("courier", follows=ties)

    found = problems(sources=(source, published("wire")))

    assert [code for code, _ in found] == ["follows-form"] * 5


def test_a_source_cannot_follow_one_that_surely_came_later():
    later = published("courier", published="2020-12-01", follows=[follows(source="wire")])
    perhaps = published("courier", published="2020-12", follows=[follows(source="wire")])

    assert [code for code, _ in problems(sources=(later, published("wire")))] == ["follows-later"]
    assert problems(sources=(perhaps, published("wire"))) == []


def test_only_an_unnamed_voice_may_be_another_and_another_only():
    unnamed = {"of": "wire", "unnamed": "true"}
    named = make_outlet("network", may_be=["wire"])
    itself = make_outlet("wire-sources", **unnamed, may_be=["wire-sources", "wire", "radio"])

    assert problems(others=(named, itself)) == [
        ("may-be-form", "wire"),
        ("may-be-form", "wire-sources"),
        ("may-be-form", "wire"),
    ]
