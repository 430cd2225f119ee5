"""Which fields a record has at a path inside it, from the record's own definition."""

import types
import typing
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from generator.model.corpus import FieldPath


def fields_at(model: type[BaseModel], path: FieldPath) -> Mapping[str, FieldInfo]:
    """Return the fields of what stands at a path; empty where that is no record.

    ``("claims", 0)`` of an event has the fields of a claim. A text or a vocabulary has keys, and
    no fields: what may stand in it is not a list of names.
    """
    annotation: Any = model
    for part in path:
        annotation = _inside(_bare(annotation), part)
    bare = _bare(annotation)
    return bare.model_fields if _is_record(bare) else {}


def _inside(annotation: Any, part: str | int) -> Any:
    """Return the type of one entry of a record, a list or a mapping; None where there is none."""
    if _is_record(annotation):
        field = annotation.model_fields.get(part)
        return field.annotation if field else None
    arguments = typing.get_args(annotation)
    origin = typing.get_origin(annotation)
    if origin is tuple and isinstance(part, int):
        return arguments[0]
    if origin is dict and isinstance(part, str):
        return arguments[1]
    return None


def _bare(annotation: Any) -> Any:
    """Return a type without its constraints, and without the None that it may be as well."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _bare(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return _bare(next(a for a in typing.get_args(annotation) if a is not type(None)))
    return annotation


def _is_record(annotation: Any) -> bool:
    return (
        isinstance(annotation, type)
        and not isinstance(annotation, types.GenericAlias)
        and issubclass(annotation, BaseModel)
        and not issubclass(annotation, RootModel)
    )
