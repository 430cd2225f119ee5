from pathlib import PurePosixPath

import pytest

from generator.content.encoding import decode
from generator.problems import Problem

PATH = PurePosixPath("content/actors/ferrymen.yml")
TEXT = "name: {en: Ferrymen, ar: أصحاب المعديات}\n"


def refused(data: bytes) -> Problem:
    text, [problem] = decode(data, PATH)
    assert text is None
    assert problem.code == "encoding"
    return problem


def test_utf8_is_read_as_it_is() -> None:
    assert decode(TEXT.encode(), PATH) == (TEXT, [])
    assert decode(b"", PATH) == ("", [])


def test_a_byte_order_mark_is_a_problem_that_keeps_nothing_else_from_being_read() -> None:
    text, [problem] = decode(TEXT.encode("utf-8-sig"), PATH)
    assert text == TEXT
    assert (problem.code, problem.where.line, problem.where.column) == ("byte-order-mark", 1, 1)


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_told_by_name_with_and_without_a_mark(codec: str) -> None:
    problem = refused(TEXT.encode(codec))
    assert ("UTF-32" if codec == "utf-32" else "UTF-16") in problem.message
    assert (problem.where.line, problem.where.column) == (1, 1)


def test_a_zero_byte_alone_is_no_wide_encoding() -> None:
    assert decode(b"a: \0b\n", PATH) == ("a: \0b\n", [])


@pytest.mark.parametrize(
    ("data", "line", "column", "bytes_", "count"),
    [
        (b"a: b\n\xd8\xa3: \xff\n", 2, 4, "0xFF", "1 byte is"),
        (b"a: \xc3\n", 1, 4, "0xC3", "1 byte is"),
        (b"a: b\nc: \xc0\x80\n", 2, 4, "0xC0 0x80", "2 bytes are"),
        (b"a: \xed\xa0\x80\n", 1, 4, "0xED 0xA0 0x80", "3 bytes are"),
        (b"a: \xf4\x90\x80\x80\n", 1, 4, "0xF4 0x90 0x80 0x80", "4 bytes are"),
        (b"a: \xe2\x80", 1, 4, "0xE2 0x80", "2 bytes are"),
    ],
)
def test_the_first_wrong_bytes_are_shown_with_their_place(
    data: bytes, line: int, column: int, bytes_: str, count: str
) -> None:
    problem = refused(data)
    assert (problem.where.line, problem.where.column) == (line, column)
    assert problem.found.startswith(bytes_)
    assert problem.message.startswith(count)


@pytest.mark.parametrize(
    ("codec", "name", "word", "column"),
    [("cp1256", "WINDOWS-1256", "أصحاب", 26), ("cp1252", "WINDOWS-1252", "é", 10)],
)
def test_an_old_encoding_is_guessed_and_how_to_leave_it(
    codec: str, name: str, word: str, column: int
) -> None:
    text = TEXT if codec == "cp1256" else "name: Café à la carte\n"
    problem = refused(text.encode(codec))
    assert problem.where.column == column
    assert f'reads as "{word}' in problem.found
    assert f"iconv -f {name} -t UTF-8" in problem.mend


def test_a_file_with_one_damaged_letter_is_no_file_of_an_old_encoding() -> None:
    problem = refused(TEXT.encode().replace("ع".encode(), b"\xda"))
    assert "Windows" not in problem.found
    assert problem.mend.startswith("type the damaged characters again")
