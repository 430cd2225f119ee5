"""Raw files to records: a whole record, or the problems that keep it from being one."""

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.content.faults import describe_fault
from generator.content.location import Location
from generator.content.places import shorten
from generator.content.raw import RawFile
from generator.model.text import Record
from generator.problems import Problem

R = TypeVar("R", bound=Record)


def parse_record(
    raw: RawFile, model: type[R], record_id: str | None
) -> tuple[R | None, list[Problem]]:
    """Return the record that a file holds, or every problem that keeps it from being one.

    The identifier comes from the file's name, so a file that also writes one is told so. The
    publication's own file has none: `record_id` is None.
    """
    location = Location(raw)
    value = dict(raw.value)
    problems: list[Problem] = []
    if record_id is not None:
        if "id" in value:
            problems.append(_written_id(location, value["id"]))
        value["id"] = record_id
    try:
        record = model.model_validate(value)
    except ValidationError as error:
        faults = [f for f in error.errors(include_url=False) if not _follows_from_others(f)]
        return None, [*problems, *(describe_fault(fault, location, model) for fault in faults)]
    return (None if problems else record), problems


def _follows_from_others(fault: ErrorDetails) -> bool:
    """Whether a list is called too short because its entries, told of already, were not counted."""
    found = fault["input"]
    return (
        fault["type"] == "too_short"
        and isinstance(found, list)
        and len(found) >= fault["ctx"]["min_length"]
    )


def _written_id(location: Location, found: object) -> Problem:
    return Problem(
        "field-unknown",
        location.key("id"),
        "id is not written in the file: it is the file's name",
        found=f"id: {shorten(found)}" if isinstance(found, str) else "id",
        wanted="no field id",
        mend="remove it; to change the identifier, rename the file",
    )
