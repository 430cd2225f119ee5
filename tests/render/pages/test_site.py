import re
from pathlib import PurePosixPath

import html5lib

from generator.derive.chronology import derive_chronology
from generator.render.pages import render_pages
from tests.factory import (
    claim_fields,
    make_actor,
    make_corpus,
    make_event,
    make_outlet,
    make_place,
    presence,
)
from tests.render.pages.stage import HISTORY, NO_MAP, TEMPLATES

INLINE_SCRIPT = re.compile(r"<script(?![^>]*(\bsrc=|application/(ld\+)?json))")


def written(corpus):
    return render_pages(corpus, derive_chronology(corpus), NO_MAP, TEMPLATES, HISTORY)


CORPUS = make_corpus(
    make_event(claims=[claim_fields(presence=[presence("enters")])]),
    make_event("2021-guard-grows", date="2021"),
    outlets=[make_outlet(), make_outlet("wire")],
    places=[make_place(), make_place("tower", within="millford")],
)
FILES = written(CORPUS)


def test_each_page_stands_at_the_same_path_in_both_locales():
    english, arabic = (
        {path.relative_to(locale) for path in FILES if path.parts[0] == locale}
        for locale in ("en", "ar")
    )

    assert english == arabic
    assert PurePosixPath("events/2020/12/14/guard-arrives.md") in english
    assert PurePosixPath("events/2021/guard-grows.md") in english


def test_every_record_has_a_page():
    for record in (
        "actors/northern-guard",
        "places/tower",
        "sources/courier-2020-12-20",
        "outlets/wire",
    ):
        assert PurePosixPath(f"en/{record}.md") in FILES


def test_the_sitemap_names_every_page_with_its_other_locales():
    sitemap = FILES[PurePosixPath("root/sitemap.xml")].decode()

    pages = [path for path in FILES if path.suffix == ".md"]
    assert sitemap.count("<loc>") == len(pages) + 1  # and the page between the locales
    assert "https://valley.example/ar/events/2020/12/14/guard-arrives/" in sitemap
    assert sitemap.count('hreflang="x-default"') == len(pages)


def test_front_page_and_404_are_faultless_html():
    for name in ("index.html", "404.html"):
        parser = html5lib.HTMLParser(strict=True)
        parser.parse(FILES[PurePosixPath("root", name)].decode())


def test_the_front_page_counts_in_both_languages():
    front = FILES[PurePosixPath("root/index.html")].decode()

    assert "2 events" in front
    assert "حدثان" in front


def test_no_page_carries_what_its_policy_would_refuse():
    for path, content in FILES.items():
        if path.suffix in (".md", ".html"):
            text = content.decode()
            assert " style=" not in text, path
            assert " onclick" not in text, path
            assert not INLINE_SCRIPT.search(text), path


def test_two_runs_write_the_same_bytes():
    assert written(CORPUS) == FILES


def test_an_empty_publication_still_has_its_hubs():
    files = written(make_corpus(actors=[make_actor("northern-crown")]))

    for hub in ("", "events/", "places/", "presence/", "conflicts/", "data/"):
        assert PurePosixPath(f"ar/{hub}index.md") in files
