"""The shell that MkDocs puts pages into, held against the publication."""

import re
from pathlib import Path

import pytest
import yaml

from generator.site.mkdocs_setup import FRAME

ROOT = Path(__file__).parents[1]
THEME = ROOT / "templates" / "theme"

LOCALES = {"en": "mkdocs.yml", "ar": "mkdocs.ar.yml"}


class Settings(yaml.SafeLoader):
    """Reads MkDocs settings without running what they name."""


Settings.add_multi_constructor("tag:yaml.org,2002:python", lambda *_: None)


def settings(locale: str) -> dict:
    return yaml.load((ROOT / LOCALES[locale]).read_text(encoding="utf-8"), Loader=Settings)


def test_shell_asks_for_no_script_but_ours():
    shell = "\n".join(path.read_text(encoding="utf-8") for path in THEME.rglob("*.html"))

    assert sorted(re.findall(r"[\w./-]+\.js\b", shell)) == [
        "assets/site/page.js",
        "assets/site/scheme.js",
    ]
    assert not re.findall(r"<script(?![^>]*\bsrc=)", shell)
    for script in ("page.js", "scheme.js"):
        assert (ROOT / "templates/assets/site" / script).is_file()


def test_both_locales_say_the_same_things():
    known = yaml.safe_load(FRAME.read_text(encoding="utf-8"))
    english, arabic = (
        known[locale] | settings(locale)["extra"]["words"] for locale in ("en", "ar")
    )

    assert known["en"].keys() == known["ar"].keys()
    assert english.keys() == arabic.keys()
    assert not [key for key, word in arabic.items() if word == english[key]]


def test_shell_says_nothing_that_has_no_words():
    shell = "\n".join(path.read_text(encoding="utf-8") for path in THEME.rglob("*.html"))
    said = set(re.findall(r"\bwords\.([a-z_]+)", shell))
    known = yaml.safe_load(FRAME.read_text(encoding="utf-8"))["en"].keys()

    # A publication in two languages says which the other one is, any other need not.
    assert said - known == {"other_language"}
    assert known - said == set()


def test_both_locales_lead_to_the_same_hubs():
    paths = [[next(iter(item.values())) for item in settings(loc)["nav"]] for loc in LOCALES]

    assert paths[0] == paths[1]


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_settings_agree_with_the_publication(locale):
    publication = yaml.safe_load((ROOT / "content/chronology.yml").read_text(encoding="utf-8"))
    site = settings(locale)
    languages = {language["lang"]: language for language in settings("en")["extra"]["languages"]}

    assert site["site_name"] == publication["title"][locale]
    assert site["site_url"] == f"{publication['address']}{locale}/"
    assert site["theme"]["language"] == locale
    assert site["extra"]["direction"] == publication["locales"][locale]["direction"]
    assert languages[locale]["root"] == site["site_url"]
    assert languages[locale]["name"] == publication["locales"][locale]["name"]
    assert settings("en")["extra"]["front"] == publication["address"]
