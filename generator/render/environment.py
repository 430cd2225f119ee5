"""The Jinja environment that pages are written in, so strict that no template can forget to escape.

Whatever ``{{ }}`` prints goes through `escape` unless it is markup already, and markup comes only
from here: from the filters below, from messages and from macros. Jinja's own escape knows HTML and
not Markdown, so every other way to make markup out of text is closed: ``safe`` and the built-in
text filters are gone, and text cannot be joined with ``~`` or ``+``, filled in with ``%``, or asked
for its methods. What a template cannot say, the view that is handed to it says.

What the template itself contains is Markdown and HTML as written, and so is a constant in braces.
"""

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import FILTERS
from markupsafe import Markup

from generator.model.edtf.bound import Day
from generator.model.edtf.value import Edtf
from generator.render import dates, precision
from generator.render.escape import (
    PageText,
    escape,
    escape_attribute,
    escape_front_matter,
    escape_html,
    isolate,
    isolate_plain,
    json_for_script,
    safe_url,
)
from generator.render.loader import TemplateLoader
from generator.render.locale import Locale
from generator.render.messages import Messages, messages_for

BUILT_IN_FILTERS = (
    "abs", "batch", "default", "dictsort", "first", "groupby", "int", "items", "last", "length",
    "list", "map", "max", "min", "reject", "rejectattr", "round", "select", "selectattr", "slice",
    "sort", "sum", "unique",
)  # fmt: skip
"""Jinja's filters that arrange values. None of them makes text, so none can make markup."""


def make_environment(templates: Path | Iterable[Path], locale: Locale) -> Environment:
    """Return an environment for the pages of one locale.

    Beside what their view gives them, templates have ``locale``; ``t`` for messages, whose key may
    come in pieces: ``t("stance", claim.stance)``; the filters of `_filters`; and those of
    `BUILT_IN_FILTERS`.
    """
    folders = [templates] if isinstance(templates, Path) else list(templates)
    words = messages_for(locale)
    environment = _PageEnvironment(
        loader=TemplateLoader(folders),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters = {name: FILTERS[name] for name in BUILT_IN_FILTERS} | _filters(words)
    environment.globals = {
        "range": range,
        "namespace": environment.globals["namespace"],
        "t": functools.partial(_message, words),
        "locale": locale,
    }
    return environment


def _message(messages: Messages, /, *path: str, **parameters: object) -> PageText:
    return messages.page_text(".".join(path), **parameters)


def _filters(words: Messages) -> dict[str, Callable[..., Any]]:
    locale = words.locale
    in_words = functools.partial(dates.date_in_words, locale=locale)
    return {
        # Text, each with its own escape; `isolate` for names, `ltr` for codes and addresses.
        "attribute": escape_attribute,
        "front_matter": lambda text: PageText(escape_front_matter(text)),
        "html": escape_html,
        "isolate": isolate,
        "isolate_plain": isolate_plain,
        "json": json_for_script,
        "ltr": functools.partial(isolate, direction="ltr"),
        "url": safe_url,
        # Numbers and lists.
        "count": lambda n, noun: words.count(noun, n),
        "listed": words.page_listed,
        "number": locale.number,
        # Dates: in words isolated, since "14 December" among Arabic reorders what stands around it.
        "date": lambda value, form="long": isolate(in_words(value, form=form)),
        "date_plain": lambda value, form="long": in_words(value, form=form),
        "day": lambda day, form="long": isolate(dates.day_in_words(day, locale, form)),
        "days": lambda n: dates.days_in_words(n, locale),
        "precision": lambda value: precision.precision_in_words(value, locale),
    }


def _finalize(value: object) -> Markup:
    """Return what ``{{ }}`` prints. Only text and numbers print; None on a page would be a bug."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        return PageText(value)  # A strict undefined raises here, naming what is missing.
    if isinstance(value, str | int | float | Edtf | Day) and not isinstance(value, bool):
        return escape(value)
    raise TypeError(f"a template prints a {type(value).__name__}: {value!r}")


class _PageGenerator(CodeGenerator):
    """Refuses, when a template is read, what would make markup with Jinja's own escape."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: ARG002, N802 (Jinja calls it)
        self.fail("text is not joined with ~ here: print one after the other", node.lineno)

    def visit_FilterBlock(self, node: nodes.FilterBlock, frame: Frame) -> None:  # noqa: ARG002, N802 (Jinja calls it)
        self.fail("what a filter block prints would not be escaped", node.lineno)

    def visit_Add(self, node: nodes.BinExpr, frame: Frame) -> None:  # noqa: N802 (Jinja calls it)
        self._only_numbers(node)
        super().visit_Add(node, frame)

    def visit_Mod(self, node: nodes.BinExpr, frame: Frame) -> None:  # noqa: N802 (Jinja calls it)
        self._only_numbers(node)
        super().visit_Mod(node, frame)

    def _only_numbers(self, node: nodes.BinExpr) -> None:
        # Text and a number cannot be added, so that a number on one side vouches for the other.
        sides = (node.left, node.right)
        if not any(isinstance(s, nodes.Const) and isinstance(s.value, int | float) for s in sides):
            self.fail(f"{node.operator} has a number on one side here", node.lineno)


class _PageEnvironment(Environment):
    """Takes text to be one whole thing: it has no methods and no letters for a template."""

    code_generator_class = _PageGenerator

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute; of text there is none, since ``Markup.format`` would escape HTML."""
        if isinstance(obj, str):
            return self.undefined(f"text has no .{attribute} here", obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item; of text there is none: half a character reference is another text."""
        if isinstance(obj, str):
            return self.undefined("text has no items here", obj=obj, name=str(argument))
        return super().getitem(obj, argument)
