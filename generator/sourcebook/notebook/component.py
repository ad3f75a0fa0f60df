"""The quiz component as an `anywidget`: what is answered in the notebook comes back to Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from sourcebook.widget.component import module


class Component(anywidget.AnyWidget):
    """Questions in a live notebook."""

    items: Any = traitlets.List().tag(sync=True)
    """The items as JSON, each with its digest."""
    course = traitlets.Dict().tag(sync=True)
    """The course object."""
    responses = traitlets.Dict().tag(sync=True)
    """Response by id."""
    scores = traitlets.Dict().tag(sync=True)
    """Score by id, as the page shows it; `Quiz.scores` grades anew."""
    mode = traitlets.Unicode().tag(sync=True)
    """`practice` or `check`; empty for what the student chose last."""

    def __init__(self, items: Sequence[Mapping[str, Any]], course: Mapping[str, Any]) -> None:
        """Take the items and the course object; words are in the language of the course."""
        self._esm = module(course.get("language", "en"))
        super().__init__(items=list(items), course=dict(course))
