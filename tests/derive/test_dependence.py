"""On whom a source or an outlet rests, and who rests on it."""

from generator.derive.dependence import (
    How,
    Link,
    find_dependents,
    links_of_outlet,
    links_of_source,
)
from generator.model.corpus import Attributed
from tests.derive.test_origin import follows, published, said, world


def shape(links: tuple[Link, ...]) -> list[object]:
    return [(link.how.value, link.voice, len(link.claims), shape(link.beyond)) for link in links]


def said_in(corpus, source: str) -> list[Attributed]:
    return [a for a in corpus.attributions() if a.attribution.source == source]


def through(corpus, voice: str) -> list[Attributed]:
    return [a for a in corpus.attributions() if voice in a.attribution.through]


def test_voices_hang_on_those_who_quote_them():
    corpus = world(
        said("courier", "wire", "wire-sources"), said("courier", "wire"), said("courier", "radio")
    )

    links = links_of_source(corpus, corpus.sources["courier"], said_in(corpus, "courier"))

    assert shape(links) == [
        ("quotes", "wire", 2, [("quotes", "wire-sources", 1, [])]),
        ("quotes", "radio", 1, []),
    ]


def test_what_is_followed_comes_first_with_whom_it_names():
    text = follows(outlet="radio", address="https://radio.example/", through=["network"])
    source = published("courier", follows=[text, follows(source="wire")])
    corpus = world(said("courier", "gazette"), sources=[source])

    links = links_of_source(corpus, source, said_in(corpus, "courier"))

    assert shape(links) == [
        ("follows", "radio", 0, [("quotes", "network", 0, [])]),
        ("follows", "wire", 0, []),
        ("quotes", "gazette", 1, []),
    ]
    assert [link.source for link in links] == [None, "wire", None]


def test_a_republication_is_taken_from_its_outlet_and_quotes_through_it():
    source = published("courier", republished_from="wire")
    corpus = world(said("courier", "wire", "network"), said("courier"), sources=[source])

    links = links_of_source(corpus, source, said_in(corpus, "courier"))

    assert shape(links) == [("taken", "wire", 1, [("quotes", "network", 1, [])])]


def test_an_outlet_rests_on_those_beyond_it_whoever_quotes_it():
    corpus = world(said("courier", "wire", "network"), said("wire", "radio"), said("wire"))

    links = links_of_outlet(corpus, "wire", list(corpus.attributions()))

    assert shape(links) == [("quotes", "network", 1, []), ("quotes", "radio", 1, [])]


def test_dependents_follow_quote_or_republish():
    sources = [
        published("radio", follows=[follows(source="wire")]),
        published("gazette", republished_from="wire"),
        published("mill-post", follows=[follows(outlet="wire", address="https://wire.example/")]),
    ]
    corpus = world(said("courier", "wire"), said("wire"), sources=sources)

    found = find_dependents(
        corpus, "wire", corpus.sources.values(), through(corpus, "wire"), itself="wire"
    )

    assert [(d.source.id, d.how, d.itself) for d in found] == [
        ("courier", How.QUOTES, False),
        ("radio", How.FOLLOWS, True),
        ("gazette", How.TAKEN, False),
        ("mill-post", How.FOLLOWS, False),
    ]


def test_a_source_does_not_rest_on_itself():
    corpus = world(said("wire", "wire"))

    assert find_dependents(corpus, "wire", corpus.sources.values(), (), itself="wire") == ()
