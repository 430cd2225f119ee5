import pytest

from generator.importing.letters import read_text
from generator.importing.refusal import UnreadableError

TEXT = "التاريخ;العنوان\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_is_read_by_its_mark_or_as_utf_8(encoding: str) -> None:
    assert read_text(TEXT.encode(encoding), "f")[0] == TEXT


def test_encoding_without_a_mark_has_to_be_told() -> None:
    data = ("a,b\n" + TEXT).encode("windows-1256")
    with pytest.raises(UnreadableError, match=r"f, line 2: byte 0x\w\w is not utf-8") as told:
        read_text(data, "f")
    assert "--encoding windows-1256" in told.value.mend
    assert read_text(data, "f", "windows-1256")[0].endswith(TEXT)
    assert read_text("é".encode("windows-1252"), "f", "windows-1252") == ("é", "windows-1252")


def test_mark_outweighs_what_one_is_told() -> None:
    assert read_text(TEXT.encode("utf-16"), "f", "windows-1256")[0] == TEXT


def test_half_a_letter_is_told() -> None:
    with pytest.raises(UnreadableError, match="utf-16"):
        read_text(TEXT.encode("utf-16")[:-1], "f")
