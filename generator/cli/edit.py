"""The commands that edit a curator's files: ``digest``, ``fmt``, ``rename``."""

import sys
from pathlib import Path

import click

from generator import build as conductor
from generator.cli.complete import complete_any_record, complete_records
from generator.cli.editor import keep_schema
from generator.cli.tell import count, show_report, track
from generator.content.edit import EditError
from generator.desk.digest import UnknownSourceError, fill_digests
from generator.desk.format import format_content
from generator.desk.rename import RenameError, rename_record


@click.command()
@click.argument("source", required=False, shell_complete=complete_records("sources"))
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with the captures of the sources.",
)
@click.option(
    "--article",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File with the capture of SOURCE, whatever it is called; instead of a folder of them.",
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if one is missing.")
@click.option("--replace", "overwrite", is_flag=True, help="Also write those that are wrong.")
@click.pass_obj
def digest(
    project: conductor.Project,
    source: str | None,
    articles: Path | None,
    article: Path | None,
    only_check: bool,
    overwrite: bool,
) -> None:
    """Fill in the digests and positions that passages lack.

    Those of one SOURCE or of all, with the digests of their captures. Nothing else changes in a
    file. A digest that is there and wrong stays, and is reported: the paragraph is not the one
    that somebody read.

    \b
    Example:  chronology digest --articles ../articles
              chronology digest radio-alkul-2020-12-20 --article ~/alkul.txt
    """  # noqa: D301
    held = article or articles
    if held is None or (article and articles):
        raise click.UsageError("give either --articles FOLDER or --article FILE")
    if article and source is None:
        raise click.UsageError("--article FILE is the capture of one SOURCE: name it")
    try:
        filling = fill_digests(
            project.content,
            held,
            source,
            alone=article is not None,
            overwrite=overwrite,
            write=not only_check,
            track=track,
        )
    except UnknownSourceError as error:
        raise click.BadParameter(str(error), param_hint="SOURCE") from error
    for due in filling.due:
        click.echo(f"{due.where}: {due.field}: {due.value}")
    for path, reason in filling.refused:
        click.echo(f"{path}: not written: {reason}", err=True)
    show_report(filling.report, "text")
    done = "missing" if only_check else "written"
    click.echo(f"{count(len(filling.due), 'value')} {done}", err=True)
    missing = only_check and filling.due
    sys.exit(1 if filling.report.errors or filling.refused or missing else 0)


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if a file would be.")
@click.pass_obj
def fmt(project: conductor.Project, only_check: bool) -> None:
    """Put content files in order, without losing a comment or a word.

    Keys come in the order in which the schema gives them, and folded text is filled to 100
    characters a line.

    \b
    Example:  chronology fmt --check
    """  # noqa: D301
    done = format_content(project.content, write=not only_check, track=track)
    for path in done.changed:
        click.echo(path)
    for path, reason in done.refused:
        click.echo(f"{path}: left as it is: {reason}", err=True)
    show_report(done.report, "text")
    told = "not in order" if only_check else "put in order"
    click.echo(f"{count(len(done.changed), 'file')} {told}", err=True)
    sys.exit(1 if done.report.errors or done.refused or (only_check and done.changed) else 0)


@click.command()
@click.argument("record", shell_complete=complete_any_record)
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
        done = rename_record(project.content, record, identifier, track)
    except (RenameError, EditError) as error:
        raise click.ClickException(f"{error}; nothing was written") from error
    for path in (done.path, *done.mended):
        click.echo(path)
    keep_schema(project)
    click.echo(f"renamed; {count(len(done.mended), 'other file')} changed", err=True)
