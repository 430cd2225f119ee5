"""What stands beside the locales: the bilingual front page, the sitemap, robots, a 404."""

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined

from generator.render.escape import escape_html
from generator.render.loader import TemplateLoader
from generator.render.pages.home import front_picture
from generator.render.pages.page import Page


def render_front(
    pages: Sequence[Page], templates: Path, paths: Sequence[str], stylesheet: str
) -> dict[PurePosixPath, bytes]:
    """Return the files of the site's root.

    Args:
        pages: The home page of each locale, in the publication's order.
        templates: The folder that holds ``root/``.
        paths: Of every page below a locale, as addresses end: ``events/2020/12/14/slug/``.
        stylesheet: Path of the stylesheet from the root.
    """
    corpus = pages[0].corpus
    publication = corpus.publication
    environment = _plain_environment(templates / "root")
    common: Mapping[str, object] = {
        "publication": publication,
        "pages": pages,
        "pictures": {page.site.locale.id: front_picture(page) for page in pages},
        "stylesheet": stylesheet,
        "locales": list(publication.locales),
        "paths": sorted(paths),
        # A page that is not there may be asked for at any depth, so its links begin at the root.
        "base": urlsplit(publication.address).path or "/",
        "sums": [
            ("event", len(corpus.events)),
            ("claim", sum(len(event.claims) for event in corpus.events.values())),
            ("source", len(corpus.sources)),
        ],
    }
    return {
        PurePosixPath(name): environment.get_template(f"{name}.jinja").render(common).encode()
        for name in ("index.html", "404.html", "sitemap.xml", "robots.txt")
    }


def _plain_environment(folder: Path) -> Environment:
    """Return an environment for files that no Markdown reader touches; it escapes HTML."""
    environment = Environment(
        loader=TemplateLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["html"] = escape_html
    return environment
