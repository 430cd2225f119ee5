"""What a built site still needs: its root, its policies, and a look at every link."""

import shutil
from pathlib import Path, PurePosixPath

from generator.site.links import BrokenLink, find_broken_links
from generator.site.policy import add_policy


def finish_site(release: Path, root_files: Path, base: str) -> list[BrokenLink]:
    """Add root files and policies to a built site; return the links that lead nowhere.

    MkDocs stamps each locale's own sitemap with the day of the build and knows only one language.
    The one at the root, which names every page in each, takes their place. The theme that it falls
    back on brings a script and a search that no page of ours has; they go.

    Args:
        release: The folder the locales were built into.
        root_files: The folder of files for the site's root.
        base: The address the site is published at.
    """
    _copy_tree(root_files, release)
    for locale in [path for path in release.iterdir() if path.is_dir()]:
        for folder in _DROPPED_FOLDERS:
            shutil.rmtree(locale / folder, ignore_errors=True)
        for name in _DROPPED_FILES:
            (locale / name).unlink(missing_ok=True)
    pages: dict[str, str] = {}
    files: set[str] = set()
    for path in sorted(release.rglob("*")):
        if not path.is_file():
            continue
        name = path.relative_to(release).as_posix()
        files.add(name)
        if path.suffix == ".html":
            html = finish_page(path.read_bytes())
            path.write_bytes(html)
            pages[name] = html.decode()
    return sorted(find_broken_links(pages, frozenset(files), base))


def finish_page(html: bytes) -> bytes:
    """Return a page as it is published."""
    return add_policy(html.decode()).encode()


_DROPPED_FOLDERS = ("assets/images", "assets/javascripts", "assets/stylesheets")
_DROPPED_FILES = ("sitemap.xml", "sitemap.xml.gz")


def is_dropped(path: PurePosixPath) -> bool:
    """Whether a file of a locale as it is built is none that is published."""
    return str(path) in _DROPPED_FILES or any(map(path.is_relative_to, _DROPPED_FOLDERS))


def _copy_tree(source: Path, target: Path) -> None:
    """Copy every file below a folder.

    `shutil.copytree` would hide what the disk said in a list of lists.
    """
    for path in sorted(source.rglob("*")):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
