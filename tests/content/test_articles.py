from pathlib import Path

from generator.content.articles import load_articles
from tests.factory import make_corpus, make_source


def corpus(*files: str):  # type: ignore[no-untyped-def]
    sources = [make_source(f"s{n}", capture={"file": file}) for n, file in enumerate(files)]
    return make_corpus(sources=[*sources, make_source("without")])


def test_captures_that_sources_name_are_read(tmp_path: Path):
    (tmp_path / "a.txt").write_text("x\n\ny\n")
    (tmp_path / "b.txt").write_text("z\n")
    articles, problems = load_articles(tmp_path, corpus("a.txt", "b.txt", "c.txt"))
    assert problems == []
    assert {name: len(article.paragraphs) for name, article in articles.items()} == {
        "a.txt": 2,
        "b.txt": 1,
    }


def test_what_no_source_names_is_not_opened(tmp_path: Path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff")
    assert load_articles(tmp_path, corpus("a.txt")) == ({}, [])


def test_name_that_leads_out_of_the_folder_finds_nothing(tmp_path: Path):
    folder = tmp_path / "articles"
    (folder / "more").mkdir(parents=True)
    (folder / "more" / "b.txt").write_text("x\n")
    (tmp_path / "a.txt").write_text("x\n")
    names = ("../a.txt", str(tmp_path / "a.txt"), "more/b.txt", "more", "..")
    assert load_articles(folder, corpus(*names)) == ({}, [])


def test_capture_that_is_not_utf_8_is_a_problem(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"ab\xff")
    articles, (problem,) = load_articles(tmp_path, corpus("a.txt"))
    assert articles == {}
    assert (problem.code, problem.found) == ("file-not-readable", "byte 3 is not UTF-8")
    assert str(problem.where) == f"{tmp_path.name}/a.txt"
