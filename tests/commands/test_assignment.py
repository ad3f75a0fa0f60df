"""`assignment`, and what the real nbgrader makes of it: the scores that it gives are ours."""

import io
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from example_course import lakes
from gallery import sign
from rich.console import Console

from sourcebook.commands.assignment import POINTS, assignment
from sourcebook.commands.usage import UsageError

LAKES = Path(__file__).parents[1] / "lakes"
CHECKED = {id_: each for id_, each in lakes().exercises.items() if each.step != "worked" and not each.essay}
CAPS = "caps: {work: 0.95, page: 0.95}\n"
"""The invented documents are so short that their words are nearly all quoted."""
ENDLESS = "answer = None\nwhile True:\n    pass"
HALF_RIGHT = {
    "towns-that-stayed": "answer = ['Arn', 'Dovre']",
    "known-and-unknown": "answer = {'Arn': 'not known'}",
    "years-of-gaar": "answer = 7",
    "date-the-bell": "answer = {'date': '1919-03', 'evidence': 'no such words stand here'}",
    "bread-map": "answer = [('p1', 'supports', 'm1')]",
    "bread-chain": "answer = ['m1', 'c']\nwhile False:\n    pass",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("lakes") / "course"
    shutil.copytree(LAKES, root)
    seeds = root / "seeds"
    (seeds / "course.yml").write_text((seeds / "course.yml").read_text(encoding="utf-8") + CAPS, encoding="utf-8")
    positions = (seeds / "positions.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    (seeds / "positions.yml").write_text("".join(line for line in positions if "oker" not in line), encoding="utf-8")
    sign(root)
    return root


@pytest.fixture(scope="module")
def written(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("grader")
    assert assignment(course, ["the-towns"], out, Console(file=io.StringIO())) == 0
    return out


def cells(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return found


def test_it_asks_every_exercise_and_leaves_out_what_is_worked(written: Path) -> None:
    graded = [
        cell["metadata"]["nbgrader"]["grade_id"]
        for cell in cells(written / "source" / "the-towns" / "the-towns.ipynb")
        if cell["metadata"].get("nbgrader", {}).get("grade")
    ]
    assert graded == [id_ for id_, each in lakes().exercises.items() if each.step != "worked"]


def test_a_task_names_the_labels_and_the_rubric_and_links_to_no_page(written: Path) -> None:
    notebook = cells(written / "source" / "the-towns" / "the-towns.ipynb")
    told = {cell["id"]: cell["source"] for cell in notebook if cell["id"].endswith("-task")}
    assert all(f"“{label}”" in told["known-and-unknown-task"] for label in ("yes", "no", "not known"))
    for id_, exercise in lakes().exercises.items():
        if exercise.essay:
            assert all(f"- {point.text}" in told[f"{id_}-task"] for point in exercise.essay.rubric)
    assert not [text for text in told.values() if "](fact:" in text or "](#" in text]


def test_a_folder_that_is_there_is_not_written_over(course: Path, written: Path) -> None:
    with pytest.raises(UsageError, match="is there already"):
        assignment(course, ["the-towns"], written, Console(file=io.StringIO()))
    with pytest.raises(UsageError, match="no chapter 'the-sea'"):
        assignment(course, ["the-sea"], written, Console(file=io.StringIO()))


def submit(out: Path, student: str, answers: dict[str, str]) -> None:
    """Hand in the released notebook with some answers in place."""
    target = out / "submitted" / student / "the-towns"
    shutil.copytree(out / "release" / "the-towns", target)
    path = target / "the-towns.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        id_ = cell["metadata"].get("nbgrader", {}).get("grade_id", "").removesuffix("-answer")
        if cell["metadata"].get("nbgrader", {}).get("solution") and id_ in answers:
            cell["source"] = f"from sourcebook import check, course\n\n{answers[id_]}\n"
    path.write_text(json.dumps(notebook), encoding="utf-8")


def test_nbgrader_stops_an_endless_loop_and_scores_the_rest(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import PyFileConfigLoader

    settings = PyFileConfigLoader("nbgrader_config.py", path=str(written)).load_config()
    assert (settings.Execute.timeout, settings.Execute.interrupt_on_timeout) == (30, True)
    settings.Execute.timeout = 5
    settings.CourseDirectory.root = str(written)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    monkeypatch.chdir(written)
    nbgrader = NbGraderAPI(config=settings)
    assert nbgrader.generate_assignment("the-towns")["success"]
    first, *others = CHECKED
    submit(written, "eve", {first: ENDLESS, **{id_: CHECKED[id_].solution for id_ in others}})
    graded = nbgrader.autograde("the-towns", "eve")
    assert graded["success"], graded.get("log")
    with nbgrader.gradebook as book:
        notebook = book.find_submission_notebook("the-towns", "the-towns", "eve")
        scores = {g.name: g.auto_score for g in notebook.grades if g.name in CHECKED}
    assert scores == {first: 0, **dict.fromkeys(others, POINTS)}


def test_nbgrader_gives_the_scores_that_the_checkers_give(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import Config

    settings = Config()
    settings.CourseDirectory.root = str(written)
    settings.CourseDirectory.course_id = "lakes"
    settings.ClearSolutions.code_stub = {"python": "# Your code here."}
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)  # nbgrader calls alembic
    monkeypatch.chdir(written)
    nbgrader = NbGraderAPI(config=settings)
    made = nbgrader.generate_assignment("the-towns")
    assert made["success"], made.get("log")
    released = (written / "release" / "the-towns" / "the-towns.ipynb").read_text(encoding="utf-8")
    assert not [each for each in CHECKED.values() if each.solution.strip().splitlines()[-1] in released]
    submit(written, "ada", {id_: each.solution for id_, each in CHECKED.items()})
    submit(written, "bo", HALF_RIGHT)
    submit(written, "cy", {})
    scores = {}
    for student in ("ada", "bo", "cy"):
        graded = nbgrader.autograde("the-towns", student)
        assert graded["success"], graded.get("log")
        with nbgrader.gradebook as book:
            notebook = book.find_submission_notebook("the-towns", "the-towns", student)
            scores[student] = {g.name: g.auto_score for g in notebook.grades if g.name in CHECKED}
    assert scores["ada"] == dict.fromkeys(CHECKED, POINTS)
    assert scores["cy"] == dict.fromkeys(CHECKED, 0)
    assert scores["bo"] == {
        "towns-that-stayed": POINTS * 0.5,
        "known-and-unknown": pytest.approx(POINTS / 3, abs=1e-3),
        "years-of-gaar": 0,
        "date-the-bell": POINTS * 0.5,
        "bread-map": pytest.approx(POINTS / 3, abs=1e-3),
        "bread-chain": pytest.approx(POINTS * 3 / 9, abs=1e-3),
    }
