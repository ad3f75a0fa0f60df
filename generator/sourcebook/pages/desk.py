"""What every page of one course is made with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcebook.knowledge import Knowledge
from sourcebook.notebook import NotebookCourse
from sourcebook.pages.gauge import Gauge

Audience = Literal["students", "self-study", "instructors"]
"""Who a book is for: those who are to find out, those who may look, those who teach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The course three times: to look things up, to compute outputs as a notebook does, to measure what is shown."""

    knowledge: Knowledge
    course: NotebookCourse
    gauge: Gauge
    audience: Audience = "self-study"
    hidden: frozenset[str] = frozenset()
    """Ids of arguments whose maps are left to the reader."""
