"""From the bytes of a file to its text: what the file says of itself, or what it is told to be."""

import codecs

from generator.importing.refusal import UnreadableError

ENCODINGS = ("utf-8", "utf-16", "windows-1256", "windows-1252", "iso-8859-1", "iso-8859-6")
"""What can be asked for. Without being told, a file is read by its mark, or as UTF-8."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """Return the text that bytes write, and the name of their encoding.

    A mark at the head says which it is. No encoding is guessed from what the letters come to: a
    file of an Arabic spreadsheet reads as western gibberish without a fault.

    Raises:
        UnreadableError: They are not in that encoding. The line is named, and what to ask for.
    """
    marked = next((known for mark, known in _MARKS if data.startswith(mark)), None)
    chosen = marked or encoding or "utf-8"
    try:
        return data.decode(chosen), chosen.removesuffix("-sig")
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else len(data)
        line = data.count(b"\n", 0, start) + 1
        raise UnreadableError(
            f"byte {data[start]:#04x} is not {chosen}"
            if start < len(data)
            else f"the bytes are not {chosen}",
            where=f"{name}, line {line}",
            mend="save it as UTF-8; or say what it is: --encoding windows-1256 if an Arabic "
            "spreadsheet saved it, --encoding windows-1252 if a western one did",
        ) from error
