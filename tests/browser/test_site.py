"""What the built site is, file by file: alike in both languages, valid, small, on its own."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as Xml

import html5lib
import pytest

from generator.content.load import load_corpus
from tests.browser.pages import KINDS, LOCALES
from tests.project import ROOT

DIRECTIONS = {"en": "ltr", "ar": "rtl"}

CSS_BUDGET = 8 * 1024
"""Bytes of our stylesheet, packed."""

XHTML = "{http://www.w3.org/1999/xhtml}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@dataclass(frozen=True)
class Tag:
    """An element of a page."""

    name: str
    values: Mapping[str, str]
    parent: str
    text: str


@dataclass(frozen=True)
class Parsed:
    """A page as a browser reads it."""

    errors: tuple[str, ...]
    tags: tuple[Tag, ...]

    def all(self, name: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name == name]


Pages = dict[str, Parsed]


@pytest.fixture(scope="session")
def pages(built_site: Path) -> Pages:
    """Every page of the site by its path, parsed as HTML's own standard says."""
    return {
        path.relative_to(built_site).as_posix(): parse(path.read_text(encoding="utf-8"))
        for path in sorted(built_site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def address() -> str:
    corpus, _ = load_corpus(ROOT / "content")
    assert corpus is not None
    return corpus.publication.address


def parse(html: str) -> Parsed:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(html)
    lines = html.split("\n")
    errors = tuple(
        f"{code} {data} in: {lines[line - 1][max(0, column - 80) : column + 40]}"
        for (line, column), code, data in parser.errors
    )
    return Parsed(errors, tuple(_tags(root, "")))


def _tags(element: Xml.Element, parent: str) -> Iterator[Tag]:
    if not isinstance(element.tag, str):
        return  # a comment
    yield Tag(element.tag, dict(element.attrib), parent, (element.text or "").strip())
    for child in element:
        yield from _tags(child, element.tag)


def below_locales(pages: Pages) -> Iterator[tuple[str, str, Parsed]]:
    """Yield locale, path below it and page of everything but the front pages."""
    for path, parsed in pages.items():
        locale, _, below = path.partition("/")
        if locale in LOCALES:
            yield locale, below, parsed


def published_at(path: str) -> str:
    """Return how the address of a page's file ends."""
    return path.removesuffix("index.html")


def test_no_kind_of_page_is_left_out_of_the_tests(pages: Pages) -> None:
    kinds = {re.sub(r"[^/]+/", "*/", path) for path in KINDS.values()}
    hubs = {path for path in KINDS.values() if path.count("/") == 1}
    for _, below, _ in below_locales(pages):
        path = published_at(below)
        assert re.sub(r"[^/]+/", "*/", path) in kinds | {"*/*/*/*/", "*/*/*/"}, below
        if path.count("/") == 1:
            assert path in hubs, f"{path} is a kind of page that tests/browser/pages.py lacks"
    assert all((f"en/{path}index.html" in pages) or path == "404.html" for path in KINDS.values())


def test_both_languages_have_the_same_pages_and_files(built_site: Path) -> None:
    english, arabic = (
        {
            path.relative_to(built_site / locale).as_posix()
            for path in (built_site / locale).rglob("*")
        }
        for locale in LOCALES
    )
    # The parts of the search's index are named for their content.
    part = re.compile(r"pagefind/.*und_")
    assert {p for p in english if not part.match(p)} == {p for p in arabic if not part.match(p)}
    assert all(any(part.match(path) for path in paths) for paths in (english, arabic))
    assert len(english) > 200


def test_page_says_its_language_and_direction(pages: Pages) -> None:
    for locale, below, parsed in below_locales(pages):
        (html,) = parsed.all("html")
        assert (html.values["lang"], html.values["dir"]) == (locale, DIRECTIONS[locale]), below


def test_front_page_marks_each_part_with_its_language(pages: Pages) -> None:
    sections = {
        (tag.values.get("lang"), tag.values.get("dir"))
        for tag in pages["index.html"].all("section")
    }
    assert sections == set(DIRECTIONS.items())


def test_every_page_names_its_counterpart_and_is_named_by_it(pages: Pages, address: str) -> None:
    alternates = {}
    for locale, below, parsed in below_locales(pages):
        if below == "404.html":
            continue
        here = f"{address}{locale}/{published_at(below)}"
        links = [tag for tag in parsed.all("link") if tag.values["rel"].strip() == "alternate"]
        files = [tag.values["href"] for tag in links if "type" in tag.values]
        up = "../" * published_at(below).count("/")
        feeds = [f"{up}{name}" for name in ("corrections.atom", "events.atom", "events.json")]
        folder, _, name = published_at(below).strip("/").partition("/")
        own = ["feed.atom"] * (folder in ("actors", "places") and bool(name))
        if parsed.all("main")[0].values["class"].endswith("--event") or (
            folder in ("actors", "places", "sources") and name
        ):
            own.append(f"{up}../data/{published_at(below).strip('/')}.json")
        assert files == [*feeds, *own, "cite.bib"]
        named = [tag for tag in links if "hreflang" in tag.values]
        alternates[here] = {tag.values["hreflang"]: tag.values["href"] for tag in named}
        (canonical,) = [
            t.values["href"] for t in parsed.all("link") if t.values["rel"] == "canonical"
        ]
        assert canonical == here
    for here, links in alternates.items():
        assert links.keys() == {*LOCALES, "x-default"}, here
        assert here in links.values(), here
        for locale in LOCALES:
            assert alternates[links[locale]] == links, here
        assert links["x-default"] in {address, links["en"]}


def test_sitemap_names_every_page_with_its_counterparts_and_nothing_else(
    built_site: Path, pages: Pages, address: str
) -> None:
    root = Xml.fromstring((built_site / "sitemap.xml").read_bytes())
    named = {}
    for url in root.iter(f"{SITEMAP}url"):
        links = {link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(f"{XHTML}link")}
        named[url.findtext(f"{SITEMAP}loc")] = links
    wanted = {f"{address}{published_at(path)}" for path in pages if not path.endswith("404.html")}
    assert len(named) == len(list(root))  # no page twice
    assert named.keys() == wanted
    for page, links in named.items():
        if page != address:
            assert links.keys() == {*LOCALES, "x-default"}, page
            assert page in links.values()
            assert set(links.values()) <= wanted


def test_robots_are_told_of_the_sitemap(built_site: Path, address: str) -> None:
    assert f"Sitemap: {address}sitemap.xml" in (built_site / "robots.txt").read_text().splitlines()


def test_page_that_is_not_there_says_so_in_each_language(pages: Pages) -> None:
    titles = {pages[f"{locale}/404.html"].all("h1")[0].text for locale in LOCALES}
    assert len(titles) == 2
    assert {tag.text for tag in pages["404.html"].all("h1")} == titles


def test_every_page_is_valid_html(pages: Pages) -> None:
    assert {path: parsed.errors for path, parsed in pages.items() if parsed.errors} == {}


def test_lists_hold_items_and_tables_hold_rows(pages: Pages) -> None:
    homes = {
        "li": {"ul", "ol"},
        "dt": {"dl", "div"},
        "dd": {"dl", "div"},
        "tr": {"tbody", "thead", "tfoot"},
        "figcaption": {"figure"},
        "summary": {"details"},
        "option": {"select", "optgroup", "datalist"},
        "legend": {"fieldset"},
    }
    strays = Counter(
        (tag.name, tag.parent)
        for parsed in pages.values()
        for tag in parsed.tags
        if tag.name in homes and tag.parent not in homes[tag.name]
    )
    assert not strays


def test_every_identifier_is_unique_in_its_page(pages: Pages) -> None:
    for path, parsed in pages.items():
        ids = Counter(tag.values["id"] for tag in parsed.tags if "id" in tag.values)
        assert [name for name, n in ids.items() if n > 1] == [], path


def test_what_refers_to_an_identifier_finds_it(pages: Pages) -> None:
    referring = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
    for path, parsed in pages.items():
        ids = {tag.values["id"] for tag in parsed.tags if "id" in tag.values}
        for tag in parsed.tags:
            for name in referring:
                missing = set(tag.values.get(name, "").split()) - ids
                assert not missing, f"{path}: <{tag.name} {name}>"


def test_every_page_has_one_first_heading_and_skips_no_level(pages: Pages) -> None:
    for path, parsed in pages.items():
        levels = [int(t.name[1]) for t in parsed.tags if re.fullmatch("h[1-6]", t.name)]
        if "/" in path:  # the front pages have one in each language
            assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(b <= a + 1 for a, b in pairwise(levels)), (path, levels)


def test_no_page_carries_style_or_script_in_its_elements(pages: Pages) -> None:
    for path, parsed in pages.items():
        for tag in parsed.tags:
            inline = [n for n in tag.values if n == "style" or re.fullmatch("on[a-z]+", n)]
            assert inline == [], f"{path}: <{tag.name}>"
            assert tag.name != "style", path
            assert not tag.values.get("href", "").lower().startswith("javascript:"), path


def test_every_page_has_a_policy_that_lets_nothing_in(pages: Pages) -> None:
    for path, parsed in pages.items():
        (policy,) = [
            tag.values["content"]
            for tag in parsed.all("meta")
            if tag.values.get("http-equiv") == "Content-Security-Policy"
        ]
        # the search's own program is compiled: that alone may be
        assert "unsafe" not in policy.replace("'wasm-unsafe-eval'", ""), path
        assert "*" not in policy, path
        assert not re.search(r"https?:", policy), path
        assert policy.startswith("default-src 'none'; "), path


def test_nothing_is_loaded_from_elsewhere(built_site: Path, pages: Pages) -> None:
    loading = {"script": "src", "img": "src", "iframe": "src", "source": "src", "image": "href"}
    for path, parsed in pages.items():
        for tag in parsed.tags:
            wanted = tag.values.get(loading.get(tag.name, ""), "")
            if tag.name == "link" and tag.values["rel"].strip() not in ("canonical", "alternate"):
                wanted = tag.values["href"]
            assert not urlsplit(wanted).netloc, f"{path}: <{tag.name}> {wanted}"
    for locale in LOCALES:
        css = (built_site / locale / "assets/site/site.css").read_text(encoding="utf-8")
        assert re.findall(r"@import|url\((?!['\"]?data:)[^)]*\)", css) == []


def test_our_stylesheet_stays_within_its_budget(built_site: Path) -> None:
    for locale in LOCALES:
        css = (built_site / locale / "assets/site/site.css").read_bytes()
        assert len(gzip.compress(css, mtime=0)) <= CSS_BUDGET


def test_event_page_loads_next_to_no_script(built_site: Path, pages: Pages) -> None:
    """Only what every page has: light and dark, copying, what opens the search."""
    for locale, below, parsed in below_locales(pages):
        if re.fullmatch(r"events/\d{4}(/\d\d){0,2}/[a-z][^/]*/index\.html", below):
            page = built_site / locale / below
            sources = [s.values["src"] for s in parsed.all("script") if "src" in s.values]
            assert [s.rsplit("/", 1)[1] for s in sources] == ["scheme.js", "page.js"], below
            files = [(page.parent / source).resolve() for source in sources]
            assert sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files) <= 1200
