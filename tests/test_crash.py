from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from generator.crash import describe_crash
from generator.model.edtf.gregorian import count_days
from generator.render.loader import TemplateLoader


def crash(step: Callable[[], object]) -> str:
    try:
        step()
    except Exception as error:
        return describe_crash(error)
    raise AssertionError("nothing went wrong")


def render(folder: Path, text: bytes, **view: object) -> str:
    pages = folder / "templates" / "pages"
    pages.mkdir(parents=True)
    (pages / "home.jinja").write_bytes(text)
    loader = TemplateLoader(folder / "templates")
    environment = Environment(loader=loader, undefined=StrictUndefined, autoescape=True)
    return crash(lambda: environment.get_template("pages/home.jinja").render(view))


def test_name_that_a_template_does_not_have_is_told_with_its_line(tmp_path: Path):
    assert render(tmp_path, b"<p>\n{{ tittle }}\n") == (
        "templates/pages/home.jinja:2: 'tittle' is undefined"
    )


def test_what_goes_wrong_below_a_template_is_told_with_the_templates_line(tmp_path: Path):
    said = render(tmp_path, b"\n\n{{ count(2020, 13) }}", count=count_days)
    assert said == "templates/pages/home.jinja:3: IndexError: tuple index out of range"


def test_template_that_is_not_jinja_is_told_with_its_line(tmp_path: Path):
    assert render(tmp_path, b"<p>\n{{ title }\n") == (
        "templates/pages/home.jinja:2: unexpected '}'"
    )


def test_template_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path):
    assert render(tmp_path, b"<p>\ncaf\xe9\n") == (
        "templates/pages/home.jinja:2: byte 8 is not UTF-8"
    )


def test_template_that_is_not_there_is_told_by_name(tmp_path: Path):
    assert render(tmp_path, b"{% include 'partials/no.jinja' %}") == (
        "templates: there is no partials/no.jinja"
    )


def test_disk_is_told_in_the_systems_words(tmp_path: Path):
    path = tmp_path / "nothing"
    assert crash(path.read_bytes) == f"{path}: No such file or directory"


def test_fault_of_the_generator_is_told_with_its_own_line():
    said = crash(lambda: count_days(2020, 13))
    first, second = said.splitlines()
    assert first.startswith("generator/model/edtf/gregorian.py:")
    assert first.endswith(": IndexError: tuple index out of range")
    assert second == "This is a fault of the generator; --traceback tells more."
