"""One page at a time through MkDocs, in this process: what a whole build writes for it, alone.

MkDocs reads every page before it writes the first. What a page shows of the others is the
navigation, which has titles of its own, so a page can be made alone: with MkDocs' own steps, among
files of which only the navigation's and its own are there. The rest are known by name, so that
links to them are followed as in a whole build.
"""

import logging
import os
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path, PurePosixPath

from mkdocs.commands import build as mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import is_error_template

from generator.site.builder import BuilderError
from generator.site.mkdocs_setup import set_up

Find = Callable[[PurePosixPath], bytes | None]
"""Returns a file of a locale's Markdown folder by its path in it."""
Has = Callable[[PurePosixPath], bool]
"""Whether there is such a file."""


class PageBuilder:
    """A locale's configuration and theme, read once; they are read again by making another."""

    def __init__(self, configuration: Path) -> None:
        """Read them.

        Raises:
            BuilderError: The configuration or the theme is wrong.
        """
        # MkDocs writes every page to disk; this is where, and it is read from there.
        folder = tempfile.mkdtemp(prefix="chronology-page-")
        self.close = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        """Removes what was written on the way; called at the latest when nobody has this any more."""
        docs, written = (Path(folder, name) for name in ("docs", "site"))
        docs.mkdir()
        with _kept_back() as told:
            try:
                config, self._lift = set_up(configuration, docs, written)
                if config.nav is None:
                    raise ConfigurationError("nav is not set; list the hubs in it")
                self._config: MkDocsConfig = config.plugins.on_config(config)
                self._environment = self._config.plugins.on_env(
                    self._config.theme.get_env(), config=self._config, files=Files([])
                )
            except MkDocsException as error:
                reason = "\n".join(told) or str(error)
                raise BuilderError(f"{configuration.name}: {reason}") from error

    def render(self, path: PurePosixPath, find: Find, has: Has, epoch: int) -> bytes | None:
        """Return the HTML of the page that a Markdown file holds; None where it is left out.

        Args:
            path: The file's, in the locale's Markdown folder.
            find: Gives files of that folder.
            has: Knows them by name.
            epoch: Seconds since 1970 that stand for "now".
        """
        with _at(epoch), _kept_back():
            files = _Known(self._config, has)
            file = files.get_file_from_path(path.as_posix())
            if file is None:
                return None
            navigation = self._navigation(files, find)
            if file.inclusion.value <= InclusionLevel.DRAFT.value:
                return None
            page = file.page or Page(None, file, self._config)
            self._populate(page, files, find)
            written = Path(file.abs_dest_path)
            written.unlink(missing_ok=True)
            mkdocs._build_page(page, self._config, [file], navigation, self._environment)
            self._lift.forget()
            return written.read_bytes() if written.exists() else None

    def render_error(self, name: str, find: Find, has: Has, epoch: int) -> bytes:
        """Return the theme's page for addresses that are none: one of `errors`."""
        with _at(epoch), _kept_back():
            files = _Known(self._config, has)
            navigation = self._navigation(files, find)
            template = self._environment.get_template(name)
            html = mkdocs._build_template(name, template, files, self._config, navigation)
            return html.encode()

    @cached_property
    def errors(self) -> frozenset[str]:
        """The names of the theme's pages for addresses that are none: ``404.html``."""
        return frozenset(filter(is_error_template, self._config.theme.static_templates))

    @cached_property
    def theme_files(self) -> dict[PurePosixPath, Path]:
        """The files that the theme brings along, by path below the locale."""
        files = Files([])
        files.add_files_from_theme(self._environment, self._config)
        return {PurePosixPath(file.dest_uri): Path(str(file.abs_src_path)) for file in files}

    def _navigation(self, files: "_Known", find: Find) -> Navigation:
        """Return the navigation; entries that name no title get that of their page."""
        for path in _named(self._config.nav):
            files.get_file_from_path(path)
        set_exclusions(files, self._config)
        navigation = self._config.plugins.on_nav(
            get_navigation(files, self._config), config=self._config, files=files
        )
        for page in navigation.pages:
            if page.title is None:
                self._populate(page, files, find)
        return navigation

    def _populate(self, page: Page, files: Files, find: Find) -> None:
        if page.content is None:
            page.file.content_bytes = find(PurePosixPath(page.file.src_uri)) or b""
            mkdocs._populate_page(page, self._config, files)


class _Known(Files):
    """Files that are taken up when somebody asks for one by name."""

    def __init__(self, config: MkDocsConfig, has: Has) -> None:
        super().__init__([])
        self._config = config
        self._has = has

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file, taken up now if there is one."""
        known = super().get_file_from_path(path)
        if known is not None or not self._has(PurePosixPath(path)):
            return known
        file = File.generated(self._config, path, content=b"")
        file.edit_uri = file.src_uri
        self.append(file)
        return file


def _named(nav: object) -> Iterator[str]:
    """Yield every path that a navigation names, however deep."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list | dict):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _named(item)


@contextmanager
def _at(epoch: int) -> Iterator[None]:
    """Let MkDocs take a time for now; it looks for one in the environment only."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


@contextmanager
def _kept_back() -> Iterator[list[str]]:
    """Keep back what MkDocs says, and give it; whole builds tell it, of every page."""
    told: list[str] = []
    keeper = logging.Handler(logging.WARNING)
    keeper.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(keeper)
    spoke, logger.propagate = logger.propagate, False
    try:
        yield told
    finally:
        logger.removeHandler(keeper)
        logger.propagate = spoke
