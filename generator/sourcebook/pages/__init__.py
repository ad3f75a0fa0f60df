"""The source of the book: everything below `book/`, from what the course knows and the questions made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import resources

from sourcebook.knowledge import Knowledge
from sourcebook.markup import FigureMark, map_of, parts
from sourcebook.model.item import Bank
from sourcebook.notebook import NotebookCourse
from sourcebook.pages import (
    alive,
    argument_maps,
    chapter,
    contents,
    evidence,
    exercises,
    index,
    instructors,
    launch,
    progress,
    reference,
    retrieval,
    timeline,
)
from sourcebook.pages.chapter import Apparatus
from sourcebook.pages.course_file import approved, course_file
from sourcebook.pages.desk import Audience, Desk
from sourcebook.pages.figures import draw
from sourcebook.pages.gauge import Gauge

Tree = dict[str, bytes]
"""Paths below the course's root, and what stands there."""
_STATIC = ("_static/favicon.svg", "_static/sourcebook.css", "_templates/layout.html")
"""Files of the package that stand in every book."""


def book(knowledge: Knowledge, banks: Sequence[Bank], gauge: Gauge, audience: Audience = "self-study") -> Tree:
    """Make every file below `book/`, and Binder's where a repository is named; nothing is written, no kernel started.

    The same course gives the same bytes. The gauge says how much of the documents a page may show; pages are cut by it.
    Students get no solutions, and of the arguments that exercises ask for neither edges nor maps; instructors get
    everything.
    """
    banks = [bank for bank in banks if bank.chapter in knowledge.course.chapters]
    course = approved(knowledge)
    figures = dict(_figures(knowledge))
    hidden = exercises.asked_arguments(knowledge.course) if audience == "students" else frozenset()
    course = exercises.without_edges(course, hidden)
    figures = {id_: svg for id_, svg in figures.items() if id_ not in set(map(map_of, hidden))}
    desk = Desk(
        knowledge=knowledge,
        course=NotebookCourse(course, banks, figures.get),
        gauge=gauge,
        audience=audience,
        hidden=hidden,
    )
    tree = dict(_pages(desk, banks, frozenset(figures)))
    tree |= {f"figures/{id_}.svg": svg.encode() for id_, svg in figures.items()}
    tree |= {path: (resources.files("sourcebook") / "static" / path).read_bytes() for path in _STATIC}
    chapters = [knowledge.course.chapters[bank.chapter] for bank in banks]
    tree["course.json"] = course_file(course, banks, list(exercises.sealed(knowledge, chapters)))
    tree["README.md"] = index.readme(knowledge).encode()
    whole = {f"book/{path}": data for path, data in tree.items()} | launch.environment(knowledge.course.settings)
    return {path: whole[path] for path in sorted(whole)}


def quizzes(knowledge: Knowledge, banks: Sequence[Bank]) -> dict[str, tuple[str, ...]]:
    """Return the ids of what each chapter's page asks after its prose, without drawing its figures."""
    course = NotebookCourse(approved(knowledge), banks, lambda _: None)
    desk = Desk(knowledge=knowledge, course=course, gauge=Gauge(knowledge.course))
    chapters = [knowledge.course.chapters[bank.chapter] for bank in banks]
    nothing = Apparatus(evidence=(), maps=())
    made = [chapter.pages(desk, each, banks, nothing, frozenset())[0] for each in chapters]
    return retrieval.quizzes(banks, {f"book/{page.file}": page.data for page in made})


def course_for_students(knowledge: Knowledge) -> bytes:
    """Return a `course.json` without questions, for exercises that are handed in: no edges that they ask for."""
    chapters = list(knowledge.course.chapters.values())
    course = exercises.without_edges(approved(knowledge), exercises.asked_arguments(knowledge.course))
    return course_file(course, (), list(exercises.sealed(knowledge, chapters)))


def _figures(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    chapters = knowledge.course.chapters.values()
    marks = (part for each in chapters for part in parts(each.prose) if isinstance(part, FigureMark))
    for mark in (*marks, *argument_maps.figures(knowledge), timeline.FIGURE):
        if drawn := draw(knowledge, mark):
            yield mark.id, drawn.decode()


def _pages(desk: Desk, banks: Sequence[Bank], figures: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    """Every page, and the contents that list them."""
    chapters, practice, proofs, maps, asking = [], [], [], [], []
    for bank in banks:
        each = desk.knowledge.course.chapters[bank.chapter]
        proof = evidence.pages(desk.knowledge, each, desk.gauge)
        drawn = argument_maps.pages(desk, each)
        first, *rest = chapter.pages(desk, each, banks, Apparatus(evidence=proof, maps=drawn), figures)
        asking.append((bank, [first, *rest]))
        chapters.append(first)
        practice += rest
        proofs += proof
        maps += drawn
    looked_up = reference.pages(desk, banks, figures)
    parts_ = [
        ("Chapters", chapters),
        ("Practice", practice),
        ("Your answers", progress.pages(asking)),
        ("Evidence", proofs),
        ("Argument maps", maps),
        ("Reference", looked_up),
        ("For instructors", [instructors.page(desk)]),
    ]
    listed = [(caption, pages) for caption, pages in parts_ if pages]
    settings = desk.knowledge.course.settings
    yield "index.md", index.page(desk.knowledge, banks, looked_up).encode()
    yield "_toc.yml", contents.toc_of_book_1(listed)
    yield "_config.yml", contents.config_of_book_1(settings)
    yield "myst.yml", contents.config_of_book_2(settings, listed)
    yield from ((page.file, page.data) for _, pages in listed for page in pages)
    yield from alive.files(desk, asking)
