"""What brings the built book to life: the quiz component, what it knows of the course, and data for when it is asked.

All of it is read by scripts alone; without them every page can be read as it stands (DESIGN.md 6).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import Any

from sourcebook.model.course import Chapter
from sourcebook.model.item import Bank
from sourcebook.pages import receipts
from sourcebook.pages.asked import asked
from sourcebook.pages.desk import Desk
from sourcebook.pages.page import Page
from sourcebook.widget.component import classic, module
from sourcebook.widget.digest import digest
from sourcebook.widget.host import Json, course_of, items_for

EXTRA = "_extra"
"""The folder below `book/` whose content Jupyter Book 1 puts beside the pages: no page loads it of itself."""
PLUGIN = "myst-plugin.mjs"
"""What gives the component to each page that the MyST engine makes."""

Asking = Sequence[tuple[Bank, Sequence[Page]]]
"""Each chapter's bank with the pages that ask its questions: its own, and those of practice."""


def files(desk: Desk, asking: Asking) -> Iterator[tuple[str, bytes]]:
    """Every file that scripts read, below `book/`."""
    language = desk.knowledge.course.settings.language
    yield "_static/quiz.mjs", module(language).encode()
    yield "_static/quiz.js", classic(language).encode()
    yield "_static/course.js", f"window.sourcebookCourse = {_json(course_object(desk, asking))};\n".encode()
    yield PLUGIN, (resources.files("sourcebook") / "static" / PLUGIN).read_bytes()
    for bank, _ in asking:
        yield _data(f"banks/{bank.chapter}", {"chapter": bank.chapter, "items": items_for(bank.items)})
    for name, value in receipts.data(desk.knowledge, [bank.chapter for bank, _ in asking]):
        yield _data(name, value)


def course_object(desk: Desk, asking: Asking) -> Json:
    """The course object of the whole book: which items there are, and on which page each stands."""
    course = course_of(desk.knowledge, (item for bank, _ in asking for item in bank.items))
    chapters = [_chapter(desk.knowledge.course.chapters[bank.chapter], bank, pages) for bank, pages in asking]
    pages = {"progress": "my-progress", "review": "review", "banks": "data/banks", "receipts": "data/receipts"}
    return course | {"chapters": chapters, "pages": pages}


def _chapter(chapter: Chapter, bank: Bank, pages: Sequence[Page]) -> Json:
    places: dict[str, str] = {}
    for page in pages:
        name = page.file.removesuffix(".ipynb")
        places = dict.fromkeys(asked(page), name) | places
    items = [{"id": item.id, "digest": digest(item), "page": places.get(item.id, chapter.id)} for item in bank.items]
    return {"id": chapter.id, "title": chapter.head.title, "page": chapter.id, "items": items}


def _data(name: str, value: Any) -> tuple[str, bytes]:
    """A file that hands over some data: a script, as from a disk a browser reads nothing else."""
    return f"{EXTRA}/data/{name}.js", f"sourcebookReceive({_json(name)}, {_json(value)});\n".encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
