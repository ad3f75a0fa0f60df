"""Practice pages: the questions of a chapter that found no place on its own page."""

from __future__ import annotations

from collections.abc import Sequence

from sourcebook.markup import escape
from sourcebook.model.course import Chapter
from sourcebook.pages import questions
from sourcebook.pages.arrange import A_CELL, Groups
from sourcebook.pages.cells import Notebook
from sourcebook.pages.desk import Desk
from sourcebook.pages.names import heading_for
from sourcebook.pages.page import Page, numbered


def practice_pages(desk: Desk, chapter: Chapter, practice: Sequence[Groups]) -> list[Page]:
    """Write a page for each group of groups."""
    return [_page(desk, chapter, number, groups) for number, groups in enumerate(practice, 1)]


def add_groups(notebook: Notebook, desk: Desk, groups: Groups, level: str) -> None:
    """Add a heading for each topic, at a level such as `##`, and its questions, a few a cell."""
    for topic, items in groups.items():
        name = topic or "more"
        heading = heading_for(desk.knowledge, topic) if topic else "More"
        notebook.markdown(f"topic-{name}", f"{level} {escape(heading)}")
        for number, start in enumerate(range(0, len(items), A_CELL), 1):
            questions.add(notebook, desk, f"quiz-{name}-{number}", items[start : start + A_CELL])


def _page(desk: Desk, chapter: Chapter, number: int, groups: Groups) -> Page:
    file, title = numbered(f"practice/{chapter.id}", f"Practice: {chapter.head.title}", number)
    notebook = Notebook(desk.course, file.replace("/", "-"))
    back = f"Further questions of the chapter [{escape(chapter.head.title)}](../{chapter.id}.ipynb)."
    notebook.markdown("title", f"# {escape(title)}\n\n{back}")
    notebook.imports("from sourcebook import quiz")
    add_groups(notebook, desk, groups, "##")
    return Page(file=f"{file}.ipynb", title=title, data=notebook.to_bytes())
