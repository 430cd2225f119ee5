"""Identifiers that name another record, or a word of the publication's vocabulary."""

from typing import Annotated

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.model.text import Id

NAMES = "x-names"
"""The word under which a schema says in which folders, or vocabulary, a name has to be found."""


class Naming:
    """Says of an identifier what it names; which of them there are is known to the corpus alone."""

    def __init__(self, *folders: str) -> None:
        self.folders = folders

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of the identifier, with what it names."""
        return {**handler(schema), NAMES: list(self.folders)}


ActorId = Annotated[Id, Naming("actors")]
EventId = Annotated[Id, Naming("events")]
OutletId = Annotated[Id, Naming("outlets")]
PlaceId = Annotated[Id, Naming("places")]
SourceId = Annotated[Id, Naming("sources")]
SpeakerId = Annotated[Id, Naming("outlets", "actors")]
"""Whoever can stand in a chain of attribution."""
AspectId = Annotated[Id, Naming("aspects")]
