"""Where records and claims stand on the site: permanent paths, the same in every locale."""

from generator.model.claim import Attribution
from generator.model.corpus import Corpus, RecordKey


def record_path(corpus: Corpus, key: RecordKey) -> str:
    """Return the path of a record's page, below its locale."""
    folder, name = key
    return corpus.events[name].path if folder == "events" else f"{folder}/{name}"


def page_address(corpus: Corpus, locale: str, path: str) -> str:
    """Return the full address of a page by its path below the locale; empty for its home."""
    base = f"{corpus.publication.address}{locale}/"
    return f"{base}{path}/" if path else base


def claim_anchor(claim: Attribution) -> str:
    """Return a claim's fragment in its record's page."""
    return f"claim-{claim.id}"


def correction_anchors(days: list[str]) -> list[str]:
    """Return the fragment of each correction of an event; the second of a day is numbered.

    Args:
        days: The days of its corrections, in the curator's order.
    """
    seen: dict[str, int] = {}
    anchors = []
    for day in days:
        seen[day] = seen.get(day, 0) + 1
        anchors.append(f"correction-{day}" + (f"-{seen[day]}" if seen[day] > 1 else ""))
    return anchors
