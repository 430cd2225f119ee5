import pytest

from generator.importing.nested import Number, flatten, read_json
from generator.importing.refusal import UnreadableError


def refusal(text: str) -> str:
    with pytest.raises(UnreadableError) as told:
        read_json(text, "file.json")
    return str(told.value)


def test_numbers_stay_in_the_digits_they_are_written_in() -> None:
    value = read_json('{"lat": 34.450, "id": 007.0e1}'.replace("007.0e1", "7.0e1"), "f")
    assert value == {"lat": "34.450", "id": "7.0e1"}
    assert isinstance(value["lat"], Number)
    assert read_json(f"[{'9' * 10_000}]", "f") == ["9" * 10_000]
    assert read_json("[NaN, -Infinity]", "f") == ["NaN", "-Infinity"]


def test_key_that_stands_twice_keeps_both_values() -> None:
    assert read_json('{"a": 1, "a": 2}', "f") == {"a": "1", "a (2)": "2"}


@pytest.mark.parametrize(
    "head", ["var data = ", "storyjs_jsonp_data = ", "window.x = ", "callback("]
)
def test_data_that_a_page_loads_as_a_script_is_read(head: str) -> None:
    assert read_json(f'{head}{{"events": []}}{");" if "(" in head else ";"}\n', "f") == {
        "events": []
    }


def test_file_that_breaks_off_names_the_record_with_its_identifier() -> None:
    text = '{"events": [{"unique_id": "one"},\n {"unique_id": "two", "text": {"headline": "x'
    assert refusal(text).startswith("file.json, line 2: no JSON: Unterminated string")
    assert refusal(text).endswith(", in events[1] (id two)")
    text = '[{"id": "a"}, {"id": "b"},\n {"id": 3, "x": '
    assert refusal(text) == "file.json, line 2: the file breaks off, in entry[2] (id 3)"


def test_record_is_named_also_where_texts_hold_signs_of_json() -> None:
    text = '{"events": [{"a": "},{[\\"]"}, {"id": "two", "b": nonsense}]}'
    assert "in events[1] (id two)" in refusal(text)


def test_something_after_the_end_is_told() -> None:
    assert "something follows" in refusal('{"events": []} and more')


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 200_000, "[" * 60 + "]" * 60])
def test_nesting_without_end_is_refused_in_words(text: str) -> None:
    assert "deep in each other" in refusal(text)


def test_every_text_has_a_path_and_what_is_empty_has_none() -> None:
    value = read_json('{"a": {"b": [1, {"c": true}, null, " "]}, "d": "x"}', "f")
    assert list(flatten(value)) == [("a.b[0]", "1"), ("a.b[1].c", "true"), ("d", "x")]
