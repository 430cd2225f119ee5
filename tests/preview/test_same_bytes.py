"""Whatever was edited, renamed, deleted, broken and mended: what is served is a clean build."""

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import build
from generator.build import Project, check_content
from generator.preview import whole
from tests.preview.running import Running

STEPS = 60
SEED = 20201214


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1640000000")
    monkeypatch.setattr(whole, "PAUSE", 1e6)
    running = Running(tmp_path, "contested")
    yield running
    running.end()


def test_everything_served_after_an_hour_of_edits_is_what_a_clean_build_gives(
    running: Running, tmp_path: Path
):
    edits = Edits(running.project, random.Random(SEED))
    done = []
    for n in range(STEPS):
        done.append(edits.step())
        if n % 7 == 0:
            running.get(random.Random(n).choice(["/en/", "/ar/presence/", "/en/conflicts/"]))
    assert len(set(done)) > 7, "the edits were not of many kinds"
    clean = clean_build(running.project, tmp_path / "clean")
    names = sorted(
        path.relative_to(clean).as_posix()
        for path in clean.rglob("*")
        if path.is_file() and "pagefind" not in path.parts
    )
    assert len(names) > 100
    # Once the last edit has been seen, nothing changes any more.
    data = (clean / "data/corpus.json").read_bytes()
    running.wait(lambda: served(running, "data/corpus.json") == data)
    different = [name for name in names if served(running, name) != (clean / name).read_bytes()]
    assert different == []
    for name in ("en/events/2031/index.html", "en/events/index.md", "ar/sitemap.xml"):
        assert running.get(f"/{name}")[0] == 404


def served(running: Running, name: str) -> bytes:
    """Return a file as it is served, less the script that reloads it."""
    status, body = running.get(f"/{name}")
    # An address that is none has a page of its own; asked for by its name it is there.
    assert status == 200, name
    return re.sub(rb'<script src="/_preview/reload.js"></script>(?=</body>)', b"", body)


def clean_build(project: Project, into: Path) -> Path:
    """Return the folder of a site that is built from nothing."""
    shutil.copytree(project.root, into, ignore=shutil.ignore_patterns(".cache"))
    other = Project(into)
    build.build(other, previews=None)
    return other.site.resolve()


class Edits:
    """Edits as curators make them, one after the other; what is wrong is mended by the next."""

    def __init__(self, project: Project, chance: random.Random) -> None:
        self._project = project
        self._chance = chance
        self._mend: Callable[[], object] | None = None

    def step(self) -> str:
        """Do something to the project, and return what."""
        if self._mend is not None:
            mend, self._mend = self._mend, None
            mend()
            return "mend"
        kinds = [
            self.reword, self.redate, self.swap, self.delete, self.rename, self.garble,
            self.move_away, self.collide, self.restyle, self.change_template,
            self.change_configuration, self.touch,
        ]  # fmt: skip
        kind = self._chance.choice(kinds)
        kind()
        if self._mend is None and check_content(self._project.content)[0].errors:
            raise AssertionError(f"{kind.__name__} left an error that nothing mends")
        return kind.__name__

    def _record(self, *folders: str) -> Path:
        files = [
            path
            for folder in folders or ("events", "actors", "places", "sources", "outlets")
            for path in (self._project.content / folder).rglob("*.yml")
        ]
        return self._chance.choice(sorted(files))

    def _try(self, do: Callable[[], object], undo: Callable[[], object]) -> None:
        """Do something; where it leaves an error, the next step undoes it."""
        do()
        if check_content(self._project.content)[0].errors:
            self._mend = undo

    def _write(self, file: Path, text: str) -> None:
        before = file.read_bytes()
        self._try(lambda: file.write_text(text, encoding="utf-8"), lambda: file.write_bytes(before))

    def reword(self) -> None:
        file = self._record()
        words = f"en: {self._chance.choice(('Now', 'Then', 'Later'))} "
        self._write(file, file.read_text(encoding="utf-8").replace("en: ", words, 1))

    def redate(self) -> None:
        file = self._record("events")
        day = self._chance.randint(10, 28)
        text = file.read_text(encoding="utf-8")
        self._write(file, re.sub(r"(?m)^(date: \S+-)\d\d$", rf"\g<1>{day}", text))

    def swap(self) -> None:
        file = self._record()
        other = file.with_name(".swap")
        other.write_text("# said again\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
        other.replace(file)

    def delete(self) -> None:
        file = self._record()
        before = file.read_bytes()
        self._try(file.unlink, lambda: file.write_bytes(before))

    def rename(self) -> None:
        file = self._record()
        other = file.with_name(f"{file.stem}-too.yml")
        self._try(lambda: file.rename(other), lambda: other.rename(file))

    def garble(self) -> None:
        file = self._record()
        before = file.read_bytes()
        file.write_bytes(self._chance.choice((b"", b"title: [", b"\xff\xfe", b"x" * 300_000)))
        self._mend = lambda: file.write_bytes(before)

    def move_away(self) -> None:
        folder = self._project.content / self._chance.choice(("events", "places", "sources"))
        away = self._project.root / f"away-{folder.name}"
        folder.rename(away)
        self._mend = lambda: away.rename(folder)

    def collide(self) -> None:
        file = self._record("places", "actors")
        other = file.with_name(file.name.upper())
        other.write_text("x: y\n")
        self._mend = other.unlink

    def restyle(self) -> None:
        file = self._project.own_templates / "assets" / "site" / "2-base.css"
        file.write_text(file.read_text() + f".n{self._chance.randint(0, 99)} {{ order: 1 }}\n")

    def change_template(self) -> None:
        name = self._chance.choice(("place", "event", "year", "home"))
        file = self._project.own_templates / "pages" / f"{name}.jinja"
        file.write_text(file.read_text() + f"\n<p>{self._chance.randint(0, 99)}</p>\n")

    def change_configuration(self) -> None:
        file = self._project.root / self._chance.choice(("mkdocs.yml", "mkdocs.ar.yml"))
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub("(?m)^(site_name: .*)$", r"\1 II", text), encoding="utf-8")

    def touch(self) -> None:
        self._record().touch()
