"""The course of the folder in which a notebook runs."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from sourcebook.notebook.course import Askable, NotebookCourse
from sourcebook.notebook.quiz import Quiz
from sourcebook.wire import course_from_json

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


def quiz(*items: Askable) -> Quiz:
    """Show questions, named by their ids or taken from `course.bank`, as the book shows them."""
    return here().quiz(*items)


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int, _size: int) -> NotebookCourse:
    course, banks = course_from_json(json.loads(file.read_text(encoding="utf-8")))

    def figure(id_: str) -> str | None:
        drawn = file.parent / FIGURES / f"{id_}.svg"
        return drawn.read_text(encoding="utf-8") if drawn.is_file() else None

    return NotebookCourse(course, banks, figure)
