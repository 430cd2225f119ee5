"""The files of a new publication, written into its folder in the languages that it has."""

import importlib.metadata
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import FoldedScalarString

from generator.desk.digest import fill_digests
from generator.desk.format import format_content
from generator.desk.starter.language import Language
from generator.render.cldr import direction_of
from generator.render.locale import Locale
from generator.render.messages import Messages, messages_for

FILES = Path(__file__).parent / "files"

COPYRIGHT = {
    "en": 'Texts and data: <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.',
    "ar": "النصوص والبيانات برخصة "
    '<bdi><a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></bdi>.',
}
"""What stands at the foot of each page."""

HUBS = (
    "chronology",
    "events",
    "places",
    "actors",
    "sources",
    "presence",
    "conflicts",
    "method",
    "data",
)
"""The pages that the navigation leads to, besides the home page."""

_RENAMED = {"gitignore": ".gitignore", "publish.yml": ".github/workflows/publish.yml"}
"""Files that would have a meaning in this repository under their own names."""

_TEXT = {"en", "ar"}
"""The languages that every text of the examples is written in."""


class FolderInUseError(Exception):
    """There is something in the folder already."""


@dataclass(frozen=True, slots=True)
class Started:
    """What a new publication has."""

    files: tuple[PurePosixPath, ...]
    unwritten: tuple[Language, ...]
    """Languages that the examples and the site's own words are not written in."""


def start_publication(into: Path, languages: Sequence[Language], address: str) -> Started:
    """Write a new publication into a folder; return what was written.

    Args:
        into: Not there, or empty but for git's own folder.
        languages: At least one, the first of which has the plain ``mkdocs.yml``.
        address: Where it will be published, with a slash at its end.

    Raises:
        FolderInUseError: There is something in the folder.
    """
    if into.exists() and (not into.is_dir() or {path.name for path in into.iterdir()} - {".git"}):
        raise FolderInUseError(f"{into} is not empty")
    title = _texts("content/chronology.yml")["title"]
    put_in = {
        "<address>": address,
        "<title>": languages[0].text(title),
        "<locales>": "".join(f"\n  {each.id}: {_settings(each)}" for each in languages),
    }
    files: dict[PurePosixPath, str] = {}
    for file in sorted(path for path in FILES.rglob("*") if path.is_file()):
        path = file.relative_to(FILES).as_posix()
        text = file.read_text(encoding="utf-8")
        for name, value in put_in.items():
            text = text.replace(name, value)
        if path.startswith("content/"):
            text = _in_languages(text, languages)
        files[PurePosixPath(_RENAMED.get(path, path))] = text
    files[PurePosixPath("requirements.txt")] = f"{find_engine()}\n"
    for name, text in configurations(languages, address, title):
        files[PurePosixPath(name)] = text
    for written, text in files.items():
        target = into / written
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    fill_digests(into / "content", into / "articles", None, overwrite=False, write=True)
    format_content(into / "content")
    return Started(tuple(sorted(files)), tuple(each for each in languages if not each.is_spoken))


def find_engine() -> str:
    """Return what pip installs to have the engine: its name, and where it is to be had."""
    names = importlib.metadata.packages_distributions().get("generator", [])
    if names:
        found = importlib.metadata.metadata(names[0])
        name, addresses = found["Name"], found.get_all("Project-URL") or []
        repository = dict(line.split(", ", 1) for line in addresses)["Repository"]
    else:  # a clone, with the file that the package's metadata are made from
        clone = Path(__file__).parents[3] / "pyproject.toml"
        project = tomllib.loads(clone.read_text(encoding="utf-8"))["project"]
        name, repository = project["name"], project["urls"]["Repository"]
    return f"{name} @ git+{repository}"


