"""What each form becomes: the drafts of its fixture, and the account of their fields."""

from pathlib import Path

import pytest

from generator.build import Project, check_content
from generator.desk.format import format_content
from tests.importing.imports import FIXTURES, run, take

FORMS = [
    ("timelinejs", "timeline.json"),
    ("timelinejs", "timeline.csv"),
    ("timemap", "timemap.json"),
    ("timemap", "timemap-download.json"),
    ("csv", "events.csv"),
    ("geojson", "strikes.geojson"),
    ("ics", "calendar.ics"),
]


@pytest.mark.parametrize(("form", "name"), FORMS)
def test_drafts_pass_for_drafts_and_every_record_is_accounted_for(
    project: Project, form: str, name: str
) -> None:
    done = take(project, form, name)
    assert format_content(project.content, write=False).changed == ()
    report, corpus = check_content(project.content, drafts=True)
    assert corpus is not None
    assert report.errors == []
    assert {p.code for p in report.drafts} <= {
        "field-missing",
        "translation-missing",
        "claim-without-passage",
        "coordinates-outside",
        "publication-date-unexplained",
        "file-name-date",
    }
    for record in done.account["records"]:
        assert ("left out" in record) != ("draft" in record)
        for field in record.get("fields", ()):
            assert field[1] == "taken" or field[3:] or field[2:], field
            assert field[1] in ("taken", "changed", "left out")
            assert field[1] != "left out" or field[3], field
    assert (done.into / "imports" / f"{done.name}.md").is_file()


def test_timelinejs_slide_becomes_an_event_with_a_claim_for_each_source(project: Project) -> None:
    done = take(project, "timelinejs", "timeline.json")
    draft = done.draft("events[0]")
    assert draft["title"] == {"en": "The Guard comes to Millford"}
    assert draft["summary"] == {
        "en": "Ferrymen saw it, says the Courier. It stayed & slept in the mill."
    }
    assert (draft["kind"], draft["date"]) == ("arrival", "2020-12-14/2020-12-16")
    # The Courier's article is known by its address; the other source is new, and so its outlet.
    sources = [claim["source"] for claim in draft["claims"]]
    assert sources == ["ridge-example-guard-on-the-ridge", "courier-2020-12-15"]
    assert done.read("sources/ridge-example-guard-on-the-ridge.yml") == {
        "outlet": "ridge-example",
        "headline": "Guard seen on the ridge",
        "language": "en",
        "address": "https://ridge.example/reports/guard-on-the-ridge",
    }
    assert done.read("outlets/ridge-example.yml") == {
        "names": {"en": "Ridge Post"},
        "address": "https://ridge.example/",
    }
    fates = done.fates("events[0]")
    assert fates["text.text"].startswith("changed | summary.en | markup taken away; scripts")
    assert fates["start_date.hour"].startswith("left out")
    assert fates["background.color"].startswith("left out")


def test_date_of_a_slide_is_as_exact_as_its_parts(project: Project) -> None:
    done = take(project, "timelinejs", "timeline.json")
    found = {n: done.draft(f"events[{n}]").get("date") for n in range(9)}
    assert found == {
        0: "2020-12-14/2020-12-16",
        1: "2021-02",
        2: "-0043-03-15",
        3: "2020",
        4: "Y12021",
        5: "2019",
        6: "2018",
        7: "2017",
        8: None,
    }
    assert "no such month" in done.fates("events[3]")["start_date.month"]
    assert "1 January" in done.fates("events[5]")["start_date.day"]
    folders = {n: done.record(f"events[{n}]")["draft"].split("/")[1] for n in (2, 4, 8)}
    assert folders == {2: "0001", 4: "9999", 8: "undated"}


def test_run_of_first_days_is_believed_where_one_says_so(project: Project) -> None:
    done = take(project, "timelinejs", "timeline.json", "--trust-days")
    assert done.draft("events[5]")["date"] == "2019-01-01"


def test_slides_that_are_repeated_empty_or_none_are_left_out_with_the_reason(
    project: Project,
) -> None:
    done = take(project, "timelinejs", "timeline.json")
    assert [done.record(f"events[{n}]")["left out"] for n in (9, 10, 11)] == [
        "the same as events[6] in every field",
        "an empty slide",
        "text stands where a slide should",
    ]
    assert [name for name, _ in done.account["left out"]] == ["title", "eras", "scale"]


