"""Every chapter has its parts: a date (ITEMS.md L9), three opening questions (L1), limits, summary, reading, terms."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.checks import every
from sourcebook.knowledge import approved_in
from sourcebook.model.course import Chapter, ChapterHead, Course
from sourcebook.problems import Code, Problem

OPENING = 3
"""Opening questions of a chapter (L1)."""


def check(course: Course) -> Iterator[Problem]:
    """Report the parts that chapters lack."""
    approved = approved_in(course)
    dated = {topic for id_, (_, each) in every.reviewed(course).items() if id_ in approved for topic in each.topics}
    for chapter in course.chapters.values():
        lacking = dict(_lacking(chapter.head))
        if not dated.intersection(chapter.head.topics):
            lacking["a date: none of its topics has an approved record (L9)"] = (
                "Write facts of its topics, and let them be reviewed."
            )
        for what, mend in lacking.items():
            yield _problem(chapter, what, mend)


def _lacking(head: ChapterHead) -> Iterator[tuple[str, str]]:
    """What the front matter lacks, and what to write."""
    if len(head.opening) != OPENING:
        yield f"three opening questions (L1): it has {len(head.opening)}", "Write three under `opening:`; no more."
    if not head.limits:
        yield "what its sources could not know", "Say it under `limits:`, a sentence or two for each source."
    if not head.summary:
        yield "a summary", "Write a few sentences under `summary:`."
    if not head.reading:
        yield "further reading", "Name a source under `reading:` as `{source: <id>, why: <what it adds>}`."
    if not head.terms:
        yield "its terms", "List ids of entities and definitions under `terms:`."


def _problem(chapter: Chapter, what: str, mend: str) -> Problem:
    return Problem(chapter.head.place, Code.CHAPTER_PART, f"the chapter `{chapter.id}` lacks {what}", mend)
