"""What can be cited, as CSL-JSON, BibTeX and RIS: pages of the site, and the sources they rest on.

A `Work` says it once; the three writers differ in what they can hold. Of an uncertain date CSL-JSON
keeps the bounds (and `circa`), the other two its year, month and day as far as they are certain; in
each the date stands in the note as EDTF writes it. No day is taken from a clock: a page is as of
the day when its record last changed, read as of the last change of the content.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.model.corpus import Corpus
from generator.model.edtf import Bound, Day, Edtf
from generator.model.edtf.gregorian import count_days
from generator.model.source import Source
from generator.render.data.json_text import json_bytes
from generator.render.data.package import short_name
from generator.render.data.rows import day_of

SOURCES_CSL = PurePosixPath("data/sources.csl.json")
SOURCES_BIB = PurePosixPath("data/sources.bib")
SOURCES_RIS = PurePosixPath("data/sources.ris")

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%&$#_"},
}


@dataclass(frozen=True, slots=True)
class Issued:
    """When something was published: the days it can mean, and how that is written."""

    first: Day | None
    last: Day | None
    circa: bool = False
    edtf: str = ""

    @classmethod
    def on(cls, day: str) -> "Issued":
        """Return a day of our own: 2026-11-22."""
        year, month, number = map(int, day.split("-"))
        known = Day(year, month, number)
        return cls(known, known, edtf=day)

    @classmethod
    def at(cls, date: Edtf) -> "Issued":
        """Return what is known of a date."""
        circa = date.is_uncertain or date.is_approximate
        return cls(_known(date.earliest), _known(date.latest), circa, str(date))

    @property
    def certain(self) -> tuple[int, ...]:
        """Year, month and day as far as the bounds have them in common; empty without."""
        if self.first is None or self.last is None:
            return ()
        found: list[int] = []
        for one, other in zip(_parts(self.first), _parts(self.last), strict=True):
            if one != other:
                break
            found.append(one)
        return tuple(found)

    @property
    def spread(self) -> tuple[tuple[int, ...], ...]:
        """One date, as exact as it is, or the first and the last day that it can mean."""
        if self.first is None or self.last is None:
            return ()
        if self.first == self.last:
            return (_parts(self.first),)
        whole_month = (1, count_days(self.first.year, self.first.month))
        if len(self.certain) == 2 and (self.first.day, self.last.day) == whole_month:
            return (self.certain,)
        if len(self.certain) == 1 and _parts(self.first)[1:] + _parts(self.last)[1:] == (
            1,
            1,
            12,
            31,
        ):
            return (self.certain,)
        return (_parts(self.first), _parts(self.last))


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to cite."""

    id: str
    """For whoever keeps a library of references: ASCII, and unchanged."""
    title: str
    container: str
    """The site or the outlet that it stands in."""
    language: str
    issued: Issued
    address: str | None
    accessed: Issued | None = None
    is_article: bool = False
    """Whether it is something that an outlet published, rather than a page of this site."""


def cite_source(corpus: Corpus, source: Source) -> Work:
    """Return a source as a work: what it is called, who published it, when, and where it stands."""
    locale = next(iter(corpus.publication.locales))
    names = corpus.outlets[source.outlet].names
    return Work(
        id=source.id,
        title=source.headline,
        container=names.get(source.language) or names[locale],
        language=source.language,
        issued=Issued.at(source.published),
        address=source.address,
        accessed=Issued.at(source.accessed) if source.accessed else None,
        is_article=True,
    )


def cite_page(
    corpus: Corpus, path: str, locale: str, title: str, address: str, changed: int, now: int
) -> Work:
    """Return a page of the site as a work.

    Args:
        corpus: Every record.
        path: The page's path below its locale.
        locale: The page's.
        title: What it is called.
        address: Where it stands.
        changed: When what it shows last changed, in seconds since 1970.
        now: When the content last changed: the state that is cited.
    """
    publication = corpus.publication
    name = re.sub(r"[^a-z0-9]+", "-", f"{short_name(publication)}-{path}-{locale}".lower())
    return Work(
        id=name.strip("-"),
        title=title,
        container=publication.title[locale],
        language=locale,
        issued=Issued.on(day_of(changed)),
        address=address,
        accessed=Issued.on(day_of(now)),
    )


