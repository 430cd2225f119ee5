from pathlib import Path

import pytest
from jinja2 import Environment, TemplateSyntaxError

from generator.render.loader import TemplateLoader


def test_template_is_read_as_utf_8(tmp_path: Path):
    (tmp_path / "a.jinja").write_text("البوكمال", encoding="utf-8")
    environment = Environment(loader=TemplateLoader(tmp_path), autoescape=True)
    assert environment.get_template("a.jinja").render() == "البوكمال"


def test_template_in_another_encoding_is_refused_with_its_name_and_line(tmp_path: Path):
    (tmp_path / "a.jinja").write_bytes("one\ntwo البوكمال".encode("cp1256"))
    environment = Environment(loader=TemplateLoader(tmp_path), autoescape=True)
    with pytest.raises(TemplateSyntaxError, match="byte 9 is not UTF-8") as raised:
        environment.get_template("a.jinja")
    assert (raised.value.name, raised.value.lineno) == ("a.jinja", 2)
