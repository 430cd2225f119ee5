"""What a record of before is called now: renaming is no change of what is said."""

from generator.model.corpus import Corpus

FOLDERS = ("outlets", "sources", "actors", "places", "events")


class Called:
    """The identifiers that records have now, by those that they had."""

    def __init__(self, corpus: Corpus) -> None:
        self._now: dict[tuple[str, str], str] = {
            (folder, former): record.id
            for folder in FOLDERS
            for record in getattr(corpus, folder).values()
            for former in record.formerly
        }

    def __call__(self, folder: str, name: str) -> str:
        """Return what a record is called now."""
        return self._now.get((folder, name), name)
