"""What holds of the publication's own content, whatever else is added to it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from ruamel.yaml import YAML

from generator.build import check_content
from generator.cli import main
from generator.derive.chronology import derive_chronology
from generator.desk.format import format_content
from generator.model.claim import Stance
from generator.model.corpus import Corpus
from tests.project import ROOT

CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    report, corpus = check_content(CONTENT)
    assert corpus is not None, list(report)
    return corpus


def files() -> Iterator[tuple[str, str]]:
    for path in sorted(CONTENT.rglob("*.yml")):
        yield path.relative_to(CONTENT).as_posix(), path.read_text(encoding="utf-8")


def test_check_finds_neither_errors_nor_warnings() -> None:
    report, _ = check_content(CONTENT)
    assert list(report) == []


def test_all_five_articles_are_told_in_at_least_thirty_events(corpus: Corpus) -> None:
    assert len(corpus.events) >= 30
    claims = Counter(said.attribution.source for said in corpus.attributions())
    assert claims.keys() == corpus.sources.keys()
    assert len(claims) >= 5
    assert all(n >= 5 for n in claims.values()), claims


def test_every_claim_names_its_paragraph_and_the_paragraphs_digest(corpus: Corpus) -> None:
    for said in corpus.attributions():
        passage = said.attribution.passage
        assert passage is not None, said
        assert passage.digest is not None, said


def test_claims_on_one_paragraph_agree_on_its_digest(corpus: Corpus) -> None:
    digests: dict[tuple[str, int], str | None] = {}
    for said in corpus.attributions():
        passage = said.attribution.passage
        assert passage is not None
        key = (said.attribution.source, passage.paragraph)
        assert digests.setdefault(key, passage.digest) == passage.digest, said


def test_publication_speaks_of_both_sides_at_the_three_towns(corpus: Corpus) -> None:
    presences = derive_chronology(corpus).presences
    assert presences
    for town in ("albukamal", "mayadin", "deir-ez-zor-governorate"):
        assert any(corpus.is_within(presence.place, town) for presence in presences), town
    sides = {side.side for sides in derive_chronology(corpus).sides.values() for side in sides}
    assert {"russia", "iran"} <= sides


def test_nothing_that_is_only_expected_or_supposed_puts_anybody_anywhere(corpus: Corpus) -> None:
    for event in corpus.events.values():
        for claim in event.claims:
            if claim.stance in (Stance.PREDICTS, Stance.SUPPOSES, Stance.DOUBTS):
                assert not claim.presence, f"{event.id}#{claim.id}"


def test_patrols_visits_and_strikes_bring_nobody(corpus: Corpus) -> None:
    for event in corpus.events.values():
        if corpus.publication.kinds[event.kind].mark in ("visits", "strikes"):
            for claim in event.claims:
                changes = {change.change.value for change in claim.presence}
                assert not changes & {"enters", "takes"}, f"{event.id}#{claim.id}"


def test_hezbollah_of_lebanon_and_of_iraq_are_two(corpus: Corpus) -> None:
    lebanon, iraq = corpus.actors["hezbollah-lebanon"], corpus.actors["kataib-hezbollah"]
    for locale in corpus.publication.locales:
        assert lebanon.names[locale] != iraq.names[locale]
        assert not {*lebanon.aliases.get(locale)} & {*iraq.aliases.get(locale), iraq.names[locale]}


def test_names_of_one_kind_of_record_are_not_shared(corpus: Corpus) -> None:
    for folder in ("outlets", "actors", "places"):
        for locale in corpus.publication.locales:
            names = Counter(r.names[locale] for r in getattr(corpus, folder).values())
            assert [name for name, n in names.items() if n > 1] == [], folder


STRANGE = re.compile(
    "[\u0660-\u0669\u06f0-\u06f9\ufb50-\ufdff\ufe70-\ufeff]"  # digits, presentation forms
    "|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]"  # what cannot be seen
    "|\u0640(?=[\u0620-\u064a])"  # letters drawn out; before a number a short word is, rightly
)


def test_text_is_in_normal_form_and_its_letters_are_plain() -> None:
    for path, text in files():
        assert unicodedata.is_normalized("NFC", text), path
        assert STRANGE.findall(text) == [], path


def test_arabic_is_punctuated_as_arabic() -> None:
    """A comma after an Arabic letter is an Arabic comma, and so are the others."""
    for path, text in files():
        wrong = re.findall(
            "[\u0620-\u064a][,;?](?=\\s|$)", re.sub(r"\[[^\]]*\]|\{[^}]*\}", "", text)
        )
        assert wrong == [], path


def test_our_own_voice_is_neutral(corpus: Corpus) -> None:
    """Words that take a side stand only where they are a source's, and its name is beside them."""
    partisan = re.compile(r"\b(regime|militia|martyr|terrorist)s?\b", re.IGNORECASE)
    arabic = re.compile("نظام الأسد|قوات النظام|ميليشي|مليشي|شهيد|إرهابي")
    for event in corpus.events.values():
        assert not partisan.search(event.title["en"]), event.id
        assert not arabic.search(event.title["ar"]), event.id
        assert not partisan.search(event.summary["en"]), event.id
        assert not arabic.search(event.summary["ar"]), event.id


def who(day: str, place: str) -> str:
    asked = ["--project", str(ROOT), "who", day, "--place", place]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 0, result.output
    return result.output


def test_russian_forces_are_reported_at_the_hotel_and_by_whom() -> None:
    _, _, at_hotel = who("2020-12-20", "albukamal").partition("\nTourist Hotel (Albukamal)\n")
    forces, *claims = at_hotel.splitlines()
    assert forces.startswith("  Russian armed forces: reported there; since 2020-12-14")
    assert "2020-12-14-russian-headquarters-albukamal#radio-alkul-hotel" in claims[0]
    assert "Radio Alkul’s correspondent" in claims[0]


def test_nobody_is_reported_at_the_hotel_before_the_headquarters() -> None:
    said = who("2020-11-01", "albukamal-tourist-hotel")
    assert "nobody is reported in Tourist Hotel (Albukamal)" in said
    assert "silence, not absence" in said


def test_other_readers_of_yaml_take_every_file_too() -> None:
    strict = YAML(typ="safe", pure=True)
    for path, text in files():
        plain = yaml.load(text, Loader=yaml.BaseLoader)
        assert isinstance(plain, dict), path
        assert strict.load(text).keys() == plain.keys(), path


def test_every_file_is_in_order() -> None:
    assert format_content(CONTENT, write=False).changed == (), "chronology fmt puts them in order"


def test_every_file_names_its_schema() -> None:
    for path, text in files():
        depth = path.count("/")
        kind = "publication" if depth == 0 else Path(path).parts[0].removesuffix("s")
        up = "../" * depth or "./"
        first = text.split("\n", 1)[0]
        assert first == f"# yaml-language-server: $schema={up}.schema/{kind}.json", path
