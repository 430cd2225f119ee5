"""Claims as rows of a table: grouped by what they are worth, their origins numbered.

Predictions, suppositions and denials are set below the rest, since none of them supports what the
page says. Claims with one number have one origin, whatever outlets passed them on; a claim that
may rest on an origin before it has that one's number, and says "perhaps".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.derive.chronology import Chronology
from generator.derive.conflict import Conflict
from generator.derive.independent import Independent
from generator.derive.origin import Origin
from generator.model.claim import ASSERTING, Attribution, Claim, Figure, Stance
from generator.model.corpus import RecordKey
from generator.render.address import claim_anchor
from generator.render.escape import PageText
from generator.render.pages.origins import origins_behind
from generator.render.pages.page import Page

GROUPS: Mapping[str, frozenset[Stance]] = {
    "support": ASSERTING,
    "supposed": frozenset({Stance.SUPPOSES}),
    "not-counted": frozenset({Stance.PREDICTS}),
    "against": frozenset({Stance.DENIES, Stance.DOUBTS}),
}
"""What claims of each stance are worth to the page, in the order of the table."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim, ready for the table."""

    claim: Attribution
    origin: Origin
    number: int
    """Of its origin, from 1 in the order of the table."""
    perhaps: bool
    """Whether nobody can tell that it is this origin, nor that it is another."""
    conflicts: tuple[Conflict, ...]
    """Those it has a part in."""
    at_source: str
    """Its fragment in the page of its source."""

    @property
    def anchor(self) -> str:
        """Its fragment in its record's page."""
        return claim_anchor(self.claim)


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims that are worth the same."""

    name: str
    rows: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class ClaimTable:
    """The claims of one record."""

    groups: tuple[ClaimGroup, ...]
    """Those that have any claim."""
    sources: int
    """How many sources support what the page says."""
    independent: Independent
    """With which origins."""

    @property
    def rows(self) -> tuple[ClaimRow, ...]:
        """Every row."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def support(self) -> tuple[ClaimRow, ...]:
        """The rows that support what the page says."""
        return next((group.rows for group in self.groups if group.name == "support"), ())


def source_anchor(key: RecordKey, claim: Attribution) -> str:
    """Return a claim's fragment in the page of its source."""
    return f"{key[0]}-{key[1]}-{claim.id}"


def claim_table(
    chronology: Chronology,
    key: RecordKey,
    claims: Sequence[Attribution],
    conflicts: Sequence[Conflict],
) -> ClaimTable:
    """Return the claims of a record by what they are worth, in the curator's order within that."""
    known = chronology.origins.get(key, {})
    members = {
        name: [claim for claim in claims if claim.stance in stances]
        for name, stances in GROUPS.items()
    }
    independent = origins_behind(chronology, key, members["support"])
    numbers = _Numbers(independent)
    groups = []
    for name, found in members.items():
        rows = []
        for claim in found:
            origin = known[claim.id]
            number, perhaps = numbers.of(origin)
            involved = tuple(c for c in conflicts if claim.id in set(claims_in(c, key)))
            anchor = source_anchor(key, claim)
            rows.append(ClaimRow(claim, origin, number, perhaps, involved, anchor))
        if rows:
            groups.append(ClaimGroup(name, tuple(rows)))
    sources = {claim.source for claim in members["support"]}
    return ClaimTable(tuple(groups), len(sources), independent)


class _Numbers:
    """Gives each origin its number: first to those that count, then to others as they come."""

    def __init__(self, independent: Independent) -> None:
        self._grounds: dict[str, frozenset[str]] = {}
        """By outlet or body, in the order of their numbers."""
        for voices in independent.counted:
            grounds = (origin.grounds for origin in voices)
            self._grounds[voices[0].of] = frozenset().union(*grounds)

    def of(self, origin: Origin) -> tuple[int, bool]:
        """Return an origin's number, and whether it is only perhaps this one."""
        if origin.of not in self._grounds:
            for n, grounds in enumerate(self._grounds.values(), 1):
                if grounds & origin.grounds:
                    return n, True
            self._grounds[origin.of] = origin.grounds
        return list(self._grounds).index(origin.of) + 1, False


def claims_in(conflict: Conflict, key: RecordKey) -> Iterator[str]:
    """Yield the identifiers of a record's claims that a conflict is between."""
    for saying in conflict.sayings:
        if saying.key == key:
            yield saying.claim.id


def figure_words(page: Page, claim: Attribution) -> tuple[PageText, ...]:
    """Return a claim's figures in words: "at least 38 killed", and of whom where it is said."""
    if not isinstance(claim, Claim):
        return ()
    return tuple(counted(page, figure) for figure in claim.figures)


def counted(page: Page, figure: Figure) -> PageText:
    """Return a figure in words, with what it counts and of whom."""
    what = page.term("figures", figure.what)
    number = figure_number(page, figure)
    if figure.of is None:
        return page.say("claim.figure", number=number, what=what)
    return page.say("claim.figure-of", number=number, what=what, of=page.name("actors", figure.of))


def figure_number(page: Page, figure: Figure) -> object:
    """Return a figure's number with its bounds in words."""
    if figure.exactly is not None:
        return page.number(figure.exactly)
    if figure.about is not None:
        return page.say("claim.figure-about", n=figure.about)
    if figure.at_least is not None and figure.at_most is not None:
        return page.say("claim.figure-between", low=figure.at_least, high=figure.at_most)
    if figure.at_least is not None:
        return page.say("claim.figure-at-least", n=figure.at_least)
    return page.say("claim.figure-at-most", n=figure.at_most or 0)


def presence_words(page: Page, claim: Attribution) -> tuple[PageText, ...]:
    """Return what a claim says of presence: "Fifth Corps, al-Hari: enters"."""
    if not isinstance(claim, Claim):
        return ()
    said = []
    for change in claim.presence:
        if change.by:
            by = page.listed([page.name("actors", actor) for actor in change.by])
            verb: object = page.say("change.expelled-by", actors=by)
        else:
            verb = page.say(f"change.{change.change}")
        said.append(
            page.say(
                "claim.presence-change",
                actor=page.name("actors", change.actor),
                place=page.name("places", change.place),
                change=verb,
            )
        )
    return tuple(said)