def test_language_of_a_slide_is_told_by_its_letters(project: Project) -> None:
    draft = take(project, "timelinejs", "timeline.json").draft("events[1]")
    assert draft["title"] == {"ar": "الحرس يغادر ستونبريدج"}
    assert draft["summary"] == {"ar": "غادر الحرس البلدة ليلاً."}


def test_known_outlet_is_used_by_its_name(project: Project) -> None:
    done = take(project, "timelinejs", "timeline.json")
    (claim,) = done.draft("events[1]")["claims"]
    assert done.read(f"sources/{claim['source']}.yml")["outlet"] == "hill-radio"
    assert "no kind of chronology.yml" in done.fates("events[1]")["group"]


def test_sheet_of_timelinejs_gives_the_same_as_its_json(project: Project) -> None:
    done = take(project, "timelinejs", "timeline.csv")
    draft = done.draft("row 3")
    assert (draft["kind"], draft["date"]) == ("arrival", "2020-12-14/2020-12-16")
    assert draft["summary"] == {"en": "Ferrymen saw it. It stayed."}
    left = [record["left out"] for record in done.account["records"] if "left out" in record]
    assert left == ["the title slide is no event", "an empty row", "an era is no event"]


def test_formula_in_a_cell_is_left_out_for_what_it_is(project: Project) -> None:
    done = take(project, "timelinejs", "timeline.csv")
    assert "formula" in done.fates("row 6")["Headline"]
    assert done.draft("row 6")["title"] == {"en": "A formula stands for its title."}


def test_first_version_of_timelinejs_is_read(project: Project) -> None:
    done = take(project, "timelinejs", "timeline-first-version.json")
    assert done.draft("timeline.date[0]")["date"] == "2020-12-14/2020-12-16"
    assert done.draft("timeline.date[1]")["date"] == "2021"
    assert "time of day" in done.account["records"][0]["fields"][0][3]


def test_timemap_event_has_the_sources_and_associations_that_it_names(project: Project) -> None:
    done = take(project, "timemap", "timemap.json")
    draft = done.draft("events[0]")
    assert (draft["kind"], draft["places"]) == ("arrival", ["millford"])
    assert [claim["source"] for claim in draft["claims"]] == ["courier-2020-12-15"]
    assert "--sources FILE" in done.fates("events[0]")["sources[1]"]
    (claim,) = done.draft("events[1]")["claims"]
    assert done.read(f"sources/{claim['source']}.yml") == {
        "outlet": "t-me-orsawatch",
        "headline": "A short film of the patrol",
        "language": "en",
        "address": "https://t.me/orsawatch/12",
        "published": "2021-01-02",
    }


def test_timemap_puts_the_month_first_as_its_form_does(project: Project) -> None:
    done = take(project, "timemap", "timemap.json")
    assert [done.draft(f"events[{n}]").get("date") for n in range(4)] == [
        "2020-12-14",
        "2021-01-02",
        None,
        "2021-02-13",
    ]


def test_timemap_with_swapped_coordinates_is_put_right_and_zeros_are_no_place(
    project: Project,
) -> None:
    done = take(project, "timemap", "timemap.json")
    (place,) = done.draft("events[1]")["places"]
    drafted = done.read(f"places/{place}.yml")
    assert drafted["names"] == {"en": "Nettlebed, Orsa"}
    assert (drafted["coordinates"]["lat"], drafted["coordinates"]["lon"]) == ("41.21", "11.21")
    assert set(drafted["coordinates"]["origin"]) == {"en", "ar"}
    assert "changed places" in done.fates("events[1]")["latitude"]
    assert "places" not in done.draft("events[2]")
    assert "0, 0" in done.fates("events[2]")["latitude"]


def test_records_with_one_identifier_are_both_drafted_and_told(project: Project) -> None:
    done = take(project, "timemap", "timemap.json")
    for n in (2, 3):
        assert "another record has its identifier" in done.record(f"events[{n}]")["notes"]
    assert done.record("events[2]")["draft"] != done.record("events[3]")["draft"]


def test_download_of_a_timemap_is_read(project: Project) -> None:
    draft = take(project, "timemap", "timemap-download.json").draft("events[0]")
    assert [claim["source"] for claim in draft["claims"]] == ["courier-2020-12-15"]
    assert draft["kind"] == "arrival"


