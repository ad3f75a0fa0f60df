"""A chapter's prose holds no raw HTML: what a browser would run or hide can't be escaped in Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from sourcebook.checks.words import shown
from sourcebook.model.course import Chapter, Course
from sourcebook.problems import Code, Place, Problem

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def check(course: Course) -> Iterator[Problem]:
    """Report raw HTML in prose, and in the front matter's sentences that are Markdown."""
    for chapter in course.chapters.values():
        for line, html in _html(chapter.prose):
            yield _problem(chapter, chapter.first_line + line, html)
        for text in chapter.head.linked:
            for _, html in _html(text):
                yield _problem(chapter, chapter.head.place.line, html)


def _html(prose: str) -> Iterator[tuple[int, str]]:
    """Each piece of raw HTML with its line, from 0; what stands in code is text, and in a directive prose."""
    for token in _parser().parse(prose):
        line = token.map[0] if token.map else 0
        if token.type == "html_block":
            yield line, token.content
        elif token.type == "fence" and token.info.startswith("{"):
            yield from ((line + 1 + inner, html) for inner, html in _html(token.content))
        for child in token.children or ():
            if child.type == "html_inline":
                yield line, child.content


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark")


def _problem(chapter: Chapter, line: int, html: str) -> Problem:
    message = f"the prose holds raw HTML: {shown(html)}"
    mend = "Write it in Markdown; a `<` that is meant as text is written `\\<`."
    return Problem(Place(chapter.place.file, line), Code.CHAPTER_HTML, message, mend)
