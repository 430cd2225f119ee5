from pathlib import PurePosixPath

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.content.arrange import arrange
from generator.content.nodes import read_yaml
from generator.importing.prose import clean
from generator.importing.yaml_text import write_record
from generator.model.event import Event

TEXTS = st.text(st.characters(), min_size=1, max_size=300).map(lambda t: clean(t).text).filter(bool)
AWKWARD = st.sampled_from(
    ["no", "~", "1e3", "12:30", "2020-12-14", "- a", "a: b", "a #b", "#a", "'a'", '"', "\\", "? a",
     "key:", "{a}", "[a]", "a, b", "|", ">-", "%a", "@a", "`a`", "!a", "&a *a",
     "...", "---", "<<", "=",
     "ا: ب", "x" * 200, "word " * 60 + "end", "a\u00a0b", "null", "0x1F", "1_000", ".5", "\u0661"]
)  # fmt: skip


@given(TEXTS | AWKWARD, TEXTS | AWKWARD)
def test_every_text_is_read_back_as_it_was_and_is_in_order(title: str, says: str) -> None:
    value = {
        "title": {"en": title, "ar": says},
        "date": "2020-12-14",
        "places": ["millford", "ridge"],
        "claims": [{"id": "courier", "source": "courier-1", "says": {"en": says}}],
    }
    data = write_record(value, "event", ["Draft from a: \u202e'file'.csv\nrow 1"])
    raw, problems = read_yaml(data, PurePosixPath("f.yml"))
    assert problems == []
    assert raw is not None
    assert raw.value == value
    assert arrange(data, Event, ("en", "ar")) == data
    assert yaml.safe_load(data)["title"] == {"en": title, "ar": says}


def test_head_names_the_schema_where_it_lies_before_and_after_publication() -> None:
    assert write_record({"date": "2020"}, "event", []).startswith(
        b"# yaml-language-server: $schema=../../.schema/event.json\n"
    )
    assert b"$schema=../.schema/place.json" in write_record({"kind": "town"}, "place", [])
