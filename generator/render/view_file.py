"""What the chronology's drawing reads in the browser, as files.

Goes in: corpus, chronology, one locale, the day that stands for today. Comes out: ``core.json``
with the numbers, the texts beside it, and the schema of both. The browser works out nothing about
truth: bounds, states and words come from here.

The texts are one file until it is too large to send for every reader, then one for each year.
"""

import gzip
import json
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from generator.derive.chronology import Chronology
from generator.model.corpus import Corpus
from generator.model.edtf import Day
from generator.model.event import Event
from generator.render.locale import Locale
from generator.render.map import BaseMap
from generator.render.view_core import Core
from generator.render.view_schema import view_schema
from generator.render.view_text import Texts

FOLDER = PurePosixPath("chronology")
CORE = FOLDER / "core.json"
SCHEMA = FOLDER / "view.schema.json"

LARGEST_TEXT = 200_000
"""Bytes, compressed, beyond which the texts are sent by year."""


def render_view(
    corpus: Corpus, chronology: Chronology, locale: Locale, base: BaseMap, today: int
) -> dict[PurePosixPath, bytes]:
    """Return the files by path below the locale.

    Args:
        corpus: Every record.
        chronology: What is derived from them.
        locale: Whose words the texts are in.
        base: Tells which places lie by a river.
        today: The last day that the sources cover; silence is counted to it.
    """
    events = corpus.events_in_order()
    texts = Texts(corpus, locale)
    whole = _json(texts.columns(events))
    files: dict[PurePosixPath, bytes] = {}
    named: list[Any] = []
    if len(gzip.compress(whole, mtime=0)) <= LARGEST_TEXT:
        files[FOLDER / "text.json"] = whole
        named = ["text.json"]
    else:
        for year, members in groupby(events, _year):
            of_year = list(members)
            name = f"text-{'undated' if year is None else year}.json"
            files[FOLDER / name] = _json(texts.columns(of_year))
            named.append({"year": year, "file": name, "events": len(of_year)})
    core = Core(corpus, chronology, locale, base, events).tables(today)
    files[CORE] = _json({**core, "text": named})
    files[SCHEMA] = _json(view_schema())
    return files


def _year(event: Event) -> int | None:
    """Return the year that an event is sorted under; None for one without a known day."""
    anchor = event.date.anchor()
    return None if anchor is None else Day.numbered(anchor).year


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
