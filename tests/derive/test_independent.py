"""How many independent origins there are, held by properties over invented worlds."""

from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive.independent import find_independent
from generator.derive.origin import Origin, find_origins
from generator.model.corpus import Corpus
from tests.derive.test_origin import OUTLETS, follows, outlets, published, said
from tests.factory import claim_fields, make_actor, make_corpus, make_event, make_outlet


def origin(of: str, *grounds: str, id: str = "") -> Origin:
    return Origin(id or of, False, of, frozenset({of, *grounds}))


def names(*origins: Origin) -> list[str]:
    return [voices[0].id for voices in find_independent(origins).counted]


def test_of_two_that_may_rest_on_each_other_the_first_is_counted():
    assert names(origin("a", "x"), origin("b", "x")) == ["a"]
    assert names(origin("b", "x"), origin("a", "x")) == ["b"]


def test_one_that_may_rest_on_two_others_leaves_both():
    found = find_independent([origin("a", "b", "c"), origin("b"), origin("c")])

    assert [voices[0].id for voices in found.counted] == ["b", "c"]
    assert [o.id for o in found.untold] == ["a"]


def test_origins_tied_in_a_row_count_at_its_ends():
    assert names(origin("a", "x"), origin("b", "x", "y"), origin("c", "y")) == ["a", "c"]


def test_a_voice_is_shown_as_it_is_least_tied():
    tied, free = origin("a", "x"), origin("a")

    assert find_independent([tied, free]).counted == ((free,),)


def test_nobody_is_no_origin():
    assert find_independent([]).counted == ()


GROUNDS = st.sets(st.sampled_from("abcdefg"), min_size=1, max_size=4)


@given(st.lists(GROUNDS, max_size=9))
@settings(max_examples=300)
def test_the_count_is_the_most_of_which_no_two_share_a_ground(grounds: list[set[str]]) -> None:
    origins = [Origin(min(g), False, min(g), frozenset(g)) for g in grounds]

    found = find_independent(origins)

    def apart(choice: tuple[Origin, ...]) -> bool:
        return all(not a.grounds & b.grounds for a, b in combinations(choice, 2))

    most = (
        max(n for n in range(len(origins) + 1) if any(map(apart, combinations(set(origins), n))))
        if origins
        else 0
    )
    assert len(found.counted) == most
    voices = [o.id for group in found.counted for o in group] + [o.id for o in found.untold]
    assert sorted(voices) == sorted({o.id for o in origins})


VOICES = [*OUTLETS[:4], *(f"{name}-sources" for name in OUTLETS[:3]), "crown", "crown-voice"]
CLAIMS = st.lists(
    st.tuples(
        st.sampled_from(OUTLETS[:4]), st.lists(st.sampled_from(VOICES), max_size=3, unique=True)
    ),
    min_size=1,
    max_size=7,
)
FOLLOWS = st.lists(
    st.tuples(st.sampled_from(OUTLETS[:4]), st.sampled_from(OUTLETS[:4]), st.booleans()),
    max_size=3,
)
MAY_BE = st.lists(st.tuples(st.sampled_from(OUTLETS[:3]), st.sampled_from(VOICES)), max_size=2)


def make_world(claims: Any, followed: Any, may_be: Any) -> Corpus:
    ties: dict[str, list[dict[str, Any]]] = {}
    for follower, other, inside in followed:
        tie = {"source": other} if inside else {"outlet": other, "address": "https://x.example/"}
        ties.setdefault(follower, []).append(follows(**tie))
    doubts: dict[str, list[str]] = {}
    for outlet, other in may_be:
        doubts.setdefault(f"{outlet}-sources", []).append(other)
    unnamed = [
        make_outlet(name, of=name.removesuffix("-sources"), unnamed="true", may_be=others)
        for name, others in doubts.items()
    ]
    event = make_event(
        claims=[
            claim_fields(f"c{n}") | said(source, *through)
            for n, (source, through) in enumerate(claims)
        ]
    )
    return make_corpus(
        event,
        outlets=outlets(make_outlet("repeater"), *unnamed),
        sources=[published("repeater")]
        + [published(name, follows=ties.get(name, [])) for name in OUTLETS],
        actors=[make_actor("crown"), make_actor("crown-voice", part_of="crown")],
    )


def origins(corpus: Corpus) -> list[Origin]:
    (event,) = corpus.events.values()
    return list(find_origins(corpus, event.claims).values())


@given(CLAIMS, FOLLOWS, MAY_BE, st.data())
@settings(max_examples=300)
def test_a_repeater_never_adds_an_origin(
    claims: Any, followed: Any, may_be: Any, data: st.DataObject
) -> None:
    before = find_independent(origins(make_world(claims, followed, may_be)))
    publisher, through = data.draw(st.sampled_from(claims))
    repeated = [*claims, ("repeater", [publisher, *(v for v in through if v != publisher)])]

    after = find_independent(origins(make_world(repeated, followed, may_be)))

    assert len(after.counted) <= len(before.counted)


@given(CLAIMS, FOLLOWS, MAY_BE, st.data())
@settings(max_examples=300)
def test_a_claim_less_never_adds_an_origin(
    claims: Any, followed: Any, may_be: Any, data: st.DataObject
) -> None:
    found = origins(make_world(claims, followed, may_be))
    fewer = list(found)
    fewer.pop(data.draw(st.integers(0, len(found) - 1)))

    assert len(find_independent(fewer).counted) <= len(find_independent(found).counted)


@given(CLAIMS, FOLLOWS, MAY_BE)
@settings(max_examples=200)
def test_a_tie_more_never_adds_an_origin(claims: Any, followed: Any, may_be: Any) -> None:
    tied = find_independent(origins(make_world(claims, followed, may_be)))
    free = find_independent(origins(make_world(claims, [], [])))

    assert len(tied.counted) <= len(free.counted)
