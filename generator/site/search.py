"""The search of each locale: Pagefind's index, made from the records that the generator writes.

In: ``search/LOCALE.json`` beside the written pages, a list of records. Each has a page's address
from its locale's home, the words it is found by, as they stand in the index, and what is shown of
it. Out: ``pagefind/`` in each locale of the built site, alike byte for byte for the same records.

Pagefind puts the values of a filter in an order of its own at each run, so records have none: what
results are narrowed by are words like any other. What is shown goes into the index's fragments
afterwards, since Pagefind would search every word of it.
"""

import base64
import gzip
import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO, Any, Self

from pagefind.service import get_executable

FOLDER = "pagefind"
LANGUAGE = "und"
"""No language: the words are folded and cut already, and Pagefind shall not do it again."""

_SENT = frozenset({"pagefind.js", "pagefind-entry.json", f"wasm.unknown.{FOLDER}"})
"""What a reader's browser asks for, besides the index: the rest is Pagefind's own panels."""
_PARTS = frozenset({".pf_fragment", ".pf_index", ".pf_meta"})
_MAGIC = b"pagefind_dcd"
"""What each of its compressed files begins with."""


class SearchError(Exception):
    """There is no index, and so no search. The message says what to do."""


def index_locales(records: Path, release: Path, locales: Iterable[str]) -> None:
    """Make the search of each locale of a built site.

    Args:
        records: The folder that has a file of records for each locale.
        release: The folder that the locales were built into.
        locales: Their names.

    Raises:
        SearchError: Pagefind is not there or refused.
    """
    for locale in locales:
        listed = json.loads((records / f"{locale}.json").read_bytes())
        make_index(listed, release / locale / FOLDER)


def make_index(records: Sequence[Mapping[str, Any]], into: Path) -> None:
    """Write the index of some records into a folder, which gets nothing else.

    Pagefind hands its files over and they are written here: what it writes itself may be empty
    when it says that it is done.

    Raises:
        SearchError: Pagefind is not there or refused.
    """
    with _Pagefind() as pagefind:
        index = pagefind.ask(
            type="NewIndex", config={"force_language": LANGUAGE, "write_playground": False}
        )["index_id"]
        for record in records:
            pagefind.ask(
                type="AddRecord",
                index_id=index,
                url=record["url"],
                content=record["keys"],
                language=LANGUAGE,
                meta={"title": record["title"]},
                filters=None,
                sort=None,
            )
        files = pagefind.ask(type="GetFiles", index_id=index)["files"]
    shown = {record["url"]: record["shown"] for record in records}
    shutil.rmtree(into, ignore_errors=True)
    for file in files:
        path = PurePosixPath(file["path"])
        if path.suffix not in _PARTS and path.name not in _SENT:
            continue
        data = base64.b64decode(file["content"])
        if path.suffix == ".pf_fragment":
            data = _show(path.name, data, shown)
        (into / path).parent.mkdir(parents=True, exist_ok=True)
        (into / path).write_bytes(data)


def _show(name: str, data: bytes, shown: Mapping[str, Any]) -> bytes:
    """Return a fragment with what is shown of its page, in place of the words it is found by."""
    text = gzip.decompress(data)
    if not text.startswith(_MAGIC):
        raise SearchError(f"{name} is no fragment that this build knows: Pagefind changed")
    fragment = json.loads(text[len(_MAGIC) :])
    fragment |= {"content": "", "meta": shown[fragment["url"]]}
    written = json.dumps(fragment, ensure_ascii=False, separators=(",", ":")).encode()
    return gzip.compress(_MAGIC + written, mtime=0)


class _Pagefind:
    """A running Pagefind, which is asked one thing after another, so that pages keep their order.

    Its messages are JSON in base64 with a comma after each, both ways.
    """

    def __init__(self) -> None:
        program = get_executable()
        if program is None:
            raise SearchError(
                "there is no program for the search on this machine: install pagefind-bin as "
                "requirements.lock has it, or name a Pagefind of your own in PAGEFIND_BINARY_PATH"
            )
        try:
            self._process = subprocess.Popen(  # noqa: S603 (our own arguments, no shell)
                [str(program), "--service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise SearchError(f"Pagefind does not start: {error.strerror}: {program}") from error
        self._asked = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for pipe in self._pipes():
            with suppress(BrokenPipeError):  # what was not sent is not heard any more
                pipe.close()
        if kind is not None:
            self._process.terminate()
        self._process.wait()

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        told, said = self._process.stdin, self._process.stdout
        if told is None or said is None:
            raise AssertionError("it was started with both")
        return told, said

    def ask(self, **payload: Any) -> dict[str, Any]:
        """Return the answer to one message."""
        self._asked += 1
        message = json.dumps({"message_id": self._asked, "payload": payload})
        told, said = self._pipes()
        answer = bytearray()
        try:
            told.write(base64.b64encode(message.encode()) + b",")
            told.flush()
            while not answer.endswith(b","):
                more = said.read1(1 << 20)  # type: ignore[attr-defined]
                if not more:
                    raise SearchError("Pagefind ended before it had answered")
                answer += more
        except BrokenPipeError:
            raise SearchError("Pagefind ended before it was asked") from None
        found: dict[str, Any] = json.loads(base64.b64decode(answer[:-1]))["payload"]
        if found["type"] == "Error":
            raise SearchError(f"Pagefind refused: {found.get('message')}")
        return found
