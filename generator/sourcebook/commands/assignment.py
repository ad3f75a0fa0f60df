"""`assignment`: the exercises of some chapters as an nbgrader assignment, scored by the very checkers of the book."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from sourcebook.commands.console import counted, say
from sourcebook.commands.progress import Steps
from sourcebook.commands.usage import UsageError
from sourcebook.model.course import Chapter, Course
from sourcebook.model.exercise import Exercise

POINTS = 2
"""Points of an exercise that is checked: one for each tier of those that have two."""
_SCHEMA_VERSION = 3
_IMPORT = "from sourcebook import check, course"
_CONFIG = '''"""Settings of nbgrader for this course; `sourcebook assignment` wrote them once."""

c = get_config()  # noqa: F821
c.CourseDirectory.course_id = {course!r}
c.ClearSolutions.code_stub = {{"python": "# Your code here: leave your answer in `answer`."}}
c.ClearSolutions.text_stub = "Your text here."
c.Execute.timeout = 30
c.Execute.interrupt_on_timeout = True
'''


def assignment(root: Path, chapters: Sequence[str], out: Path, console: Console) -> int:
    """Write `source/<name>/` of an nbgrader course folder; 1 if the seeds are wrong."""
    from sourcebook.commands.read import read, show

    with Steps(2) as step:
        seeds = read(root, step)
    if seeds.course is None or not seeds.sound:
        show(console, seeds)
        return 1
    chosen = _chosen(seeds.course, chapters)
    name = "-".join(chapter.id for chapter in chosen)
    folder = out / "source" / name
    if folder.exists():
        raise UsageError(f"{folder} is there already: move it away, or name another folder with --out")
    files = {f"{chapter.id}.ipynb": _notebook(seeds.course, chapter) for chapter in chosen}
    files["course.json"] = _course_file(seeds.course)
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    config = out / "nbgrader_config.py"
    if not config.exists():
        config.write_text(_CONFIG.format(course=seeds.course.settings.id), encoding="utf-8")
    asked = sum(_asked(seeds.course, chapter) != [] for chapter in chosen)
    say(console, f"{folder}: {counted(asked, 'notebook')}. Go on there: nbgrader generate_assignment {name}")
    return 0


def _chosen(course: Course, chapters: Sequence[str]) -> list[Chapter]:
    for chapter in chapters:
        if chapter not in course.chapters:
            raise UsageError(f"the course has no chapter {chapter!r}; it has {', '.join(course.chapters)}")
    chosen = [course.chapters[id_] for id_ in dict.fromkeys(chapters or course.chapters)]
    if not any(_asked(course, chapter) for chapter in chosen):
        raise UsageError("these chapters have no exercise")
    return chosen


def _asked(course: Course, chapter: Chapter) -> list[Exercise]:
    """The exercises of a chapter that are not worked out."""
    return [each for each in course.exercises.values() if each.chapter == chapter.id and each.step != "worked"]


def _course_file(course: Course) -> bytes:
    """What the checkers read: the course as students have it, without questions."""
    from sourcebook.knowledge import Knowledge
    from sourcebook.pages import course_for_students

    return course_for_students(Knowledge(course))


def _notebook(course: Course, chapter: Chapter) -> bytes:
    """The source notebook of a chapter, with solutions between nbgrader's marks."""
    from sourcebook.pages.exercises import task

    cells = [_markdown(chapter.id, f"# {chapter.head.title}")]
    for exercise in _asked(course, chapter):
        cells += [_markdown(f"{exercise.id}-task", task(exercise, frozenset())), *_cells(exercise)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    document = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _cells(exercise: Exercise) -> list[dict[str, Any]]:
    """The learner's cell and the one that scores it; an essay is one cell that a person scores."""
    if exercise.essay:
        points = sum(point.points for point in exercise.essay.rubric)
        text = f"### BEGIN SOLUTION\n{exercise.essay.model_answer}\n### END SOLUTION"
        return [_markdown(exercise.id, text, grade=True, solution=True, points=points)]
    code = f"{_IMPORT}\n\n{exercise.starter.strip()}\n### BEGIN SOLUTION\n{exercise.solution.strip()}\n### END SOLUTION"
    score = f'check("{exercise.id}", answer).score * {POINTS}'
    return [
        _code(f"{exercise.id}-answer", code, solution=True),
        _code(exercise.id, score, grade=True, locked=True, points=POINTS),
    ]


def _markdown(id_: str, text: str, **graded: Any) -> dict[str, Any]:
    cell = {"cell_type": "markdown", "id": id_[:64], "metadata": {}, "source": text}
    return cell | ({"metadata": _graded(id_, "markdown", **graded)} if graded else {})


def _code(id_: str, text: str, **graded: Any) -> dict[str, Any]:
    metadata = _graded(id_, "code", **graded)
    cell = {"cell_type": "code", "id": id_[:64], "metadata": metadata, "source": text}
    return cell | {"execution_count": None, "outputs": []}


def _graded(id_: str, cell_type: str, **graded: Any) -> dict[str, Any]:
    """The metadata by which nbgrader knows a cell (its schema, version 3)."""
    common = {"grade": False, "grade_id": id_, "locked": False, "schema_version": _SCHEMA_VERSION, "solution": False}
    return {"nbgrader": {**common, "task": False, "cell_type": cell_type, **graded}}
