"""The browser's script as it is sent: modules joined in the order they need each other.

Twenty small modules make twenty requests and share no dictionary when they are compressed; sent
one by one they weigh half as much again. Comments and needless space go, and nothing else: names
and strings are those of the repository, and what this does not understand is an error, no guess.

A module may import names from others, of its folder or one beside it, and export declarations; it
declares no name at its top that another declares too. What is imported when it is needed, by
``import('./share.js')``, is joined into a file of its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

_IMPORT = re.compile(
    r"^import\s*\{([^}]*)\}\s*from\s*'\.{1,2}/(?:[\w-]+/)?([\w-]+\.js)';$", re.MULTILINE
)
_LATER = re.compile(r"\bimport\('\./([\w-]+\.js)'\)")
_EXPORT = re.compile(r"^export (?=(?:async |const |let |class |function))", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:const|let|class|function\*?) ([\w$]+)", re.MULTILINE)
_UNKNOWN = re.compile(r"^(?:import\b(?!\s*\()|export\b).*", re.MULTILINE)

_BEFORE_PATTERN = frozenset("(,=:[!&|?{;+-*%~^<>\n")
_WORDS_BEFORE_PATTERN = frozenset(
    ("return", "typeof", "case", "in", "of", "delete", "void", "new", "throw", "await", "else")
)


class ScriptError(ValueError):
    """A module is written in a way that cannot be joined."""


def join_scripts(modules: Mapping[str, str], entry: str) -> dict[str, str]:
    """Return the files to send: the entry, and each module that is imported only when needed.

    A file that comes later takes what the entry's already has from there, so that nothing is sent
    twice and a module that remembers something remembers it once.

    Args:
        modules: Source by file name.
        entry: The module that the page loads.

    Raises:
        ScriptError: A module that is not there is imported, or a form of import or export is used
            that this does not know.
    """
    first = _needed(modules, entry)
    wanted = _exports(modules[entry])
    files: dict[str, str] = {}
    found = _later(modules, first)
    while found:
        name = found.pop()
        if name in files:
            continue
        own = [module for module in _needed(modules, name) if module not in first]
        shared = _names_from(modules, [name, *own], first) if own else _exports(modules[name])
        wanted |= shared
        files[name] = _later_file(modules, name, own, shared, entry)
        found += _later(modules, own)
    ending = f"export{{{','.join(sorted(wanted))}}};\n" if wanted else ""
    return {entry: _joined(modules, first) + ending, **dict(sorted(files.items()))}


def _later_file(
    modules: Mapping[str, str], name: str, own: Sequence[str], shared: set[str], entry: str
) -> str:
    names = ",".join(sorted(shared))
    if not own:
        return f"export{{{names}}}from'./{entry}';\n"
    taken = f"import{{{names}}}from'./{entry}';\n" if shared else ""
    return taken + _joined(modules, own, exporting=name)


def _needed(modules: Mapping[str, str], entry: str) -> list[str]:
    """Return a module and all that it imports, each after what it needs itself."""
    order: list[str] = []
    seen: set[str] = set()

    def visit(name: str, by: str) -> None:
        if name in seen:
            return
        if name not in modules:
            raise ScriptError(f"{by} imports {name}, which is not there")
        seen.add(name)
        for _, needed in _IMPORT.findall(modules[name]):
            visit(needed, name)
        order.append(name)

    visit(entry, entry)
    return order


def _later(modules: Mapping[str, str], names: Iterable[str]) -> list[str]:
    """Return the modules that some others import when they need them."""
    code = "".join(strip(_plain(name, modules[name])) for name in names)
    return sorted(set(_LATER.findall(code)))


def _names_from(
    modules: Mapping[str, str], names: Iterable[str], shared: Sequence[str]
) -> set[str]:
    """Return what some modules import from those that another file has."""
    return {
        part.split(" as ")[0].strip()
        for name in names
        for listed, needed in _IMPORT.findall(modules[name])
        if needed in shared
        for part in listed.split(",")
        if part.strip()
    }


def _exports(code: str) -> set[str]:
    return set(_EXPORTED.findall(code))


def _joined(modules: Mapping[str, str], names: Iterable[str], exporting: str | None = None) -> str:
    return "".join(
        strip(_plain(name, modules[name], keep_exports=name == exporting)) for name in names
    )


def _plain(name: str, code: str, *, keep_exports: bool = False) -> str:
    """Return a module's code without what only joins it to others."""

    def renamed(match: re.Match[str]) -> str:
        pairs = (part.split(" as ") for part in match[1].split(",") if " as " in part)
        return "".join(f"const {new.strip()} = {old.strip()};\n" for old, new in pairs)

    code = _IMPORT.sub(renamed, code)
    plain = _EXPORT.sub("", code)
    unknown = _UNKNOWN.search(plain)
    if unknown:
        raise ScriptError(f"{name} cannot be joined: {unknown[0]}")
    return code if keep_exports else plain


