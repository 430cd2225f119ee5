"""The guide for curators holds every problem, field and command, in each of its languages."""

import html
import re
import shlex
from functools import cache
from typing import Any

import click
import pytest

from generator.build import check_content
from generator.cli import main
from generator.cli.manual import describe_commands
from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from generator.problems import CODES
from generator.render.guide.book import FOLDER, book_in
from generator.render.guide.fields import record_kinds
from generator.render.guide.pictures import NAMES
from generator.render.index import make_index
from generator.render.map import BaseMap
from generator.render.messages import spoken_locales
from generator.render.overlay import Overlay
from generator.render.pages.guide import guide_pages
from generator.render.pages.guide.problems import GROUPS
from generator.render.pages.workshop import Workshop
from generator.site.packaged import PACKAGED
from tests.project import ROOT

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yml"))
OTHERS = [language for language in LANGUAGES if language != "en"]
COMMANDS = describe_commands(main)
KINDS = [each for kind in record_kinds() for each in (kind, *kind.parts)]
OWN_NAMES = {"stance", "change"}
"""Fields whose words the pages' own messages explain."""


@cache
def corpus() -> Corpus:
    report, found = check_content(ROOT / "content")
    assert found is not None
    assert report.errors == []
    return found


@cache
def pages(locale: str) -> dict[str, str]:
    """Return the Markdown of the guide's pages of our own publication, by their last name."""
    chronology = derive_chronology(corpus())
    workshop = Workshop(Overlay((PACKAGED,)), BaseMap(), commands=COMMANDS)
    site = workshop.site(corpus(), chronology, make_index(corpus(), chronology), locale)
    return {planned.page.path.rpartition("/")[2]: planned.body() for planned in guide_pages(site)}


def anchors(locale: str, page: str) -> set[str]:
    text = html.unescape(pages(locale)[page])
    return set(re.findall(r'<tr id="([^"]+)"', text)) | set(re.findall(r"\{: #(\S+) \}", text))


def texts_in(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value
    return [text for each in inner for text in texts_in(each)]


def test_guide_speaks_the_languages_of_the_pages():
    assert set(LANGUAGES) == spoken_locales()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_remedy_and_no_other_has(language: str):
    known = book_in(language).texts["problems"]
    assert set(known) == set(CODES)
    wanted = {"mend"} if language == "en" else {"means", "mend"}
    assert {code: set(said) for code, said in known.items() if set(said) != wanted} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_every_record_and_field_is_told_of_in_other_languages_and_nothing_else(language: str):
    known = book_in(language).texts["records"]
    said = {
        (kind, field) for kind, told in known.items() for field in ["", *told.get("fields", {})]
    }
    there = {(kind.name, "") for kind in KINDS} | {
        (field.owner, field.name) for kind in KINDS for field in kind.fields
    }
    assert said == there
    assert all({"name", "is"} <= set(told) for told in known.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_short_list_is_told_of(language: str):
    book = book_in(language)
    silent = [
        f"{field.anchor}: {word}"
        for kind in KINDS
        for field in kind.fields
        for word in field.shape.words
        if field.name not in OWN_NAMES and not book.value(field, word)
    ]
    assert silent == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_command_and_option_is_told_of_in_other_languages_and_nothing_else(language: str):
    book = book_in(language)
    known = book.texts["commands"]
    assert set(known) == {command.name for command in COMMANDS}
    english = book_in("en")
    untold = [
        f"{command.name} {option.name}"
        for command in COMMANDS
        for option in command.options
        if book.option(command, option) == english.option(command, option)
    ]
    assert untold == []
    assert [c.name for c in COMMANDS if bool(c.more) != bool(book.more(c))] == []
    assert all(book.summary(command) != command.summary for command in COMMANDS)
    flags = {
        name: {option.name for c in COMMANDS if c.name.startswith(name) for option in c.options}
        for name in known
    }
    stale = {name: set(told.get("options", {})) - flags[name] for name, told in known.items()}
    assert {name: left for name, left in stale.items() if left} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_in_the_texts_come_in_pairs(language: str):
    odd = [text for text in texts_in(dict(book_in(language).texts)) if text.count("`") % 2]
    assert odd == []


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_pages_hold_every_code_field_and_command_at_an_address_of_its_own(locale: str):
    assert set(CODES) <= anchors(locale, "problems")
    fields = {field.anchor for kind in KINDS for field in kind.fields}
    assert fields | {kind.name for kind in KINDS} <= anchors(locale, "content")
    assert {command.anchor for command in COMMANDS} <= anchors(locale, "commands")
    text = html.unescape(pages(locale)["commands"])
    flags = {flag for command in COMMANDS for option in command.options for flag in option.flags}
    assert [flag for flag in flags if flag not in text] == []


def test_every_kind_of_record_of_ours_has_an_example():
    text = pages("en")["content"]
    parts = re.split(r"\n##+ ", text)
    without = [part.split("{: #")[1].split(" ")[0] for part in parts[1:] if "<pre>" not in part]
    # Nothing has been corrected yet; what all claims have is shown with each of them.
    assert [name for name in without if not name.startswith("words")] in ([], ["Correction"])


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_walk_goes_the_same_way_in_each_language(locale: str):
    found = re.findall(r"^## .*\{: #(\S+) \}", pages(locale)["event"], re.MULTILINE)
    assert found == [
        "source", "event", "claim", "chain", "date", "presence", "second", "difference", "check",
        "review", "wrong",
    ]  # fmt: skip


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_every_line_to_type_is_one_that_the_program_takes(locale: str):
    text = re.sub("</?bdi[^>]*>", "", "\n".join(pages(locale).values()))
    shown = html.unescape(text).replace("\\\n", " ")
    lines = re.findall(r"(?:<pre>|\n)(chronology [^\n<\[]+)", shown)
    assert len(lines) > 15
    refused = {}
    for line in lines:
        words = [word for word in shlex.split(line.split(" > ")[0].split(" >> ")[0]) if word != "…"]
        try:
            parsed(main, words[1:])
        except click.UsageError as error:
            refused[line] = error.format_message()
    assert refused == {}


def parsed(command: click.Command, words: list[str]) -> None:
    """Let click read the words of a line, without asking whether the files it names are there."""
    if isinstance(command, click.Group):
        if words and words[0] in command.commands:
            parsed(command.commands[words[0]], words[1:])
        elif words and not words[0].startswith("-"):
            raise click.UsageError(f"no command {words[0]}")
        return
    command.make_parser(click.Context(command)).parse_args(list(words))


def test_groups_of_problems_begin_with_codes_that_exist():
    assert set(GROUPS.values()) <= set(CODES)
    assert next(iter(CODES)) == next(iter(GROUPS.values()))


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_every_picture_is_there_small_and_told_in_words(locale: str):
    text = pages(locale)["event"]
    shown = re.findall(
        r'<img src="\.\./\.\./([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]+)"', text
    )
    folder = ROOT / "templates" / "assets" / "guide" / locale
    assert {file.rsplit("/", 1)[-1] for file, *_ in shown} == {f"{name}.png" for name in NAMES}
    for file, width, height, told in shown:
        data = (folder / file.rsplit("/", 1)[-1]).read_bytes()
        assert data.startswith(b"\x89PNG")
        assert len(data) < 150_000, file
        assert (int(width), int(height)) == (960, 560)
        assert len(html.unescape(told)) > 60


def test_pictures_together_are_small():
    files = (ROOT / "templates" / "assets" / "guide").rglob("*.png")
    assert sum(file.stat().st_size for file in files) < 1_000_000
