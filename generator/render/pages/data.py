"""The page of data: every download, with its size and a sample."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.event import Event
from generator.render.data_file import CORPUS_PATH, SCHEMA_PATH
from generator.render.pages.annotations import ANNOTATIONS_PATH, ANNOTATIONS_SCHEMA_PATH
from generator.render.pages.page import Page

SAMPLE_LINES = 40


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away."""

    name: str
    holds: str
    """The key of the message that says what it holds."""
    format: str
    path: PurePosixPath
    """From the site's root."""
    kilobytes: int


def data_view(page: Page, files: Mapping[PurePosixPath, bytes]) -> Mapping[str, object]:
    """Return what the page of data needs."""
    holds = {
        CORPUS_PATH: "data.corpus",
        SCHEMA_PATH: "data.schema",
        ANNOTATIONS_PATH: "data.annotations",
        ANNOTATIONS_SCHEMA_PATH: "data.annotations-schema",
    }
    return {
        "files": [
            Download(
                path.name,
                holds[path],
                "JSON-LD" if path.suffix == ".jsonld" else "JSON",
                path,
                max(1, round(len(files[path]) / 1000)),
            )
            for path in holds
        ],
        "sample": _sample(page.index.events),
    }


def _sample(events: tuple[Event, ...]) -> str:
    """Return the beginning of an event as the corpus file has it."""
    if not events:
        return ""
    fewest = min(events, key=lambda event: (len(event.claims), event.id))
    value = fewest.model_dump(mode="json", exclude_defaults=True)
    lines = json.dumps(value, ensure_ascii=False, indent=2).splitlines()
    cut = lines[:SAMPLE_LINES]
    return "\n".join(cut + (["…"] if len(lines) > len(cut) else []))