def strip(code: str) -> str:
    """Return code without comments, and without the space that it does not need.

    A line ends where it ended, save after what cannot end a statement: the language ends statements
    by lines, and that is left to it.
    """
    kept: list[str] = []
    last, space = "\n", ""
    for piece in _pieces(code):
        if piece.isspace():
            space = "\n" if "\n" in space + piece else " "
            continue
        if (space == "\n" and last not in _NO_END) or (space == " " and _run_on(last, piece)):
            kept.append(space)
        kept.append(piece)
        last, space = piece, ""
    return "".join(kept).strip() + "\n"


_NO_END = frozenset("{[(,;\n")


def _run_on(before: str, after: str) -> bool:
    """Say whether two pieces would be read as something else without a space between them."""
    first, second = before[-1], after[0]
    if _in_word(first) and (_in_word(second) or second in "'\"`/"):
        return True
    return first == second or "/" in (first, second)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "_$"


def _pieces(code: str) -> Iterator[str]:
    """Yield words, strings, patterns, white space and single marks; a comment is a space."""
    at, end = 0, len(code)
    last = "\n"
    depths: list[int] = []
    depth = 0
    while at < end:
        letter = code[at]
        if code.startswith("//", at):
            stop = code.find("\n", at)
            at = end if stop < 0 else stop
            yield " "
            continue
        if code.startswith("/*", at):
            stop = code.find("*/", at)
            if stop < 0:
                raise ScriptError("a comment does not end")
            yield "\n" if "\n" in code[at:stop] else " "
            at = stop + 2
            continue
        if letter.isspace():
            stop = at + 1
            while stop < end and code[stop].isspace():
                stop += 1
            yield code[at:stop]
            at = stop
            continue
        if letter in "'\"":
            stop = _end_of_string(code, at, letter)
        elif letter == "`" or (letter == "}" and depths and depths[-1] == depth):
            if letter == "}":
                depths.pop()
            stop = _end_of_text(code, at)
            if code[stop - 1] == "{":
                depths.append(depth)
        elif letter == "/" and _pattern_may_begin(last):
            stop = _end_of_pattern(code, at)
        elif _in_word(letter):
            stop = at + 1
            while stop < end and _in_word(code[stop]):
                stop += 1
        else:
            depth += (letter == "{") - (letter == "}")
            stop = at + 1
        last = code[at:stop]
        yield last
        at = stop
    if depths:
        raise ScriptError("a template text does not end")


def _pattern_may_begin(last: str) -> bool:
    return last in _WORDS_BEFORE_PATTERN or last[-1] in _BEFORE_PATTERN


def _end_of_string(code: str, at: int, quote: str) -> int:
    at += 1
    while at < len(code) and code[at] != quote:
        at += 2 if code[at] == "\\" else 1
    return at + 1


def _end_of_text(code: str, at: int) -> int:
    """Return where a piece of template text ends: after its backquote or the brace of a value."""
    at += 1
    while at < len(code):
        if code[at] == "\\":
            at += 2
        elif code[at] == "`":
            return at + 1
        elif code.startswith("${", at):
            return at + 2
        else:
            at += 1
    raise ScriptError("a template text does not end")


def _end_of_pattern(code: str, at: int) -> int:
    at += 1
    in_class = False
    while at < len(code) and code[at] != "\n" and (in_class or code[at] != "/"):
        if code[at] == "\\":
            at += 1
        elif code[at] in "[]":
            in_class = code[at] == "["
        at += 1
    if at >= len(code) or code[at] != "/":
        raise ScriptError("a regular expression does not end")
    return at + 1
