"""The engine knows no subject: what one publication is about stands in its content and its data."""

import re
from pathlib import Path

import pytest

from generator.site.packaged import PACKAGED

ROOT = Path(__file__).parents[1]

OWN = (ROOT / "templates" / "locales", ROOT / "templates" / "assets" / "map" / "eastern-syria")
"""What this publication brings itself; it goes into no wheel."""

SUBJECT = re.compile(
    "syria|levant(?!ine)|euphrat|khabur|tigris|damascus|governorate|bukamal|abu ?kamal|mayadin"
    "|deir|zor\\b|iraq|\\biran\\b|russia(?!n\\b)|\\bsy\\b|ar-sy"
    "|سوري|الفرات|الخابور|دمشق|بوكمال|الميادين|دير الزور|العراق|إيران(?!ي)|روسيا",
    re.IGNORECASE,
)
"""Words of the subject. Levantine months and the Russian language are nobody's subject."""


def texts() -> list[Path]:
    suffixes = {".py", ".yml", ".jinja", ".html", ".js", ".css", ".json", ".svg", ".md", ".txt"}
    return sorted(
        path
        for folder in (ROOT / "generator", ROOT / "templates")
        for path in folder.rglob("*")
        if path.suffix in suffixes and not any(path.is_relative_to(own) for own in OWN)
    )


def test_there_is_something_to_look_at():
    assert len(texts()) > 250
    assert PACKAGED == ROOT / "templates"


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_of_the_engine_speaks_of_this_publications_subject(path: Path):
    found = [
        f"{n}: {line.strip()}"
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if SUBJECT.search(line)
    ]
    assert found == []


def test_a_word_of_the_subject_would_be_found():
    for words in ("in Syria", "ar-SY-u-nu-latn", "نهر الفرات", "albukamal", "the governorate"):
        assert SUBJECT.search(words), words


def test_no_module_takes_a_publication_to_be_in_english_or_arabic():
    """Code may ask what a locale's words are written in, and never `locale == "ar"`."""
    asks = re.compile(r"""locale(\.id)? (==|!=|is|in) [("']+(en|ar)""")
    allowed = {"dating/sentences.py"}  # what it says is written in two languages
    found = [
        f"{path.name}:{n}"
        for path in texts()
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if asks.search(line) and not path.as_posix().endswith(tuple(allowed))
    ]
    assert found == []
