"""A folder of captures to articles. Only those that a source names are opened."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.model.article import Article, parse_article
from generator.model.corpus import Corpus
from generator.problems import FileLine, Problem


def load_articles(folder: Path, corpus: Corpus) -> tuple[Mapping[str, Article], list[Problem]]:
    """Return the captures of the corpus's sources by the names of their files.

    What else lies in the folder is not looked at, and a name that leads out of it finds nothing:
    it is held against the names that are there.
    """
    named = {source.capture.file for source in corpus.sources.values() if source.capture}
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for path in sorted(path for path in folder.iterdir() if path.name in named and path.is_file()):
        article, unread = load_article(path, path.name)
        articles.update(article)
        problems += unread
    return articles, problems


def load_article(file: Path, name: str) -> tuple[Mapping[str, Article], list[Problem]]:
    """Return one capture, from a file that may be called anything, by the name that it has."""
    try:
        return {name: parse_article(file.read_bytes())}, []
    except OSError as error:
        return {}, [_unreadable(file, error.strerror or "it cannot be opened")]
    except UnicodeDecodeError as error:
        return {}, [_unreadable(file, f"byte {error.start + 1} is not UTF-8")]


def _unreadable(path: Path, reason: str) -> Problem:
    return Problem(
        "file-not-readable",
        FileLine(PurePosixPath(path.parent.name, path.name)),
        "the capture cannot be read",
        found=reason,
        wanted="text in UTF-8",
        mend="save it as UTF-8, and correct capture.digest",
    )