def test_sources_of_a_timemap_may_lie_in_a_file_of_their_own(project: Project) -> None:
    sources = FIXTURES / "timemap-sources.json"
    done = take(project, "timemap", "timemap-events.json", "--sources", str(sources))
    assert [claim["source"] for claim in done.draft("events[0]")["claims"]] == [
        "courier-2020-12-15"
    ]


def test_arabic_table_is_read_by_the_names_of_its_columns(project: Project) -> None:
    done = take(project, "csv", "events.csv")
    draft = done.draft("row 2")
    assert draft["title"] == {"ar": "الحرس يدخل ملفورد"}
    assert (draft["kind"], draft["date"], draft["places"]) == (
        "arrival",
        "2020-12-14",
        ["millford"],
    )
    assert len(draft["claims"]) == 2
    # 14/12/2020 shows that the day comes first.
    assert done.draft("row 3")["date"] == "2021-02-01"
    assert done.draft("row 4")["date"] == "2021-05-1X"
    assert "date" not in done.draft("row 6")
    assert "no field of a draft" in done.fates("row 2")["ملاحظة المحرر"]


def test_source_that_is_named_without_an_address_is_a_claim_of_that_outlet(
    project: Project,
) -> None:
    done = take(project, "csv", "events.csv")
    (claim,) = done.draft("row 3")["claims"]
    assert done.read(f"sources/{claim['source']}.yml") == {"outlet": "valley-courier"}


def test_table_says_what_its_columns_are_for_and_is_told_the_rest(project: Project) -> None:
    refused = run(project, "csv", FIXTURES / "table.csv")
    assert refused.result.exit_code == 1
    assert "no column says what happened; there are When, What happened" in refused.result.output
    done = take(project, "csv", "table.csv", "--column", "title=What happened")
    dates = [done.draft(f"row {n}").get("date") for n in range(2, 7)]
    assert dates == ["[2020-01-02,2020-02-01]", "1920~", "2020-12-14/2020-12-16", None, None]
    told = take(project, "csv", "table.csv", "--column", "title=What happened", "--dates", "dmy")
    assert told.draft("row 2")["date"] == "2020-02-01"


def test_windows_letters_are_read_when_one_says_so(project: Project) -> None:
    file = project.root / "قديم.csv"
    file.write_bytes("التاريخ,العنوان\n2020-12-14,الحرس يدخل ملفورد\n".encode("windows-1256"))
    refused = run(project, "csv", file)
    assert refused.result.exit_code == 1
    assert "--encoding windows-1256" in refused.result.output
    assert not (project.content / "drafts").exists()
    done = run(project, "csv", file, "--encoding", "windows-1256")
    assert done.result.exit_code == 0, done.result.output
    (draft,) = [path for path in done.paths() if path.startswith("events/")]
    assert done.read(draft)["title"] == {"ar": "الحرس يدخل ملفورد"}


def test_geojson_point_gives_a_place_and_a_shape_gives_none(project: Project) -> None:
    done = take(project, "geojson", "strikes.geojson")
    assert done.draft("features[0]")["places"] == ["millford"]
    assert done.draft("features[0]")["kind"] == "shelling"
    (place,) = done.draft("features[1]")["places"]
    drafted = done.read(f"places/{place}.yml")
    assert "names" not in drafted
    assert (drafted["coordinates"]["lat"], drafted["coordinates"]["lon"]) == ("41.333", "11.111")
    assert "changed places" in done.fates("features[1]")["geometry.coordinates[0]"]
    assert "Polygon: a shape" in done.fates("features[2]")["geometry"]
    assert "places" not in done.draft("features[3]")
    assert done.record("features[4]")["left out"] == "an empty feature"


def test_all_day_event_of_a_calendar_ends_the_day_before_its_end(project: Project) -> None:
    done = take(project, "ics", "calendar.ics")
    draft = done.draft("event at line 5")
    assert draft["date"] == "2020-12-14/2020-12-16"
    assert draft["title"] == {"en": "The Guard stays, and sleeps in the mill"}
    assert [claim["source"] for claim in draft["claims"]] == ["courier-2020-12-15"]
    assert "all-day" in done.fates("event at line 5")["DTEND"]
    assert "people" in done.fates("event at line 5")["ORGANIZER"]


