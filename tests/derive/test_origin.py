"""Who a claim starts with, and on whom that start may rest."""

from typing import Any

from generator.derive.independent import Independent, find_independent
from generator.derive.origin import Origin, Tie, Why, find_origins
from generator.model.corpus import Corpus
from generator.model.outlet import Outlet
from generator.model.source import Source
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_outlet,
    make_source,
    text,
)

OUTLETS = ("courier", "radio", "gazette", "wire", "mill-post", "ferry-times", "network")


def outlets(*others: Outlet) -> list[Outlet]:
    """Return outlets, each with correspondents and unnamed sources, and others besides."""
    own = [make_outlet(name) for name in OUTLETS]
    own += [make_outlet(f"{name}-sources", of=name, unnamed="true") for name in OUTLETS]
    own += [make_outlet(f"{name}-reporter", of=name) for name in OUTLETS]
    changed = {outlet.id: outlet for outlet in others}
    return [changed.pop(outlet.id, outlet) for outlet in own] + list(changed.values())


def published(name: str, **fields: Any) -> Source:
    """Return a source named after its outlet."""
    return make_source(name, **{"outlet": name, **fields})


def follows(**fields: Any) -> dict[str, Any]:
    return {"says": text("word for word"), **fields}


def said(source: str, *through: str, **fields: Any) -> dict[str, Any]:
    return {"source": source, "through": list(through), **fields}


def world(*claims: dict[str, Any], sources: Any = (), actors: Any = (), others: Any = ()) -> Corpus:
    """Return an event that outlets of the valley speak of; each has a source of its own name."""
    given = {source.id: source for source in sources}
    event = make_event(claims=[claim_fields(f"c{n}") | claim for n, claim in enumerate(claims)])
    return make_corpus(
        event,
        outlets=outlets(*others),
        sources=[given.get(name) or published(name) for name in dict.fromkeys([*OUTLETS, *given])],
        actors=[make_actor(), make_actor("northern-crown"), *actors],
    )


def origins(corpus: Corpus) -> list[Origin]:
    (event,) = corpus.events.values()
    return list(find_origins(corpus, event.claims).values())


def independent(corpus: Corpus) -> Independent:
    return find_independent(origins(corpus))


def counted(*claims: dict[str, Any], **records: Any) -> list[str]:
    """Return for whom the independent origins of an event speak."""
    return [voices[0].of for voices in independent(world(*claims, **records)).counted]


def test_five_outlets_that_repeat_one_network_are_one_origin():
    repeated = [said(name, "network") for name in OUTLETS[:5]]

    assert counted(*repeated) == ["network"]


def test_an_outlet_that_quotes_a_network_and_the_networks_own_report_are_one_origin():
    assert counted(said("courier", "network"), said("network")) == ["network"]


def test_outlets_that_speak_for_themselves_are_as_many_origins():
    assert counted(said("courier"), said("radio")) == ["courier", "radio"]


def test_a_republication_speaks_with_the_voice_it_was_taken_from():
    copy = published("radio", republished_from="courier")

    assert counted(said("radio"), said("courier"), sources=[copy]) == ["courier"]


def test_an_outlet_and_its_correspondent_and_the_people_it_does_not_name_are_one():
    corpus = world(
        said("courier"), said("courier", "courier-reporter"), said("courier", "courier-sources")
    )

    (voices,) = independent(corpus).counted

    assert [(voice.id, voice.unnamed) for voice in voices] == [
        ("courier", False),
        ("courier-reporter", False),
        ("courier-sources", True),
    ]


def test_the_unnamed_sources_of_two_outlets_are_two():
    found = counted(said("courier", "courier-sources"), said("radio", "radio-sources"))

    assert found == ["courier", "radio"]


def test_an_unnamed_voice_is_not_counted_beside_one_that_it_may_be():
    networks = make_outlet("wire-sources", of="wire", unnamed="true", may_be=["network"])
    corpus = world(said("wire", "wire-sources"), said("wire", "network"), others=[networks])

    found = independent(corpus)

    assert [voices[0].id for voices in found.counted] == ["network"]
    assert [(o.id, o.ties) for o in found.untold] == [
        ("wire-sources", (Tie(Why.MAY_BE, "network"),))
    ]


def test_an_actor_that_speaks_through_two_outlets_is_one_origin():
    assert counted(said("courier", "northern-crown"), said("radio", "northern-crown")) == [
        "northern-crown"
    ]


def test_a_spokesman_and_the_actor_he_speaks_for_are_one_origin():
    spokesman = make_actor("crown-spokesman", part_of="northern-crown")

    assert counted(
        said("courier", "crown-spokesman"), said("radio", "northern-crown"), actors=[spokesman]
    ) == ["northern-crown"]


def test_an_actor_heard_only_through_unnamed_people_adds_nothing_to_them():
    corpus = world(
        said("courier", "courier-sources"),
        said("courier", "courier-sources", "northern-guard"),
    )

    found = independent(corpus)

    assert [voices[0].id for voices in found.counted] == ["courier-sources"]
    assert found.untold[0].ties == (Tie(Why.HEARD_THROUGH, "courier-sources"),)


def test_what_an_outlet_says_itself_beside_those_it_quotes_adds_nothing_to_them():
    found = independent(world(said("courier", "network"), said("courier")))

    assert [voices[0].id for voices in found.counted] == ["network"]
    assert found.untold[0].ties == (Tie(Why.REPEATS, "network"),)


