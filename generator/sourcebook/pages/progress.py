"""The pages that a script fills with what a student did: my progress, and what to practise again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sourcebook.markup import Markdown
from sourcebook.model.item import Bank
from sourcebook.pages.page import Page
from sourcebook.pages.template import render

PAGES: Mapping[str, str] = {"my-progress": "My progress", "review": "Review"}
"""Title by file name."""


def pages(asking: Sequence[tuple[Bank, Sequence[Page]]]) -> list[Page]:
    """Write both pages, with links to where the questions stand; none for a course without questions."""
    chapters = [_chapter(bank, pages) for bank, pages in asking if bank.items]
    return [
        Page(file=f"{name}.md", title=title, data=render(f"{name}.md.jinja", title=title, chapters=chapters).encode())
        for name, title in PAGES.items()
        if chapters
    ]


def _chapter(bank: Bank, pages: Sequence[Page]) -> dict[str, object]:
    first, *practice = [Markdown(page.file) for page in pages]
    return {"title": bank.title, "number": len(bank.items), "file": first, "practice": practice}
