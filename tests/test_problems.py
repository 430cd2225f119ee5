from pathlib import PurePosixPath

import pytest

from generator.problems import FileLine, Problem, format_github, format_problem, visible

PATH = PurePosixPath("content/events/2020/2020-12-14-example.yml")


def problem(**changes: object) -> Problem:
    parts: dict[str, object] = {
        "code": "yaml-syntax",
        "where": FileLine(PATH, 14, 3),
        "message": "the file is not YAML here",
        "found": '"a: b: c"',
        "wanted": "one value",
        "mend": "put the value in quotes",
    }
    return Problem(**{**parts, **changes})  # type: ignore[arg-type]


def test_a_problem_prints_a_line_to_jump_to_and_a_line_for_each_detail() -> None:
    assert format_problem(problem()) == (
        "content/events/2020/2020-12-14-example.yml:14:3: error: the file is not YAML here"
        "  [yaml-syntax]\n"
        '  found:  "a: b: c"\n'
        "  wanted: one value\n"
        "  mend:   put the value in quotes"
    )


def test_empty_details_have_no_line() -> None:
    printed = format_problem(problem(found="", wanted="", mend=""))
    assert printed.splitlines() == [f"{PATH}:14:3: error: the file is not YAML here  [yaml-syntax]"]


def test_a_problem_of_a_whole_file_names_no_line() -> None:
    assert format_problem(problem(where=FileLine(PATH))).startswith(f"{PATH}: error: ")


def test_every_place_that_has_a_part_in_a_problem_is_printed() -> None:
    other = FileLine(PurePosixPath("content/outlets/radio.yml"), 2, 1)
    assert format_problem(problem(also=(other,))).endswith(
        "\n  also:   content/outlets/radio.yml:2:1"
    )


def test_severity_comes_from_the_table_of_codes() -> None:
    assert ": warning: " in format_problem(problem(code="yaml-comment"))
    assert format_github(problem(code="yaml-comment")).startswith("::warning ")


def test_what_cannot_be_seen_is_printed_as_an_escape() -> None:
    hidden = "a\u202eb\u2067c\u200fd\x07e\tf\ng\ufeffh\udcffi\U000e0041j\u00a0k"
    shown = r"a\u202eb\u2067c\u200fd\u0007e\u0009f\u000ag\ufeffh\udcffi\U000e0041j\u00a0k"
    assert visible(hidden) == shown
    assert f"  found:  {shown}\n" in format_problem(problem(found=hidden))


@pytest.mark.parametrize("text", ["أمس السبت، 14 كانون الأول", "می\u200cرود", "“quoted” – 5 €", ""])
def test_what_can_be_seen_is_printed_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_a_file_name_that_is_no_text_can_be_printed() -> None:
    where = FileLine(PurePosixPath("content/outlets/\udce9\u202e.yml"))
    for form in (format_problem, format_github):
        form(problem(where=where)).encode()


def test_github_is_told_file_line_column_and_title() -> None:
    assert format_github(problem()) == (
        "::error file=content/events/2020/2020-12-14-example.yml,line=14,col=3,title=yaml-syntax::"
        'the file is not YAML here%0Afound:  "a: b: c"%0Awanted: one value'
        "%0Amend:   put the value in quotes"
    )


def test_github_is_told_no_line_for_a_whole_file() -> None:
    assert format_github(problem(where=FileLine(PATH))).startswith(f"::error file={PATH},title=")


def test_nothing_found_can_end_a_github_command_or_one_of_its_properties() -> None:
    hostile = "100% of\r\n::error file=x::y, z: w"
    where = FileLine(PurePosixPath("content/a,b:c%d.yml"), 1, 1)
    command = format_github(problem(found=hostile, where=where))
    assert "\n" not in command
    assert "\r" not in command
    assert command.startswith("::error file=content/a%2Cb%3Ac%25d.yml,line=1,col=1,title=")
    assert r"100%25 of\u000d\u000a::error file=x::y, z: w" in command
