from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from generator.derive.chronology import derive_chronology
from generator.render.pages.plan import Plan
from generator.render.pages.planned import PlannedPage
from generator.render.pages.site import plan_site, render_pages
from generator.render.pages.workshop import Workshop
from tests.factory import make_corpus, make_event
from tests.render.pages.stage import HISTORY, NO_MAP, TEMPLATES

FILE = PurePosixPath("en/index.md")
VIEW = PurePosixPath("en/view")
CORE = VIEW / "core.json"


def counting(asked: list[str], name: str, result: object) -> Callable[[], object]:
    def render() -> object:
        asked.append(name)
        return result

    return render


def planned(asked: list[str]) -> Plan:
    plan = Plan()
    plan.add(FILE, counting(asked, "file", b"home"))
    plan.add_folder(VIEW, counting(asked, "folder", {CORE: b"{}"}))
    return plan


def test_nothing_is_rendered_before_it_is_asked_for_and_then_once():
    asked: list[str] = []
    plan = planned(asked)
    assert FILE in plan
    assert PurePosixPath("en/other.md") not in plan
    assert asked == []
    assert [plan[FILE], plan[FILE]] == [b"home", b"home"]
    assert asked == ["file"]


def test_folder_is_rendered_when_something_in_it_is_asked_for():
    asked: list[str] = []
    plan = planned(asked)
    assert plan.get(PurePosixPath("en/view-of-it.md")) is None
    assert asked == []
    assert plan[CORE] == b"{}"
    assert plan.get(VIEW / "none.json") is None
    assert asked == ["folder"]


def test_whole_plan_is_every_file():
    assert dict(planned([])) == {FILE: b"home", CORE: b"{}"}
    assert len(planned([])) == 2


def test_rendering_that_failed_is_tried_again():
    plan = Plan()
    answers = [ZeroDivisionError("no sense"), {CORE: b"{}"}]

    def render() -> dict[PurePosixPath, bytes]:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    plan.add_folder(VIEW, render)
    with pytest.raises(ZeroDivisionError):
        plan[CORE]
    assert plan[CORE] == b"{}"


CORPUS = make_corpus(make_event(), make_event("2021-guard-grows", date="2021"))


def test_each_file_alone_is_what_it_is_among_all():
    chronology = derive_chronology(CORPUS)
    every = render_pages(CORPUS, chronology, NO_MAP, TEMPLATES, HISTORY)
    workshop = Workshop(TEMPLATES, NO_MAP)
    for path, data in sorted(every.items(), reverse=True):
        alone = plan_site(CORPUS, chronology, workshop, HISTORY)
        assert alone.find(path) == data, path


def test_only_the_page_that_is_asked_for_is_rendered(monkeypatch):
    rendered: list[str] = []
    render = PlannedPage.render
    monkeypatch.setattr(
        PlannedPage,
        "render",
        lambda page, *rest: rendered.append(page.page.path) or render(page, *rest),
    )
    plan = plan_site(CORPUS, derive_chronology(CORPUS), Workshop(TEMPLATES, NO_MAP), HISTORY)
    assert plan.find(PurePosixPath("ar/places/index.md"))
    assert plan.find(PurePosixPath("root/sitemap.xml"))
    assert rendered == ["places"]


def test_files_that_are_listed_later_are_listed_when_one_is_asked_for():
    asked: list[str] = []
    plan = planned(asked)

    def list_more() -> list[tuple[PurePosixPath, Callable[[], bytes]]]:
        asked.append("list")
        return [(PurePosixPath("cite.bib"), lambda: b"@misc")]

    plan.add_later(list_more)
    assert plan[FILE] == b"home"
    assert asked == ["file"]
    assert plan[PurePosixPath("cite.bib")] == b"@misc"
    assert PurePosixPath("cite.ris") not in plan
    assert set(plan) == {FILE, CORE, PurePosixPath("cite.bib")}
    assert asked.count("list") == 1
