"""The command that takes other tools' chronologies in: ``import``."""

import sys
from pathlib import Path

import click

from generator import build as conductor
from generator.cli.tell import count, show_report
from generator.content.files import DRAFTS, draft_roots
from generator.importing.account import brief
from generator.importing.columns import ROLES
from generator.importing.dates import Order
from generator.importing.interpret import Wishes
from generator.importing.language import read_language
from generator.importing.letters import ENCODINGS
from generator.importing.refusal import UnreadableError
from generator.importing.run import FORMS, Settings, check_into, import_file
from generator.problems import suggest

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("import")
@click.argument("form", type=click.Choice(FORMS), metavar="FORM")
@click.argument("file", type=_FILE)
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="Folder of drafts to write to. Default: content/drafts. A folder of its own in that, as "
    "content/drafts/old-timeline, keeps an import together.",
)
@click.option("--dry-run", is_flag=True, help="Tell what would become of the file; write nothing.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="ROLE=NAME",
    help="What a column or property is for, where its name does not say it: --column date=When, "
    f"--column title.ar=الخبر. Roles: {', '.join(ROLES)}.",
)
@click.option(
    "--dates",
    type=click.Choice([order.value for order in Order]),
    help="Whether 1/2/2020 has the day first (dmy) or the month (mdy). Without it the file's other "
    "dates show it, or the draft has both days.",
)
@click.option(
    "--century",
    type=click.IntRange(1, 99),
    metavar="NN",
    help="The first two digits of a year that is written with its last two: 20 for 2020.",
)
@click.option(
    "--trust-days",
    is_flag=True,
    help="Believe a run of dates on 1 January, or on the first of months.",
)
@click.option(
    "--timezone",
    metavar="ZONE",
    help="ics: whose day an instant falls on, as Europe/Oslo.",
)
@click.option("--language", metavar="CODE", help="The language of its texts: en, ar, fa…")
@click.option("--kind", metavar="KIND", help="The kind of event, where a record names none.")
@click.option(
    "--encoding",
    type=click.Choice(ENCODINGS),
    help="How its letters are written, where that is not UTF-8 and no mark at its head says so.",
)
@click.option("--delimiter", metavar="SIGN", help="What divides the columns; tab for tabs.")
@click.option("--sources", type=_FILE, help="timemap: the file of sources, where it is another.")
@click.option("--associations", type=_FILE, help="timemap: the file of associations, likewise.")
@click.pass_obj
def import_(
    project: conductor.Project,
    form: str,
    file: Path,
    into: Path | None,
    dry_run: bool,
    columns: tuple[str, ...],
    dates: str | None,
    century: int | None,
    trust_days: bool,
    timezone: str | None,
    language: str | None,
    kind: str | None,
    encoding: str | None,
    delimiter: str | None,
    sources: Path | None,
    associations: Path | None,
) -> None:
    """Make drafts of another tool's chronology, and tell what became of it.

    Every record and every field is accounted for: taken, changed, or left out for a reason.

    FORM is what FILE is: timelinejs (its JSON, or its spreadsheet as CSV), timemap (what its server
    gives for events, or its download), csv (any table), geojson, ics (a calendar).

    Each record becomes a draft of an event, each source that it names a claim; sources, outlets and
    places that are not known are drafted too. What a file does not say stays open: chronology check
    tells what each draft needs before it can be published, by moving its file. The account, as
    Markdown and as JSON, lies in imports/ beside the drafts. An import can be repeated: drafts that
    were edited since are left alone.

    \b
    Example:  chronology import timelinejs timeline.json --into content/drafts/old-timeline
              chronology import timelinejs sheet.csv --kind patrol
              chronology import timemap events.json --sources sources.json
              chronology import csv events.csv --column date=When --column text=Notes --dates dmy
              chronology import csv أحداث.csv --encoding windows-1256 --language ar
              chronology import geojson strikes.geojson --column title=incident
              chronology import ics calendar.ics --timezone Europe/Oslo --dry-run
    """  # noqa: D301
    report, corpus = conductor.check_content(project.content)
    if corpus is None:
        show_report(report, "text")
        raise click.ClickException("nothing was imported: chronology.yml comes first")
    if kind is not None and kind not in corpus.publication.kinds:
        near = suggest(kind, corpus.publication.kinds)
        known = ", ".join(corpus.publication.kinds)
        raise click.BadParameter(near or f"one of {known}", param_hint="--kind")
    if language is not None and not read_language(language):
        raise click.BadParameter("write its code, such as en or ar", param_hint="--language")
    folder = into or project.content / DRAFTS
    settings = Settings(
        Wishes(
            Order(dates) if dates else None,
            century,
            read_language(language) if language else None,
            trust_days,
        ),
        encoding,
        _delimiter(delimiter),
        dict(_column(column) for column in columns),
        timezone,
        kind,
        sources,
        associations,
    )
    try:
        check_into(project.content, folder)
        account, place = import_file(form, file, folder, corpus, settings, write=not dry_run)
    except UnreadableError as error:
        click.echo(f"{error}", err=True)
        if error.mend:
            click.echo(f"  mend: {error.mend}", err=True)
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    except OSError as error:
        raise click.ClickException(f"the drafts cannot be written: {error}") from error
    for line in brief(account):
        click.echo(line)
    if dry_run:
        click.echo("Nothing was written.", err=True)
    else:
        drafts = count(len(account.drafts), "draft")
        click.echo(f"{drafts} in {folder}; the account is {folder / place}.md", err=True)
        drafts_folder = (project.content / DRAFTS).resolve()
        if folder.resolve() in (drafts_folder, *draft_roots(drafts_folder.parent)):
            click.echo("chronology check tells what they need.", err=True)
        else:
            click.echo(f"Put them into {project.content / DRAFTS} to have them checked.", err=True)


def _column(text: str) -> tuple[str, str]:
    role, sign, name = text.partition("=")
    if not sign or not role.strip() or not name.strip():
        raise click.BadParameter("is not ROLE=NAME, such as date=When", param_hint="--column")
    return role.strip(), name.strip()


def _delimiter(text: str | None) -> str | None:
    if text is None:
        return None
    sign = {"tab": "\t", r"\t": "\t", "comma": ",", "semicolon": ";"}.get(text.lower(), text)
    if len(sign) != 1 or sign in '"\r\n':
        raise click.BadParameter("is one sign, or tab", param_hint="--delimiter")
    return sign
