"""The command ``chronology``: arguments in, text and an exit status out. No rules of its own.

Exit status: 0 when all is well, 1 when the content or the site has an error, 2 when the command
was called wrongly.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator import build as conductor
from generator import dating
from generator.content.edit import EditError
from generator.content.revision import RevisionError
from generator.crash import describe_crash
from generator.derive.presence import derive_presences
from generator.derive.who import find_reported
from generator.digest import UnknownSourceError, fill_digests
from generator.format import format_content
from generator.model import edtf
from generator.model.schema import content_schemas
from generator.preview.watch import preview as serve_preview
from generator.problems import (
    Problem,
    Report,
    Severity,
    format_github,
    format_problem,
    suggest,
)
from generator.rename import RenameError, rename_record
from generator.render.answer import write_answer
from generator.render.explain import LOCALES, write_explanation
from generator.write import replace_file

FORMATS: dict[str, Callable[[Problem], str]] = {"text": format_problem, "github": format_github}


class PlainGroup(click.Group):
    """Commands that end in a plain message, whatever they end in."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for; an exception that nobody caught costs one line."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            tell_crash(error)
            sys.exit(1)


@click.group(cls=PlainGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder that holds content/, templates/ and mkdocs.yml. Default: this folder.",
)
@click.option(
    "--traceback", is_flag=True, help="Show where in the generator a fault of its own is."
)
@click.pass_context
def main(context: click.Context, project: Path, traceback: bool) -> None:  # noqa: ARG001 (PlainGroup reads it)
    """Check curated events and publish them as a chronology."""
    context.obj = conductor.Project(project.resolve())


@main.command()
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with the captures of the sources, to verify every passage against.",
)
@click.option(
    "--since",
    metavar="REV",
    help="A commit, branch or tag: warn of what changed since without a correction.",
)
@click.option(
    "--format", "form", type=click.Choice(sorted(FORMATS)), default="text", show_default=True
)
@click.option("--strict", is_flag=True, help="Let a warning fail the check, as an error does.")
@click.pass_obj
def check(
    project: conductor.Project, articles: Path | None, since: str | None, form: str, strict: bool
) -> None:
    """Report every problem of the content, and change nothing.

    \b
    Example:  chronology check --articles ../articles
              chronology check --since origin/main
    """  # noqa: D301 (click reads \b as "keep these lines")
    try:
        before = conductor.find_before(project.content, since) if since is not None else None
    except RevisionError as error:
        raise click.BadParameter(str(error), param_hint="--since") from error
    report, corpus = conductor.check_content(project.content, articles, before)
    show_report(report, form)
    if corpus is None:
        click.echo(
            "Records were not held against each other: chronology.yml comes first.", err=True
        )
    elif not report.errors:
        claims = sum(len(event.claims) for event in corpus.events.values())
        held = (
            _count(len(corpus.events), "event"),
            _count(claims, "claim"),
            _count(len(corpus.sources), "source"),
            _count(len(corpus.actors), "actor"),
            _count(len(corpus.places), "place"),
        )
        click.echo(f"{', '.join(held)}: no errors", err=True)
    sys.exit(1 if report.errors or (strict and report.warnings) else 0)


@main.command()
@click.option(
    "--previews/--no-previews",
    default=None,
    help="Draw the pictures that are shown where an address is shared. Needs the Noto fonts; "
    "left to itself, draws them where this machine has those.",
)
@click.pass_obj
def build(project: conductor.Project, previews: bool | None) -> None:
    """Build the site of every locale and publish it in site/.

    On an error nothing is written and the published site stays as it is.

    \b
    Example:  chronology build --previews
    """  # noqa: D301
    run(lambda: conductor.build(project, progress(), previews=previews))


@main.command()
@click.pass_obj
def generate(project: conductor.Project) -> None:
    """Write the Markdown pages to docs/, without building the site.

    \b
    Example:  chronology generate
    """  # noqa: D301
    run(lambda: conductor.generate(project, progress())[0])


