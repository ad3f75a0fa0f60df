"""Things that can stand as options: entities, dates, labels and steps of arguments, never free text."""

from __future__ import annotations

from dataclasses import replace

from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument, Node
from sourcebook.model.dates import When
from sourcebook.model.fact import Fact, ListFact, Role
from sourcebook.model.keyed import keyed_order
from sourcebook.model.question import Candidate

INFERRED = "The words quoted give no year: it is inferred from when the text appeared."
"""What is said of a date whose year is the one of publication."""


def says(fact: Fact) -> str:
    """Return what a fact says; where its year stands in no words beside its date, that is said too."""
    told = fact.year_from is None or "infer" in fact.says
    return fact.says if told else f"{fact.says} {INFERRED}"


def of_entity(knowledge: Knowledge, id_: str, says: str = "", facts: tuple[str, ...] = ()) -> Candidate:
    """Return an entity as an option, by its full name."""
    return Candidate(value=id_, text=capital(knowledge.name(id_)), says=says, facts=facts)


def of_date(knowledge: Knowledge, fact: Fact, when: When) -> Candidate:
    """Return the date of a fact as an option."""
    text = when.human()
    return Candidate(
        value=when.text,
        text=capital(text),
        says=says(fact),
        facts=(fact.id,),
        evidence=knowledge.evidence(fact.id),
    )


def of_label(knowledge: Knowledge, fact: Fact) -> Candidate:
    """Return what a fact is called as an option."""
    return Candidate(
        value=fact.id,
        text=capital(fact.label or fact.says),
        says=says(fact),
        facts=(fact.id,),
        evidence=knowledge.evidence(fact.id),
    )


def of_node(knowledge: Knowledge, argument: Argument, node: Node) -> Candidate:
    """Return a step of an argument as an option."""
    found = knowledge.located(node.quote) if node.quote else None
    evidence = (found,) if found else knowledge.evidence(node.fact) if node.fact else ()
    return Candidate(value=f"{argument.id}.{node.id}", text=capital(node.text), evidence=evidence)


def beside_list(knowledge: Knowledge, fact: ListFact) -> tuple[Candidate, ...]:
    """Return what might be taken to stand on a list: other entities of its items' class."""
    entity = knowledge.entity(fact.items[0])
    others = knowledge.of_class.get(entity.class_, ()) if entity else ()
    chosen = keyed_order((other for other in others if other not in fact.items), fact.id)[:40]
    return tuple(of_entity(knowledge, other) for other in chosen)


def office_holders(knowledge: Knowledge, asked: Role) -> tuple[Candidate, ...]:
    """Return who might be taken to hold an office: for a person, all who hold one that only one has at a time (a mere
    author or fellow wouldn't do), the same office elsewhere first; for a state or body, all of its class.
    """
    entity = knowledge.entity(asked.holder)
    if entity is None:
        return ()
    offices = [role for role in knowledge.roles if knowledge.functional(role.relation)]
    roles = sorted(offices, key=lambda role: (role.relation != asked.relation, role.org != asked.org))
    known = {role.holder: role for role in reversed(roles)}
    others = [other for other in knowledge.of_class[entity.class_] if other in known or entity.class_ != "person"]
    return tuple(
        replace(
            of_entity(knowledge, other, known[other].says, (known[other].id,)),
            evidence=knowledge.evidence(known[other].id),
        )
        if other in known
        else of_entity(knowledge, other)
        for other in others
    )


def capital(text: str) -> str:
    """Return the text with a capital first letter (A36)."""
    return text[:1].upper() + text[1:]


def of_works(knowledge: Knowledge, *, dated: bool = False) -> tuple[Candidate, ...]:
    """Return the works as options, by their author or publication, in order of time; one that shares its name is left
    out, and so is its namesake. `dated`: they say when they appeared.
    """
    sources = {source.work: source for source in knowledge.course.sources.values()}
    named = {
        work: knowledge.name(source.author) if source.author else source.publisher for work, source in sources.items()
    }
    found = sorted(sources.values(), key=lambda source: (str(source.date.earliest), source.work))
    return tuple(
        Candidate(
            value=source.work,
            text=named[source.work],
            says=f"The work of {named[source.work]} appeared {source.date.phrase()}." if dated else "",
        )
        for source in found
        if list(named.values()).count(named[source.work]) == 1
    )
