"""Numbers that disagree, and numbers that add up.

Within one event, of one thing counted:

- two counts of the same thing that no number satisfies: 38 against 40, at least 50 against 38;
- a part that is more than its whole: of an actor and of what it is part of, of an actor and of
  everyone, or of "some of them" (`part`) and of all of them;
- the parts that one source gives, taken together, against the whole, whoever gives that: 24 and 20
  against 38. Parts that come to less are no conflict, since the rest may be others.

*At least* and *at most* are bounds, and exclude nothing within them. *About* is read from half the
number to its double: "about 50" excludes 200 and not 38. What is predicted counts nothing; what is
denied is held against those who assert it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from generator.derive.conflict.value import Conflict, Finding, Reading, Relief, Rule, Saying
from generator.model.claim import Figure, Stance
from generator.model.corpus import Corpus
from generator.model.event import Event

_NO_COUNT = frozenset({Stance.PREDICTS, Stance.DENIES})


@dataclass(frozen=True, slots=True)
class Count:
    """A number that a claim gives, as bounds."""

    figure: Figure
    saying: Saying
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole and the parts of it that one source gives."""

    whole: Count
    parts: tuple[Count, ...]

    @property
    def adds_up(self) -> bool:
        """Whether the parts can come to the whole, neither more nor less."""
        low = sum(part.low for part in self.parts)
        high = sum(part.high for part in self.parts)
        return low <= self.whole.high and high >= self.whole.low


def find_figure_conflicts(corpus: Corpus, event: Event) -> Iterator[Conflict]:
    """Yield a conflict for each thing that claims of an event count in ways that exclude."""
    counts = _counts(event, denied=False)
    same: dict[tuple[str, str | None], list[Count]] = defaultdict(list)
    for count in counts:
        if not count.figure.part:
            same[count.figure.what, count.figure.of].append(count)
    for group in same.values():
        if any(a.high < b.low for a in group for b in group):
            yield _same(event, group)
    seen: set[tuple[Count, Count]] = set()
    for whole in counts:
        for part in counts:
            larger = _holds(corpus, whole.figure, part.figure) and part.low > whole.high
            if larger and (whole, part) not in seen:
                seen.add((whole, part))
                yield _excess(event, whole, [part])
    for total in find_sums(corpus, event):
        low = sum(part.low for part in total.parts)
        single = any(part.low > total.whole.high for part in total.parts)
        if low > total.whole.high and not single:
            yield _excess(event, total.whole, total.parts)
    for denial in _counts(event, denied=True):
        asserted = [
            count
            for count in counts
            if (count.figure.what, count.figure.of) == (denial.figure.what, denial.figure.of)
            and count.low <= denial.high
            and denial.low <= count.high
        ]
        if asserted:
            yield Conflict(
                ("events", event.id),
                "figures",
                Rule.DENIAL,
                (*_readings(asserted), Reading(None, (denial.saying,))),
                differs=(Finding("denied"),),
            )


def find_sums(corpus: Corpus, event: Event) -> Iterator[Sum]:
    """Yield each whole with two parts or more that one source gives of different actors."""
    counts = _counts(event, denied=False)
    for whole in counts:
        by_source: dict[str, list[Count]] = defaultdict(list)
        for part in counts:
            if not part.figure.part and _holds(corpus, whole.figure, part.figure):
                by_source[part.saying.claim.source].append(part)
        for parts in by_source.values():
            actors = [str(part.figure.of) for part in parts]
            overlap = any(
                corpus.is_part_of(a, b) or corpus.is_part_of(b, a)
                for a, b in combinations(actors, 2)
            )
            if len(parts) > 1 and not overlap:
                yield Sum(whole, tuple(parts))


def figure_text(figure: Figure) -> str:
    """Return a figure's number with its bounds: ``38``, ``~50``, ``10–``, ``–20``, ``10–20``."""
    if figure.exactly is not None:
        return str(figure.exactly)
    if figure.about is not None:
        return f"~{figure.about}"
    least = "" if figure.at_least is None else str(figure.at_least)
    most = "" if figure.at_most is None else str(figure.at_most)
    return f"{least}–{most}"


def _counts(event: Event, *, denied: bool) -> list[Count]:
    return [
        Count(figure, Saying(("events", event.id), claim), *_bounds(figure))
        for claim in event.claims
        if (claim.stance is Stance.DENIES if denied else claim.stance not in _NO_COUNT)
        for figure in claim.figures
    ]


def _bounds(figure: Figure) -> tuple[float, float]:
    if figure.exactly is not None:
        return figure.exactly, figure.exactly
    if figure.about is not None:
        return figure.about / 2, figure.about * 2
    return (
        0 if figure.at_least is None else figure.at_least,
        inf if figure.at_most is None else figure.at_most,
    )


def _holds(corpus: Corpus, whole: Figure, part: Figure) -> bool:
    """Whether what one figure counts is part of what the other counts."""
    if whole.what != part.what or whole.part:
        return False
    if whole.of == part.of:
        return part.part
    if whole.of is None:
        return True
    return part.of is not None and corpus.is_part_of(part.of, whole.of)


def _readings(counts: Sequence[Count]) -> tuple[Reading, ...]:
    told: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        told[figure_text(count.figure)].append(count)
    return tuple(
        Reading(
            value,
            tuple(dict.fromkeys(count.saying for count in group)),
            group[0].figure,
        )
        for value, group in told.items()
    )


def _same(event: Event, group: Sequence[Count]) -> Conflict:
    """Return the conflict of counts of one thing, with those that agree with all the others."""
    apart = [count for count in group if any(_exclude(count, other) for other in group)]
    either = [count for count in group if count not in apart]
    readings = _readings(apart)
    bounds = [_bounds(r.figure) for r in readings if r.figure is not None]
    gap = max(b[0] - a[1] for a in bounds for b in bounds)
    relief = []
    for n, reading in enumerate(readings):
        others = [b for m, b in enumerate(bounds) if m != n]
        if any(a[1] < b[0] for a in others for b in others) or reading.figure is None:
            continue
        low, high = bounds[n]
        # A bound in the place of an exact number is the one wider reading that needs no guess.
        if reading.figure.exactly is not None and all(high < b[0] or b[1] >= high for b in others):
            relief.append(Relief(n, "at-least"))
        elif reading.figure.exactly is not None and all(low > b[1] or b[0] <= low for b in others):
            relief.append(Relief(n, "at-most"))
    return Conflict(
        ("events", event.id),
        "figures",
        Rule.FIGURES,
        readings,
        differs=(Finding("figures", {"n": round(gap)}),),
        either=_readings(either),
        relief=tuple(relief),
    )


def _exclude(a: Count, b: Count) -> bool:
    return a.high < b.low or b.high < a.low


def _excess(event: Event, whole: Count, parts: Sequence[Count]) -> Conflict:
    """Return the conflict of a whole and parts that come to more."""
    low = round(sum(part.low for part in parts))
    more = round(sum(part.low for part in parts) - whole.high)
    return Conflict(
        ("events", event.id),
        "figures",
        Rule.FIGURES,
        (
            Reading(figure_text(whole.figure), (whole.saying,), whole.figure),
            *(Reading(figure_text(p.figure), (p.saying,), p.figure) for p in parts),
        ),
        differs=(
            Finding("sum", {"n": low, "more": more})
            if len(parts) > 1
            else Finding("part", {"more": more}),
        ),
        relief=((Relief(0, "at-least"),) if whole.figure.exactly is not None else ()),
    )
