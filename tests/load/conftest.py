"""A small course that is right, to change and to load."""

import hashlib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sourcebook.load import load
from sourcebook.model.course import Course
from sourcebook.problems import Problem

SMALL = Path(__file__).parent / "small"
Change = str | None | Mapping[str, str]
Load = Callable[..., tuple[Course | None, list[Problem]]]


@pytest.fixture
def load_changed(tmp_path: Path) -> Load:
    """Load the small course with some of its files changed: a new text, old words for new, or None to remove it."""

    def changed(changes: Mapping[str, Change] | None = None) -> tuple[Course | None, list[Problem]]:
        shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
        for name, change in (changes or {}).items():
            _change(tmp_path / "seeds" / name, change)
        _sign(tmp_path / "seeds" / "sources" / "harbour-1999")
        return load(tmp_path)

    return changed


def _change(path: Path, change: Change) -> None:
    if change is None:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(change, str):
        path.write_text(change, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    for old, new in change.items():
        assert old in text, (path, old)
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def _sign(folder: Path) -> None:
    """Write the document's sum where `source.yml` leaves room for it."""
    source, document = folder / "source.yml", folder / "document.txt"
    if source.is_file() and document.is_file():
        digest = hashlib.sha256(document.read_bytes()).hexdigest()
        source.write_text(source.read_text(encoding="utf-8").replace("SUM", digest), encoding="utf-8")
