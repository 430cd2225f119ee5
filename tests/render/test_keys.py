import json
import re
from pathlib import Path

import pytest

from generator.render.fold import TABLE
from generator.render.keys import keys_of, sound

ROOT = Path(__file__).parents[2]
EXAMPLES = json.loads((ROOT / "tests/browser/fixtures/keys.json").read_text("utf-8"))


@pytest.mark.parametrize(("written", "keys"), EXAMPLES["keys"], ids=lambda value: repr(value))
def test_build_makes_the_keys_that_the_browser_makes(written: str, keys: list[str]) -> None:
    assert keys_of(written) == keys


@pytest.mark.parametrize(("word", "heard"), EXAMPLES["sounds"])
def test_build_hears_what_the_browser_hears(word: str, heard: str | None) -> None:
    assert sound(word) == heard


def test_browser_has_the_table_of_the_build() -> None:
    """It is written twice, since a page loads no file for it, and says the same."""
    code = "".join(
        (ROOT / "templates/assets" / path).read_text("utf-8")
        for path in ("chronology/letters.js", "search/spelling.js")
    )
    declared = dict(re.findall(r"^export const (\w+) = (.+?);$", code, re.MULTILINE | re.DOTALL))
    assert {_camel(name): _value(text) for name, text in declared.items()} == TABLE


def _camel(name: str) -> str:
    first, *rest = name.lower().split("_")
    return first + "".join(map(str.capitalize, rest))


def _value(text: str) -> object:
    """Return a literal of the script: strings in either quotes, keys with or without."""
    text = re.sub(r"'([^']*)'", r'"\1"', text) if not text.startswith('"') else text
    text = re.sub(r"([{,]\s*)(\w+):", r'\1"\2":', text)
    return json.loads(re.sub(r",(\s*[}\]])", r"\1", text))
