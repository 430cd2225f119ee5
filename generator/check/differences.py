"""A difference sets claims side by side that differ; its claims are there, and say other things."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.actor import RecordClaim, SideClaim
from generator.model.claim import Attribution, Claim, Difference
from generator.model.corpus import Corpus, FieldPath, RecordKey
from generator.problems import Problem, field_name, suggest

Claims = Mapping[RecordKey, Mapping[str, Attribution]]
"""Every claim that a difference can name, by record and identifier."""


def check_differences(corpus: Corpus) -> Iterator[Problem]:
    """Yield a problem for each claim that is not there, and each difference that is none."""
    noted: dict[RecordKey, Sequence[Difference]] = {
        (folder, record.id): record.differences
        for folder in ("events", "places", "actors")
        for record in getattr(corpus, folder).values()
        if record.differences
    }
    claims = _claims(corpus) if noted else {}
    for key, differences in noted.items():
        for n, difference in enumerate(differences):
            yield from _own(corpus, key, n, difference, claims)
            yield from _beside(corpus, key, n, difference, claims)
            yield from _of_nothing(corpus, key, n, difference, claims)


def _claims(corpus: Corpus) -> Claims:
    claims: dict[RecordKey, Mapping[str, Attribution]] = {}
    for event in corpus.events.values():
        claims["events", event.id] = {claim.id: claim for claim in event.claims}
    for place in corpus.places.values():
        claims["places", place.id] = {claim.id: claim for claim in place.claims}
    for actor in corpus.actors.values():
        told: Sequence[Attribution] = (*actor.sides, *actor.claims)
        claims["actors", actor.id] = {claim.id: claim for claim in told}
    return claims


def _own(
    corpus: Corpus, key: RecordKey, n: int, difference: Difference, claims: Claims
) -> Iterator[Problem]:
    """Yield a problem for each name that is no claim of the record, or leads from outside."""
    known = list(claims[key])
    named: list[tuple[FieldPath, str, list[str]]] = [
        (("claims", m), name, known) for m, name in enumerate(difference.claims)
    ]
    if difference.leads:
        named.append((("leads",), difference.leads, list(difference.claims)))
    for path, name, allowed in named:
        if name not in allowed:
            where = ("differences", n, *path)
            own = path != ("leads",)
            yield Problem(
                "claim-unknown",
                corpus.at(key, *where),
                f"{field_name(where)} names no claim of this {'record' if own else 'difference'}",
                found=f'"{name}"',
                wanted=f"one of {', '.join(allowed)}",
                mend=suggest(name, allowed)
                or (own and _elsewhere(name, claims))
                or "write the id of one of the claims",
            )


def _elsewhere(name: str, claims: Claims) -> str:
    """Return how to name a claim of another record; empty where no other or several have it."""
    found = [key for key, known in claims.items() if name in known]
    if len(found) != 1:
        return ""
    folder, record = found[0]
    return f"write beside: [{{{folder[:-1]}: {record}, claim: {name}}}]"


def _beside(
    corpus: Corpus, key: RecordKey, n: int, difference: Difference, claims: Claims
) -> Iterator[Problem]:
    """Yield a problem for each claim of another record that is not there."""
    for m, other in enumerate(difference.beside):
        where = ("differences", n, "beside", m)
        records = [name for name in (other.event, other.place, other.actor) if name is not None]
        if len(records) != 1 or other.key == key:
            yield Problem(
                "claim-unknown",
                corpus.at(key, *where),
                f"{field_name(where)} does not name one other record",
                found=", ".join(records) or "none",
                wanted="event, place or actor, one of them, and not this record",
                mend="name the record that the claim stands in; name claims of this one in claims",
            )
            continue
        # A record that is not there is told as every other reference is.
        known = claims.get(other.key)
        if known is not None and other.claim not in known:
            yield Problem(
                "claim-unknown",
                corpus.at(key, *where, "claim"),
                f"{field_name((*where, 'claim'))} names no claim of that record",
                found=f'"{other.claim}"',
                wanted=f"one of {', '.join(known) or 'none: it has no claims'}",
                mend=suggest(other.claim, known) or "write the id of one of its claims",
            )


def _of_nothing(
    corpus: Corpus, key: RecordKey, n: int, difference: Difference, claims: Claims
) -> Iterator[Problem]:
    """Yield a problem where every claim of a difference says the same of what it is about."""
    told = [claims[key].get(name) for name in difference.claims]
    told += [claims.get(other.key, {}).get(other.claim) for other in difference.beside]
    found = {None if claim is None else _said(claim, difference.about) for claim in told}
    if len(told) > 1 and len(found) == 1 and None not in found:
        yield Problem(
            "difference-of-nothing",
            corpus.at(key, "differences", n, "claims"),
            f"differences[{n + 1}] is about {difference.about}, and its claims give the same",
            found=next(iter(found)) or "",
            wanted="claims of which at least two differ",
            mend="correct the claims, name the one that differs, or remove the difference",
        )


def _said(claim: Attribution, about: str) -> str | None:
    """Return what a claim gives, where that is more than words; None where it is not."""
    if about == "date":
        return str(claim.date.value) if claim.date else None
    if about == "figures" and isinstance(claim, Claim) and claim.figures:
        return "; ".join(
            sorted(
                " ".join(f"{k}: {v}" for k, v in figure.model_dump(exclude_defaults=True).items())
                for figure in claim.figures
            )
        )
    if about == "side" and isinstance(claim, SideClaim):
        return claim.side
    if isinstance(claim, RecordClaim) and claim.about == about:
        return " / ".join(text for _, text in claim.value.items())
    return None