def configurations(
    languages: Sequence[Language], address: str, title: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the builder's file for each language, by its name."""
    for n, language in enumerate(languages):
        words = messages_for(Locale(language.words, language.name, direction_of(language.words)))
        settings: dict[str, Any] = {
            "site_name": language.text(title),
            "site_description": language.text(_texts("content/chronology.yml")["description"]),
            "site_url": f"{address}{language.id}/",
            "docs_dir": f"docs/{language.id}",
            "site_dir": f"site/{language.id}",
            "theme": {"language": language.id},
            "extra": {"direction": language.direction, "words_of": language.words},
            "copyright": COPYRIGHT[language.words],
            "nav": _navigation(words),
        }
        if n == 0:
            yield "mkdocs.yml", _FIRST + _written(_common(settings, languages, address))
        else:
            head = "INHERIT: mkdocs.yml\n\n"
            yield f"mkdocs.{language.id}.yml", head + _written(settings)


_FIRST = """\
# What stands around each page of the first language, and what the others (mkdocs.*.yml) inherit.
# Nothing here knows about events: content/ does.
"""

_SLUGS = "!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}"


def _common(
    settings: Mapping[str, Any], languages: Sequence[Language], address: str
) -> dict[str, Any]:
    """Return the first language's settings with those that all inherit."""
    theme = {"name": "material", **settings["theme"], "font": False}
    extra = {
        **settings["extra"],
        # Where the site lies on its host: a reader's choice of light or dark is kept under it.
        "scope": "/" + address.split("/", 3)[3],
        "languages": [
            {
                "lang": each.id,
                "name": each.name,
                "direction": each.direction,
                "root": f"{address}{each.id}/",
            }
            for each in languages
        ],
        "front": address,
    }
    return {
        **settings,
        "use_directory_urls": True,
        "theme": theme,
        "extra": extra,
        "markdown_extensions": ["attr_list", "md_in_html", "tables", {"toc": {"slugify": _SLUGS}}],
        "plugins": [],
        "validation": {
            "nav": {"omitted_files": "ignore", "not_found": "warn", "absolute_links": "warn"},
            "links": dict.fromkeys(
                ("not_found", "anchors", "absolute_links", "unrecognized_links"), "warn"
            ),
        },
    }


def _navigation(words: Messages) -> list[dict[str, str]]:
    paths = {"home": "index.md"} | {hub: f"{hub}/index.md" for hub in HUBS}
    return [{words.text(f"nav.{name}"): path} for name, path in paths.items()]


def _written(settings: Mapping[str, Any]) -> str:
    text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=100)
    return text.replace(f"'{_SLUGS}'", _SLUGS)


def _settings(language: Language) -> str:
    """Return what ``chronology.yml`` says of a language, on one line."""
    settings = {"name": language.name, "direction": language.direction}
    if language.has_native_digits:
        settings["digits"] = "native"
    if not language.is_spoken and language.words != "en":
        settings["words"] = language.words
    return yaml.safe_dump(
        settings, default_flow_style=True, allow_unicode=True, sort_keys=False, width=1 << 20
    ).rstrip()


def _texts(path: str) -> dict[str, Any]:
    """Return the values of one of the example's files."""
    found: dict[str, Any] = YAML(typ="safe").load((FILES / path).read_text(encoding="utf-8"))
    return found


def _in_languages(text: str, languages: Sequence[Language]) -> str:
    """Return a content file with each of its texts in the languages of the publication."""
    reader = YAML(typ="rt")
    reader.preserve_quotes = True
    reader.width = 1 << 20
    reader.indent(mapping=2, sequence=4, offset=2)
    tree = reader.load(text)
    _translate(tree, languages)
    stream = StringIO()
    reader.dump(tree, stream)
    return stream.getvalue()


def _translate(node: Any, languages: Sequence[Language]) -> None:
    if isinstance(node, CommentedMap):
        if node.keys() == _TEXT:
            texts = dict(node)
            node.clear()
            for language in languages:
                written = language.text(texts)
                is_folded = isinstance(next(iter(texts.values())), FoldedScalarString)
                node[language.id] = FoldedScalarString(written) if is_folded else written
        else:
            for value in node.values():
                _translate(value, languages)
    elif isinstance(node, CommentedSeq):
        for value in node:
            _translate(value, languages)
