"""What the site itself says, in each locale, from ``locales/*.yml``.

A key is dotted, ``event.who-says-so``, and stands in every locale. What is missing is an error at
once, never an English word on an Arabic page. Names in braces are put in by the page, and a locale
need not use them all. ``{days:after}`` asks for the form of a counted noun after a preposition, so
that grammar stays in the locale's own file: "آخر إفادة قبل {days:after}" gives قبل يومين where
"{days} بلا إفادة" gives يومان.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, Self, TypeVar

import yaml

from generator.render.escape import PageText, escape, escape_between
from generator.render.locale import Locale
from generator.render.plurals import plural_categories, plural_category

FOLDER = Path(__file__).parent / "locales"

_FIELD = re.compile(r"\{([a-z_]+)(:after)?\}")
_S = TypeVar("_S", bound=str)

Conjunction = Literal["and", "or"]


class Counted(str):
    """A number of things in words, with the form it takes after a preposition."""

    __slots__ = ("after",)
    after: str

    def __new__(cls, text: str, after: str) -> Self:
        """Keep both forms; taken as plain text it is the first."""
        counted = super().__new__(cls, text)
        counted.after = after
        return counted


@dataclass(frozen=True, slots=True)
class Field:
    """A place in a message where the page puts something in."""

    name: str
    after: bool


Message = tuple[str | Field, ...]
"""A message, cut at its fields."""


@dataclass(frozen=True, slots=True)
class Messages:
    """The strings of one locale."""

    locale: Locale
    messages: Mapping[str, Message]
    nouns: Mapping[str, Mapping[str, Message]]
    """The forms of each noun that is counted, by plural category."""
    lists: Mapping[str, tuple[str, ...]]
    """Names that come in a fixed order: months, weekdays."""

    def text(self, key: str, /, **parameters: object) -> str:
        """Return a message as plain text, with its parameters put in as they are.

        `KeyError` for a key there is not, `TypeError` for a parameter that is missing.
        """
        return "".join(self._fill(key, parameters, str, str))

    def page_text(self, key: str, /, **parameters: object) -> PageText:
        """Return a message written for a page: its words and its parameters are escaped.

        A parameter that is markup already, like a link or an isolated name, stays markup.
        """
        return PageText("").join(self._fill(key, parameters, escape_between, escape))

    def count(self, noun: str, n: int) -> Counted:
        """Return so many of something in words: "36 events", "36 حدثاً", "no events"."""
        forms = self.nouns.get(noun)
        if forms is None:
            raise KeyError(f"no noun {noun!r} to count in locale {self.locale.id!r}")
        category = "zero" if n == 0 and "zero" in forms else plural_category(self.locale.id, n)
        number = self.locale.number(n)

        def write(form: Message) -> str:
            return "".join(part if isinstance(part, str) else number for part in form)

        form = forms[category]
        return Counted(write(form), write(forms.get(f"{category}-after", form)))

    def listed(self, items: Sequence[str], conjunction: Conjunction = "and") -> str:
        """Return items as running text: "a, b and c", in Arabic with its conjunction repeated."""
        separator = self.text(f"list.{conjunction}-between")
        return "".join(_interleave(items, separator, self.text(f"list.{conjunction}")))

    def page_listed(self, items: Sequence[object], conjunction: Conjunction = "and") -> PageText:
        """Return items as running text for a page, each of them escaped or markup already."""
        separator = escape_between(self.text(f"list.{conjunction}-between"))
        last = escape_between(self.text(f"list.{conjunction}"))
        return PageText("").join(_interleave([escape(item) for item in items], separator, last))

    @staticmethod
    def written(message: Message) -> str:
        """Return a message as it stands in the locale's file, its fields in braces."""
        return "".join(
            part if isinstance(part, str) else f"{{{part.name}{':after' if part.after else ''}}}"
            for part in message
        )

    def _fill(
        self,
        key: str,
        parameters: Mapping[str, object],
        write_words: Callable[[str], _S],
        write: Callable[[object], _S],
    ) -> Iterator[_S]:
        message = self.messages.get(key)
        if message is None:
            raise KeyError(f"no message {key!r} in locale {self.locale.id!r}")
        for part in message:
            if isinstance(part, str):
                yield write_words(part)
            elif part.name in parameters:
                yield write(self._pick(parameters[part.name], part.after))
            else:
                missing = {field.name for field in message if isinstance(field, Field)} - {
                    *parameters
                }
                raise TypeError(
                    f"message {key!r} in locale {self.locale.id!r} wants {sorted(missing)}"
                )

    def _pick(self, value: object, after: bool) -> object:
        if isinstance(value, Counted):
            return value.after if after else str(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self.locale.number(value)
        return value


@cache
def spoken_locales(folder: Path = FOLDER) -> frozenset[str]:
    """Return the locales whose strings are there."""
    return frozenset(path.stem for path in folder.glob("*.yml"))


@cache
def messages_for(locale: Locale, folder: Path = FOLDER) -> Messages:
    """Return the strings of a locale; `LookupError` where there are none for it.

    They are part of the package, not of the content: what is wrong in them is a bug, and raises.
    """
    path = folder / f"{locale.id}.yml"
    if not path.is_file():
        raise LookupError(f"no strings for locale {locale.id!r}: {path.name} is missing")
    # The base loader makes text of every scalar: `no` and `on` are words here.
    sections = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 (text only)
    nouns = {
        noun: {category: _cut(form) for category, form in forms.items()}
        for noun, forms in sections.pop("counts").items()
    }
    for noun, forms in nouns.items():
        if missing := plural_categories(locale.id) - forms.keys():
            raise LookupError(f"{path.name}: counts.{noun} has no form for {sorted(missing)}")
    messages, lists = {}, {}
    for section, entries in sections.items():
        for key, value in entries.items():
            if isinstance(value, list):
                lists[f"{section}.{key}"] = tuple(value)
            else:
                messages[f"{section}.{key}"] = _cut(value)
    return Messages(locale, messages, nouns, lists)


def _cut(text: str) -> Message:
    parts: list[str | Field] = []
    end = 0
    for match in _FIELD.finditer(text):
        parts.append(text[end : match.start()])
        parts.append(Field(match[1], after=match[2] is not None))
        end = match.end()
    parts.append(text[end:])
    return tuple(part for part in parts if part != "")


def _interleave(items: Sequence[_S], separator: _S, last: _S) -> Iterator[_S]:
    for position, item in enumerate(items):
        if position:
            yield last if position == len(items) - 1 else separator
        yield item
