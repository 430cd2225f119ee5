import pytest
from jinja2 import TemplateAssertionError, TemplateNotFound, UndefinedError
from markupsafe import Markup

from generator.model.edtf import Day, parse
from generator.render.environment import BUILT_IN_FILTERS, make_environment
from generator.render.locale import ARABIC, ENGLISH


@pytest.fixture
def write(tmp_path):
    """Return what a template gives for some values, on an English page."""

    def write(template, locale=ENGLISH, **values):
        (tmp_path / "page.md").write_text(template, "utf-8")
        return make_environment(tmp_path, locale).get_template("page.md").render(values)

    return write


def test_text_is_escaped_and_markup_is_not(write):
    assert write("{{ a }} {{ b }}", a="*", b=Markup("<i>*</i>")) == "&#42; <i>*</i>"


def test_what_the_template_itself_says_stays_as_written(write):
    assert write('# *Title* {{ "<b>*</b>" }}') == "# *Title* &lt;b&gt;*&lt;/b&gt;"


def test_text_is_escaped_in_loops_conditions_sets_macros_and_includes(write, tmp_path):
    (tmp_path / "part.md").write_text("{{ x }}", "utf-8")
    template = (
        "{% macro m(x) %}{{ x }}{{ caller() }}{% endmacro %}"
        "{% set s %}{{ x }}{% endset %}{% set p = x %}"
        "{% for y in [x] %}{{ y }}{% endfor %}{{ x if x else 1 }}{{ s }}{{ p }}"
        "{% call m(x) %}{{ x }}{% endcall %}{% include 'part.md' %}{{ x or 1 }}"
        "{% autoescape false %}{{ x }}{% endautoescape %}"
    )
    assert write(template, x="*") == "&#42;" * 9


def test_an_undefined_name_is_an_error(write):
    for template in ("{{ absent }}", "{% if absent %}{% endif %}", "{{ t.absent }}"):
        with pytest.raises(UndefinedError, match="absent"):
            write(template)


@pytest.mark.parametrize("value", [None, True, [], {}, object(), b"bytes"])
def test_what_is_no_text_and_no_number_is_not_printed(write, value):
    with pytest.raises(TypeError, match="a template prints a"):
        write("{{ value }}", value=value)


def test_numbers_and_dates_are_printed(write):
    values = {"n": 3, "x": 34.45, "date": parse("2020-12-14"), "day": Day(2020, 12, 14)}
    text = write("{{ n }} {{ x }} {{ date }} {{ day }}", **values)
    assert text == "3 34&#46;45 2020&#45;12&#45;14 2020&#45;12&#45;14"


@pytest.mark.parametrize(
    "template",
    [
        "{{ m ~ x }}",
        "{{ m + x }}",
        "{{ m % x }}",
        "{% filter listed %}{{ x }}{% endfilter %}",
        "{{ x | safe }}",
        "{{ x | e }}",
        "{{ [m, x] | join }}",
        "{{ m | replace('a', x) }}",
        "{{ m | format(x) }}",
        "{{ x | urlize }}",
        "{{ x | tojson }}",
        "{{ x | striptags }}",
    ],
)
def test_ways_to_make_markup_of_text_are_refused_when_the_template_is_read(write, template):
    with pytest.raises(TemplateAssertionError):
        write(template, m=Markup("a"), x="*")


@pytest.mark.parametrize(
    "template",
    [
        "{{ m.format(x) }}",
        "{{ m.replace('a', x) }}",
        "{{ m.join([x]) }}",
        "{{ m['format'](x) }}",
        "{{ ', '.join([x]) }}",
        "{{ m[0] }}",
    ],
)
def test_text_has_no_methods_and_no_letters_for_a_template(write, template):
    with pytest.raises(UndefinedError, match="text has no"):
        write(template, m=Markup("{}a%s"), x="*")


def test_numbers_are_added_and_divided(write):
    assert write("{{ n + 1 }} {{ 1 + n }} {{ n % 2 }}", n=3) == "4 4 1"


