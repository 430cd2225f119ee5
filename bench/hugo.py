"""Two projects that plain Hugo builds: the pages that the generator wrote, and plain ones.

The same pages show what building them costs, Markdown, HTML and drawings alike. The plain pages,
one an event and locale with title, summary and claims in Markdown, are what somebody would have
who used nothing but Hugo. The layouts are the least that makes a site of two languages: navigation,
table of contents, links between translations, and one JSON index a language for search.
"""

import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

_LAYOUTS = {
    "_default/baseof.html": """\
<!doctype html>
<html lang="{{ .Language.Lang }}" dir="{{ if eq .Language.Lang "ar" }}rtl{{ else }}ltr{{ end }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}"
 href="{{ .Permalink }}">{{ end }}</head>
<body><header><nav>
{{ range site.Home.Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ range .Translations }}<a lang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">
{{ .Language.Lang }}</a>{{ end }}</nav></header>
<main>{{ block "main" . }}{{ end }}</main><aside>{{ .TableOfContents }}</aside></body></html>
""",
    "_default/single.html": '{{ define "main" }}{{ .Content }}{{ end }}\n',
    "_default/list.html": '{{ define "main" }}{{ .Content }}{{ end }}\n',
    "_default/home.json": """\
[{{ range $i, $p := site.RegularPages }}{{ if $i }},{{ end }}
{{ dict "u" .RelPermalink "t" .Title "x" .Plain | jsonify }}{{ end }}]
""",
}
_CONFIGURATION = """\
baseURL = "https://chronology.example/"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "rss"]
[languages.en]
contentDir = "content/en"
weight = 1
[languages.ar]
contentDir = "content/ar"
weight = 2
[outputs]
home = ["html", "json"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""


def copy_pages(docs: Path, project: Path) -> int:
    """Make a project of the pages that the generator wrote; return how many there are."""
    _start(project)
    for locale in ("en", "ar"):
        shutil.copytree(docs / locale, project / "content" / locale)
    pages = sorted((project / "content").rglob("*.md"))
    for page in pages:
        if page.name == "index.md":  # a section to Hugo, not one page with its files
            page.rename(page.with_name("_index.md"))
    return len(pages)


def write_plain_pages(content: Path, project: Path) -> int:
    """Make a project of plain pages from the content of a publication; return how many."""
    _start(project)
    events = {
        path.stem: yaml.load(path.read_bytes(), yaml.CSafeLoader)
        for path in sorted((content / "events").rglob("*.yml"))
    }
    written = 0
    for locale in ("en", "ar"):
        folder = project / "content" / locale
        months: dict[str, list[str]] = defaultdict(list)
        for name, event in events.items():
            year, month = name[:4], name[5:7]
            months[f"{year}/{month}"].append(f"- [{event['title'][locale]}]({name}/)\n")
            _write(folder / "events" / year / month / f"{name}.md", _plain_page(event, locale))
        for month, lines in months.items():
            head = f"---\ntitle: {month}\n---\n# {month}\n\n"
            _write(folder / "events" / month / "_index.md", head + "".join(lines))
        _write(folder / "_index.md", "---\ntitle: Chronology\n---\n# Chronology\n")
        written += len(events) + len(months) + 1
    return written


def _plain_page(event: dict[str, Any], locale: str) -> str:
    title = event["title"][locale]
    claims = "".join(
        f"| {claim['source']} | {', '.join(claim['through'])} | {claim['says'][locale]} |\n"
        for claim in event["claims"]
    )
    related = "".join(f"- {link['event']}\n" for link in event.get("related", ()))
    return (
        f'---\ntitle: "{title}"\n---\n# {title}\n\n{event["summary"][locale]}\n\n'
        f"{event['date']} {', '.join(event['places'])}\n\n"
        f"| source | through | says |\n|---|---|---|\n{claims}\n## Related\n\n{related}"
    )


def _start(project: Path) -> None:
    for name, text in _LAYOUTS.items():
        _write(project / "layouts" / name, text)
    _write(project / "hugo.toml", _CONFIGURATION)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
