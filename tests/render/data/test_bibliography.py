"""Citations, read by tools that are not ours: citeproc, bibtexparser and rispy."""

import json
import warnings
from typing import Any

import bibtexparser
import pytest
import rispy

from generator.model.edtf import parse
from generator.render.data.bibliography import Issued, Work, bibtex, cite_source, csl_json, ris
from tests.render.data.holdings import NASTY, WORLDS, world

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON


def work(published: str = "2020-12-14", **fields: Any) -> Work:
    return Work(
        **{
            "id": "courier-1",
            "title": "Guard & Co: 50% {of} _it_",
            "container": "The Valley Courier",
            "language": "en",
            "issued": Issued.at(parse(published)),
            "address": "https://courier.example/a_b?c=d&e=%20",
            "is_article": True,
            **fields,
        }
    )


def sources(name: str) -> list[Work]:
    corpus = world(name).corpus
    return [cite_source(corpus, source) for source in corpus.sources.values()]


@pytest.mark.parametrize(
    ("date", "spread", "certain"),
    [
        ("2020-12-14", ((2020, 12, 14),), (2020, 12, 14)),
        ("2020-12-14?", ((2020, 12, 14),), (2020, 12, 14)),
        ("2020-12", ((2020, 12),), (2020, 12)),
        ("2020", ((2020,),), (2020,)),
        ("2021-02-1X", ((2021, 2, 10), (2021, 2, 19)), (2021, 2)),
        ("2020-12-14/2021-01-02", ((2020, 12, 14), (2021, 1, 2)), ()),
        ("/2020-12-14", (), ()),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(date: str, spread: tuple, certain: tuple):
    issued = Issued.at(parse(date))
    assert issued.spread == spread
    assert issued.certain == certain


@pytest.mark.parametrize("name", WORLDS)
def test_bibtex_names_every_source_with_its_headline_and_address(name: str):
    works = sources(name)
    library = bibtexparser.parse_string(bibtex(works).decode("utf-8"))
    assert library.failed_blocks == []
    entries = library.entries_dict
    assert entries.keys() == {each.id for each in works}
    for each in works:
        fields = entries[each.id].fields_dict
        assert fields["title"].value.strip("{}") == each.title
        assert ("url" in fields) == bool(each.address)


def test_signs_that_tex_would_read_are_written_out():
    library = bibtexparser.parse_string(bibtex([work(title=NASTY)]).decode("utf-8"))
    assert library.failed_blocks == []
    (entry,) = library.entries
    title = entry.fields_dict["title"].value
    assert r"\{x" not in title
    assert r"{\textbraceleft}x{\textbraceright} \%" in title
    assert r"\textbackslash{}" in title


@pytest.mark.parametrize("name", WORLDS)
def test_ris_names_every_source(name: str):
    works = sources(name)
    entries = rispy.loads(ris(works).decode("utf-8"))
    assert [entry["id"] for entry in entries] == [each.id for each in works]
    for entry, each in zip(entries, works, strict=True):
        assert entry["title"] == each.title
        assert entry["type_of_reference"] == "NEWS"
        if len(each.issued.certain) == 3:
            year, month, day = each.issued.certain
            assert entry["date"] == f"{year:04d}/{month:02d}/{day:02d}/"


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", WORLDS)
def test_a_citation_processor_makes_a_bibliography_of_every_source(name: str):
    works = sources(name)
    source = CiteProcJSON(json.loads(csl_json(works)))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for each in works:
        bibliography.register(Citation([CitationItem(each.id)]))
    lines = [str(line) for line in bibliography.bibliography()]
    assert len(lines) == len(works)
    for each, line in zip(works, lines, strict=True):
        assert each.title in line
        if each.issued.certain:
            assert str(each.issued.certain[0]) in line


def test_an_uncertain_date_is_circa_and_stands_as_edtf_in_the_note():
    (written,) = json.loads(csl_json([work("2020-12-14~")]))
    assert written["issued"] == {"date-parts": [[2020, 12, 14]], "circa": True}
    assert written["note"] == "EDTF 2020-12-14~"
    (exact,) = json.loads(csl_json([work()]))
    assert "note" not in exact


def test_a_date_without_a_day_is_given_as_it_is_written():
    (written,) = json.loads(csl_json([work("/2020-12-14")]))
    assert written["issued"] == {"literal": "/2020-12-14"}
    assert b"year" not in bibtex([work("/2020-12-14")])
    assert b"PY  -" not in ris([work("/2020-12-14")])