def test_a_chain_that_ends_at_a_repeater_goes_on_to_whom_it_repeats():
    """The Gazette names the Wire; the Wire's own report has it from the network."""
    found = counted(said("gazette", "wire"), said("wire", "network"), said("radio", "network"))

    assert found == ["network"]


def test_what_others_say_of_a_repeater_counts_as_its_chain_too():
    assert counted(said("gazette", "wire"), said("radio", "wire", "network")) == ["network"]


def test_a_source_that_follows_one_of_the_corpus_adds_nothing_to_what_that_one_says():
    copy = published("radio", follows=[follows(source="courier")])
    corpus = world(said("courier"), said("radio"), sources=[copy])

    found = independent(corpus)

    assert [voices[0].id for voices in found.counted] == ["courier"]
    assert found.untold[0].ties == (Tie(Why.FOLLOWS, "courier"),)


def test_a_source_that_follows_another_is_its_own_origin_where_that_one_is_silent():
    copy = published("radio", follows=[follows(source="courier")])
    corpus = world(said("radio"), said("wire"), sources=[copy])

    assert [o.ties for o in origins(corpus)] == [(), ()]
    assert len(independent(corpus).counted) == 2


def test_a_source_that_follows_one_outside_the_corpus_may_have_anything_from_it():
    copy = published(
        "radio", follows=[follows(outlet="network", address="https://network.example/1")]
    )

    assert counted(said("radio"), sources=[copy]) == ["radio"]
    assert counted(said("radio"), said("gazette", "network"), sources=[copy]) == ["network"]


def test_a_source_rests_on_what_it_follows_only_in_the_paragraphs_that_follow_it():
    copy = published("radio", follows=[follows(source="courier", paragraphs=["6", "7"])])

    def at(paragraph: str) -> int:
        passage = {"paragraph": paragraph}
        return len(counted(said("courier"), said("radio", passage=passage), sources=[copy]))

    assert (at("6"), at("8")) == (1, 2)


def test_the_unnamed_sources_of_a_follower_may_be_those_of_what_it_follows():
    copy = published("radio", follows=[follows(source="courier")])

    assert counted(
        said("courier", "courier-sources"), said("radio", "radio-sources"), sources=[copy]
    ) == ["courier"]


def test_an_outlet_that_follows_its_own_earlier_text_rests_on_whom_that_one_names():
    earlier = follows(
        outlet="radio", address="https://radio.example/1", through=["network"], paragraphs=["3"]
    )
    corpus = world(
        said("radio"),
        said("courier", "network"),
        sources=[published("radio", follows=[earlier])],
    )

    found = independent(corpus)

    assert [voices[0].id for voices in found.counted] == ["network"]
    assert found.untold[0].ties == (Tie(Why.FOLLOWS, "network"),)


def test_a_follower_that_names_somebody_else_is_believed():
    copy = published("radio", follows=[follows(source="courier")])

    assert counted(said("courier"), said("radio", "network"), sources=[copy]) == [
        "courier",
        "network",
    ]


def test_a_follows_b_that_follows_c_is_one_origin():
    a = published("gazette", follows=[follows(source="radio")])
    b = published("radio", follows=[follows(source="courier")])
    chain = (said("gazette"), said("radio"), said("courier"))

    assert counted(*chain, sources=[a, b]) == ["courier"]
    assert counted(chain[0], chain[2], sources=[a, b]) == ["gazette", "courier"]
    # What B does not say, A cannot have from C by way of B.


def test_two_that_follow_one_and_a_fourth_that_follows_both_are_one_origin():
    both = [follows(source="radio"), follows(source="gazette")]
    sources = [
        published("radio", follows=[follows(source="courier")]),
        published("gazette", follows=[follows(source="courier")]),
        published("wire", follows=both),
    ]

    assert counted(
        said("wire"), said("radio"), said("gazette"), said("courier"), sources=sources
    ) == ["courier"]


def test_an_outlet_that_quotes_a_follower_adds_nothing_either():
    copy = published("radio", follows=[follows(source="courier")])

    assert counted(said("courier"), said("wire", "radio"), said("radio"), sources=[copy]) == [
        "courier"
    ]


def test_two_voices_side_by_side_are_two_claims_and_two_origins():
    """A chain is a line: "the Wire and the network say" is one claim from each."""
    assert counted(said("courier", "wire"), said("courier", "network")) == ["wire", "network"]


def test_what_an_outlet_asserts_beside_a_denial_that_it_quotes_is_not_from_there():
    corpus = world(said("courier"), said("courier", "northern-crown", stance="denies"))

    assert [(o.id, o.ties) for o in origins(corpus)] == [("courier", ()), ("northern-crown", ())]


def test_what_an_outlet_asserts_is_no_summary_of_a_reason_that_it_was_given():
    reason = said("courier", "northern-crown", stance="justifies")

    assert counted(said("courier"), reason) == ["courier", "northern-crown"]


def test_sources_that_follow_each_other_by_mistake_end():
    sources = [
        published("radio", follows=[follows(source="courier")]),
        published("courier", follows=[follows(source="radio"), follows(source="courier")]),
    ]

    assert counted(said("radio"), said("courier"), sources=sources) == ["radio"]


def test_bodies_that_are_part_of_each_other_by_mistake_are_one():
    actors = [make_actor("guard", part_of="watch"), make_actor("watch", part_of="guard")]

    assert counted(said("courier", "guard"), said("radio", "watch"), actors=actors) == ["guard"]


def test_names_that_lead_nowhere_speak_for_themselves():
    assert counted(said("no-such-source"), said("courier", "nobody")) == [
        "no-such-source",
        "nobody",
    ]
