"""What answers about a new record imply for those that come after them."""

from collections.abc import Callable
from urllib.parse import urlsplit

from generator.content.slug import date_of_name, slug_of
from generator.dating import resolve
from generator.desk.answer import Answers, Desk
from generator.desk.question import Implied
from generator.model import edtf


def slug_of_answer(name: str) -> Callable[[Desk, Answers], str]:
    """Return what makes a slug of an answer: of its first locale that Latin letters are in."""

    def slug(_desk: Desk, answers: Answers) -> str:
        texts = (answers.get(name) or {}).values()
        return next((slug for slug in map(slug_of, texts) if slug), "")

    return slug


def event_id(desk: Desk, answers: Answers) -> str | None:
    """Return the date and the title of an event, as its file has them."""
    date = answers.get("date")
    start = date_of_name(edtf.parse(date)) if date else None
    slug = slug_of_answer("title")(desk, answers)
    return f"{start}-{slug}" if start and slug else None


def source_id(_desk: Desk, answers: Answers) -> str | None:
    """Return the outlet and the day of publication of a source."""
    outlet, published = answers.get("outlet"), answers.get("published")
    start = date_of_name(edtf.parse(published)) if published else None
    return f"{outlet}-{start}" if outlet and start else None


def claim_id(desk: Desk, answers: Answers) -> str | None:
    """Return the outlet of the claim's source, and what kind of event it speaks of."""
    source = desk.corpus.sources.get(answers.get("source", ""))
    return f"{source.outlet}-{answers['kind']}" if source and "kind" in answers else None


def day_said(desk: Desk, answers: Answers) -> str | None:
    """Return the day that words count from where nothing else is said: that of publication."""
    source = desk.corpus.sources.get(answers.get("source", ""))
    return str(source.published) if source else None


def chain_begun(desk: Desk, answers: Answers) -> list[str] | None:
    """Return whom a republication took its text from: its chain begins there."""
    source = desk.corpus.sources.get(answers.get("source", ""))
    return [source.republished_from] if source and source.republished_from else None


def date_by_words(_desk: Desk, answers: Answers) -> str | None:
    """Return what the words give: their date, or the days that they allow."""
    if "words" not in answers or "said" not in answers:
        return None
    found = resolve(answers["words"], edtf.parse(answers["said"]))
    date = found.value or found.bound
    return str(date) if date else None


def same_as(name: str) -> Implied:
    """Return what takes the answer to an earlier question."""
    return lambda _, answers: answers.get(name)


def outlet_by_address(desk: Desk, answers: Answers) -> str | None:
    """Return the outlet whose own address, or another source's of it, has the same host.

    None where several have: that is a host of everybody's.
    """
    host = _host(answers.get("address"))
    addresses = [(outlet.address, outlet.id) for outlet in desk.corpus.outlets.values()]
    addresses += [(source.address, source.outlet) for source in desk.corpus.sources.values()]
    known = {outlet for address, outlet in addresses if host and _host(address) == host}
    return known.pop() if len(known) == 1 else None


def _host(address: str | None) -> str:
    return (urlsplit(address or "").hostname or "").removeprefix("www.")


def language_of_outlet(desk: Desk, answers: Answers) -> str | None:
    """Return the language of the outlet's other sources, where they are all in one."""
    sources = desk.corpus.sources.values()
    known = {source.language for source in sources if source.outlet == answers.get("outlet")}
    return known.pop() if len(known) == 1 else None