def test_no_built_in_filter_turns_text_into_markup(tmp_path):
    environment = make_environment(tmp_path, ENGLISH)
    for name in BUILT_IN_FILTERS:
        made = []
        for value in ("*", ["*"], [Markup("<b>"), "*"]):
            try:
                made.append(environment.call_filter(name, value))
            except Exception:
                continue  # A filter for numbers refuses text.
        assert not any(isinstance(value, Markup) and "*" in value for value in made), name


def test_filters_isolate_and_escape(write):
    assert write("{{ x | isolate }}", x="a*") == "<bdi>a&#42;</bdi>"
    assert write("{{ x | isolate(language='ar') }}", x="م") == '<bdi lang="ar">م</bdi>'
    assert write("{{ x | ltr }}", x="a-b") == '<bdi dir="ltr">a&#45;b</bdi>'
    assert write("{{ x | isolate_plain }}", x="a*") == "\u2068a&#42;\u2069"
    assert write("{{ x | html }}", x="a*<") == "a*&#60;"
    assert write("{{ x | json }}", x={"a": "</script>"}) == '{"a":"\\u003c/script\\u003e"}'
    assert write("{{ x | front_matter }}", x='a"b: <') == '"a&quot;b: &lt;"'


def test_an_attribute_with_markup_and_an_address_without_scheme_are_errors(write):
    with pytest.raises(ValueError, match="markup cannot stand in an attribute"):
        write('<i title="{{ x | isolate | attribute }}">', x="a")
    with pytest.raises(ValueError, match="an address begins with"):
        write('<a href="{{ x | url }}">', x="javascript:alert")


def test_an_address_is_escaped_within_its_attribute(write):
    url = "https://sada.example/?a=1&b=2"
    assert write('<a href="{{ x | url }}">', x=url) == (
        '<a href="https&#58;&#47;&#47;sada&#46;example&#47;&#63;a&#61;1&#38;b&#61;2">'
    )


def test_dates_are_said_in_the_locale_of_the_page(write):
    date = parse("2021-02-1X")
    assert write("{{ d | date }}", d=date) == "<bdi>in the middle of February 2021</bdi>"
    assert write("{{ d | date }}", ARABIC, d=date) == "<bdi>منتصف شباط 2021</bdi>"
    assert write("{{ d | date_plain('short') }}", d=date) == "in the middle of Feb 2021"
    assert write("{{ d | precision }}", d=date) == "sometime in these 10 days"
    assert write("{{ d | day('weekday') }}", d=Day(2020, 12, 14)) == (
        "<bdi>Monday 14 December 2020</bdi>"
    )


def test_messages_take_counts_lists_and_keys_in_pieces(write):
    assert write("{{ t('stance', s) }}", s="asserts") == "asserts"
    assert write("{{ 36 | count('event') }}", ARABIC) == "36 حدثاً"
    assert write("{{ t('day.ago', days=2 | days) }}", ARABIC) == "قبل يومين"
    assert write("{{ ['a*', 'b' | isolate] | listed }}") == "a&#42; and <bdi>b</bdi>"
    assert write("{{ n | number }}", n=1250) == "1&#44;250"
    with pytest.raises(KeyError, match="no message"):
        write("{{ t('stance', 'claims') }}")


def test_blocks_leave_no_empty_lines_and_the_last_line_keeps_its_end(write):
    assert write(
        "{% if x %}\n  {% for y in [x] %}\n{{ y }}\n  {% endfor %}\n{% endif %}\n", x=1
    ) == ("1\n")


def test_templates_are_found_in_the_first_folder_that_has_them(tmp_path):
    for folder in ("own", "shared"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.md").write_text(folder, "utf-8")
    environment = make_environment([tmp_path / "own", tmp_path / "shared"], ENGLISH)
    assert environment.get_template("page.md").render() == "own"
    with pytest.raises(TemplateNotFound):
        environment.get_template("../page.md")
