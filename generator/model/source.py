"""Sources: the published documents that make claims."""

from generator.model.claim import Evidence
from generator.model.naming import OutletId, SourceId, SpeakerId
from generator.model.text import (
    Digest,
    EdtfDate,
    Id,
    Language,
    Line,
    Many,
    Record,
    Text,
    Url,
    WholeNumber,
)


class Capture(Record):
    """The copy of a source that its passages were counted in. It is not in the repository."""

    file: Line
    """The file's name in the folder given to ``check --articles``."""
    digest: Digest | None = None
    """SHA-256 of the file's bytes."""


class Follows(Record):
    """Another publication that this source closely follows, in all it says or in part."""

    source: SourceId | None = None
    """The publication, where it is a source of the corpus."""
    outlet: OutletId | None = None
    """Its outlet, where it is not."""
    address: Url | None = None
    """Where it stands, where it is not a source of the corpus."""
    through: Many[SpeakerId] = ()
    """Whom that one names for it, as far as is known; a source of the corpus says it itself."""
    paragraphs: Many[WholeNumber] = ()
    """Those of this source that follow it; all of them where none is listed."""
    says: Text
    """How it is known."""


class Source(Record):
    """A published document."""

    id: Id
    outlet: OutletId
    """Who published it."""
    headline: Line
    """As published, in the source's language."""
    language: Language
    """The language that it is written in."""
    address: Url | None = None
    """Where it is published."""
    published: EdtfDate
    """The day of publication."""
    published_words: Line | None = None
    """The source's own words for its day, where it gives any."""
    evidence: Many[Evidence] = ()
    """What the day of publication rests on, where the source does not say it."""
    dating: Text | None = None
    """How the day of publication was worked out."""
    accessed: EdtfDate | None = None
    """The day on which it was read."""
    republished_from: OutletId | None = None
    """The outlet that published it first, where this is a republication."""
    follows: Many[Follows] = ()
    """Publications that it closely follows; what it has from them is no origin of its own."""
    capture: Capture | None = None
    """The copy that its passages were counted in."""
    description: Text | None = None
    """What it reports, in a sentence or two."""
    formerly: Many[Id] = ()
    """Identifiers that it had before; the pages at their addresses lead to this one's."""
