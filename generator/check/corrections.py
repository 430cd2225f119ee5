"""A correction is of something published: it has a day, and not one before that could be."""

from collections.abc import Iterator

from generator.model.corpus import Corpus
from generator.model.edtf import Relation
from generator.model.event import Event
from generator.problems import Problem, field_name


def check_corrections(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each correction whose day is none, or too early to be one.

    When an event was first put on the site is not on record. It was not before the first of its
    sources came out, so no correction of it was either.
    """
    for event in corpus.events.values():
        for n, correction in enumerate(event.corrections):
            path = ("corrections", n, "on")
            if not correction.on.is_day:
                yield Problem(
                    "correction-day",
                    corpus.at(("events", event.id), *path),
                    f"{field_name(path)} is no single day",
                    found=str(correction.on),
                    wanted="the day on which the record was corrected",
                    mend="write it as 2026-12-01",
                )
                continue
            yield from _too_early(corpus, event, n)


def _too_early(corpus: Corpus, event: Event, n: int) -> Iterator[Problem]:
    on, path = event.corrections[n].on, ("corrections", n, "on")
    sources = [corpus.sources[c.source] for c in event.claims if c.source in corpus.sources]
    if not sources or any(on.relation(s.published) is not Relation.BEFORE for s in sources):
        return
    first = min(sources, key=lambda source: (source.published.sort_key(), source.id))
    yield Problem(
        "correction-day",
        corpus.at(("events", event.id), *path),
        f"{field_name(path)} is before any source of the event was published",
        found=f"{on}; the first of them, {first.id}, was published {first.published}",
        wanted="a day on which the event was on the site",
        mend="write the day of the correction, not that of the event",
        also=(corpus.at(("sources", first.id), "published"),),
    )
