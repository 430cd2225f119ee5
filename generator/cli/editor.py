"""The commands that set an editor up: ``schema``."""

import json
from pathlib import Path

import click

from generator import build as conductor
from generator.model.schema import content_schemas
from generator.write import replace_file


@click.command()
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
