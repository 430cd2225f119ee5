"""One locale built with MkDocs, in a process of its own: ``… CONFIGURATION INTO``.

It is ``mkdocs build --strict``, with the blocks of HTML led round it. Without that the pages are
the same; they take three times as long.
"""

import logging
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin

from generator.site.lift import Lift


class _LiftPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Takes blocks out before Markdown, puts them back at the end."""

    def __init__(self) -> None:
        self._lift = Lift()

    def on_page_markdown(self, markdown: str, **_: object) -> str:
        """Return what Markdown gets."""
        return self._lift.take_out(markdown)

    def on_post_page(self, output: str, **_: object) -> str:
        """Return what is written."""
        return self._lift.put_back(output)


def main(configuration: str, into: str) -> None:
    """Build the site. Warnings end it with status 1, and stand on standard error."""
    # not above WARNING: in strict mode MkDocs counts what comes through
    logging.basicConfig(format="%(levelname)-8s-  %(message)s", level=logging.WARNING)
    try:
        config = load_config(configuration, site_dir=into, strict=True)
        config.plugins["lift"] = _LiftPlugin()
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
