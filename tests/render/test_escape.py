import html
import json

import html5lib
import pytest
from markupsafe import Markup
from mkdocs.utils import meta

from generator.render.environment import make_environment
from generator.render.escape import (
    PageText,
    escape,
    escape_attribute,
    escape_front_matter,
    escape_html,
    isolate,
    isolate_plain,
    json_for_script,
    safe_url,
)
from generator.render.locale import ARABIC, ENGLISH
from tests.render import hostile

COUNT = 2_000
A_PAGE_HOLDS = 50


@pytest.fixture(scope="module")
def strings():
    return hostile.make_strings(COUNT, seed=20201214)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("templates")
    (folder / "page.md").write_text(hostile.PAGE, "utf-8")
    return make_environment(folder, ENGLISH).get_template("page.md")


@pytest.fixture(scope="module")
def built(page, strings):
    """Texts with the page they are on: its tree, and what an HTML parser says against it."""
    batches = [strings[i : i + A_PAGE_HOLDS] for i in range(0, len(strings), A_PAGE_HOLDS)]
    return [(texts, *hostile.convert(page.render(texts=texts))) for texts in batches]


def expected(text):
    """What each place of the page shows of one text, in the order of `shown_texts`."""
    return [
        ("h1", text),
        ("p", text),
        ("p", f"a {text} z"),
        ("p", text),
        ("li", text),
        ("li", f"{text} and {text}"),
        ("em", text),
        ("strong", text),
        ("td", text),
        ("td", text),
        ("p", text),
        ("a", text),
        ("p title", text),
        ("attribute filter", text),
        ("p", text),
        ("p", f"in a line {text}"),
        ("span title", text),
        ("span", text),
        ("p", f"“{text}”"),
    ]


def test_hostile_text_is_shown_unchanged_in_every_place_of_a_page(built):
    for texts, tree, _ in built:
        shown = list(hostile.shown_texts(tree))
        assert shown == [place for text in texts for place in expected(hostile.as_shown(text))]


def test_hostile_text_adds_no_element_no_attribute_and_no_html_error(page, built):
    plain = {
        n: hostile.convert(page.render(texts=["word"] * n)) for n in {len(b[0]) for b in built}
    }
    for texts, tree, errors in built:
        plain_tree, no_errors = plain[len(texts)]
        assert hostile.skeleton(tree) == hostile.skeleton(plain_tree)
        assert errors == no_errors == []


def test_escaping_html_alone_would_change_what_pages_show(page, strings):
    changed = 0
    for text in strings[:100]:
        tree, _ = hostile.convert(page.render(texts=[Markup(html.escape(text))]))
        changed += list(hostile.shown_texts(tree)) != expected(hostile.as_shown(text))
    assert changed > 50


def test_heading_of_hostile_text_has_one_identifier_and_no_link_target_from_it(page, strings):
    tree, _ = hostile.convert(page.render(texts=strings[:A_PAGE_HOLDS]))
    identifiers = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(identifiers) == len(set(identifiers)) == A_PAGE_HOLDS


def test_plain_html_shows_hostile_text_unchanged(strings):
    for text in strings:
        source = (
            f'<!doctype html><title>t</title><p title="{escape_html(text)}">{escape_html(text)}</p>'
        )
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        paragraph = parser.parse(source).find(".//p")
        assert paragraph.text == paragraph.get("title") == hostile.as_shown(text)
        assert parser.errors == []


def test_json_in_a_script_comes_back_unchanged_from_a_markdown_page(strings):
    for text in strings:
        value = {"text": text, "list": [1, None, True, text]}
        script = f'<script type="application/json">{json_for_script(value)}</script>'
        tree, errors = hostile.convert(f"Before.\n\n{script}\n\nAfter.")
        assert json.loads(tree.find(".//script").text) == value
        assert errors == []


def test_json_for_a_script_refuses_what_json_does_not_know():
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_for_script(float("nan"))


def test_front_matter_gives_mkdocs_the_text_written_for_html(strings):
    for text in strings:
        page, data = meta.get_data(f"---\ntitle: {escape_front_matter(text)}\n---\nText\n")
        assert html.unescape(data["title"]) == hostile.as_shown(" ".join(text.split()))
        assert not set(data["title"]) & set("<>\"'")
        assert page == "Text\n"


def test_markup_is_escaped_once_only():
    assert escape(escape("a*b")) == "a&#42;b"
    assert escape_html(escape("<")) == "&#60;"
    assert escape(Markup("<i>*</i>")) == "<i>*</i>"


def test_text_put_into_page_text_is_escaped_for_markdown_too():
    frame = PageText("<i>{}</i>")
    assert frame.format("*") == "<i>&#42;</i>"
    assert PageText("<i>%s</i>") % "*" == "<i>&#42;</i>"
    assert PageText("<br>") + "*" == "<br>&#42;"
    assert "*" + PageText("<br>") == "&#42;<br>"
    assert PageText("<br>").join(["*", frame]) == "&#42;<br><i>{}</i>"


def test_isolate_names_direction_and_language():
    assert isolate("Mayadin") == "<bdi>Mayadin</bdi>"
    assert isolate("2017/2018", direction="ltr") == '<bdi dir="ltr">2017&#47;2018</bdi>'
    assert isolate("الميادين", language="ar") == '<bdi lang="ar">الميادين</bdi>'


def test_isolating_plain_text_takes_out_what_would_end_the_isolate():
    assert isolate_plain("a\u2069b\u202e") == "\u2068ab\u2069"


def test_an_attribute_refuses_markup():
    assert escape_attribute('a"b') == "a&#34;b"
    with pytest.raises(ValueError, match="markup cannot stand in an attribute"):
        escape_attribute(isolate("a"))
    with pytest.raises(ValueError, match="markup cannot stand in an attribute"):
        escape_attribute(Markup('a"b'))


@pytest.mark.parametrize(
    "url",
    [
        "https://sada.example/2020/12/20/report?x=1&y=2#part",
        "http://sada.example",
        "https://sada.example/تقرير",
        "mailto:desk@sada.example",
    ],
)
def test_an_address_of_an_allowed_scheme_comes_back_unchanged(url):
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        " https://sada.example",
        "https://sada.example/a b",
        "data:text/html,x",
        "vbscript:x",
        "ftp://sada.example",
        "//sada.example",
        "/en/events",
        "sada.example",
        "",
        "https:",
        "https:///path",
        "https:\\\\sada.example",
        "https://sada.example\\@other.example",
        "https://user:secret@sada.example",
        "https://user@sada.example",
        "https://[::1",
        "https://sada.example/\u202etxt",
        "https://sada.example/\u0000",
        "mailto:",
        "mailto:desk",
        "mailto://desk@sada.example",
    ],
)
def test_any_other_address_is_refused(url):
    with pytest.raises(ValueError):  # noqa: PT011 (urllib's own message for a broken host)
        safe_url(url)


def test_an_arabic_page_isolates_dates_so_that_they_keep_their_order(tmp_path):
    (tmp_path / "page.md").write_text("{{ code | ltr }} {{ code }}", "utf-8")
    page = make_environment(tmp_path, ARABIC).get_template("page.md")
    tree, _ = hostile.convert(page.render(code="2017-11-04/2017-11-09"))
    assert [e.get("dir") for e in tree.iter() if e.tag == "bdi"] == ["ltr"]
