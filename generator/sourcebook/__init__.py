"""Sourcebook: a reading packet becomes a course. In a notebook: `from sourcebook import check, course, quiz`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcebook.notebook import NotebookCourse, check, quiz

    course: NotebookCourse

__all__ = ["check", "course", "quiz"]


def __getattr__(name: str) -> object:
    """Give notebooks `course`, `quiz` and `check`, read when they are first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from sourcebook import notebook

    return notebook.here() if name == "course" else getattr(notebook, name)
