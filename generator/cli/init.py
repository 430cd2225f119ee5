"""The command ``init``: a chronology of one's own."""

import sys
from pathlib import Path

import click

from generator.cli.tell import count
from generator.desk.starter import (
    FolderInUseError,
    Language,
    LanguageError,
    find_language,
    start_publication,
)
from generator.render.messages import spoken_locales

EXAMPLE_ADDRESS = "https://chronology.example/"


def _languages(_context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    ids = tuple(each.strip() for each in value.split(","))
    if len(set(ids)) != len(ids):
        raise click.BadParameter("names a language twice", param=parameter)
    return ids


def _address(_context: click.Context, parameter: click.Parameter, value: str) -> str:
    if not value.startswith(("https://", "http://")) or "/" not in value.partition("://")[2]:
        raise click.BadParameter("is no address such as https://…/", param=parameter)
    return value if value.endswith("/") else f"{value}/"


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--locales",
    default="en,ar",
    show_default=True,
    callback=_languages,
    help="The languages to publish in, the first one first: one or more of those that Unicode's "
    "CLDR knows.",
)
@click.option(
    "--words",
    type=click.Choice(sorted(spoken_locales())),
    default="en",
    show_default=True,
    help="The language whose words stand in for a language that the site does not speak.",
)
@click.option(
    "--address",
    default=EXAMPLE_ADDRESS,
    show_default=True,
    callback=_address,
    help="Where the site will be published.",
)
def init(folder: Path, locales: tuple[str, ...], words: str, address: str) -> None:
    """Begin a publication of one's own in FOLDER, with two example events to replace.

    `make site` there builds it. Templates come from this package; a file of the same name in the
    publication's templates/ goes before one of them.

    \b
    Example:  chronology init harbour --locales en,fr
    """  # noqa: D301
    languages: list[Language] = []
    for locale in locales:
        try:
            languages.append(find_language(locale, words))
        except LanguageError as error:
            raise click.BadParameter(str(error), param_hint="--locales") from error
    try:
        started = start_publication(folder, languages, address)
    except FolderInUseError as error:
        raise click.BadParameter(
            f"{error}; name another folder, or empty it", param_hint="FOLDER"
        ) from error
    click.echo(f"{count(len(started.files), 'file')} in {folder}", err=True)
    for language in started.unwritten:
        click.echo(
            f"{language.name} ({language.id}): dates, numbers and lists are in it; the site's own "
            f"words and the examples are in {language.words} until somebody writes them "
            f"(README.md says where).",
            err=True,
        )
    click.echo(f"Next: cd {folder} && make site", err=True)
    sys.exit(0)
