"""The commands that set an editor up: ``schema``."""

from pathlib import Path

import click

from generator import build as conductor
from generator.cli.tell import track
from generator.content.load import load_corpus
from generator.desk.schema import Keeper, schema_folders, with_drafts, write_schemas


@click.command()
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to. Default: content/.schema, where the first line of each file looks.",
)
@click.pass_obj
def schema(project: conductor.Project, into: Path | None) -> None:
    """Write the JSON Schema of each kind of content file, for editors.

    With every identifier that the content has, and what it stands for: actors, places, sources,
    outlets, events, and the words of chronology.yml. Drafts get theirs beside them, so that the
    first line of a file is right before and after it is published. new, rename and preview keep it
    current; run this after adding a record by hand without any of them.

    \b
    Example:  chronology schema
    """  # noqa: D301
    corpus, _ = load_corpus(project.content, track)
    folders = [into] if into else schema_folders(project.content)
    whole = with_drafts(project.content, corpus)
    for folder in folders:
        written = write_schemas(folder, whole)
    without = "" if corpus else ", without identifiers: chronology.yml cannot be read"
    click.echo(f"{written} schemas in {', '.join(map(str, folders))}{without}", err=True)


def keep_schema(project: conductor.Project) -> None:
    """Write the schema anew after an edit of ours, where an editor has one to read."""
    corpus, _ = load_corpus(project.content)
    if corpus is not None:
        Keeper(project.content)(corpus)
