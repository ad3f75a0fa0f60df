"""The glossary: terms, and every entity by all its names."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.knowledge import Knowledge
from sourcebook.markup import Markdown
from sourcebook.model.entity import Entity
from sourcebook.model.fact import Definition
from sourcebook.pages.template import render

_PLURALS = {
    "organisation": "Organisations",
    "organ": "Organs",
    "state": "States",
    "force": "Forces",
    "person": "People",
    "document": "Documents",
    "place": "Places",
    "exercise": "Exercises",
    "area": "Areas",
    "publication": "Publications",
}


def page(knowledge: Knowledge) -> Markdown:
    """Write the page."""
    entities = sorted(knowledge.course.entities.values(), key=lambda entity: (entity.name.casefold(), entity.id))
    classes = [
        (heading, [{"name": e.name, "rest": rest(knowledge, e)} for e in entities if e.class_ == class_])
        for class_, heading in _PLURALS.items()
        if any(entity.class_ == class_ for entity in entities)
    ]
    terms = sorted(_terms(knowledge), key=lambda term: term["term"].casefold())
    return render("glossary.md.jinja", terms=terms, classes=classes)


def _terms(knowledge: Knowledge) -> Iterator[dict[str, str]]:
    """The course's own register, and what the sources define."""
    for term in knowledge.course.settings.terms:
        neutral = f" The course writes “{term.neutral}”." if term.neutral else ""
        yield {"term": term.term, "means": f"{term.means}{neutral}", "fact": ""}
    for fact in knowledge.facts.values():
        if isinstance(fact, Definition):
            yield {"term": fact.term, "means": meaning(fact), "fact": fact.id}


def meaning(fact: Definition) -> str:
    """What a source defines a term to mean, where and when."""
    other = f"; not the same as {fact.not_same_as}" if fact.not_same_as else ""
    return f"{fact.means} ({fact.usage}, {fact.at.human()}){other}"


def rest(knowledge: Knowledge, entity: Entity) -> str:
    """What follows an entity's name."""
    others = [name for name in entity.aliases if name not in {entity.name, entity.short}]
    pieces = [
        f" ({entity.short})" if entity.short else "",
        f"; also {', '.join(others)}" if others else "",
        f"; the documents say {', '.join(entity.metonyms)} for it" if entity.metonyms else "",
        f"; part of {knowledge.definite(entity.part_of)}" if entity.part_of else "",
    ]
    return "".join(pieces)
