"""HTML goes round the builder: it gets a mark for each block, and gives it back for the block.

The builder reads every tag of a page twice, in Python: for Markdown and for anchors. That was most
of its time, spent on blocks that it does not change. So they are taken out of a page before and put
back when it is written. The page is the same either way.

Only what is surely a block and whole is lifted: it begins a line after an empty one with an element
of blocks, every element in it is closed, and nothing follows on the line where it ends.
"""

import re
from dataclasses import dataclass, field

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_REST_OF_LINE = re.compile(r"[ \t]*(?:\n|\Z)")
_MARK = re.compile(r'<div data-lifted="([0-9]+)"></div>')

_BLOCK = re.compile(
    r"(?:<link [^<>]*>\n)*"  # a style sheet that it needs goes with it
    r"<(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header"
    r"|main|nav|ol|p|pre|section|table|ul)[\s>]"
)
"""The start of an element that Markdown leaves as it is, where one begins a line."""
_START = re.compile(rf"(?:\A|\n[ \t]*\n)(?={_BLOCK.pattern})")

_is_void = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr").fullmatch


@dataclass(frozen=True, slots=True)
class Lift:
    """Takes the blocks out of pages; a block's mark has its number."""

    blocks: list[str] = field(default_factory=list)

    def take_out(self, markdown: str) -> str:
        """Return a page with a mark in the place of each block."""
        parts: list[str] = []
        position = looked = 0
        while start := _START.search(markdown, looked):
            block, looked = _read(markdown, start.end())
            if block is not None:
                mark = f'<div data-lifted="{len(self.blocks)}"></div>\n'
                parts += (markdown[position : start.end()], mark)
                position = looked
                self.blocks.append(block)
        return "".join([*parts, markdown[position:]])

    def put_back(self, html: str) -> str:
        """Return a page with each block back in its place."""
        return _MARK.sub(lambda mark: self.blocks[int(mark[1])], html)


def _read(markdown: str, begin: int) -> tuple[str | None, int]:
    """Return the block that begins somewhere, with those that follow line on line, and its end.

    None where it is not one that Markdown would leave as it is, and then where to look further.
    """
    depth = 0
    for tag in _TAG.finditer(markdown, begin):
        closing, name, rest = tag.groups()
        if not (closing or rest.endswith("/") or _is_void(name)):
            depth += 1
        elif closing:
            depth -= 1
        if depth <= 0:
            line = _REST_OF_LINE.match(markdown, tag.end())
            if depth < 0 or line is None:
                return None, tag.end()
            if not _BLOCK.match(markdown, line.end()):
                html = markdown[begin : tag.end()]
                return None if " markdown=" in html else html, tag.end()
    return None, len(markdown)
