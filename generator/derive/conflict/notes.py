"""What the rules find, joined with what the curator has written about it.

A note belongs to the conflict that it is about and shares a claim with; what it says of the claims
beside them is kept. A note on what no rule has found is a conflict of its own: the curator alone
has seen it. A note whose every claim is known to differ on nothing is a problem, and `check` says
so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.derive.conflict.value import Conflict, Reading, Rule, Saying
from generator.model.claim import Attribution, Difference
from generator.model.corpus import Corpus, RecordKey

ALSO: Mapping[Rule, frozenset[str]] = {
    Rule.CONTROL: frozenset({"actor", "control", "presence"}),
    Rule.PRESENCE: frozenset({"actor", "position", "presence"}),
    Rule.DENIAL: frozenset({"actor", "event", "presence"}),
}
"""What a note on a conflict of each rule may be about, beside the word of the conflict itself."""


def join_notes(corpus: Corpus, found: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """Return conflicts with the notes on them, and those that notes alone tell of.

    Of events by date, then of places and of actors by identifier, each in the order in which the
    rules, then the curator, give them.
    """
    by_record: dict[RecordKey, list[Conflict]] = defaultdict(list)
    for conflict in found:
        by_record[conflict.key].append(conflict)
    joined: list[Conflict] = []
    for key, differences, claims in _noted(corpus):
        if differences or key in by_record:
            joined += _joined(corpus, key, by_record.pop(key, ()), differences, claims)
    joined += [conflict for rest in by_record.values() for conflict in rest]
    return tuple(_numbered(joined))


def _numbered(conflicts: Sequence[Conflict]) -> Iterator[Conflict]:
    """Yield conflicts with numbers where two would be called the same."""
    times: Counter[str] = Counter()
    for conflict in conflicts:
        times[conflict.id] += 1
        yield replace(conflict, number=times[conflict.id])


def _noted(
    corpus: Corpus,
) -> Iterator[tuple[RecordKey, Sequence[Difference], Sequence[Attribution]]]:
    for event in corpus.events_in_order():
        yield ("events", event.id), event.differences, event.claims
    for place in corpus.places.values():
        yield ("places", place.id), place.differences, place.claims
    for actor in corpus.actors.values():
        yield ("actors", actor.id), actor.differences, (*actor.claims, *actor.sides)


def _joined(
    corpus: Corpus,
    key: RecordKey,
    found: Sequence[Conflict],
    differences: Sequence[Difference],
    claims: Sequence[Attribution],
) -> Iterator[Conflict]:
    left = list(differences)
    for conflict in found:
        named = {saying.claim.id for saying in conflict.sayings if saying.key == key}
        words = {conflict.about, *ALSO.get(conflict.rule, ())}
        note = next((d for d in left if d.about in words and named.intersection(d.claims)), None)
        if note is None:
            yield conflict
            continue
        left.remove(note)
        yield replace(conflict, difference=note)
    for note in left:
        own = {claim.id: claim for claim in claims}
        sayings = [Saying(key, own[name]) for name in note.claims if name in own]
        sayings += [
            Saying(other.key, claim)
            for other in note.beside
            if (claim := find_claim_of(corpus, other.key, other.claim)) is not None
        ]
        if len(sayings) > 1:
            yield Conflict(
                key,
                note.about,
                Rule.NOTED,
                tuple(Reading(None, (saying,)) for saying in sayings),
                difference=note,
            )


def find_claim_of(corpus: Corpus, key: RecordKey, name: str) -> Attribution | None:
    """Return a claim of any record by its identifier; None where there is none."""
    folder, record = key
    claims: Sequence[Attribution] = ()
    if folder == "events" and record in corpus.events:
        claims = corpus.events[record].claims
    elif folder == "places" and record in corpus.places:
        claims = corpus.places[record].claims
    elif folder == "actors" and record in corpus.actors:
        claims = (*corpus.actors[record].claims, *corpus.actors[record].sides)
    return next((claim for claim in claims if claim.id == name), None)
