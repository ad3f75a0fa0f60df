"""The bar: on a terminal that somebody looks at, and nowhere else."""

import threading
from io import StringIO

import pytest
from rich.console import Console

from sourcebook.commands import progress
from sourcebook.commands.progress import Steps


class Seen(StringIO):
    """A stream that tells when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def write(self, text: str) -> int:
        if "Reading" in text:
            self.written.set()
        return super().write(text)


@pytest.mark.parametrize(("terminal", "ci"), [(True, ""), (True, "true"), (False, "")])
def test_long_work_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, *, terminal: bool, ci: str) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    stream, shows = Seen(), terminal and not ci
    with Steps(2, Console(file=stream, force_terminal=terminal, width=60)) as step:
        step("Reading")
        assert stream.written.wait(30 if shows else 0.05) == shows
        step("Checking")
    assert bool(stream.getvalue()) == shows


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "")
    monkeypatch.setattr(progress, "_PATIENCE", 3600.0)
    stream = StringIO()
    with Steps(1, Console(file=stream, force_terminal=True)) as step:
        step("Reading")
    assert stream.getvalue() == ""


def test_an_error_takes_the_bar_away() -> None:
    stream = StringIO()
    with pytest.raises(ZeroDivisionError), Steps(1, Console(file=stream, force_terminal=True)):
        raise ZeroDivisionError
    assert stream.getvalue() == ""
