"""A deleted, copied or reordered exercise cell is noticed, and what it means is said."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from example_course import known, lakes
from lake_exercises import sealed

from sourcebook.notebook.exercises import Exercises

IDS = [id_ for id_, each in lakes().exercises.items() if each.step != "worked" and each.chapter == "the-towns"]
CELLS = [sealed(id_).cell for id_ in IDS]


@pytest.fixture
def exercises(monkeypatch: pytest.MonkeyPatch) -> Iterator[Exercises]:
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    return Exercises(known(), [sealed(id_) for id_ in IDS])


def save(path: Path, cells: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    document = {"cells": [{"cell_type": "code", "id": id_, "source": ["answer = None\n", "..."]} for id_ in cells]}
    path.write_text(json.dumps(document), encoding="utf-8")
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))


def test_as_the_chapter_has_them_nothing_is_said(
    exercises: Exercises, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = repr(exercises.progress())
    save(tmp_path / "a.ipynb", ["other", *CELLS, "more"], monkeypatch)
    assert repr(exercises.progress()) == plain


def test_a_deleted_cell_is_named(exercises: Exercises, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "a.ipynb", CELLS[1:], monkeypatch)
    said = repr(exercises.progress("the-towns"))
    assert f"Deleted from this notebook, as it was last saved: {sealed(IDS[0]).title}. Undo it" in said
    assert "another order" not in said
    assert "Deleted from this notebook" in exercises.progress()._repr_html_()


def test_another_order_does_no_harm(exercises: Exercises, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "a.ipynb", [CELLS[1], CELLS[0], *CELLS[2:]], monkeypatch)
    said = repr(exercises.progress())
    assert "another order than in the chapter" in said
    assert "Deleted" not in said


@pytest.mark.parametrize("text", ["", "{}", '{"cells": 3}', '{"cells": [{"cell_type": "code"}]}', '{"cells": []}'])
def test_a_file_that_tells_nothing_is_no_trouble(
    exercises: Exercises, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    plain = repr(exercises.progress())
    (tmp_path / "a.ipynb").write_text(text, encoding="utf-8")
    for name in ("a.ipynb", "nothing.ipynb", "console-1"):
        monkeypatch.setenv("JPY_SESSION_NAME", str(tmp_path / name))
        assert repr(exercises.progress()) == plain


def test_a_notebook_without_exercises_is_told_nothing(
    exercises: Exercises, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path / "a.ipynb", ["other"], monkeypatch)
    assert "Deleted" not in repr(exercises.progress())


def in_cell(cell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = SimpleNamespace(get_parent=lambda: {"metadata": {"cellId": cell}})
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))


def test_a_check_in_its_own_cell_a_copy_or_another_s(exercises: Exercises, monkeypatch: pytest.MonkeyPatch) -> None:
    in_cell(CELLS[0], monkeypatch)
    assert "This cell" not in str(exercises.check(IDS[0], None))
    in_cell("copied", monkeypatch)
    assert "This cell is a copy" in str(exercises.check(IDS[0], None))
    in_cell(CELLS[1], monkeypatch)
    assert f"This is the cell of the exercise {IDS[1]!r}, and {IDS[0]!r}" in str(exercises.check(IDS[0], None))
