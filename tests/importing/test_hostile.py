"""Files that are broken, lie, or mean harm: told in words, with the record, and nothing written."""

import json
import random
from pathlib import Path

import pytest

from generator.build import Project, check_content
from generator.importing import limits
from tests.importing.imports import FIXTURES, Done, run

FIXTURE = {
    "timelinejs": "timeline.json",
    "timemap": "timemap.json",
    "csv": "events.csv",
    "geojson": "strikes.geojson",
    "ics": "calendar.ics",
}


def given(project: Project, form: str, data: bytes | str, *arguments: str) -> Done:
    file = project.root / "given.txt"
    file.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
    return run(project, form, file, *arguments)


def refused(project: Project, form: str, data: bytes | str, *arguments: str) -> str:
    done = given(project, form, data, *arguments)
    assert done.result.exit_code == 1, done.result.output
    assert "Nothing was written." in done.result.output
    assert "Traceback" not in done.result.output
    assert not done.into.exists()
    return done.result.output


@pytest.mark.parametrize("form", FIXTURE)
def test_file_that_is_cut_anywhere_is_refused_or_wholly_accounted_for(
    project: Project, form: str
) -> None:
    data = (FIXTURES / FIXTURE[form]).read_bytes()
    for cut in random.Random(form).sample(range(1, len(data)), 12):
        done = given(project, form, data[:cut], "--dry-run")
        assert done.result.exception is None or isinstance(done.result.exception, SystemExit)
        assert done.result.exit_code in (0, 1)
        assert "fault of its own" not in done.result.output


@pytest.mark.parametrize("form", FIXTURE)
def test_file_whose_bytes_are_changed_never_breaks_the_import(project: Project, form: str) -> None:
    data = (FIXTURES / FIXTURE[form]).read_bytes()
    dice = random.Random(form)
    for _ in range(12):
        changed = bytearray(data)
        for _ in range(8):
            changed[dice.randrange(len(changed))] = dice.choice(b'\x00\xff{}[]",:;\n<&=-9')
        done = given(project, form, bytes(changed), "--dry-run")
        assert isinstance(done.result.exception, SystemExit | None)
        assert done.result.exit_code in (0, 1)


@pytest.mark.parametrize(
    ("form", "data", "told"),
    [
        (
            "timelinejs",
            '{"events": [{"unique_id": "one"}, {"unique_id": "two", "text":',
            "in events[1] (id two)",
        ),
        ("timemap", '[{"id": "a"}, {"id": "b", "description": "y', "in entry[1] (id b)"),
        ("geojson", '{"features": [{"id": "f1", "properties": {"a": "x"', "in features[0] (id f1)"),
        ("csv", 'date,title\n2020,x\n2021,"never closed\n', "row 3, which begins at line 3"),
        (
            "ics",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\nSUMMARY:x\n",
            "in the VEVENT that begins at line 2 (UID u1)",
        ),
    ],
)
def test_file_that_breaks_off_names_the_record(
    project: Project, form: str, data: str, told: str
) -> None:
    assert told in refused(project, form, data)


@pytest.mark.parametrize(
    ("form", "data", "told"),
    [
        ("timelinejs", "hello", "has the columns Year and Headline"),
        ("timelinejs", '{"type": "FeatureCollection", "features": []}', "this is GeoJSON"),
        ("timelinejs", "[" * 100_000, "deep in each other"),
        ("timelinejs", '{"events": {}}', "a list named events"),
        ("timemap", '{"events": 3}', "a list of events"),
        ("timemap", "<html>", "no JSON"),
        ("csv", "a;b\n1;2\n", "no column says what happened"),
        ("csv", "\n\n ,\n", "no row holds anything"),
        ("csv", b"date,title\n2020,\xc7\xe1\n", "byte 0xc7 is not utf-8"),
        ("geojson", '{"features": 1}', "a list named features"),
        ("geojson", '{"a":' * 5000, "deep in each other"),
        ("ics", "BEGIN:VCALENDAR\n" * 50, "deep in each other"),
        ("ics", "BEGIN:VCALENDAR\nEND:VEVENT\n", "ends nothing that is open"),
        (
            "ics",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\n"
            + "X-A:b\n" * 5000
            + "END:VEVENT\nEND:VCALENDAR\n",
            "line 2: an event of 5,003 properties",
        ),
        ("ics", "hello", "a calendar begins with BEGIN:VCALENDAR"),
        ("ics", "   \n", "the file is empty"),
    ],
)
def test_file_of_another_kind_is_refused_in_words(
    project: Project, form: str, data: bytes | str, told: str
) -> None:
    assert told in refused(project, form, data)


