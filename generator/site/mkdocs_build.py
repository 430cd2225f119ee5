"""One locale built with MkDocs, in a process of its own: ``… CONFIGURATION DOCS INTO``.

It is ``mkdocs build --strict``, with the blocks of HTML led round it. Without that the pages are
the same; they take three times as long.
"""

import logging
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.exceptions import MkDocsException

from generator.site.mkdocs_setup import set_up


def main(configuration: str, docs: str, into: str) -> None:
    """Build the site. Warnings end it with status 1, and stand on standard error."""
    # not above WARNING: in strict mode MkDocs counts what comes through
    logging.basicConfig(format="%(levelname)-8s-  %(message)s", level=logging.WARNING)
    try:
        config, _ = set_up(Path(configuration), Path(docs), Path(into))
        build(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
