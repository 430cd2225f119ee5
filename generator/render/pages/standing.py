"""The standing of a statement in words, with the reason."""

from collections.abc import Sequence

from generator.derive.conflict import Reading
from generator.derive.standing import Judged, Standing, judge_reading
from generator.model.claim import Attribution
from generator.render.escape import PageText
from generator.render.pages.page import Page


def standing_line(page: Page, judged: Judged) -> PageText:
    """Return a standing and why it is that, as one short line."""
    name = page.say(f"standing.{judged.standing}")
    return page.say("standing.line", standing=name, why=_why(page, judged))


def reading_standing(page: Page, reading: Reading) -> PageText | None:
    """Return the standing of a reading; None where the number of its origins says it all."""
    judged = judge_reading(page.corpus, page.chronology.origins, reading)
    if judged.standing in (Standing.SINGLE, Standing.SEVERAL):
        return None
    return standing_line(page, judged)


def _why(page: Page, judged: Judged) -> PageText:
    case = judged.case
    match judged.standing:
        case Standing.CONTESTED:
            said = case.opposed or case.denials
            return page.say("standing.why-denied", voices=_voices(page, said))
        case Standing.DENIED:
            return page.say("standing.why-denied", voices=_voices(page, case.denials))
        case Standing.ACKNOWLEDGED:
            return page.say("standing.why-acknowledged", voices=_voices(page, case.own))
        case Standing.SEVERAL:
            n = len(case.independent.counted)
            origins = page.count("independent-origin", n)
            return page.say("standing.why-several", origins=origins)
        case _:
            return page.say(f"standing.why-{judged.standing}")


def _voices(page: Page, claims: Sequence[Attribution]) -> PageText:
    """Return who says something, each once, and in which source."""
    by = dict.fromkeys(
        (claim.through[-1] if claim.through else "", claim.source) for claim in claims
    )
    return page.listed(
        [
            page.say(
                "standing.by",
                voice=page.name(page.voice_kind(voice), voice),
                source=page.name("sources", source),
            )
            if voice
            else page.name("sources", source)
            for voice, source in by
        ]
    )
