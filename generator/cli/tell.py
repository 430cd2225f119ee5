"""What every command prints: problems, counts, steps, and a fault of the generator's own."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import TypeVar

import click

from generator.crash import describe_crash
from generator.problems import Problem, Report, Severity, format_github, format_problem

PATIENCE = 0.5
"""Seconds that something may take without showing how far it is."""

T = TypeVar("T")

FORMATS: dict[str, Callable[[Problem], str]] = {"text": format_problem, "github": format_github}


def show_report(report: Report, form: str) -> None:
    """Print errors, then warnings, then how many there were of each."""
    for problem in (*report.errors, *report.warnings):
        click.echo(FORMATS[form](problem))
    errors, warnings = len(report.errors), len(report.warnings)
    if errors or warnings:
        counts = f"{count(errors, Severity.ERROR)}, {count(warnings, Severity.WARNING)}"
        click.echo(counts, err=True)


def tell_crash(error: Exception) -> None:
    """Print what went wrong, or let Python tell it where that is asked for."""
    if click.get_current_context().find_root().params["traceback"]:
        raise error
    click.echo(describe_crash(error), err=True)


def progress() -> Callable[[str], None]:
    """Return what is told each step: it prints on a terminal and is quiet in a pipe."""
    if not sys.stderr.isatty():
        return lambda _: None
    return lambda step: click.echo(f"· {step}", err=True)


def track(doing: str, items: Sequence[T]) -> Iterator[T]:
    """Give each item; on a terminal, a bar shows how far it is once that takes a while."""
    if not sys.stderr.isatty():
        yield from items
        return
    begun = time.monotonic()
    with ExitStack() as shown:
        bar = None
        for done, item in enumerate(items):
            yield item
            if bar is not None:
                bar.update(1)
            elif time.monotonic() - begun > PATIENCE:
                bar = shown.enter_context(
                    click.progressbar(length=len(items), label=doing, file=sys.stderr)
                )
                bar.update(done + 1)


def count(number: int, word: str) -> str:
    """Return a number and what it counts: ``1 event``, ``2 events``."""
    return f"{number} {word}{'' if number == 1 else 's'}"
