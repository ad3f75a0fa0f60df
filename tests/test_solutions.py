"""The solution notebook of each chapter runs from top to bottom, and every check says that it is right."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from sourcebook.exercises import ready
from sourcebook.exercises.atoms import words
from sourcebook.exercises.seal import most
from sourcebook.knowledge import Knowledge
from sourcebook.load import load
from sourcebook.model.exercise import Answer, Exercise
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


NUMBERS = {
    "eight": 8,
    "twelve": 12,
    "fourteen": 14,
    "sixteen": 16,
    "eighteen": 18,
    "twenty": 20,
    "thirty": 30,
    "fifty": 50,
}
_LIMIT = re.compile(r"([\w-]+)(?: words)?(?: at most| are the most)|at most ([\w-]+)")
SPANS = [(id_, each, answer) for id_, each in CHECKED.items() for answer in each.answers if answer.type == "span"]


def number(name: str) -> int:
    """A number in digits or in words, such as `twenty-two`."""
    tens, _, ones = name.partition("-")
    units = {"": 0, "one": 1, "two": 2, "four": 4, "six": 6}
    return int(name) if name.isdigit() else NUMBERS[tens] + units[ones]


@pytest.mark.parametrize(("id_", "exercise", "answer"), SPANS, ids=[f"{id_}-{each.name}" for id_, _, each in SPANS])
def test_a_task_that_asks_for_exact_words_says_how_many_are_too_many(
    id_: str, exercise: Exercise, answer: Answer
) -> None:
    limits = [number(a or b) for a, b in _LIMIT.findall(" ".join(exercise.task.split()))]
    assert limits, id_
    needed = len(words(answer.expect[0]))
    assert needed < max(limits) <= most(needed)
