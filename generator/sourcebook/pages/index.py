"""The book's first page, and the note that its folder is generated."""

from __future__ import annotations

from collections.abc import Sequence

from sourcebook.knowledge import Knowledge
from sourcebook.markup import Markdown
from sourcebook.model.dates import When
from sourcebook.model.item import Bank
from sourcebook.pages.page import Page
from sourcebook.pages.template import render


def page(knowledge: Knowledge, banks: Sequence[Bank], reference: Sequence[Page]) -> Markdown:
    """Write `index.md`; `reference` are the pages on which things are looked up."""
    settings = knowledge.course.settings
    chapters = [
        {
            "id": bank.chapter,
            "title": knowledge.course.chapters[bank.chapter].head.title,
            "questions": len(bank.items),
            "as_of": When(bank.as_of).human() if bank.as_of else settings.as_of.human(),
        }
        for bank in banks
    ]
    return render(
        "index.md.jinja",
        title=settings.title,
        description=settings.description,
        as_of=settings.as_of.human(),
        chapters=chapters,
        there={page.file.rpartition(".")[0] for page in reference},
        licence=settings.licence,
    )


def readme(knowledge: Knowledge) -> Markdown:
    """Write `README.md` of the folder."""
    return render("readme.md.jinja", title=knowledge.course.settings.title)
