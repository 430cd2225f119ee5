"""MkDocs as it is set up here, for a whole locale and for one page of it alike."""

import os
from pathlib import Path

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from generator.site.lift import Lift
from generator.site.packaged import PACKAGED


FRAME = Path(__file__).with_name("frame.yml")
"""What stands around each page, by language."""


class LiftPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Takes blocks out before Markdown, puts them back at the end."""

    def __init__(self) -> None:
        self._lift = Lift()

    def forget(self) -> None:
        """Drop the blocks of pages that are done."""
        self._lift = Lift()

    def on_page_markdown(self, markdown: str, **_: object) -> str:
        """Return what Markdown gets."""
        return self._lift.take_out(markdown)

    def on_post_page(self, output: str, **_: object) -> str:
        """Return what is written."""
        return self._lift.put_back(output)


def set_up(configuration: Path, docs: Path, into: Path) -> tuple[MkDocsConfig, LiftPlugin]:
    """Return a configuration that is ready to build with, and what leads HTML round Markdown.

    Args:
        configuration: The locale's file.
        docs: The folder of its Markdown, which has to be there.
        into: The folder that is built into.

    Raises:
        MkDocsException: The file is wrong.
    """
    # Material prints its plans for the future at every build unless this is set.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    config = load_config(str(configuration), docs_dir=str(docs), site_dir=str(into), strict=True)
    if "front" in config.extra:  # our shell's address; without it the builder's own is meant
        _lay_over(config, configuration.parent / "templates" / "theme", PACKAGED / "theme")
        config.extra["words"] = _words(config) | config.extra.get("words", {})
    lift = LiftPlugin()
    config.plugins["lift"] = lift
    config.plugins.on_startup(command="build", dirty=False)
    return config, lift


def _words(config: MkDocsConfig) -> dict[str, str]:
    """Return what the shell says in a locale's language, or in the one that stands in."""
    known: dict[str, dict[str, str]] = yaml.safe_load(FRAME.read_text(encoding="utf-8"))
    language = str(config.theme["language"]).partition("-")[0]
    return known[language if language in known else config.extra.get("words_of", "en")]


def _lay_over(config: MkDocsConfig, *folders: Path) -> None:
    """Have templates looked for in folders, the first one first, before the builder's own.

    What the configuration itself names as its theme goes before all.
    """
    known = config.theme.dirs
    first = 1 if config.theme.custom_dir else 0
    known[first:first] = [
        str(folder.resolve())
        for folder in folders
        if folder.is_dir() and str(folder.resolve()) not in known
    ]
