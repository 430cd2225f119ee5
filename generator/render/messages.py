"""What the site itself says, in each locale, from ``locales/*.yml``.

A key is dotted, ``event.who-says-so``, and stands in English and in Arabic. Any other locale is
made of what CLDR knows of its dates and lists, of the words that the publication brings itself
(``templates/locales/fr.yml``, any part of what ``locales/en.yml`` has), and for the rest of the
words of the locale that its settings name to stand in. Names in braces are put in by the page, and
a locale need not use them all. ``{days:after}`` asks for the form of a counted noun after a
preposition, so that grammar stays in the locale's own file: "آخر إفادة قبل {days:after}" gives قبل
يومين where "{days} بلا إفادة" gives يومان.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, Self, TypeVar

import yaml

from generator.problems import suggest
from generator.render.cldr import date_strings, direction_of, name_lists
from generator.render.escape import PageText, escape, escape_between
from generator.render.locale import Direction, Locale, StringsFile
from generator.render.overlay import Overlay
from generator.render.plurals import plural_categories, plural_category

FOLDER = Path(__file__).parent / "locales"

LISTS = {"months.gregorian": 12, "months.alone": 12, "months.short": 12, "weekdays.names": 7}
"""The lists that a publication may bring, and how many names each has."""

_ISOLATES = {"ltr": "\N{LEFT-TO-RIGHT ISOLATE}", "rtl": "\N{RIGHT-TO-LEFT ISOLATE}"}
_POP = "\N{POP DIRECTIONAL ISOLATE}"
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
    language: str
    """The locale whose words these are, but for those of `own`."""
    plurals: str
    """The locale whose plural forms the nouns have."""
    own: frozenset[str]
    """Keys of what is written in the locale itself, nouns as ``counts.event``."""

    @property
    def missing(self) -> list[str]:
        """The keys of what another locale's words stand in for."""
        keys = [*self.messages, *(f"counts.{noun}" for noun in self.nouns)]
        return [key for key in keys if key not in self.own]

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
        category = "zero" if n == 0 and "zero" in forms else plural_category(self.plurals, n)
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


class StringsError(Exception):
    """A publication's own words are not in their form; the message says what is wrong."""

    def __init__(self, file: Path, reason: str, line: int = 0) -> None:
        super().__init__(f"{file.name}: {reason}")
        self.file, self.reason, self.line = file, reason, line


@dataclass(frozen=True, slots=True)
class _Strings:
    """One file of words."""

    messages: dict[str, Message]
    nouns: dict[str, dict[str, Message]]
    lists: dict[str, tuple[str, ...]]


@cache
def spoken_locales(folder: Path = FOLDER) -> frozenset[str]:
    """Return the locales that all of the site's words are written in."""
    return frozenset(path.stem for path in folder.glob("*.yml"))


def find_strings(templates: Overlay, locale_id: str) -> StringsFile | None:
    """Return the file of a publication's own words in a locale; None where it brings none.

    A clone of the engine has words of another publication's beside its templates: not those.
    """
    path = templates.own / "locales" / f"{locale_id}.yml"
    return StringsFile(path, path.stat().st_mtime_ns) if path.is_file() else None


@cache
def messages_for(locale: Locale, folder: Path = FOLDER) -> Messages:
    """Return the strings of a locale.

    `LookupError` where there are none for it nor for the one that stands in. What is wrong in the
    package's own is a bug, and raises; what is wrong in a publication's is a `StringsError`.
    """
    spoken = spoken_locales(folder)
    language = next(
        (name for name in (locale.id, locale.id.partition("-")[0]) if name in spoken), None
    )
    base = language or locale.words
    if base not in spoken:
        raise LookupError(f"no strings for locale {locale.id!r}: {base}.yml is missing")
    words = _read_strings(folder / f"{base}.yml", base)
    messages, nouns, lists = words.messages, words.nouns, words.lists
    own = {*messages, *(f"counts.{noun}" for noun in nouns)} if language else set()
    if language is None:
        known = {key: _cut(text) for key, text in date_strings(locale.id).items()}
        messages = messages | known
        names = name_lists(locale.id)
        # No short names of one language beside the long ones of another.
        lists = {**({} if "months.gregorian" in names else lists), **names}
        lists.setdefault("weekdays.names", words.lists["weekdays.names"])
        own |= known.keys()
    if (direction := direction_of(base)) != locale.direction:
        messages = {
            key: message if key in own else _isolated(message, direction)
            for key, message in messages.items()
        }
        nouns = {
            noun: {category: _isolated(form, direction) for category, form in forms.items()}
            for noun, forms in nouns.items()
        }
    plurals = base
    if locale.strings is not None:
        brought = _own_strings(locale.strings.path, words, locale.id)
        messages, lists = messages | brought.messages, lists | brought.lists
        own |= brought.messages.keys()
        if brought.nouns:
            nouns, plurals = brought.nouns, locale.id
            own |= {f"counts.{noun}" for noun in nouns}
    return Messages(locale, messages, nouns, lists, base, plurals, frozenset(own))


def _read_strings(path: Path, language: str) -> _Strings:
    # The base loader makes text of every scalar: `no` and `on` are words here.
    sections = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 (text only)
    nouns = {
        noun: {category: _cut(form) for category, form in forms.items()}
        for noun, forms in sections.pop("counts", {}).items()
    }
    for noun, forms in nouns.items():
        if missing := plural_categories(language) - forms.keys():
            raise LookupError(f"{path.name}: counts.{noun} has no form for {sorted(missing)}")
    messages, lists = {}, {}
    for section, entries in sections.items():
        for key, value in entries.items():
            if isinstance(value, list):
                lists[f"{section}.{key}"] = tuple(value)
            else:
                messages[f"{section}.{key}"] = _cut(value)
    return _Strings(messages, nouns, lists)


def _own_strings(path: Path, words: _Strings, locale_id: str) -> _Strings:
    """Return a publication's own words, held against those that they go before."""
    try:
        brought = _read_strings(path, locale_id)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise StringsError(path, f"is no YAML: {error.problem}", line) from error
    except UnicodeDecodeError as error:
        raise StringsError(path, "is not in UTF-8") from error
    except LookupError as error:
        raise StringsError(path, str(error.args[0]).partition(": ")[2]) from error
    except (AttributeError, TypeError) as error:
        raise StringsError(path, "is not sections of messages, as en.yml has them") from error
    for key, message in brought.messages.items():
        if key not in words.messages:
            near = suggest(key, words.messages)
            raise StringsError(path, f"there is no message {key}" + (f"; {near}" if near else ""))
        known = {part.name for part in words.messages[key] if isinstance(part, Field)}
        given = {part.name for part in message if isinstance(part, Field)}
        if extra := sorted(given - known):
            raise StringsError(path, f"nothing is put in for {{{extra[0]}}} in {key}")
    for key, names in brought.lists.items():
        if key not in LISTS or len(names) != LISTS[key]:
            raise StringsError(path, f"{key} is no list of {LISTS.get(key, 'names')}")
    if brought.nouns and (lacking := sorted(words.nouns.keys() - brought.nouns.keys())):
        # Two languages take two sets of forms, and a browser is told of one.
        raise StringsError(path, f"counts has no {lacking[0]}; it has all nouns or none")
    return brought


def _isolated(message: Message, direction: Direction) -> Message:
    """Return words of the other direction, kept together: else their full stop comes first."""
    return (_ISOLATES[direction], *message, _POP)


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