@main.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.pass_obj
def preview(project: conductor.Project, port: int) -> None:
    """Serve the site on 127.0.0.1 and show every edit by itself. Ctrl+C ends it.

    \b
    Example:  chronology preview --port 8001
    """  # noqa: D301
    try:
        serve_preview(project, port, click.echo)
    except KeyboardInterrupt:
        click.echo("")
    except OSError as error:
        raise click.ClickException(f"cannot serve on port {port}: {error.strerror}") from error


@main.command()
@click.argument("day")
@click.option("--place", help="Only at this place, and in what lies within it.")
@click.pass_obj
def who(project: conductor.Project, day: str, place: str | None) -> None:
    """Say who is reported where on DAY.

    Since when, by whom, and last confirmed when.

    \b
    Example:  chronology who 2020-12-20 --place albukamal
    """  # noqa: D301
    try:
        asked = edtf.parse(day)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="DAY") from error
    if not asked.is_day or asked.earliest.ordinal is None:
        raise click.BadParameter("is not one day, such as 2020-12-20", param_hint="DAY")
    report, corpus = conductor.check_content(project.content)
    if corpus is None or report.errors:
        show_report(report, "text")
        sys.exit(1)
    if place is not None and place not in corpus.places:
        near = suggest(place, corpus.places)
        message = f"there is no place {place}" + (f"; {near}" if near else "")
        raise click.BadParameter(message, param_hint="--place")
    number = asked.earliest.ordinal
    reported = find_reported(corpus, derive_presences(corpus), number, place)
    click.echo(write_answer(corpus, number, reported, place))


@main.command()
@click.argument("event")
@click.option(
    "--locale", type=click.Choice(list(LOCALES)), default="en", show_default=True,
    help="The language of the answer.",
)  # fmt: skip
@click.pass_obj
def explain(project: conductor.Project, event: str, locale: str) -> None:
    """Print the working of every date of EVENT: words, day said, steps, value, origin.

    \b
    Example:  chronology explain 2020-05-02-russian-patrol-mayadin
    """  # noqa: D301
    report, corpus = conductor.check_content(project.content)
    if corpus is None:
        show_report(report, "text")
        sys.exit(1)
    if event not in corpus.events:
        near = suggest(event, corpus.events)
        reason = f"there is no event {event}" + (f"; {near}" if near else "")
        raise click.BadParameter(reason, param_hint="EVENT")
    click.echo(write_explanation(corpus, corpus.events[event], locale))


@main.command()
@click.argument("words")
@click.option("--said", required=True, help="The day on which they were said, as an EDTF date.")
@click.option(
    "--locale", type=click.Choice(["en", "ar"]), default="en", show_default=True,
    help="The language of the answer; the words may be in either.",
)  # fmt: skip
def resolve(words: str, said: str, locale: str) -> None:
    """Say what WORDS mean that were said on a day, with every step. Fails if they give no date.

    \b
    Example:  chronology resolve "أمس السبت" --said 2020-05-03
    """  # noqa: D301
    try:
        day = edtf.parse(said)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--said") from error
    found = dating.resolve(words, day)
    click.echo(dating.write_outcome(found, locale))
    for step in found.steps:
        click.echo(f"  {dating.write_step(step, locale)}")
    sys.exit(0 if found.outcome is dating.Outcome.RESOLVED else 1)


@main.command()
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to. Default: content/.schema, where the first line of each file looks.",
)
@click.pass_obj
def schema(project: conductor.Project, into: Path | None) -> None:
    """Write the JSON Schema of each kind of content file, for editors.

    \b
    Example:  chronology schema
    """  # noqa: D301
    folder = into or project.content / ".schema"
    schemas = content_schemas()
    folder.mkdir(parents=True, exist_ok=True)
    for name, value in schemas.items():
        text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        replace_file(folder / f"{name}.json", text.encode("utf-8"))
    click.echo(f"{len(schemas)} schemas in {folder}", err=True)