def csl_json(works: Sequence[Work]) -> bytes:
    """Return works as CSL-JSON, which citation processors read."""
    return json_bytes([_csl(work) for work in works])


def bibtex(works: Iterable[Work]) -> bytes:
    """Return works as BibTeX, in UTF-8."""
    return "\n".join(_bibtex(work) for work in works).encode("utf-8")


def ris(works: Iterable[Work]) -> bytes:
    """Return works as RIS, which managers of references read."""
    return "".join(f"{tag}  - {value}\r\n" for work in works for tag, value in _ris(work)).encode(
        "utf-8"
    )


def _csl(work: Work) -> dict[str, Any]:
    note = _note(work)
    return {
        "id": work.id,
        "type": "article-newspaper" if work.is_article else "webpage",
        "title": work.title,
        "container-title": work.container,
        "language": work.language,
        "issued": _csl_date(work.issued),
        **({"accessed": _csl_date(work.accessed)} if work.accessed else {}),
        **({"URL": work.address} if work.address else {}),
        **({"note": note} if note else {}),
    }


def _csl_date(issued: Issued) -> dict[str, Any]:
    """Return a date for CSL: its `edtf` is read by few, so the bounds stand in `date-parts`."""
    if not issued.spread:
        return {"literal": issued.edtf}
    parts = [list(part) for part in issued.spread]
    return {"date-parts": parts, **({"circa": True} if issued.circa else {})}


def _bibtex(work: Work) -> str:
    certain = work.issued.certain
    accessed = "-".join(f"{part:02d}" for part in work.accessed.certain) if work.accessed else ""
    fields = {
        "title": f"{{{_tex(work.title)}}}",
        "howpublished": _tex(work.container),
        "year": str(certain[0]) if certain else "",
        "month": _MONTHS[certain[1] - 1] if len(certain) > 1 else "",
        "day": str(certain[2]) if len(certain) > 2 else "",
        "url": _tex_address(work.address) if work.address else "",
        "urldate": accessed,
        "language": work.language,
        "note": _tex(_note(work)),
    }
    lines = [
        f"  {name} = {value}" if name == "month" else f"  {name} = {{{value}}}"
        for name, value in fields.items()
        if value
    ]
    return f"@misc{{{work.id},\n" + ",\n".join(lines) + "\n}\n"


def _ris(work: Work) -> list[tuple[str, str]]:
    certain = work.issued.certain
    found = [
        ("TY", "NEWS" if work.is_article else "ELEC"),
        ("ID", work.id),
        ("TI", work.title),
        ("T2", work.container),
        ("PY", f"{certain[0]:04d}" if certain else ""),
        ("DA", _slashed(certain)),
        ("LA", work.language),
        ("UR", work.address or ""),
        ("Y2", _slashed(work.accessed.certain) if work.accessed else ""),
        ("N1", _note(work)),
    ]
    return [*((tag, " ".join(value.split())) for tag, value in found if value), ("ER", "")]


def _note(work: Work) -> str:
    """Return a date that is not simply one day as EDTF writes it."""
    exact = len(work.issued.certain) == 3 and not work.issued.circa
    return "" if exact else f"EDTF {work.issued.edtf}"


def _slashed(parts: tuple[int, ...]) -> str:
    """Return a date as RIS has it: 2020/12/14/, 2020/12//, 2020///."""
    if not parts:
        return ""
    written = [f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:])]
    return "/".join([*written, *[""] * (4 - len(written))])


def _tex(text: str) -> str:
    return "".join(_BIBTEX.get(sign, sign) for sign in text)


def _tex_address(address: str) -> str:
    return address.replace("{", "%7B").replace("}", "%7D")


def _known(bound: Bound) -> Day | None:
    return bound if isinstance(bound, Day) else None


def _parts(day: Day) -> tuple[int, ...]:
    return (day.year, day.month, day.day)
