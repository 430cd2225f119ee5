"""The commands that write a new record: ``new event``, ``new source`` and the others.

Each is made from the questions that `generator.desk.kinds` has for its kind of record: one flag for
each, and on a terminal one prompt for each that no flag answers.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from generator import build as conductor
from generator.cli.complete import complete_answers
from generator.cli.editor import keep_schema
from generator.cli.tell import count, show_report, track
from generator.content.edit import EditError
from generator.content.load import load_corpus, load_drafts
from generator.desk.answer import Desk
from generator.desk.kinds import KINDS, Kind
from generator.desk.new import write_record
from generator.desk.question import Ask, LackingError, Question, gather
from generator.problems import Report

_INDENT = " " * 10
_GIVEN = "given_"
"""What the name of a flag's parameter begins with: ``--id`` would be a builtin."""


@click.group()
def new() -> None:
    """Write a new event, source, actor, place or outlet.

    On a terminal it asks for what no flag answers, proposes what follows from the answers before,
    and offers known identifiers as one types part of them or of a name, in any spelling. In a pipe
    nothing is asked: what is lacking is listed, and the status is 2. The file is in the order of
    fmt; what the check has against it is shown, with file and line. No file is ever replaced.

    \b
    Example:  chronology new event
              chronology new actor --name en="Northern Guard" --name ar="الحرس الشمالي" --kind force
    """  # noqa: D301


def _command(kind: Kind) -> click.Command:
    """Return the command that writes a record of a kind."""
    articles = click.Option(
        ["--articles"],
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="Folder with the captures of the sources: gives digests, and shows paragraphs.",
    )
    return click.Command(
        kind.name,
        params=[*map(_option, kind.questions), *([articles] if kind.name in _ANCHORED else [])],
        callback=click.pass_obj(_writer(kind)),
        short_help=f"Write a new {kind.name}.",
        help=f"Write a new {kind.name}: asks on a terminal for what no flag answers.\n\n"
        f"\b\nExample:  chronology new {kind.name}\n{_INDENT}chronology new {kind.name} "
        + f" \\\n{_INDENT}    ".join(kind.example),
    )


_ANCHORED = ("event", "source")
"""Kinds of records that name an article."""


def _option(question: Question) -> click.Option:
    more = " As often as there are several." if question.many else ""
    again = " Once for each locale." if question.by_locale else ""
    return click.Option(
        [question.flag, _GIVEN + question.name.replace("-", "_")],
        multiple=True,
        metavar=question.shape,
        shell_complete=complete_answers(question),
        help=f"{question.asks}.{again}{more}",
    )


def _writer(kind: Kind) -> Any:
    def write(project: conductor.Project, articles: Path | None = None, **flags: Any) -> None:
        given = {question.name: _flag(flags, question) for question in kind.questions}
        corpus, problems = load_corpus(project.content, track)
        if corpus is None:
            show_report(Report(problems), "text")
            sys.exit(1)
        desk = Desk(corpus, load_drafts(project.content, corpus)[0], articles)
        try:
            answers = _answers(kind, given, desk)
            path = write_record(project.content, kind, desk, answers)
        except LackingError as error:
            raise click.UsageError(_told(error)) from error
        except (KeyboardInterrupt, EOFError):
            click.echo("Nothing was written.", err=True)
            sys.exit(1)
        except (EditError, FileExistsError) as error:
            raise click.ClickException(f"{error}; nothing was written") from error
        click.echo(path)
        keep_schema(project)
        report, _ = conductor.check_content(project.content, articles, track=track)
        about = [p for p in report if path in (p.where.path, *(also.path for also in p.also))]
        show_report(open_points := Report(about), "text")
        sys.exit(1 if open_points.errors else 0)

    return write


def _flag(flags: dict[str, Any], question: Question) -> Sequence[str]:
    return tuple(flags[_GIVEN + question.name.replace("-", "_")])


def _answers(kind: Kind, given: dict[str, Sequence[str]], desk: Desk) -> dict[str, Any]:
    """Return what flags answer, and what somebody at a terminal answers beyond that."""
    try:
        return gather(kind.questions, given, desk, None)
    except LackingError as error:
        if error.is_wrong or not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise
    return gather(kind.questions, given, desk, _prompt(desk))


def _prompt(desk: Desk) -> Ask:
    from generator.cli.prompt import (
        Prompt,
    )  # takes a tenth of a second, and a pipe has no use of it

    return Prompt(desk)


def _told(error: LackingError) -> str:
    width = max(len(f"{each.question.flag} {each.question.shape}") for each in error.lacking)
    lines = [
        f"  {f'{each.question.flag} {each.question.shape}':{width}}  {each.reason}"
        for each in error.lacking
    ]
    told = f"{count(len(lines), 'answer')} {'is' if len(lines) == 1 else 'are'} lacking or wrong"
    return "\n".join([f"{told}; nothing was written:", *lines])


for kind in KINDS.values():
    new.add_command(_command(kind))
