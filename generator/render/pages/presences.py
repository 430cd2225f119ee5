"""The page of presence: who is reported where, over the whole record."""

from collections.abc import Mapping

from generator.derive.who import find_reported
from generator.render.pages.page import Page
from generator.render.pages.presence import by_place, whole_record
from generator.render.pages.silence import silences_view


def presences_view(page: Page) -> Mapping[str, object]:
    """Return what the page of presence needs: the whole record, and its last day."""
    presences = page.chronology.presences
    last = max((presence.last_confirmed for presence in presences), default=None)
    return {
        "presence": whole_record(page, presences, by_place),
        "last": last,
        "reported": find_reported(page.corpus, presences, last) if last is not None else (),
        **silences_view(page),
    }
