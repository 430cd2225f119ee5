"""What every command prints: problems, counts, steps, and a fault of the generator's own."""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import TypeVar

import click

from generator.crash import describe_crash
from generator.problems import (
    CODES,
    Problem,
    Report,
    Severity,
    format_github,
    format_problem,
    visible,
)

PATIENCE = 0.5
"""Seconds that something may take without showing how far it is."""

FEW = 50
"""How many problems of drafts are told one by one without being asked for."""

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


def show_drafts(report: Report, form: str, *, whole: bool) -> None:
    """Print the problems of drafts: each of them, or where they are many each kind of them once.

    An import of a thousand records makes thousands: they are told by their codes, with an example.
    """
    problems = report.drafts
    if not problems:
        return
    if whole or len(problems) <= FEW:
        for problem in problems:
            click.echo(FORMATS[form](problem))
    else:
        first: dict[str, Problem] = {}
        for problem in problems:
            first.setdefault(problem.code, problem)
        numbers = Counter(problem.code for problem in problems)
        for code, number in sorted(numbers.items(), key=lambda item: (-item[1], item[0])):
            click.echo(f"drafts: {number} × {CODES[code].meaning}  [{code}]", err=True)
            click.echo(f"  first: {first[code].where}: {visible(first[code].message)}", err=True)
        click.echo("chronology check --drafts lists every one.", err=True)
    files = len({problem.where.path for problem in problems})
    told = f"{count(len(problems), 'problem')} in {count(files, 'draft')}"
    click.echo(f"{told}: not published, and in the way of nothing that is", err=True)


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
