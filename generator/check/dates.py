"""Dates of events, claims and sources have to be possible together."""

from collections.abc import Iterator

from generator.model.claim import Stance
from generator.model.corpus import Attributed, Corpus
from generator.model.edtf import Relation
from generator.model.event import Event
from generator.problems import Problem, field_name

_APART = (Relation.BEFORE, Relation.AFTER)


def check_dates(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each pair of dates that cannot both be right."""
    for event in corpus.events.values():
        yield from _event(corpus, event)
        yield from _changes(corpus, event)
    for said in corpus.attributions():
        yield from _claim(corpus, said)
    for source in corpus.sources.values():
        if source.accessed and source.accessed.relation(source.published) is Relation.BEFORE:
            yield Problem(
                "accessed-before-publication",
                corpus.at(("sources", source.id), "accessed"),
                "the source was read before it was published",
                found=f"accessed {source.accessed}, published {source.published}",
                wanted="a day of access on or after publication",
                mend="correct one of the two dates",
            )


def _event(corpus: Corpus, event: Event) -> Iterator[Problem]:
    """Yield a problem where an event's date and those of its claims lie apart.

    One claim may date a detail; when none of them can mean the event's date, nothing stands
    behind that date. A claim without a date says at least that the thing has happened: an event
    typed 2021-12-14 cannot rest on a report of 20 December 2020.
    """
    key = ("events", event.id)
    for n, claim in enumerate(event.claims):
        source = corpus.sources.get(claim.source)
        if claim.date is not None or claim.stance is Stance.PREDICTS or source is None:
            continue
        if event.date.relation(source.published) is Relation.AFTER:
            yield Problem(
                "claim-after-publication",
                corpus.at(key, "claims", n),
                f"{field_name(('claims', n))} reports what its event dates after its source",
                found=f"the event's date is {event.date}; {source.id} was published "
                f"{source.published}",
                wanted="an event on or before publication, unless the stance is predicts",
                mend="correct the event's date, or write stance: predicts",
                also=(corpus.at(key, "date"), corpus.at(("sources", source.id), "published")),
            )
    dated = [
        (n, claim.date.value)
        for n, claim in enumerate(event.claims)
        if claim.date is not None and claim.stance is not Stance.PREDICTS
    ]
    apart = [(n, value) for n, value in dated if value.relation(event.date) in _APART]
    if dated and len(apart) == len(dated) and not event.evidence:
        yield Problem(
            "event-date-unsupported",
            corpus.at(key, "date"),
            "no claim can mean the event's date",
            found=f"{event.date}; the claims say {', '.join(str(v) for _, v in dated)}",
            wanted="a date that at least one claim can mean, or evidence for it",
            mend="correct the date, or give the evidence it rests on",
            also=tuple(corpus.at(key, "claims", n, "date", "value") for n, _ in dated),
        )
        return
    shown = {name for d in event.differences if d.about == "date" for name in d.claims}
    for n, value in apart:
        if event.claims[n].id in shown:
            continue  # the curator has said that the dates differ
        yield Problem(
            "claim-date-apart",
            corpus.at(key, "claims", n, "date", "value"),
            f"{field_name(('claims', n, 'date', 'value'))} lies apart from the event's date",
            found=f"{value}; the event's date is {event.date}",
            wanted="a date that can mean the event's",
            mend="correct it, move the claim to an event of its own, or say under differences "
            "(about: date) what differs",
            also=(corpus.at(key, "date"),),
        )


def _changes(corpus: Corpus, event: Event) -> Iterator[Problem]:
    """Yield a problem for each presence change that is dated after its source."""
    for n, claim in enumerate(event.claims):
        source = corpus.sources.get(claim.source)
        for m, change in enumerate(claim.presence):
            if source is None or change.date is None:
                continue
            if change.date.relation(source.published) is Relation.AFTER:
                path = ("claims", n, "presence", m, "date")
                yield Problem(
                    "claim-after-publication",
                    corpus.at(("events", event.id), *path),
                    f"{field_name(path)} is after its source was published",
                    found=f"{change.date}; {source.id} was published {source.published}",
                    wanted="a date on or before publication",
                    mend="correct the date; what is only expected is no presence",
                    also=(corpus.at(("sources", source.id), "published"),),
                )


def _claim(corpus: Corpus, said: Attributed) -> Iterator[Problem]:
    date = said.attribution.date
    source = corpus.sources.get(said.attribution.source)
    if date is None or source is None:
        return
    path = (*said.path, "date")
    foretold = said.attribution.stance is Stance.PREDICTS
    if not foretold and date.value.relation(source.published) is Relation.AFTER:
        yield Problem(
            "claim-after-publication",
            corpus.at(said.key, *path, "value"),
            f"{field_name((*path, 'value'))} is after its source was published",
            found=f"{date.value}; {source.id} was published {source.published}",
            wanted="a date on or before publication, unless the stance is predicts",
            mend="correct the date, or write stance: predicts",
            also=(corpus.at(("sources", source.id), "published"),),
        )
    if date.said is None:
        return
    if date.said.relation(source.published) is Relation.AFTER:
        yield Problem(
            "said-after-publication",
            corpus.at(said.key, *path, "said"),
            f"{field_name((*path, 'said'))} is after its source was published",
            found=f"{date.said}; {source.id} was published {source.published}",
            wanted="the day of publication or one before it",
            mend="correct the day",
            also=(corpus.at(("sources", source.id), "published"),),
        )
    if date.words is None:
        yield Problem(
            "said-without-words",
            corpus.at(said.key, *path, "said"),
            f"{field_name((*path, 'said'))} tells when words were said that are not given",
            found=f"said: {date.said}",
            wanted="the source's own expression in words",
            mend="add words, or remove said",
        )
