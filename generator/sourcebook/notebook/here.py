"""The course of the folder in which a notebook runs."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from sourcebook.exercises import Verdict
from sourcebook.notebook.course import Askable, NotebookCourse
from sourcebook.notebook.quiz import Quiz
from sourcebook.wire import course_from_json, sealed_from_json

FILE = "course.json"
FIGURES = "figures"


class CourseNotFoundError(FileNotFoundError):
    """No `course.json` stands in the folder or above it."""

    def __init__(self, folder: Path) -> None:
        """Say where it was sought, and what to do."""
        super().__init__(
            f"No {FILE} in {folder} or any folder above it. Run this notebook in the folder of its book: "
            f"`sourcebook build` writes {FILE} there."
        )


def here(folder: Path | None = None) -> NotebookCourse:
    """Return the course of the nearest `course.json`, sought from the current folder upwards; it is read once."""
    start = (folder or Path.cwd()).resolve()
    for place in (start, *start.parents):
        file = place / FILE
        if file.is_file():
            state = file.stat()
            return _read(file, state.st_mtime_ns, state.st_size)
    raise CourseNotFoundError(start)


def quiz(*items: Askable, topic: str | None = None, kind: str | None = None) -> Quiz:
    """Ask questions: `quiz("<chapter>")`, by their ids, or taken from `course.bank`; `topic` and `kind` choose of them.

    What is answered comes back as `responses` and `score` of what this returns.
    """
    return here().quiz(*items, topic=topic, kind=kind)


def check(id_: str, answer: object) -> Verdict:
    """Judge the answer to an exercise of the course: right or not, what is right already, a hint, what to read."""
    return here().exercises.check(id_, answer)


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int, _size: int) -> NotebookCourse:
    data = json.loads(file.read_text(encoding="utf-8"))
    course, banks = course_from_json(data)

    def figure(id_: str) -> str | None:
        drawn = file.parent / FIGURES / f"{id_}.svg"
        return drawn.read_text(encoding="utf-8") if drawn.is_file() else None

    def document(id_: str) -> Path | None:
        places = (place / "seeds" / "sources" / id_ / "document.txt" for place in file.parents)
        return next((place for place in places if place.is_file()), None)

    return NotebookCourse(course, banks, figure, sealed_from_json(data.get("sealed", [])), document)