@main.command()
@click.argument("source", required=False)
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="Folder with the captures of the sources.",
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if one is missing.")
@click.option("--replace", "overwrite", is_flag=True, help="Also write those that are wrong.")
@click.pass_obj
def digest(
    project: conductor.Project,
    source: str | None,
    articles: Path,
    only_check: bool,
    overwrite: bool,
) -> None:
    """Fill in the digests and positions that passages lack.

    Those of one SOURCE or of all, with the digests of their captures. Nothing else changes in a
    file. A digest that is there and wrong stays, and is reported: the paragraph is not the one
    that somebody read.

    \b
    Example:  chronology digest radio-alkul-2020-12-20 --articles ../articles
    """  # noqa: D301
    try:
        filling = fill_digests(
            project.content, articles, source, overwrite=overwrite, write=not only_check
        )
    except UnknownSourceError as error:
        raise click.BadParameter(str(error), param_hint="SOURCE") from error
    for due in filling.due:
        click.echo(f"{due.where}: {due.field}: {due.value}")
    for path, reason in filling.refused:
        click.echo(f"{path}: not written: {reason}", err=True)
    show_report(filling.report, "text")
    done = "missing" if only_check else "written"
    click.echo(f"{_count(len(filling.due), 'value')} {done}", err=True)
    missing = only_check and filling.due
    sys.exit(1 if filling.report.errors or filling.refused or missing else 0)


@main.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if a file would be.")
@click.pass_obj
def fmt(project: conductor.Project, only_check: bool) -> None:
    """Put content files in order, without losing a comment or a word.

    Keys come in the order in which the schema gives them, and folded text is filled to 100
    characters a line.

    \b
    Example:  chronology fmt --check
    """  # noqa: D301
    done = format_content(project.content, write=not only_check)
    for path in done.changed:
        click.echo(path)
    for path, reason in done.refused:
        click.echo(f"{path}: left as it is: {reason}", err=True)
    show_report(done.report, "text")
    told = "not in order" if only_check else "put in order"
    click.echo(f"{_count(len(done.changed), 'file')} {told}", err=True)
    sys.exit(1 if done.report.errors or done.refused or (only_check and done.changed) else 0)


@main.command()
@click.argument("record")
@click.argument("identifier")
@click.pass_obj
def rename(project: conductor.Project, record: str, identifier: str) -> None:
    """Give RECORD another IDENTIFIER, in its file's name and wherever it is named.

    The old one stays with the record as a former identifier, and the old address leads to the new.
    For an event a date in the identifier is a part of the address: both change together.

    \b
    Example:  chronology rename places/al-mazari al-mazaree
    """  # noqa: D301
    try:
        done = rename_record(project.content, record, identifier)
    except (RenameError, EditError) as error:
        raise click.ClickException(f"{error}; nothing was written") from error
    for path in (done.path, *done.mended):
        click.echo(path)
    click.echo(f"renamed; {_count(len(done.mended), 'other file')} changed", err=True)


def run(step: Callable[[], Report]) -> None:
    """Carry a step out, tell what was wrong, and exit with the status that it comes to."""
    try:
        report = step()
    except conductor.ContentError as error:
        show_report(error.report, "text")
        click.echo("Nothing was written; the published site is as it was.", err=True)
        sys.exit(1)
    except conductor.TOLD as error:
        click.echo(str(error), err=True)
        click.echo("Not published; the previous site is as it was.", err=True)
        sys.exit(1)
    except BrokenPipeError:
        raise  # nobody reads what is told: click's to handle
    except Exception as error:
        tell_crash(error)
        click.echo("Not published; the previous site is as it was.", err=True)
        sys.exit(1)
    show_report(report, "text")


def tell_crash(error: Exception) -> None:
    """Print what went wrong, or let Python tell it where that is asked for."""
    if click.get_current_context().find_root().params["traceback"]:
        raise error
    click.echo(describe_crash(error), err=True)


def show_report(report: Report, form: str) -> None:
    """Print errors, then warnings, then how many there were of each."""
    for problem in (*report.errors, *report.warnings):
        click.echo(FORMATS[form](problem))
    errors, warnings = len(report.errors), len(report.warnings)
    if errors or warnings:
        counts = f"{_count(errors, Severity.ERROR)}, {_count(warnings, Severity.WARNING)}"
        click.echo(counts, err=True)


def progress() -> Callable[[str], None]:
    """Return what is told each step: it prints on a terminal and is quiet in a pipe."""
    if not sys.stderr.isatty():
        return lambda _: None
    return lambda step: click.echo(f"· {step}", err=True)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
