import pytest

from generator.site.links import find_broken_links

BASE = "https://valley.example/chronology/"


def broken(link: str, target: str = "") -> list[str]:
    pages = {
        "en/events/index.html": f"<a class=x href='{link}'>there</a>",
        "en/places/millford/index.html": f"<h2 id='where'>Where</h2>{target}",
    }
    files = frozenset({*pages, "en/assets/site.css"})
    return [b.reason for b in find_broken_links(pages, files, BASE)]


@pytest.mark.parametrize(
    "link",
    [
        "../places/millford/",
        "../places/millford/#where",
        "../assets/site.css",
        "",
        "https://elsewhere.example/gone",
        "mailto:desk@valley.example",
        "/chronology/en/places/millford/",
        BASE + "en/places/millford/#where",
    ],
)
def test_link_that_leads_somewhere_is_passed(link: str):
    assert broken(link) == []


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("../places/milford/", "there is no en/places/milford/index.html"),
        ("../places/millford/#when", "has nothing called when"),
        ("/chronology/ar/", "there is no ar/index.html"),
        (BASE + "en/", "there is no en/index.html"),
        ("/elsewhere/", "there is no elsewhere/index.html"),
        ("../../../outside", "there is no ../outside"),
    ],
)
def test_link_that_leads_nowhere_is_found(link: str, reason: str):
    (found,) = broken(link)
    assert found.endswith(reason)


def test_address_in_a_script_is_no_link():
    assert broken("../places/millford/", "<script>'<a href=\"gone\">'</script>") == []


def test_encoded_arabic_anchor_is_found():
    assert broken("../places/millford/#%D8%A3%D9%8A%D9%86", "<h3 id='أين'>أين</h3>") == []


def test_script_that_is_not_there_is_found():
    assert broken("../places/millford/", '<script src="../../assets/gone.js">x</script>') == [
        "there is no en/assets/gone.js"
    ]


def test_address_in_the_text_is_no_link():
    assert broken("../places/millford/", 'written href="gone" <b>or so</b>') == []


def test_angle_bracket_in_an_attribute_hides_no_link():
    assert broken("../places/millford/", '<a href="gone" title="a > b < c">there</a>') == [
        "there is no en/places/millford/gone"
    ]
