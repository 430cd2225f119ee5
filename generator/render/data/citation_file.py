"""``CITATION.cff``: how the whole is cited, for whoever finds its repository.

Standard: Citation File Format 1.2.0. It is made from the publication's own record. The version is
the day of the content, and `chronology release` writes the same into what it packs.
"""

import json

from generator.model.publication import Publication
from generator.render.data.package import licence_id
from generator.render.data.rows import day_of

CITATION = "CITATION.cff"


def render_citation_file(publication: Publication, released: int | None = None) -> bytes:
    """Return the file.

    Args:
        publication: What is cited.
        released: The time of the content that a release holds; none in a working copy, which is
            cited by its commit.
    """
    first = next(iter(publication.locales))
    title = publication.title[first]
    fields: list[tuple[str, object]] = [
        ("cff-version", "1.2.0"),
        ("message", "Cite the chronology as below, and the source of each claim that you use."),
        ("type", "dataset"),
        ("title", title),
        ("abstract", publication.description[first]),
        ("url", publication.address),
        ("license", licence_id(publication)),
    ]
    if publication.repository:
        fields.append(("repository-code", publication.repository))
    if released is not None:
        fields += [("version", day_of(released)), ("date-released", day_of(released))]
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields]
    others = [publication.title[locale] for locale in publication.locales if locale != first]
    lines += ["authors:", f"  - name: {json.dumps(title, ensure_ascii=False)}"]
    if others:
        lines.append(f"    alias: {json.dumps(', '.join(others), ensure_ascii=False)}")
    lines.append(f"    website: {json.dumps(publication.address)}")
    return ("\n".join(lines) + "\n").encode("utf-8")
