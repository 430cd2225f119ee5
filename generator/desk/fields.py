"""What goes into a new record's file, of the answers about it, field by field."""

from typing import Any

from generator.desk.answer import Answers, Desk

Fields = dict[str, Any]


def event_fields(desk: Desk, answers: Answers) -> Fields:
    """Return the fields of an event with one claim; the passage is anchored where it can be."""
    source, paragraph = answers["source"], answers["paragraph"]
    date = {"value": answers.get("claim-date")} | _given(answers, "words", "said")
    claim = {
        "id": answers["claim-id"],
        "source": source,
        "passage": {"paragraph": paragraph} | _anchor(desk, source, int(paragraph)),
        **_given(answers, "through", "stance", "says"),
        **({"date": date} if date["value"] else {}),
        **_given(answers, "presence"),
        **_named(answers, figures="figure"),
    }
    return {
        **_given(answers, "title", "summary", "kind", "date"),
        **_named(answers, places="place", mentions="mention", actors="actor"),
        "claims": [claim],
        **_given(answers, "related"),
    }


def _anchor(desk: Desk, source: str, paragraph: int) -> Fields:
    """Return the digest and position of a paragraph; nothing where its article is not at hand."""
    article = desk.article(desk.capture_of(source))
    if article is None or paragraph > len(article.paragraphs):
        return {}
    start, end = article.spans[paragraph - 1]
    digest = article.paragraphs[paragraph - 1]
    return {"digest": digest, "start": str(start), "end": str(end)}


def source_fields(desk: Desk, answers: Answers) -> Fields:
    """Return the fields of a source; its capture has a digest where it can be read."""
    fields = _given(answers, "outlet", "headline", "language", "address", "published", "dating")
    fields |= _named(
        answers, published_words="published-words", republished_from="republished-from"
    )
    fields |= _given(answers, "accessed", "description")
    if file := answers.get("capture"):
        article = desk.article(file)
        fields["capture"] = {"file": file} | ({"digest": article.digest} if article else {})
    return fields


def outlet_fields(_desk: Desk, answers: Answers) -> Fields:
    """Return the fields of an outlet."""
    fields = _given(answers, "kind", "of", "unnamed", "address", "description")
    return _named(answers, names="name", aliases="alias") | fields


def actor_fields(_desk: Desk, answers: Answers) -> Fields:
    """Return the fields of an actor."""
    named = _named(answers, names="name", aliases="alias", part_of="part-of")
    return named | _given(answers, "kind", "description")


def place_fields(_desk: Desk, answers: Answers) -> Fields:
    """Return the fields of a place, with a point where one is known."""
    fields = _named(answers, names="name", aliases="alias")
    fields |= _given(answers, "kind", "within", "location", "description")
    if "lat" in answers:
        point = _given(answers, "lat", "lon", "origin") | _named(answers, within_km="within-km")
        fields["coordinates"] = point
    return fields


def _given(answers: Answers, *names: str) -> Fields:
    """Return the answers that there are, each under its own name."""
    return {name: answers[name] for name in names if answers.get(name)}


def _named(answers: Answers, **names: str) -> Fields:
    """Return the answers that there are, each under the name of its field."""
    return {field: answers[name] for field, name in names.items() if answers.get(name)}
