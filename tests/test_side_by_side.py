import os
import subprocess
import sys
import threading

import pytest

from generator.side_by_side import side_by_side
from tests.project import ROOT

MANY_CORES = pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="there is one core only")


def test_results_come_in_the_order_of_the_items():
    assert side_by_side(lambda ferry: ferry.upper(), ["orsa", "mill", "quay"]) == [
        "ORSA",
        "MILL",
        "QUAY",
    ]


@MANY_CORES
def test_every_item_has_a_process_of_its_own():
    # In an interpreter of its own: beside the browser's threads, nothing would be copied.
    code = (
        "import os; from generator.side_by_side import side_by_side;"
        "print(os.getpid(), *side_by_side(lambda _: os.getpid(), [1, 2, 3]))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert len(set(run.stdout.split())) == 4, run.stderr


def test_one_item_is_worked_on_here():
    assert side_by_side(lambda _: os.getpid(), [1]) == [os.getpid()]


def test_nothing_is_copied_beside_other_threads():
    waiting = threading.Event()
    other = threading.Thread(target=waiting.wait)
    other.start()
    try:
        assert side_by_side(lambda _: os.getpid(), [1, 2]) == [os.getpid()] * 2
    finally:
        waiting.set()
        other.join()


def test_exception_is_raised_here_as_it_was_there():
    def divide(by: int) -> float:
        return 12 / by

    with pytest.raises(ZeroDivisionError):
        side_by_side(divide, [3, 0, 4])


@MANY_CORES
def test_process_that_is_killed_is_made_good():
    first = os.getpid()

    def work(name: str) -> str:
        if name == "mill" and os.getpid() != first:
            os.kill(os.getpid(), 9)
        return name.upper()

    assert side_by_side(work, ["orsa", "mill"]) == ["ORSA", "MILL"]


@MANY_CORES
def test_result_larger_than_a_pipe_arrives_whole():
    sizes = [3_000_000, 5_000_000]
    assert [len(text) for text in side_by_side(lambda n: b"x" * n, sizes)] == sizes
