"""Imports go one way only, from the top of `LAYERS` down; the parts of one layer stay apart."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import generator

ROOT = Path(generator.__file__).parent

LAYERS: tuple[tuple[str, ...], ...] = (
    ("problems", "track"),
    ("model",),
    ("dating",),
    ("content", "check", "derive"),
    ("render",),
    ("side_by_side", "site", "write"),
    ("build", "desk", "importing", "crash"),
    ("preview", "release"),
    ("cli",),
    ("__main__",),
)
"""From the bottom. A part may import those of layers below its own."""

APART = frozenset({"side_by_side", "site", "write"})
"""Parts that import nothing of ours: they move files or run work, and know no record."""


def modules() -> dict[str, Path]:
    """Return every module of the package by its name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imported(module: str, source: str) -> set[str]:
    """Return the modules of ours that a module's source imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                package = module if MODULES[module].name == "__init__.py" else parent(module)
                for _ in range(node.level - 1):
                    package = parent(package)
                base = f"{package}.{base}".rstrip(".")
            for name in node.names:
                whole = f"{base}.{name.name}"
                found.add(whole if whole in MODULES else base)
    return {name for name in found if name.split(".")[0] == "generator"}


def parent(module: str) -> str:
    return module.rpartition(".")[0]


def part(module: str) -> str:
    """Return which part of the package a module belongs to: the package itself is none."""
    return [*module.split("."), ""][1]


def heights() -> dict[str, int]:
    return {name: height for height, layer in enumerate(LAYERS) for name in layer}


def wrong_way(module: str, source: str) -> list[str]:
    """Return the imports of a module that do not go down."""
    here = part(module)
    height = heights()[here]
    return [
        f"{module} imports {name}"
        for name in sorted(imported(module, source))
        if part(name) != here and (here in APART or heights()[part(name)] >= height)
    ]


def test_every_part_of_the_package_has_a_layer():
    assert {part(module) for module in MODULES} - {""} <= set(heights())


def test_every_import_goes_down():
    found = []
    for module, path in MODULES.items():
        if part(module):
            found += wrong_way(module, path.read_text(encoding="utf-8"))
    assert found == []


def test_package_itself_imports_nothing_of_its_own():
    # It is imported before every module, so it would put each of them on top of all the others.
    assert imported("generator", MODULES["generator"].read_text(encoding="utf-8")) == set()


def test_no_modules_import_each_other_in_a_circle():
    graph = {
        module: imported(module, path.read_text(encoding="utf-8")) - {module}
        for module, path in MODULES.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(" imports ".join(reversed(error.args[1]))) from None


def test_wrong_imports_would_be_found():
    # A test of a rule that nobody breaks has to show that it can fail.
    for module, source in (
        ("generator.model.text", "from generator.content.load import load_corpus"),
        ("generator.check.dates", "import generator.derive.presence"),
        ("generator.content.load", "from generator import check"),
        ("generator.render.svg", "def f():\n    from generator.cli import main"),
        ("generator.derive.who", "from ..check import dates"),
        ("generator.site.links", "from generator.problems import Problem"),
        ("generator.write", "from generator.model.text import Id"),
    ):
        assert wrong_way(module, source), source
    assert wrong_way("generator.cli", "from generator.model.text import Id") == []
    assert wrong_way("generator.derive.who", "from .presence import State") == []
