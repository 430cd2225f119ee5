"""From the bytes of a file to text: strict UTF-8, and a guess at what else they could be.

The YAML parsers say that bytes are wrong without saying where, so this is settled before they see
anything. The guess is only ever offered in a message; nothing is read by it.
"""

import codecs
from pathlib import PurePosixPath

from generator.content.characters import judge
from generator.content.places import shorten
from generator.problems import FileLine, Problem

_MARKED = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(data: bytes, path: PurePosixPath) -> tuple[str | None, list[Problem]]:
    """Return the text without its byte order mark, or None if the bytes are not UTF-8."""
    wide = _find_wide_encoding(data)
    if wide:
        return None, [
            Problem(
                "encoding",
                FileLine(path, 1, 1),
                f"the bytes are {wide}, not UTF-8",
                found=f"the file begins with {_hexadecimal(data[:4])}",
                wanted="text in UTF-8",
                mend=_convert(wide),
            )
        ]
    problems = []
    if data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
        problems.append(
            Problem(
                "byte-order-mark",
                FileLine(path, 1, 1),
                "the file begins with a byte order mark",
                found="0xEF 0xBB 0xBF before the first character",
                wanted="UTF-8 without a byte order mark",
                mend='save the file as "UTF-8", not as "UTF-8 with BOM"',
            )
        )
    try:
        return data.decode(), problems
    except UnicodeDecodeError as error:
        return None, [*problems, _not_utf8(data, error, path)]


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: PurePosixPath) -> Problem:
    line_start = data.rfind(b"\n", 0, error.start) + 1
    where = FileLine(
        path,
        data.count(b"\n", 0, error.start) + 1,
        len(data[line_start : error.start].decode()) + 1,
    )
    text = data.decode(errors="surrogateescape")
    wrong = sum("\udc80" <= char <= "\udcff" for char in text)
    end = error.end
    while end < min(len(data), error.start + 8) and data[end] >= 0x80:
        end += 1
    found = _hexadecimal(data[error.start : end])
    guess = _guess_narrow_encoding(data, wrong)
    mend = "type the damaged characters again and save the file as UTF-8"
    if guess:
        name, codec = guess
        as_text = data[error.start : end].decode(codec, errors="replace")
        found += f', which {name} reads as "{shorten(as_text)}"'
        mend = _convert(name)
    return Problem(
        "encoding",
        where,
        f"{wrong:,} {'byte is' if wrong == 1 else 'bytes are'} not UTF-8",
        found=found,
        wanted="text in UTF-8",
        mend=mend,
    )


def _find_wide_encoding(data: bytes) -> str | None:
    """Return the name of an encoding with two or four bytes a character, if the bytes are in one.

    Without a mark at the head, bytes with zeros among them count as UTF-16 only if they then read
    as text with a colon and a space in it: a zero byte alone is a control character.
    """
    for mark, name in _MARKED:
        if data.startswith(mark):
            return name
    if b"\0" in data:
        for codec in ("utf-16-le", "utf-16-be"):
            try:
                text = data.decode(codec)
            except UnicodeDecodeError:
                continue
            if ": " in text and not any(judge(char) for char in set(text) - set("\r\t\ufeff")):
                return "UTF-16"
    return None


def _guess_narrow_encoding(data: bytes, wrong: int) -> tuple[str, str] | None:
    """Return the name and codec of an old one-byte encoding that the bytes may be in.

    Only where hardly any byte above 0x7F belongs to good UTF-8: a file with one damaged letter is
    a damaged file, not one of 1995.
    """
    high = bytes(byte for byte in data if byte >= 0x80)
    if wrong * 5 < len(high) * 4:
        return None
    arabic = high.decode("cp1256", errors="replace")
    if 2 * sum("\u0600" <= char <= "\u06ff" for char in arabic) >= len(arabic):
        return "Windows-1256", "cp1256"
    western = high.decode("cp1252", errors="replace")
    if 2 * sum(char.isalpha() for char in western) >= len(western):
        return "Windows-1252", "cp1252"
    return None


def _hexadecimal(data: bytes) -> str:
    return " ".join(f"0x{byte:02X}" for byte in data)


def _convert(name: str) -> str:
    return f"save the file as UTF-8; in a terminal: iconv -f {name.upper()} -t UTF-8 OLD > NEW"
