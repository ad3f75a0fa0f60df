"""The solution notebook of each chapter runs from top to bottom, and every check says that it is right."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from sourcebook.exercises import ready
from sourcebook.knowledge import Knowledge
from sourcebook.load import load
from sourcebook.pages.exercises import asked

ROOT = Path(__file__).parents[1]
COURSE, _ = load(ROOT)
assert COURSE is not None
KNOWLEDGE = Knowledge(COURSE)
CHECKED = {id_: each for id_, each in COURSE.exercises.items() if each.step != "worked" and ready(KNOWLEDGE, each)}
_CHECK = re.compile(r'^check\("([\w-]+)", answer\)$', re.MULTILINE)


@pytest.mark.parametrize("chapter", list(COURSE.chapters))
def test_the_solutions_of_a_chapter_are_right(chapter: str) -> None:
    notebook = nbformat.read(ROOT / "book" / f"{chapter}.ipynb", as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    found = {match[1]: cell for cell in cells if (match := _CHECK.search(cell.source))}
    assert list(found) == [id_ for id_, each in CHECKED.items() if each.chapter == chapter]
    for id_, cell in found.items():
        cell.source = asked(CHECKED[id_], CHECKED[id_].solution)
    notebook.cells = cells
    NotebookClient(notebook, timeout=20, resources={"metadata": {"path": str(ROOT / "book")}}).execute()
    for id_, cell in found.items():
        said = "".join(output["data"]["text/plain"] for output in cell.outputs if "data" in output)
        assert said.startswith(("Right.", "The form is complete.")), (id_, said)
