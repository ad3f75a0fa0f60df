"""A course to run commands on: the one that `new` makes."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from sourcebook.commands.console import make_console
from sourcebook.commands.new import new


@dataclass(frozen=True)
class Said:
    """What a command returned and printed."""

    code: int
    text: str


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course as `new` makes it; nobody changes this one."""
    folder = tmp_path_factory.mktemp("sample") / "course"
    new(folder, Console(file=StringIO()))
    return folder


@pytest.fixture
def course(sample: Path, tmp_path: Path) -> Path:
    """A course of the test's own."""
    shutil.copytree(sample, tmp_path / "course")
    return tmp_path / "course"


@pytest.fixture
def told() -> Callable[[Callable[[Console], int]], Said]:
    """Run a command on a console that keeps what is printed."""

    def run(command: Callable[[Console], int]) -> Said:
        console = make_console()
        console.file = StringIO()
        return Said(command(console), console.file.getvalue())

    return run


@pytest.fixture
def spoil(course: Path) -> Callable[[str, str, str], None]:
    """Replace some words of a seed file, which must stand there."""

    def replace(file: str, old: str, new: str) -> None:
        path = course / "seeds" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace
