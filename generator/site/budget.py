"""What a built page may weigh, and whom it may ask: nobody but this site.

Bytes are counted packed, as a server sends them. A script counts with everything that it imports
before anybody has done a thing; what it fetches when a hand or a key asks for it does not.
"""

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

SCRIPT, SCRIPT_BESIDE = 20 * 1024, 1200
"""Of a page with a chronology, and of one without: light and dark, copying, opening the search."""
STYLE = 8 * 1024
"""Of the style sheet that every page has; that of the chronology has as much again."""
DATA = 25 * 1024
"""Before the first drawing."""
DRAWINGS = {"map": 8 * 1024, "strip": 25 * 1024}
"""A drawing that stands in the page, by its class."""

_CHRONOLOGY = "/chronology/main.js"
_IMPORT = re.compile(
    r"""(?:^|[;\n}])\s*(?:import\s*|(?:import|export)\b[^;'"()]*?from\s*)["'](\.[^"']+)["']"""
)
_LOADED = {
    **dict.fromkeys(("script", "img", "iframe", "source", "embed", "video", "audio"), "src"),
    **dict.fromkeys(("link", "image", "use"), "href"),
}
"""By which attribute a tag loads something."""
_TAG = re.compile(rf"""<({"|".join(_LOADED)})\b((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_ATTRIBUTE = re.compile(r"""\s([a-z-]+)=(?:"([^"]*)"|'([^']*)')""")
_CORE = re.compile(r'\sdata-core="([^"]*)"')
_ONLY_NAMED = frozenset({"canonical", "alternate"})
"""What a link only names, and nothing loads."""
_FROM_STYLE = re.compile(r"""@import|url\(\s*["']?(?!data:|#)(?:https?:)?//""")


def find_overweight(site: Path) -> Iterator[str]:
    """Yield what of a built site is over its budget or loads from somebody else, page by page.

    One reason is told once, with the first page that it holds for and how many there are.
    """
    found: dict[str, list[str]] = {}
    look = cache(_look)  # pages load the same few files
    for file in sorted(site.rglob("*.html")):
        for reason in _of_page(site, file, look):
            found.setdefault(reason, []).append(file.relative_to(site).as_posix())
    for reason, pages in found.items():
        more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
        yield f"{pages[0]}{more}: {reason}"


@dataclass(frozen=True, slots=True)
class _File:
    """A file that pages load."""

    weight: int
    imports: tuple[Path, ...]
    """What a script needs before it can begin."""


def _look(path: Path) -> _File:
    data = path.read_bytes()
    named = _IMPORT.findall(data.decode("utf-8")) if path.suffix == ".js" else ()
    return _File(_packed(data), tuple((path.parent / name).resolve() for name in named))


def _of_page(site: Path, file: Path, look: Callable[[Path], _File]) -> Iterator[str]:
    text = file.read_text(encoding="utf-8")
    page = _read(text)
    for address in page.foreign:
        yield f"loads {address}, which is somebody else's"
    scripts = _with_imports([_found(site, file, script) for script in page.scripts], look)
    has_chronology = any(path.as_posix().endswith(_CHRONOLOGY) for path in scripts)
    most = SCRIPT if has_chronology else SCRIPT_BESIDE
    yield from _over("script", sum(look(path).weight for path in scripts), most)
    for sheet in page.sheets:
        path = _found(site, file, sheet)
        yield from _over(f"style sheet {path.name}", look(path).weight, STYLE)
        if _FROM_STYLE.search(path.read_text(encoding="utf-8")):
            yield f"{path.name} loads from somebody else"
    for data in page.data:
        path = _found(site, file, data)
        yield from _over(f"data {path.name}", look(path).weight, DATA)
    for kind, drawing in _drawings(text):
        yield from _over(f"drawing {kind}", _packed(drawing.encode()), DRAWINGS[kind])


def _over(what: str, bytes_: int, most: int) -> Iterator[str]:
    if bytes_ > most:
        yield f"{what}: {bytes_:,} bytes packed, {most:,} at most"


@dataclass(slots=True)
class _Page:
    """What a page loads, by what it is."""

    scripts: list[str] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)


def _read(html: str) -> _Page:
    """Return what the tags of a page load; a whole parser would take ten times as long."""
    page = _Page(data=[unescape(found) for found in _CORE.findall(html)])
    for tag, attributes in _TAG.findall(html):
        values = {name: unescape(one or two) for name, one, two in _ATTRIBUTE.findall(attributes)}
        relation = set(values.get("rel", "").split())
        address = values.get(_LOADED[tag], "")
        if not address or relation & _ONLY_NAMED:
            continue
        if urlsplit(address).netloc:
            page.foreign.append(address)
        elif tag == "script":
            page.scripts.append(address)
        elif "stylesheet" in relation:
            page.sheets.append(address)
    return page


def _found(site: Path, page: Path, address: str) -> Path:
    """Return the file that a page's own address leads to."""
    path = unquote(urlsplit(address).path)
    return site / path.lstrip("/") if path.startswith("/") else (page.parent / path).resolve()


def _with_imports(scripts: list[Path], look: Callable[[Path], _File]) -> set[Path]:
    """Return scripts and all that they import at once, each once."""
    found: set[Path] = set()
    waiting = list(scripts)
    while waiting:
        script = waiting.pop()
        if script not in found:
            found.add(script)
            waiting += look(script).imports
    return found


def _drawings(html: str) -> Iterator[tuple[str, str]]:
    """Yield each drawing that has a budget, with its class."""
    for kind in DRAWINGS:
        for found in re.finditer(rf'<svg\b[^>]*\bclass="{kind}"[^>]*>.*?</svg>', html, re.DOTALL):
            yield kind, found[0]


def _packed(data: bytes) -> int:
    return len(gzip.compress(data, mtime=0))
