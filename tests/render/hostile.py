"""Strings that try to be more than text, and a page that holds each in every kind of place."""

import random
import string
from collections.abc import Iterator

import html5lib
import markdown
from pymdownx.slugs import slugify

PIECES = (
    *string.punctuation * 2,
    *"aZ09 \t\n\r",
    "    ", "  \n", "\n\n", "\n\n    ", "1. ", "1) ", "- ", "+ ", "* ", "# ", "> ", "```", "~~~\n",
    "***", "__", "---", "===\n", "\\", "\\*", "| a | b |", "|---|", ": term", "[TOC]", "[^1]",
    "[^1]: note", "*[ab]: cd", "ab", "!!! note", "{: #id .class }", "{#id}", "[x](javascript:y)",
    "![i](u)", "[x]: http://a.example", "<http://a.example>", "http://a.example/b?c=d&e",
    "www.a.example", "a@b.example", "mailto:a@b.example", "<b>", "</td>", "</p>", "</div>",
    "<script>alert(1)</script>", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "<bdi>", "</bdi>",
    "&amp;", "&#60;", "&lt", "&", '" onload="x', "' x='", "{{ x }}", "{% raw %}", "{# c #}",
    '--8<-- "file"', ":smile:", "\u0002", "\u0003", "\u0002wzxhzdk:0\u0003", "\u0000", "\u007f",
    "\u0085", "\u009f", "\x0b", "\x0c", "\x1c", "\u00a0", "\u2003", "\u2028", "\u2029",
    "\ufeff", "\ufffe", "\U0001ffff", "\ud800", "\u202e", "\u2067", "\u2069", "\u200f", "é", "😀",
    "البوكمال", "٢٠٢٠", "،", "كانون الأول",
)  # fmt: skip

_FORBIDDEN = {
    *(c for c in range(0x20) if chr(c) not in "\t\n\f"),
    *range(0x7F, 0xA0),
    *range(0xD800, 0xE000),
    *range(0xFDD0, 0xFDF0),
    *(plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF)),
}

EXTENSIONS = (
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
    "sane_lists", "tables", "toc",
)  # fmt: skip


def make_strings(count: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    strings = ("".join(rng.choices(PIECES, k=rng.randint(1, 8))) for _ in range(count))
    return [text for text in strings if text.strip()]


def as_shown(text: str) -> str:
    """The text a page should show: what no page can hold replaced, and nothing else changed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join("\ufffd" if ord(c) in _FORBIDDEN else c for c in text)


PAGE = """\
{% for x in texts %}
# {{ x }}

{{ x }}

a {{ x }} z

> {{ x }}

- {{ x }}
- *{{ x }}* and **{{ x }}**

| a | b |
|---|---|
| {{ x }} | {{ x | isolate }} |

[{{ x }}](https://a.example/)

<p class="raw" title="{{ x }}" data-x='{{ x | attribute }}'>{{ x }}</p>

in a line <span title="{{ x }}">{{ x | ltr }}</span>

<div markdown="1">

{{ t("quote.mark", words=x) }}

</div>

{% endfor %}
"""


def convert(source: str) -> tuple[object, list[str]]:
    """The tree of a Markdown page, and what a strict HTML parser says against it."""
    slugs = {"toc": {"slugify": slugify(case="lower"), "permalink": False}}
    html = markdown.markdown(source, extensions=list(EXTENSIONS), extension_configs=slugs)
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse("<!doctype html><title>t</title>" + html)
    return tree, [error for _, error, _ in parser.errors]


def skeleton(tree) -> list[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes: what must not depend on the text."""
    return [(e.tag, tuple(sorted(e.attrib))) for e in tree.iter() if isinstance(e.tag, str)]


def shown_texts(tree) -> Iterator[tuple[str, str]]:
    """Each place of `PAGE` with the text it shows, in order."""
    for element in tree.iter():
        title = element.get("title")
        if title is not None:
            yield f"{element.tag} title", title
        if element.get("data-x") is not None:
            yield "attribute filter", element.get("data-x")
        if element.tag in ("h1", "em", "strong", "td", "a", "span", "li", "p"):
            yield element.tag, "".join(element.itertext())
