"""Where the templates are that the package brings: in it where it is installed, else beside it."""

from pathlib import Path

PACKAGED = next(
    folder / "templates"
    for folder in Path(__file__).resolve().parents[1:3]
    if (folder / "templates").is_dir()
)
