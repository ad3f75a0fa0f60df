"""The glossary: terms, and every entity but people by all its names."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.knowledge import Knowledge
from sourcebook.markup import Markdown
from sourcebook.model.argument import Argument
from sourcebook.model.entity import Entity
from sourcebook.model.fact import Definition
from sourcebook.pages.mentions import Mentions
from sourcebook.pages.template import render

_FACTS = 2
"""Facts to which an entry links."""
_PLURALS = {
    "organisation": "Organisations",
    "organ": "Organs",
    "state": "States",
    "force": "Forces",
    "document": "Documents",
    "place": "Places",
    "exercise": "Exercises",
    "area": "Areas",
    "publication": "Publications",
}


def page(knowledge: Knowledge, *, people: bool) -> Markdown:
    """Write the page; `people` says whether there is a page on which people stand."""
    mentions = Mentions(knowledge)
    entities = sorted(knowledge.course.entities.values(), key=lambda entity: (entity.name.casefold(), entity.id))
    classes = [
        (heading, [_entry(knowledge, mentions, e) for e in entities if e.class_ == class_])
        for class_, heading in _PLURALS.items()
        if any(entity.class_ == class_ for entity in entities)
    ]
    terms = sorted(_terms(knowledge), key=lambda term: term["term"].casefold())
    return render("glossary.md.jinja", people=people, terms=terms, classes=classes)


def _entry(knowledge: Knowledge, mentions: Mentions, entity: Entity) -> dict[str, object]:
    """An entity by its names, with a few of the facts that speak of it."""
    told = [*mentions.of(entity.id), *(fact for fact in mentions.by(entity.id) if not isinstance(fact, Argument))]
    return {
        "name": entity.name,
        "rest": rest(knowledge, entity),
        "facts": mentions.few(told, _FACTS, entity.id).shown,
        "chapters": mentions.chapters(told),
    }


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
