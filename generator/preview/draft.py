"""The site as the content stands now, each file of it made when somebody asks for it.

After an edit the corpus and all that is derived from it are brought up to date, by working out
again what rests on what was touched. No page is: each is a pure function of these two, rendered
and built when it is asked for, and kept until the next edit. So a page is, byte for byte, what a
whole build would write for it.

The index of the search needs every page. It comes from the last whole build, which goes on beside
(`generator.preview.whole`).
"""

import gc
import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator import build as conductor
from generator.content.history import load_history
from generator.content.load import Reader
from generator.crash import describe_crash
from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from generator.model.publication import Publication
from generator.model.recall import Recall
from generator.preview.folder import find_file
from generator.preview.server import PageError
from generator.problems import Report
from generator.render import messages
from generator.render.brought import find_base_map
from generator.render.pages.site import ROOT, SitePlan, plan_site
from generator.render.pages.workshop import Workshop
from generator.site.configuration import check_configurations
from generator.site.finish import finish_page, is_dropped
from generator.site.one_page import PageBuilder
from generator.site.packaged import PACKAGED
from generator.site.search import FOLDER as SEARCH

MOST_KEPT = 200
"""Pages of which the last good state is kept, in case the next cannot be made."""


@dataclass(slots=True)
class _State:
    """The site at one moment."""

    plan: SitePlan
    builders: Mapping[str, PageBuilder]
    epoch: int
    made: dict[str, bytes] = field(default_factory=dict)

    def find(self, name: str) -> bytes | None:
        """Return a file of the site as it is published; None where there is none."""
        if name in self.made:
            return self.made[name]
        path = PurePosixPath(name)
        data = None
        if len(path.parts) > 1 and path.parts[0] in self.builders:
            data = self._of_locale(path.parts[0], PurePosixPath(*path.parts[1:]))
        if data is None:
            data = self.plan.find(ROOT / path)
        if data is not None:
            self.made[name] = finish_page(data) if path.suffix == ".html" else data
        return self.made.get(name)

    def _of_locale(self, locale: str, path: PurePosixPath) -> bytes | None:
        home, plan = PurePosixPath(locale), self.plan.locales[locale]
        builder = self.builders[locale]

        def find(source: PurePosixPath) -> bytes | None:
            return plan.get(home / source)

        def has(source: PurePosixPath) -> bool:
            return home / source in plan

        if is_dropped(path) or path.suffix == ".md":
            return None
        if path.name == "index.html":
            folder = path.parent
            alone = folder.with_name(f"{folder.name}.md") if folder.name else folder
            source = next((p for p in (folder / "index.md", alone) if has(p)), None)
            return builder.render(source, find, has, self.epoch) if source else find(path)
        if str(path) in builder.errors:
            return builder.render_error(str(path), find, has, self.epoch)
        if has(path):
            return find(path)
        theme = builder.theme_files.get(path)
        return theme.read_bytes() if theme else None


class Draft:
    """The site that a preview shows. Any thread may ask for a file of it; one brings it up to date.

    A file that is wrong changes nothing: the site stays what it was before.
    """

    def __init__(self, project: conductor.Project, whole: Path) -> None:
        """Begin without a site; the first is made by `refresh`.

        Args:
            project: What is previewed.
            whole: The folder of the last whole build.
        """
        self._project = project
        self._whole = whole
        self._reader = Reader(project.content)
        self.corpus: Corpus | None = None
        """What could be read last, right or wrong; None while there is no publication."""
        self._recall: Recall | None = None
        self._workshop: tuple[Publication, Workshop] | None = None
        self._builders: tuple[Publication, Mapping[str, PageBuilder]] | None = None
        self._state: _State | None = None
        self._last: dict[str, bytes] = {}
        self._making = threading.RLock()

    def refresh(self, touched: Collection[Path] = (), shown: Collection[str] = ()) -> Report:
        """Bring the site up to date with what is on the disk; return the problems of the content.

        Args:
            touched: Files that have changed. Those of the content need not be told.
            shown: Pages that have to be there afterwards, or the site stays as it was.

        Raises:
            ContentError: The content has errors.
            SettingError: The builder is not set up for this publication.
            BuilderError: The builder refused its configuration.
            Exception: A template is wrong, and a page that is shown cannot be rendered.
        """
        self._forget(touched)
        corpus, problems = self._reader.read()
        self.corpus = corpus
        if corpus is not None:
            if self._recall is None:
                self._recall = Recall(corpus)
            self._recall.take_up(corpus)
        report = conductor.judge_content(self._project, corpus, problems, self._recall)
        if corpus is None or report.errors:
            raise conductor.ContentError(report)
        chronology = derive_chronology(corpus, self._recall)
        epoch = conductor.content_time(self._project)
        history = load_history(self._project.content, corpus, epoch)
        with self._making:
            workshop = self._tools(corpus.publication)
            plan = plan_site(corpus, chronology, workshop, history)
            state = _State(plan, self._page_builders(corpus), epoch)
            for name in shown:
                state.find(name)
            self._state = state
        # What is here now stays, and is a great deal: it is not gone through again for what is not.
        gc.freeze()
        return report

    def has(self, name: str) -> bool:
        """Whether there is such a file: ``en/index.html``."""
        try:
            return self.find(name) is not None
        except PageError:
            return True

    def find(self, name: str) -> bytes | None:
        """Return a file of the site by its path; None where there is none.

        Raises:
            PageError: It is there, and cannot be made.
        """
        parts = PurePosixPath(name).parts
        if parts[1:2] == (SEARCH,) and ".." not in parts:
            file = find_file(self._whole, name)
            return file.read_bytes() if file else None
        with self._making:
            if self._state is None:
                return None
            try:
                data = self._state.find(name)
            except Exception as error:
                # A template is wrong in as many ways as there are; the next edit may mend it.
                raise PageError(describe_crash(error), self._last.get(name)) from error
            if data is not None and name.endswith(".html"):
                self._last.pop(name, None)
                self._last[name] = data
                while len(self._last) > MOST_KEPT:
                    del self._last[next(iter(self._last))]
            return data

    def _forget(self, touched: Collection[Path]) -> None:
        """Drop what was made of files that have changed."""
        project = self._project
        folders = (project.own_templates, PACKAGED)
        templates = any(path.is_relative_to(folder) for path in touched for folder in folders)
        words = any(path.is_relative_to(messages.FOLDER) for path in touched)
        if words:
            messages.messages_for.cache_clear()
            messages.spoken_locales.cache_clear()
        if templates or words:
            self._workshop = None
        if templates or any(path.parent == project.root for path in touched):
            self._builders = None

    def _tools(self, publication: Publication) -> Workshop:
        if self._workshop is None or self._workshop[0] is not publication:
            base_map = find_base_map(publication, self._project.root)
            paint = conductor.find_paint(self._project, None)
            commands = self._project.commands()
            workshop = Workshop(self._project.templates, base_map, paint, commands)
            self._workshop = (publication, workshop)
        return self._workshop[1]

    def _page_builders(self, corpus: Corpus) -> Mapping[str, PageBuilder]:
        publication = corpus.publication
        if self._builders is None or self._builders[0] is not publication:
            root = self._project.root
            files = self._project.configurations(list(publication.locales))
            if wrong := list(check_configurations(root, files, publication.address)):
                raise conductor.SettingError("\n".join(wrong))
            builders = {locale: PageBuilder(root / name) for locale, name in files.items()}
            self._builders = (publication, builders)
        return self._builders[1]
