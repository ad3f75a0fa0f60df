"""A chapter as a notebook: prose with its evidence and figures, questions, earlier ones too, summary, references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from sourcebook.kinds.earlier import earlier
from sourcebook.markup import FigureMark, Markdown, Prose, QuestionsMark, escape, parts, references, with_links
from sourcebook.model.course import Chapter
from sourcebook.model.dates import When
from sourcebook.model.item import Bank, Item
from sourcebook.pages import cited, exercises, questions
from sourcebook.pages.arrange import Arrangement, arrange
from sourcebook.pages.cells import Notebook
from sourcebook.pages.closing import closing
from sourcebook.pages.desk import Desk
from sourcebook.pages.names import dated, listed
from sourcebook.pages.page import Page
from sourcebook.pages.practice import add_groups, practice_pages
from sourcebook.pages.template import render

IMPORT = "from sourcebook import check, course, quiz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """The pages that lie behind a chapter."""

    evidence: Sequence[Page]
    """Every fact and argument with its words."""
    maps: Sequence[Page]
    """Every argument as a map."""


def pages(
    desk: Desk, chapter: Chapter, banks: Sequence[Bank], behind: Apparatus, figures: frozenset[str]
) -> list[Page]:
    """Write the chapter's own page and its practice pages; `figures` are the ids of those that could be drawn."""
    bank = next(bank for bank in banks if bank.chapter == chapter.id)
    marks = [part for part in parts(chapter.prose) if isinstance(part, QuestionsMark)]
    titles = [source.title for source in desk.knowledge.course.sources.values()]
    end = closing(desk.knowledge, chapter)
    anyway = desk.gauge.of_markdown(chapter.prose, *_head_texts(chapter), end, exercises.shown(desk, chapter), *titles)
    again = partial(earlier, banks, chapter.id)
    arrangement = arrange(bank.items, chapter.head.topics, marks, anyway, desk.gauge, again)
    practice = practice_pages(desk, chapter, arrangement.practice)
    notebook = Notebook(desk.course, chapter.id)
    linked = _linked(desk, chapter)
    _open(notebook, desk, chapter, bank, cited.sources(desk.knowledge, linked, bank.items))
    _tell(notebook, desk, chapter, arrangement, figures)
    _ask(notebook, desk, arrangement, practice)
    exercises.add(notebook, desk, chapter)
    _close(notebook, desk, end, cited.sources(desk.knowledge, linked, _on_page(arrangement)), behind)
    return [Page(file=f"{chapter.id}.ipynb", title=chapter.head.title, data=notebook.to_bytes()), *practice]


def _open(notebook: Notebook, desk: Desk, chapter: Chapter, bank: Bank, sources: Sequence[str]) -> None:
    """Title, objectives, and up to when the chapter speaks."""
    notebook.markdown("title", f"# {escape(chapter.head.title)}")
    if chapter.head.objectives:
        objectives = "\n".join(f"- {escape(objective.text)}" for objective in chapter.head.objectives)
        notebook.markdown("objectives", f"After this chapter you can:\n\n{objectives}")
    if sources:
        notebook.markdown("as-of", _as_of(desk, chapter, bank, sources))
    if chapter.head.opening:
        notebook.markdown("opening", render("opening.md.jinja", questions=chapter.head.opening))
    notebook.imports(IMPORT)


def _as_of(desk: Desk, chapter: Chapter, bank: Bank, sources: Sequence[str]) -> Markdown:
    """Up to when the chapter speaks (ITEMS.md L9), the works behind it, and what they could not know."""
    knowledge = desk.knowledge
    dates = [knowledge.course.sources[id_].date for id_ in sources]
    last = When(bank.as_of) if bank.as_of else max(dates, key=lambda when: str(when.latest))
    limits = [Markdown(with_links(text, knowledge.approved)) for text in chapter.head.limits]
    works = listed(dict.fromkeys(dated(knowledge, id_) for id_ in sources))
    return render("as-of.md.jinja", as_of=last.human(), works=works, limits=limits)


def _tell(notebook: Notebook, desk: Desk, chapter: Chapter, arrangement: Arrangement, figures: frozenset[str]) -> None:
    """The prose, with its questions and figures where it asks for them."""
    placed = iter(arrangement.placed)
    asked: dict[str, int] = {}
    for number, part in enumerate(parts(chapter.prose), 1):
        if isinstance(part, Prose):
            notebook.markdown(f"prose-{number}", with_links(part.text, desk.knowledge.approved))
        elif isinstance(part, QuestionsMark):
            asked[part.topic] = asked.get(part.topic, 0) + 1
            questions.add(notebook, desk, f"asked-{part.topic}-{asked[part.topic]}", next(placed))
        elif isinstance(part, FigureMark) and part.id in figures:
            notebook.figure(part.id)


def _ask(notebook: Notebook, desk: Desk, arrangement: Arrangement, practice: Sequence[Page]) -> None:
    """The questions that the prose didn't ask for, and where there are more."""
    if arrangement.closing:
        notebook.markdown("questions", "## Questions")
        add_groups(notebook, desk, arrangement.closing, "###")
    if arrangement.earlier:
        notebook.markdown("earlier", render("earlier.md.jinja"))
    for number, item in enumerate(arrangement.earlier, 1):
        taught = desk.knowledge.course.chapters[item.chapter].head.title
        notebook.markdown(f"earlier-{number}", f"From [{escape(taught)}]({item.chapter}.ipynb):")
        questions.add(notebook, desk, f"asked-again-{number}", (item,))
    if practice:
        links = ", ".join(f"[{escape(page.title)}]({page.file})" for page in practice)
        notebook.markdown("more", f"More questions of this chapter: {links}.")


def _close(notebook: Notebook, desk: Desk, end: Markdown, sources: Sequence[str], behind: Apparatus) -> None:
    """Summary, terms, further reading and references."""
    if end:
        notebook.markdown("closing", end)
    shown = [{"id": id_, "cite": desk.knowledge.cite(id_)} for id_ in sources]
    if shown or behind.evidence:
        told = render("references.md.jinja", sources=shown, evidence=behind.evidence, maps=behind.maps)
        notebook.markdown("references", told)


def _linked(desk: Desk, chapter: Chapter) -> list[str]:
    """The approved records that the prose and the front matter refer to."""
    told = "\n".join([chapter.prose, *chapter.head.linked])
    return [id_ for _, id_ in references(told) if id_ in desk.knowledge.approved]


def _on_page(arrangement: Arrangement) -> tuple[Item, ...]:
    def each() -> Iterator[Item]:
        for group in (*arrangement.placed, *arrangement.closing.values(), arrangement.earlier):
            yield from group

    return tuple(each())


def _head_texts(chapter: Chapter) -> tuple[str, ...]:
    """The front matter's sentences."""
    head = chapter.head
    return (*head.opening, *head.linked, *(book.why for book in head.reading))
