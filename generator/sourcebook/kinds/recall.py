"""Who, where, which member? A short answer, from roles, places and memberships (ITEMS.md kinds 1 to 4, recalled)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.called import named
from sourcebook.model.fact import Event, Fact, Membership, Role
from sourcebook.model.item import Item, Level, Option, Query, Text
from sourcebook.model.question import Question

DOC = "The name of who held an office, of where something took place, or of who had a status; every name of it counts."
LEVEL: Level = "remember"
PHRASINGS = (
    "{according}which {sort} {asked}?",
    "Answer with a name alone: {according}what {sort} {asked}?",
    "Which name would {author} give for the {sort} that {asked}?",
)
_STATUS = {
    "member": "a member of",
    "observer": "an observer in",
    "partner": "a partner of",
    "dialogue-partner": "a dialogue partner of",
    "candidate": "a candidate for membership of",
}


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each office, place and membership for a name; what several share is asked once, and each name of it counts."""
    asked: set[frozenset[str]] = set()
    for fact in (*_roles(knowledge), *_events(knowledge), *ask.facts_of(knowledge, None, Membership)):
        ids, said = named(knowledge, fact.id), _said(knowledge, fact)
        same = frozenset({said, *ids})
        if not ids or not said or same in asked or _told(knowledge, ids, said):
            continue
        asked.add(same)
        question = None if only is not None and fact.id not in only else _question(knowledge, fact, ids, said)
        if question:
            yield question


def _roles(knowledge: Knowledge) -> Iterator[Role]:
    """Offices that one holds at a time and that have a name, at a time at which a source shows the holder."""
    for fact in ask.facts_of(knowledge, None, Role):
        relation = knowledge.relation(fact.relation)
        if fact.seen and relation and relation.noun and knowledge.functional(fact.relation):
            yield fact


def _events(knowledge: Knowledge) -> Iterator[Event]:
    """Events whose place a source names."""
    return (f for f in ask.dated(knowledge, None) if isinstance(f, Event) and f.where and f.label)


def _said(knowledge: Knowledge, fact: Fact) -> str:
    """What is asked of it, as a clause without its subject."""
    match fact:
        case Role():
            relation = knowledge.relation(fact.relation)
            noun = relation.noun if relation else ""
            return f"was {noun} of {knowledge.definite(fact.org)} {fact.seen[0].phrase()}"
        case Event():
            return f"saw {fact.label} ({fact.when.human()})"
        case Membership():
            return f"was {_STATUS[fact.status]} {knowledge.definite(fact.org)} {_while(knowledge, fact)}"
        case _:
            return ""


def _while(knowledge: Knowledge, fact: Membership) -> str:
    """How long: as far as a source tells, and as of when where it tells no start."""
    start, end = fact.held.start, fact.held.end
    if start and end:
        return fact.held.human()
    as_of = f"as of {knowledge.course.sources[fact.quotes[0].source].date.human()}"
    return f"since {start.human()}, {as_of}" if start else as_of


def _told(knowledge: Knowledge, ids: frozenset[str], said: str) -> bool:
    """Whether the question holds its answer, or what that is part of (A33)."""
    wholes = {whole for id_ in ids for whole in (id_, *knowledge.wholes(id_))}
    return any(name in said.casefold() for id_ in wholes for name in knowledge.names(id_))


def _question(knowledge: Knowledge, fact: Fact, ids: frozenset[str], said: str) -> Question | None:
    entities = [entity for id_ in sorted(ids) if (entity := knowledge.entity(id_))]
    if len(entities) < len(ids):
        return None
    slot = {"role": "holder", "event": "where", "membership": "member"}[fact.type]
    return ask.about(
        knowledge,
        "recall",
        [fact],
        slots={
            "author": voices.author(knowledge, fact),
            "according": f"according to {voices.author(knowledge, fact)}, ",
            "sort": entities[0].class_,
            "asked": said,
        },
        query=Query(name="called", args={"fact": fact.id}),
        feedback=fact.says
        if not entities[1:]
        else f"{fact.says} So that is right of each of these: {', '.join(entity.name for entity in entities)}.",
        evidence=knowledge.evidence(fact.id, slot),
        body=Text(accepted=tuple(dict.fromkeys(name for entity in entities for name in entity.names))),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "recall.marl-warden",
        Query(name="called", args={"fact": "marl-warden"}),
        {
            "author": "Venn (1950)",
            "according": "according to Venn (1950), ",
            "sort": "person",
            "asked": "was warden of the Lake League in 1931",
        },
        "Ida Marl was warden of the Lake League in 1931.",
        "Ida Marl, warden of the league in 1931",
        body=Text(accepted=("Ida Marl", "Marl")),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "Ida Marl", 1.0),
    ("right: the family name, in small letters", "marl", 1.0),
    ("wrong", "Runa Holt", 0.0),
    ("blank", "", 0.0),
    ("malformed", 7, 0.0),
)
