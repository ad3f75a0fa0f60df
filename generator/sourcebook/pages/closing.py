"""How a chapter ends: its summary, its terms, and which of the sources to read on."""

from __future__ import annotations

from sourcebook.knowledge import Knowledge
from sourcebook.markup import Markdown, with_links
from sourcebook.model.course import Chapter
from sourcebook.model.fact import Definition
from sourcebook.pages import glossary
from sourcebook.pages.template import render


def closing(knowledge: Knowledge, chapter: Chapter) -> Markdown:
    """Write the parts that the chapter's front matter has; empty where it has none of them."""
    head = chapter.head
    reading = [{"source": book.source, "cite": knowledge.cite(book.source), "why": book.why} for book in head.reading]
    return render(
        "closing.md.jinja",
        summary=[Markdown(with_links(text, knowledge.approved)) for text in head.summary],
        terms=[_term(knowledge, term) for term in head.terms],
        reading=reading,
    )


def _term(knowledge: Knowledge, term: str) -> dict[str, str]:
    """An entity by its names, a definition by its meaning, or a term of the course's register."""
    if entity := knowledge.entity(term):
        return {"name": entity.name, "rest": glossary.rest(knowledge, entity), "fact": ""}
    if isinstance(fact := knowledge.facts.get(term), Definition):
        return {"name": fact.term, "rest": f": {glossary.meaning(fact)}", "fact": fact.id}
    means = next((each.means for each in knowledge.course.settings.terms if each.term == term), None)
    return {"name": term, "rest": f": {means}" if means else "", "fact": ""}
