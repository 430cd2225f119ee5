import pytest

from bench.synthetic import content_files, write_content
from generator.build import check_content
from generator.problems import format_problem


@pytest.mark.parametrize(("events", "seed"), [(100, 1), (173, 2)])
def test_synthetic_content_has_no_problem(tmp_path, events: int, seed: int):
    write_content(tmp_path / "content", events, seed)
    report, corpus = check_content(tmp_path / "content")
    assert [format_problem(problem) for problem in report] == []
    assert corpus is not None
    assert len(corpus.events) == events


def test_same_seed_gives_the_same_content():
    assert list(content_files(100)) == list(content_files(100))


def test_another_seed_gives_other_content():
    assert dict(content_files(100)) != dict(content_files(100, seed=2))


def test_event_is_as_long_as_one_curated_by_hand():
    sizes = sorted(
        len(text.encode()) for name, text in content_files(100) if name.startswith("events/")
    )
    assert 2_600 <= sizes[len(sizes) // 2] <= 3_200
