"""What finished pages ask: often enough (ITEMS.md L2), every objective named, and earlier chapters again (L4)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sourcebook.model.course import Chapter, Course
from sourcebook.model.item import Bank
from sourcebook.pages import visible
from sourcebook.problems import Code, Place, Problem

WORDS = 900
"""Words between two questions at most (L2)."""
FIGURES = 2
"""Figures between two questions at most (L2)."""
A_SECTION = 2
"""Questions in each section of the prose at least (L2)."""
_HEADING = re.compile(r"^##[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
_ITEM = re.compile(r"^ {4}(\".*\"),$", re.MULTILINE)
_CLOSING = "Questions"
_EARLIER = "From earlier chapters"
_QUIZ = {_CLOSING, _EARLIER}
"""The sections that follow the prose; `build` fills them."""
_MEND = "Put a `{questions}` mark there; where it stands already, its topic has too few questions."


@dataclass(frozen=True, slots=True)
class _Step:
    """A step through a page: a heading, words, a figure, or questions by their ids."""

    heading: str = ""
    words: int = 0
    figures: int = 0
    asked: tuple[str, ...] = ()


def problems(course: Course, banks: Sequence[Bank], tree: Mapping[str, bytes]) -> Iterator[Problem]:
    """Yield what the chapters' pages in a tree of finished files ask too seldom, or not at all."""
    for bank in banks:
        page = tree.get(f"book/{bank.chapter}.ipynb")
        chapter = course.chapters.get(bank.chapter)
        if page is not None and chapter is not None:
            steps = list(_steps(bank.chapter, json.loads(page)))
            yield from _gaps(chapter, steps)
            yield from _sections(chapter, steps)
            yield from _objectives(chapter, bank, steps)


def quizzes(banks: Sequence[Bank], tree: Mapping[str, bytes]) -> dict[str, tuple[str, ...]]:
    """Return the ids of what each chapter's page asks after its prose, in a tree of finished files: its quiz (L4)."""
    return {
        bank.chapter: tuple(_quiz(bank.chapter, json.loads(page)))
        for bank in banks
        if (page := tree.get(f"book/{bank.chapter}.ipynb")) is not None
    }


def _quiz(chapter: str, notebook: Mapping[str, Any]) -> Iterator[str]:
    section = ""
    for step in _steps(chapter, notebook):
        section = step.heading or section
        if section in _QUIZ:
            yield from step.asked


def _steps(chapter: str, notebook: Mapping[str, Any]) -> Iterator[_Step]:
    """What a reader of a chapter meets, in order: its prose with figures and questions, then the quiz."""
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        name = cell["id"].removeprefix(f"{chapter}-")
        if cell["cell_type"] == "code":
            if source.startswith("course.figure("):
                yield _Step(figures=1)
            elif source.startswith("quiz("):
                yield _Step(asked=tuple(json.loads(found) for found in _ITEM.findall(source)))
        elif name == "questions":
            yield _Step(heading=_CLOSING)
        elif name == "earlier":
            yield _Step(heading=_EARLIER)
        elif name.startswith("prose-"):
            for number, text in enumerate(_HEADING.split(visible.of_markdown(source))):
                yield _Step(heading=text) if number % 2 else _Step(words=len(text.split()))


def _gaps(chapter: Chapter, steps: Sequence[_Step]) -> Iterator[Problem]:
    """Stretches without a question that are too long."""
    words = figures = 0
    section = ""
    for step in (*steps, _Step(asked=("the end",))):
        section = step.heading or section
        words, figures = words + step.words, figures + step.figures
        if step.asked:
            if words > WORDS or figures > FIGURES:
                message = (
                    f"{words} words and {figures} figures go by without a question; {WORDS} and {FIGURES} may (L2)"
                )
                yield _problem(chapter, section, message)
            words = figures = 0


def _sections(chapter: Chapter, steps: Sequence[_Step]) -> Iterator[Problem]:
    """Sections that ask too little."""
    asked: dict[str, int] = {}
    section = ""
    for step in steps:
        section = step.heading or section
        asked[section] = asked.get(section, 0) + len(step.asked)
    for heading, number in asked.items():
        if heading not in {"", *_QUIZ} and number < A_SECTION:
            message = f"questions in the section: {number}; at least {A_SECTION} should stand in it (L2)"
            yield _problem(chapter, heading, message)


def _objectives(chapter: Chapter, bank: Bank, steps: Sequence[_Step]) -> Iterator[Problem]:
    """Objectives that no question on the page tests."""
    asked = {id_ for step in steps for id_ in step.asked}
    tested = {item.objective for item in bank.items if item.id in asked}
    for objective in chapter.head.objectives:
        if objective.id not in tested:
            message = f"no question on the chapter's page tests the objective `{objective.id}`"
            mend = "Name kinds or topics under it that its chapter has questions of, or leave it out."
            yield Problem(objective.place, Code.CHAPTER_ASKS, message, mend)


def _problem(chapter: Chapter, section: str, message: str) -> Problem:
    """A problem at a section's heading, or where the prose begins."""
    lines = [visible.of_markdown(line).rstrip("# ") for line in chapter.prose.split("\n")]
    at = lines.index(f"## {section}") if f"## {section}" in lines else 0
    return Problem(Place(chapter.place.file, chapter.first_line + at), Code.CHAPTER_ASKS, message, _MEND)
