"""Origins in words: who the independent ones are, and who is not counted, with the reason."""

from collections.abc import Iterable, Sequence

from generator.derive.chronology import Chronology
from generator.derive.independent import Independent, find_independent
from generator.derive.origin import Origin, Why
from generator.model.claim import Attribution
from generator.model.corpus import RecordKey
from generator.render.escape import PageText
from generator.render.pages.page import Page


def origins_behind(
    chronology: Chronology, key: RecordKey, claims: Iterable[Attribution]
) -> Independent:
    """Return the origins of some claims of one record."""
    known = chronology.origins.get(key, {})
    return find_independent(known[claim.id] for claim in claims)


def origin_words(page: Page, independent: Independent) -> PageText:
    """Return who the independent origins are: "Hill Radio and an unnamed source of the Courier".

    One that may rest on others, where these say nothing here, is followed by the reason.
    """
    return page.listed([_voices(page, voices) for voices in independent.counted])


def untold_words(page: Page, independent: Independent) -> PageText | None:
    """Return who is not counted and why; None where all are."""
    if not independent.untold:
        return None
    names = [_tied(page, _voice(page, origin), origin) for origin in independent.untold]
    return page.say("origin.untold", names=page.listed(names))


def _voices(page: Page, voices: Sequence[Origin]) -> PageText:
    first = voices[0]
    named = [origin for origin in voices if not origin.unnamed]
    if len(voices) == 1:
        return _tied(page, _voice(page, first), first)
    of = page.voice(first.of)
    if not named:
        return page.say("origin.unnamed-several", outlet=of)
    return page.say("origin.with-unnamed", outlet=of) if len(named) < len(voices) else of


def _voice(page: Page, origin: Origin) -> PageText:
    """Return a voice with a link to its page; an unnamed one by whose source it is."""
    if not origin.unnamed or origin.of == origin.id:
        return page.voice(origin.id)
    words = page.say("origin.unnamed", outlet=page.name(page.voice_kind(origin.of), origin.of))
    return PageText(f'<a href="{page.to(f"outlets/{origin.id}")}">{words}</a>')


def _tied(page: Page, name: PageText, origin: Origin) -> PageText:
    """Return a name with whom it may rest on, in brackets."""
    if not origin.ties:
        return name
    reasons = [
        page.say(
            f"origin.{why}",
            others=page.listed([_other(page, tie.on) for tie in origin.ties if tie.why is why]),
        )
        for why in Why
        if any(tie.why is why for tie in origin.ties)
    ]
    return page.say("origin.tied", name=name, reasons=page.listed(reasons))


def _other(page: Page, voice: str) -> PageText:
    """Return somebody's name; an unnamed one by whose source it is."""
    outlet = page.corpus.outlets.get(voice)
    if outlet and outlet.unnamed and outlet.of:
        return page.say("origin.unnamed", outlet=page.name("outlets", outlet.of))
    return page.name(page.voice_kind(voice), voice)
