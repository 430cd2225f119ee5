"""When records came into the content, and when they last changed: never by the clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.corpus import RecordKey


@dataclass(frozen=True, slots=True, order=True)
class Times:
    """Two moments, in seconds since 1970."""

    added: int
    changed: int


@dataclass(frozen=True, slots=True)
class History:
    """The times of each record; those of the whole content where a record has none of its own."""

    now: int
    """When the content last changed; no record has a later time."""
    times: Mapping[RecordKey, Times] = field(default_factory=dict)

    def of(self, key: RecordKey) -> Times:
        """Return when a record was added and when it last changed."""
        return self.times.get(key, Times(self.now, self.now))
