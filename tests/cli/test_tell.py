"""What is shown of something that takes a while: a bar on a terminal, nothing in a pipe."""

import io
import sys

import pytest

from generator.cli import tell


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def walk(monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, patience: float) -> list[int]:
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(tell, "PATIENCE", patience)
    return list(tell.track("reading", range(5)))


def test_bar_shows_on_a_terminal_how_far_a_long_walk_has_come(monkeypatch: pytest.MonkeyPatch):
    screen = Screen()
    assert walk(monkeypatch, screen, patience=-1) == [0, 1, 2, 3, 4]
    assert "reading" in screen.getvalue()
    assert "100%" in screen.getvalue()


def test_short_walk_shows_nothing(monkeypatch: pytest.MonkeyPatch):
    screen = Screen()
    assert walk(monkeypatch, screen, patience=60) == [0, 1, 2, 3, 4]
    assert screen.getvalue() == ""


def test_pipe_gets_no_bar(monkeypatch: pytest.MonkeyPatch):
    screen = io.StringIO()
    assert walk(monkeypatch, screen, patience=-1) == [0, 1, 2, 3, 4]
    assert screen.getvalue() == ""
