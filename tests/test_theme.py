"""The shell that MkDocs puts pages into, held against what it takes from elsewhere."""

import re
from pathlib import Path

import material
import pytest
import yaml

ROOT = Path(__file__).parents[1]
THEME = ROOT / "templates" / "theme"
MATERIAL = Path(material.__file__).parent / "templates"

LOCALES = {"en": "mkdocs.yml", "ar": "mkdocs.ar.yml"}


class Settings(yaml.SafeLoader):
    """Reads MkDocs settings without running what they name."""


Settings.add_multi_constructor("tag:yaml.org,2002:python", lambda *_: None)


def settings(locale: str) -> dict:
    return yaml.load((ROOT / LOCALES[locale]).read_text(encoding="utf-8"), Loader=Settings)


def test_every_script_the_shell_names_is_in_the_installed_theme():
    shell = "\n".join(path.read_text(encoding="utf-8") for path in THEME.rglob("*.html"))

    named = re.findall(r"assets/javascripts/[\w./-]+\.js", shell)

    assert len(named) == 2
    for script in named:
        assert (MATERIAL / script).is_file(), script


def test_the_shell_has_what_the_theme_s_script_cannot_do_without():
    shell = "\n".join(path.read_text(encoding="utf-8") for path in THEME.rglob("*.html"))

    for needed in (
        'data-md-toggle="drawer"',
        'data-md-toggle="search"',
        'data-md-component="header"',
        'data-md-component="main"',
        'data-md-component="search-query"',
        'data-md-component="search-result"',
        'name="search"',
        'id="__config"',
        'for="__search"',
    ):
        assert needed in shell


def test_every_page_names_the_feed_of_corrections_and_leads_to_their_page():
    head = (THEME / "main.html").read_text(encoding="utf-8")
    (link,) = re.findall(r"<link [^>]*application/atom\+xml[^>]*>", head)
    assert """href="{{ 'corrections.atom' | url }}\"""" in link
    # With rel="alternate" and no space, Material's script would look for a sitemap beside it.
    assert 'rel="alternate "' in link
    foot = (THEME / "partials" / "foot.html").read_text(encoding="utf-8")
    assert "'corrections/' | url" in foot


def test_both_locales_say_the_same_things():
    english, arabic = (settings(locale)["extra"]["words"] for locale in ("en", "ar"))

    assert english.keys() == arabic.keys()
    assert not [key for key, word in arabic.items() if word == english[key]]


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
