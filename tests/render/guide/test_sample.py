from pathlib import Path

import pytest

from generator.build import check_content
from generator.content.edit import read_values
from generator.render.guide.sample import FOLDERS, excerpt, find_samples, record_yaml
from tests.factory import make_claim, make_corpus, make_event, text
from tests.project import ROOT

YAML = """\
date: 2020-12-14
claims:
  - id: first
    says:
      en: >-
        One line,
        and another.
    through: [keeper]
  - {id: second, source: courier}
kind: arrival
"""


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        (("date",), "date: 2020-12-14"),
        (("claims", 1), "- {id: second, source: courier}"),
        (("claims", 0, "says"), "says:\n  en: >-\n    One line,\n    and another."),
        (("claims", 0, "id"), "id: first"),
        (("claims", 0, "through"), "through: [keeper]"),
    ],
)
def test_excerpt_is_what_stands_at_a_path_and_no_more(path, wanted):
    assert excerpt(YAML, path) == wanted


def test_excerpt_of_an_entry_keeps_its_hyphen_and_all_that_is_below_it():
    assert excerpt(YAML, ("claims", 0)).splitlines()[0] == "- id: first"
    assert excerpt(YAML, ("claims", 0)).splitlines()[-1] == "  through: [keeper]"


def test_nothing_stands_where_a_field_is_absent():
    with pytest.raises(KeyError):
        excerpt(YAML, ("claims", 0, "presence"))


def test_records_of_ours_are_written_as_their_files_say():
    _, corpus = check_content(ROOT / "content")
    assert corpus is not None
    other = []
    for folder in FOLDERS:
        # A few of each folder: all of them take long, and each is written by the same rules.
        for record in list(getattr(corpus, folder).values())[::9]:
            file = Path(ROOT, corpus.at((folder, record.id)).path)
            written = record_yaml(record, list(corpus.publication.locales)).encode()
            if read_values(written) != read_values(file.read_bytes()):
                other.append(file.name)
    assert other == []


def test_example_of_a_file_is_the_shortest_and_of_a_part_the_fullest():
    long = make_event("2020-12-14-long", summary=text("A long summary of what was said. " * 9))
    full = make_claim(id="full", stance="doubts", through=["hill-radio"])
    short = make_event("2020-12-15-short", claims=[make_claim(id="bare"), full])
    samples = find_samples(make_corpus(long, short))
    assert samples["Event"].where.path.stem == "2020-12-15-short"
    assert samples["Claim"].text.startswith("- id: full")


def test_what_nobody_has_written_has_no_example():
    assert "Correction" not in find_samples(make_corpus(make_event("2020-12-14-a")))