def test_instant_has_the_day_of_the_zone_that_one_says(project: Project) -> None:
    assert take(project, "ics", "calendar.ics").draft("event at line 18")["date"] == (
        "2020-12-14/2020-12-15"
    )
    there = take(project, "ics", "calendar.ics", "--timezone", "Asia/Damascus")
    assert there.draft("event at line 18")["date"] == "2020-12-15"
    assert "Asia/Damascus" in there.fates("event at line 18")["DTSTART"]


def test_what_comes_again_by_a_rule_is_taken_once_and_the_rule_told(project: Project) -> None:
    done = take(project, "ics", "calendar.ics")
    assert done.draft("event at line 25")["date"] == "2021-01-03"
    assert "the first time alone" in done.fates("event at line 25")["RRULE"]
    assert "the calendar calls it cancelled" in done.record("event at line 25")["notes"]
    assert done.account["left out"] == [["VTODO", "1 of them: no event"]]


def test_word_that_stands_for_nobody_is_no_source(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    named = ("unknown", "N/A", "غير معروف", "The Ridge Almanac")
    rows = [f"2020-12-1{n},The Guard comes {n},{who}" for n, who in enumerate(named)]
    file.write_text("\n".join(["date,title,source", *rows]), encoding="utf-8")
    done = run(project, "csv", file)
    assert [path for path in done.paths() if path.startswith("outlets/")] == [
        "outlets/the-ridge-almanac.yml"
    ]
    assert "it names nobody" in done.fates("row 2")["source"]


def test_calendar_that_names_its_zone_has_the_days_of_that_zone(
    project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "calendar.ics"
    text = (FIXTURES / "calendar.ics").read_text("utf-8")
    named = text.replace("VERSION:2.0", "VERSION:2.0\nX-WR-TIMEZONE:Asia/Damascus")
    file.write_text(named, encoding="utf-8")
    done = run(project, "ics", file)
    assert done.draft("event at line 19")["date"] == "2020-12-15"
    file.write_text(named.replace("Asia/Damascus", "../../etc"), encoding="utf-8")
    assert run(project, "ics", file).draft("event at line 19")["date"] == "2020-12-14/2020-12-15"


def test_events_that_are_no_slides_are_refused_with_what_they_have(
    project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "timeline.json"
    file.write_text('{"events": [{"name": "x", "begin": -10000}]}', encoding="utf-8")
    told = run(project, "timelinejs", file).result.output
    assert "its events are no slides of TimelineJS: they have begin, name" in told


def test_point_of_a_record_whose_place_has_another_stays_in_sight(project: Project) -> None:
    done = take(project, "timemap", "timemap.json")
    text = (done.into / done.record("events[0]")["draft"]).read_text("utf-8")
    assert "# places: the file has the point 41.01, 11.02." in text
    assert "with its own point" in done.fates("events[0]")["latitude"]


def test_known_actors_are_named_without_a_role_and_others_for_the_curator(
    project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text(
        "date,title,faction\n2020-12-14,The Guard comes,Northern Guard vs The Ferrymen\n", "utf-8"
    )
    done = run(project, "csv", file)
    assert done.draft("row 2")["actors"] == [{"actor": "northern-guard"}]
    assert "others that it names are not known" in done.fates("row 2")["faction"]
    text = (done.into / done.record("row 2")["draft"]).read_text("utf-8")
    assert "# actors: the file has “Northern Guard vs The Ferrymen”." in text


def test_day_that_every_record_has_is_worth_a_look(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    rows = "".join(f"2020-12-14,The Guard comes to {name}\n" for name in ("A", "B", "C"))
    file.write_text(f"date,title\n{rows}", encoding="utf-8")
    done = run(project, "csv", file)
    assert "every record has the day 2020-12-14" in done.record("row 2")["notes"][0]


def test_source_that_two_records_name_in_two_ways_is_drafted_once(
    project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.csv"
    rows = (
        "2020-12-14,The Guard comes,http://www.ridge.example/guard/?utm_source=x",
        "2020-12-15,The Guard stays,https://ridge.example/guard",
        "2020-12-16,The Guard goes,https://web.archive.org/web/2021/https://ridge.example/guard",
    )
    file.write_text("\n".join(["date,title,link", *rows]), encoding="utf-8")
    done = run(project, "csv", file)
    assert [path for path in done.paths() if path.startswith("sources/")] == [
        "sources/ridge-example-guard.yml"
    ]


def test_identifiers_of_long_names_are_ones_that_a_record_may_have(
    project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.csv"
    long = "-".join(["abcdefghijk"] * 9)
    rows = [f"2020-12-14,{long},{long},https://{long}.example/{n}/{long}" for n in range(3)]
    file.write_text("\n".join(["date,title,place,link", *rows]), encoding="utf-8")
    done = run(project, "csv", file, "--kind", "arrival")
    assert max(len(Path(path).stem) for path in done.paths()) <= 100
    codes = {problem.code for problem in check_content(project.content, drafts=True)[0].drafts}
    assert codes == {"field-missing"}


def test_second_point_of_a_place_is_left_out_wherever_it_differs(
    project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.csv"
    rows = ("2020-12-14,One,Nettlebed,41.2,11.2", "2020-12-15,Two,Nettlebed,41.2,11.3")
    file.write_text("\n".join(["date,title,place,lat,lon", *rows]), encoding="utf-8")
    done = run(project, "csv", file)
    assert done.read("places/nettlebed.yml")["coordinates"]["lon"] == "11.2"
    assert "another point" in done.fates("row 3")["lon"]


def test_each_part_of_a_date_is_accounted_for_by_itself(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    rows = (
        "2020,13,4,2021,2,30,One",
        "2020,12,14,2020,12,1,Two",
        "2020,12,14,2020,12,16,Three",
        "2020,12,14,,,,Four",
    )
    head = "year,month,day,end year,end month,end day,title"
    file.write_text("\n".join([head, *rows]), encoding="utf-8")
    done = run(project, "csv", file)
    fates = {n: done.fates(f"row {n}") for n in range(2, 6)}
    assert done.draft("row 2")["date"] == "2020/2021-02"
    assert [fates[2][part].split(" | ")[0] for part in head.split(",")[:6]] == [
        "taken", "left out", "left out", "taken", "taken", "left out",
    ]  # fmt: skip
    assert done.draft("row 3")["date"] == "2020-12-14"
    assert fates[3]["day"].startswith("taken")
    assert fates[3]["end day"] == "left out |  | the end left out: it lies before the start"
    assert done.draft("row 4")["date"] == "2020-12-14/2020-12-16"
    assert fates[4]["end day"].startswith("taken")
    assert fates[5]["day"].startswith("taken")


def test_outlet_that_is_nobody_is_not_taken(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text(
        "date,title,link,publisher\n2020-12-14,One,https://ridge.example/a,unknown\n", "utf-8"
    )
    done = run(project, "csv", file)
    assert done.read("outlets/ridge-example.yml")["names"] == {"en": "ridge.example"}
    assert "it names nobody" in done.fates("row 2")["publisher"]


def test_what_is_said_of_a_source_is_taken_only_where_it_stands(
    project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.csv"
    rows = (
        "2020-12-14,One,https://courier.example/2020/12/15/guard,Guard reaches Millford,2020-12-15",
        "2020-12-15,Two,https://ridge.example/a,link,2020-12-16",
        "2020-12-16,Three,https://ridge.example/a,The Guard on the ridge,2020-12-17",
        "2020-12-17,Four,https://ridge.example/a,The Guard on the ridge,2020-12-16",
    )
    head = "date,title,link,source title,published"
    file.write_text("\n".join([head, *rows]), encoding="utf-8")
    done = run(project, "csv", file)
    fates = {n: done.fates(f"row {n}") for n in range(2, 6)}
    assert "the source is known" in fates[2]["source title"]
    assert "the source is known" in fates[2]["published"]
    assert "no headline" in fates[3]["source title"]
    assert fates[3]["published"].startswith("taken")
    assert fates[4]["source title"].startswith("taken")
    assert "says otherwise" in fates[4]["published"]
    assert fates[5]["source title"].startswith("taken")
    (source,) = [path for path in done.paths() if path.startswith("sources/")]
    assert done.read(source)["headline"] == "The Guard on the ridge"
    assert done.read(source)["published"] == "2020-12-16"