@pytest.mark.parametrize("form", FIXTURE)
def test_file_that_is_too_large_is_not_even_read(project: Project, form: str) -> None:
    file = project.root / "huge.txt"
    with file.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    done = run(project, form, file)
    assert done.result.exit_code == 1
    assert "the file has 104,857,600 bytes, and no more than 33,554,432 are read" in (
        done.result.output
    )


def test_more_records_than_are_taken_are_refused(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "date,title\n" + "2020,x\n" * (limits.MOST_RECORDS + 1)
    assert "no more than 20,000 are taken" in refused(project, "csv", rows)
    events = json.dumps({"events": [{}] * (limits.MOST_RECORDS + 1)})
    assert "no more than 20,000 are taken" in refused(project, "timelinejs", events)


HOSTILE = (
    "<script>alert(1)</script><b onclick=x>A\u202egnihton\u2069\x00</b> "
    "ﻣﺮﺣﺒﺎ e\u0301 ](javascript:x)"
)


def test_text_that_means_harm_becomes_a_draft_that_the_strict_reader_takes(
    project: Project,
) -> None:
    event = {
        "unique_id": "../../etc/passwd\u202e",
        "start_date": {"year": "2020", "month": "12"},
        "text": {"headline": HOSTILE, "text": HOSTILE * 50},
        "media": {
            "url": "javascript:alert(1)",
            "caption": HOSTILE,
            "credit": "= cmd|' /C calc'!A0",
        },
        "group": HOSTILE,
        "ke\u202ey: [": HOSTILE,
    }
    done = given(project, "timelinejs", json.dumps({"events": [event]}))
    assert done.result.exit_code == 0, done.result.output
    (path,) = done.paths()
    assert path.startswith("events/2020/2020-12-")
    assert done.read(path)["title"]["en"].startswith("Agnihton مرحبا é ](javascript:x)")
    codes = {problem.code for problem in check_content(project.content, drafts=True)[0].drafts}
    assert codes <= {"field-missing", "translation-missing"}
    assert check_content(project.content)[0].errors == []
    for file in (done.into / "imports").iterdir():
        assert "\u202e" not in file.read_text("utf-8")
        assert "\x00" not in file.read_text("utf-8")


def test_names_of_the_file_and_of_records_lead_nowhere_else(project: Project) -> None:
    file = project.root / "..%2f‮x;rm -rf.csv"
    file.write_text("id,date,title\n../../x,2020-12-14,الحرس\n/etc/x,2020-12-15,الحرس\n", "utf-8")
    done = run(project, "csv", file)
    assert done.result.exit_code == 0, done.result.output
    assert {path.suffix for path in done.into.rglob("*") if path.is_file()} == {
        ".yml",
        ".md",
        ".json",
    }
    assert check_content(project.content, drafts=True)[0].errors == []


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"]
)
def test_address_that_is_none_of_the_web_makes_no_source(project: Project, address: str) -> None:
    table = f"date,title,link\n2020-12-14,The Guard comes,{address}\n"
    done = given(project, "csv", table)
    assert done.result.exit_code == 0
    assert not any(address in (done.into / path).read_text("utf-8") and "address" in
                   done.read(path) for path in done.paths())  # fmt: skip


def test_one_record_that_is_none_does_not_stop_the_others(project: Project) -> None:
    events = [
        3,
        None,
        [],
        "x",
        {"text": 4},
        {"text": {"headline": "The Guard comes"}, "start_date": 5},
    ]
    done = given(project, "timelinejs", json.dumps({"events": events}))
    assert done.result.exit_code == 0, done.result.output
    assert len(done.account["records"]) == 6
    assert [("left out" in record) for record in done.account["records"]] == [True] * 4 + [
        False
    ] * 2


