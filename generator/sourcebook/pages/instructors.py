"""The notebook in which instructors choose questions and export them."""

from __future__ import annotations

import json

from sourcebook.pages.cells import Notebook
from sourcebook.pages.desk import Desk
from sourcebook.pages.page import Page
from sourcebook.pages.template import render

FILE = "instructors/make-a-quiz.ipynb"
TITLE = "Make a quiz"
_IMPORT = "from sourcebook import course, quiz\nfrom sourcebook.commands.quiz import make_quiz"
_LOOK = "`course.bank` holds every practice question. Its `filter` takes a `chapter`, `topic`, `kind` or `level`."
_CLOSER = "`quiz` shows questions as the book does, with answers, feedback and evidence."
_CHOOSE = (
    "`make_quiz` draws questions: the same `seed` draws the same ones, and a choice that is left out wants everything. "
    "It says how many questions each target takes, and what it can't carry."
)
_EXPORT = "Name a folder, and the files are written there. Here it is one for the day; give your own."


def page(desk: Desk) -> Page:
    """Write the notebook; an output is stored where the book's own functions compute it."""
    notebook = Notebook(desk.course, "make-a-quiz")
    notebook.markdown("title", render("instructors.md.jinja", title=desk.course.title))
    notebook.imports(_IMPORT, tags=())
    notebook.markdown("look", f"## Look\n\n{_LOOK}")
    notebook.value("bank", "course.bank", desk.course.bank)
    first = next((item.chapter for item in desk.course.bank), None)
    if first is not None:
        _make(notebook, desk, json.dumps(first), first)
    return Page(file=FILE, title=TITLE, data=notebook.to_bytes())


def _make(notebook: Notebook, desk: Desk, name: str, chapter: str) -> None:
    """The steps from a look to a file; the cells that call a command keep no output."""
    shown = desk.course.bank.filter(chapter=chapter)[:2]
    notebook.markdown("closer", _CLOSER)
    notebook.value("look-closer", f"quiz(*course.bank.filter(chapter={name})[:2])", desk.course.quiz(*shown))
    notebook.markdown("choose", f"## Choose\n\n{_CHOOSE}")
    notebook.unasked("make", f'made = make_quiz(chapters={name}, number=10, seed=1, targets="moodle")\nmade')
    notebook.unasked("show", "quiz(*made.items)")
    notebook.markdown("export", f"## Export\n\n{_EXPORT}")
    call = f'make_quiz(chapters={name}, number=10, seed=1, targets="moodle", output=folder)'
    notebook.unasked("write", f"from tempfile import mkdtemp\n\nfolder = mkdtemp()\n{call}")
