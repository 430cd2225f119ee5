"""The commands that set an editor up: ``schema``."""

from pathlib import Path

import click

from generator import build as conductor
from generator.cli.tell import track
from generator.content.files import draft_roots
from generator.content.load import load_corpus, load_drafts
from generator.desk.schema import FOLDER, write_schemas


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
    outlets, events, and the words of chronology.yml. new and rename keep it current; run this
    after adding a record by hand. Drafts get theirs beside them, so that the first line of a file
    is right before and after it is published.

    \b
    Example:  chronology schema
    """  # noqa: D301
    corpus, _ = load_corpus(project.content, track)
    folder = into or project.content / FOLDER
    count = write_schemas(folder, corpus)
    roots = draft_roots(project.content) if into is None else []
    if roots and corpus is not None:
        whole, _ = load_drafts(project.content, corpus)
        for root in roots:
            write_schemas(root / FOLDER, whole)
    without = "" if corpus else ", without identifiers: chronology.yml cannot be read"
    click.echo(f"{count} schemas in {folder}{without}", err=True)


def keep_schema(project: conductor.Project) -> None:
    """Write the schema anew after an edit of ours, where an editor has one to read."""
    if (folder := project.content / FOLDER).is_dir():
        corpus, _ = load_corpus(project.content)
        write_schemas(folder, corpus)