def test_rule_that_comes_again_without_end_is_not_written_out(project: Project) -> None:
    rules = "".join(f"RRULE:FREQ=SECONDLY;INTERVAL={n}\n" for n in range(1, 50))
    event = f"UID:u\nDTSTART:20201214T000000Z\nDURATION:P9999999D\nSUMMARY:x\n{rules}"
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{event}END:VEVENT\nEND:VCALENDAR\n"
    done = given(project, "ics", text)
    assert done.result.exit_code == 0, done.result.output
    assert len([path for path in done.paths() if path.startswith("events/")]) == 1


def test_thousand_columns_and_a_thousand_links_are_capped_and_told(project: Project) -> None:
    links = " ".join(f"https://a{n}.example/x" for n in range(1000))
    table = "date,title,link" + "".join(f",c{n}" for n in range(1000))
    done = given(project, "csv", f"{table}\n2020-12-14,The Guard comes,{links}{',x' * 1000}\n")
    assert done.result.exit_code == 0, done.result.output
    (record,) = done.account["records"]
    assert "1000 sources: the first 50 are taken" in record["notes"]
    assert len(done.draft("row 2")["claims"]) == 50


def test_zone_or_kind_that_does_not_exist_is_told(project: Project) -> None:
    file = FIXTURES / "calendar.ics"
    assert "no such zone" in run(project, "ics", file, "--timezone", "Mars/Base").result.output
    done = run(project, "ics", file, "--kind", "arival")
    assert done.result.exit_code == 2
    assert "write arrival" in done.result.output


def test_folder_of_imports_that_may_not_be_written_is_told(
    project: Project, tmp_path: Path
) -> None:
    into = tmp_path / "file"
    into.write_text("x", encoding="utf-8")
    done = run(project, "ics", FIXTURES / "calendar.ics", "--into", str(into))
    assert done.result.exit_code == 1
    assert "is no folder" in done.result.output


def test_more_fields_than_are_taken_are_refused_or_left_out(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = {"start_date": {"year": "2020"}, "text": {"headline": "The Guard comes"}}
    wide = event | {f"field {n}": n for n in range(1000)}
    done = given(project, "timelinejs", json.dumps({"events": [wide, event]}))
    assert done.result.exit_code == 0, done.result.output
    assert "more than 400 fields: the rest is left out" in done.record("events[0]")["notes"]
    monkeypatch.setattr(limits, "MOST_CELLS", 50)
    for form in ("timelinejs", "timemap", "geojson"):
        told = given(project, form, json.dumps({"events": [wide]})).result.output
        assert "fields, and no more than 50 are taken" in told
    table = "date,title,c\n" + "2020,x,y\n" * 20
    assert "fields, and no more than 50 are taken" in given(project, "csv", table).result.output


@pytest.mark.parametrize(
    "cell",
    ["+" + "|" * 300_000, "https://a.example/" + ")" * 300_000, "_" * 300_000, "1," * 100_000,
     "<" * 300_000, "https://a.example/ " * 20_000, "\u2028" * 1000, "(" * 300_000],
)  # fmt: skip
def test_cell_that_is_made_to_take_for_ever_does_not(project: Project, cell: str) -> None:
    quoted = '"' + cell + '"'
    rows = f"{quoted},x\n2020-12-14,{quoted}\n"
    columns = "date,title,place,coordinates,source,lang"
    for table in (f"date,title,{quoted}\n2020,x,y\n", f"date,title\n{rows}",
                  f"{columns}\n2020,x,{quoted},{quoted},{quoted},{quoted}\n"):  # fmt: skip
        done = given(project, "csv", table, "--dry-run")
        assert done.result.exit_code == 0, done.result.output[:500]


def test_unknown_language_is_kept_as_one_and_told(project: Project) -> None:
    table = "date,title\n2020-12-14,Гвардия приходит\n"
    done = given(project, "csv", table)
    assert done.draft("row 2")["title"] == {"und": "Гвардия приходит"}
    assert "its language cannot be told" in done.fates("row 2")["title"]
    codes = [problem.code for problem in check_content(project.content, drafts=True)[0].drafts]
    assert set(codes) == {"field-missing"}
    told = given(project, "csv", table, "--language", "ru", "--kind", "arrival")
    assert told.draft("row 2")["title"] == {"ru": "Гвардия приходит"}
