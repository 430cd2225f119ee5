"""A YAML language server, spoken to as an editor does: JSON-RPC over its standard streams."""

import itertools
import json
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

_PATIENCE = 60
"""Seconds until an answer counts as none: the server starts cold on a machine that is busy."""

SETTINGS: dict[str, Any] = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
    },
}
"""What an editor sends on the server's asking, with nothing fetched from anywhere."""


class LanguageServer:
    """A running server with files open in it."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._process = subprocess.Popen(
            ["node", str(program), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        self._numbers = itertools.count(1)
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: dict[str, queue.Queue[list[dict[str, Any]]]] = {}
        threading.Thread(target=self._listen, daemon=True).start()
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "workspaceFolders": [{"uri": folder.as_uri(), "name": "project"}],
                "capabilities": {
                    "workspace": {"configuration": True},
                    "textDocument": {
                        "publishDiagnostics": {},
                        "hover": {"contentFormat": ["markdown"]},
                        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                    },
                },
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def open(self, path: Path, text: str | None = None) -> list[dict[str, Any]]:
        """Open a file, or a text in its place, and return what the server has against it."""
        uri = path.as_uri()
        self._diagnostics[uri] = queue.Queue()
        self._tell(
            "textDocument/didOpen",
            {
                "textDocument": {
                    "uri": uri,
                    "languageId": "yaml",
                    "version": next(self._numbers),
                    "text": path.read_text(encoding="utf-8") if text is None else text,
                }
            },
        )
        return self._diagnostics[uri].get(timeout=_PATIENCE)

    def complete(self, path: Path, line: int, column: int) -> dict[str, str]:
        """Return what is offered at a place counted from 0: label and what is said of it."""
        found = self._ask("textDocument/completion", _at(path, line, column))
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: _words(item.get("documentation", "")) for item in items}

    def hover(self, path: Path, line: int, column: int) -> str:
        """Return what is said of what stands at a place counted from 0."""
        found = self._ask("textDocument/hover", _at(path, line, column))
        return _words(found["contents"]) if found else ""

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.wait(_PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        while (answer := self._answers.get(timeout=_PATIENCE))["id"] != number:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while line := stream.readline():
            length = 0
            while line.strip():
                name, _, value = line.decode().partition(":")
                length = int(value) if name.lower() == "content-length" else length
                line = stream.readline()
            self._take(json.loads(stream.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        """Sort a message: a question of the server's, an answer to ours, or news."""
        if "method" not in message:
            self._answers.put(message)
        elif message["method"] == "textDocument/publishDiagnostics":
            opened = self._diagnostics.get(message["params"]["uri"])
            if opened is not None:
                opened.put(message["params"]["diagnostics"])
        elif message["method"] == "workspace/configuration":
            wanted = message["params"]["items"]
            given = [SETTINGS.get(item.get("section", ""), {}) for item in wanted]
            self._send({"id": message["id"], "result": given})
        elif "id" in message:
            self._send({"id": message["id"], "result": None})


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": line, "character": column},
    }


def _words(content: Any) -> str:
    return content["value"] if isinstance(content, dict) else str(content)
