"""What stands beside the locales: the bilingual front page, the sitemap, robots, a 404."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined

from generator.model.corpus import Corpus
from generator.model.event import event_path
from generator.model.text import Text
from generator.render.escape import escape_html
from generator.render.loader import TemplateLoader
from generator.render.overlay import Overlay
from generator.render.pages.home import front_picture
from generator.render.pages.page import Page


def front_files(
    pages: Sequence[Page],
    environment: Environment,
    addresses: Callable[[], Iterable[str]],
    stylesheet: str,
) -> Iterator[tuple[PurePosixPath, Callable[[], bytes]]]:
    """Yield the files of the site's root, each with what renders it.

    Args:
        pages: The home page of each locale, in the publication's order.
        environment: The templates of ``root/``.
        addresses: Gives that of every page below a locale: ``events/2020/12/14/slug/``.
        stylesheet: Path of the stylesheet from the root.
    """
    corpus = pages[0].corpus
    publication = corpus.publication
    common: Mapping[str, object] = {
        "publication": publication,
        "pages": pages,
        "stylesheet": stylesheet,
        "locales": list(publication.locales),
        # A page that is not there may be asked for at any depth, so its links begin at the root.
        "base": urlsplit(publication.address).path or "/",
    }
    further: Mapping[str, Callable[[], Mapping[str, object]]] = {
        "index.html": lambda: {
            "pictures": {page.site.locale.id: front_picture(page) for page in pages},
            "sums": [
                ("event", len(corpus.events)),
                ("claim", sum(len(event.claims) for event in corpus.events.values())),
                ("source", len(corpus.sources)),
            ],
        },
        "404.html": dict,
        "sitemap.xml": lambda: {"paths": sorted(addresses())},
        "robots.txt": dict,
    }
    for name, view in further.items():
        yield PurePosixPath(name), partial(_render, environment, name, common, view)
    for old, new, title in find_moved(corpus):
        for page in pages:
            path = PurePosixPath(page.site.locale.id, old, "index.html")
            view = partial(_moved, page, new, title)
            yield path, partial(_render, environment, "moved.html", common, view)


def _render(
    environment: Environment,
    name: str,
    common: Mapping[str, object],
    view: Callable[[], Mapping[str, object]],
) -> bytes:
    return environment.get_template(f"{name}.jinja").render({**common, **view()}).encode()


def _moved(page: Page, new: str, title: Text) -> Mapping[str, object]:
    return {"page": page, "to": new, "record": page.text(title)}


def find_moved(corpus: Corpus) -> Iterator[tuple[str, str, Text]]:
    """Yield each address below a locale that a page had before, the one it has, and its name."""
    for event in corpus.events.values():
        for former in event.formerly:
            yield event_path(former), event.path, event.title
    for source in corpus.sources.values():
        for former in source.formerly:
            yield f"sources/{former}", f"sources/{source.id}", corpus.outlets[source.outlet].names
    for folder, records in (
        ("actors", corpus.actors),
        ("places", corpus.places),
        ("outlets", corpus.outlets),
    ):
        for record in records.values():
            for former in record.formerly:
                yield f"{folder}/{former}", f"{folder}/{record.id}", record.names


def make_plain_environment(folder: Overlay) -> Environment:
    """Return an environment for files that no Markdown reader touches; it escapes HTML."""
    environment = Environment(
        loader=TemplateLoader(list(folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["html"] = escape_html
    return environment
