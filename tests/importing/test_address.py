import pytest

from generator.importing.address import (
    canonical,
    find_addresses,
    is_address,
    is_picture,
    original,
    speaker,
)


def test_addresses_are_found_in_running_text_without_its_punctuation() -> None:
    text = "see https://a.example/x). and (https://b.example/y_(z)), http://c.example/p، end"
    assert find_addresses(text) == [
        "https://a.example/x",
        "https://b.example/y_(z)",
        "http://c.example/p",
    ]
    assert find_addresses("www.ridge.example/x") == ["http://www.ridge.example/x"]


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "data:text/html,x", "ftp://a.example/", "//a.example", "nothing"],
)
def test_nothing_but_the_web_is_an_address(text: str) -> None:
    assert find_addresses(text) == []


def test_address_with_a_password_is_none() -> None:
    assert not is_address("http://user:pw@evil.example/")


@pytest.mark.parametrize(
    "other",
    [
        "http://courier.example/a",
        "https://www.courier.example/a/",
        "https://courier.example/a?utm_source=letter&fbclid=1",
        "https://m.courier.example/a#part",
        "https://web.archive.org/web/20201215000000/https://courier.example/a",
    ],
)
def test_addresses_that_lead_to_one_page_are_one(other: str) -> None:
    assert canonical(other) == canonical("https://courier.example/a")


def test_addresses_that_ask_for_different_things_are_two() -> None:
    assert canonical("https://courier.example/?id=1") != canonical("https://courier.example/?id=2")


def test_copy_in_an_archive_is_the_original() -> None:
    assert original("https://web.archive.org/web/2020/https://a.example/x") == "https://a.example/x"
    assert original("https://a.example/x") == "https://a.example/x"


@pytest.mark.parametrize(
    ("address", "who"),
    [
        ("https://www.courier.example/2020/a", "courier.example"),
        ("https://twitter.com/OrsaWatch/status/1", "twitter.com/orsawatch"),
        ("https://x.com/OrsaWatch", "twitter.com/orsawatch"),
        ("https://t.me/s/orsawatch/22", "t.me/orsawatch"),
        ("https://www.youtube.com/watch?v=1", "youtube.com"),
        ("https://www.youtube.com/@orsa/videos", "youtube.com/orsa"),
    ],
)
def test_account_speaks_where_the_host_is_a_platform(address: str, who: str) -> None:
    assert speaker(address)[0] == who
    assert is_address(speaker(address)[1])


def test_pictures_are_told_from_pages() -> None:
    assert is_picture("https://a.example/x.JPG?w=1")
    assert not is_picture("https://a.example/jpg")
