"""Where the fields of a record stand in its file."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.content.raw import RawFile
from generator.problems import FileLine


class Location:
    """A record's file, able to say where each of its fields stands."""

    __slots__ = ("_raw",)

    def __init__(self, raw: RawFile) -> None:
        self._raw = raw

    def at(self, *path: str | int) -> FileLine:
        """Return where a field's value starts; the nearest field above it where it is absent."""
        for length in range(len(path), -1, -1):
            position = self._raw.positions.get(path[:length])
            if position is not None:
                return FileLine(self._raw.path, position.line, position.column)
        return FileLine(self._raw.path)

    def key(self, *path: str | int) -> FileLine:
        """Return where a field's key stands."""
        position = self._raw.keys.get(path)
        if position is None:
            return self.at(*path)
        return FileLine(self._raw.path, position.line, position.column)


@dataclass(frozen=True, slots=True)
class Unread:
    """A record's file that could not be read: all that is known of any field is the file."""

    path: PurePosixPath

    def at(self, *_path: str | int) -> FileLine:
        """Return the file as a whole."""
        return FileLine(self.path)
