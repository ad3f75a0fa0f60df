"""Which other one has the same? Events compared by year, things by an attribute (ITEMS.md kind 12)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sourcebook.distractors import options
from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.fact import Attribute
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed, keyed_order
from sourcebook.model.question import Candidate, Question

DOC = "Which event falls in the year of another, or which thing shares an attribute that each has once with another."
LEVEL: Level = "understand"
PHRASINGS = (
    "The first of a pair: {subject}. {basis} {authors}, which of these {shares} the first?",
    "Start from {subject}. {basis} {authors}, which one among these {shares} that?",
    "Two belong together. One of them: {subject}. {basis} {authors}, which of the following {shares} that one?",
)
NEAR = 60
"""Events nearest in time that may stand beside one."""
A_CHAPTER = 2
"""Questions about events in a chapter at most."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask attributes of a functional relation, and a few events of each chapter, for what they share with another.

    An event that one question was about or showed is no option of another, so that no two are alike (B08).
    """
    made: Counter[str | None] = Counter()
    seen: set[str] = set()
    usable = {fact.id: fact for fact in knowledge.dated if _usable(fact)}
    facts: list[Attribute | Dated] = [*ask.facts_of(knowledge, None, Attribute), *usable.values()]
    for fact in sorted(facts, key=lambda fact: keyed("same-as", fact.id)):
        chapter = None if isinstance(fact, Attribute) else knowledge.chapter_of(fact.topics)
        if chapter is not None and made[chapter] >= A_CHAPTER:
            continue
        beside: list[Attribute] | list[Dated] = (
            _attributes(knowledge, fact)
            if isinstance(fact, Attribute)
            else [near for near in knowledge.around(fact, NEAR) if near.id in usable and near.id not in seen]
        )
        question = _question(knowledge, fact, beside)
        pair = {fact.id, question.keys[0].facts[0]} if question else seen
        shown = question and not pair <= seen and options(knowledge, question)
        if question and shown:
            made[chapter] += 1
            seen |= pair | {option.id for option in shown}
            if only is None or fact.id in only:
                named = question if isinstance(fact, Attribute) else told.sourced(knowledge, question)
                yield from filter(None, [named])


def _usable(fact: Dated) -> bool:
    label = fact.label or fact.when.text
    printed = fact.mode == "fact" and fact.year_from is None
    return printed and fact.importance >= ask.ASKED and fact.when.text[:4] not in label


def _attributes(knowledge: Knowledge, fact: Attribute) -> list[Attribute]:
    """The same attribute of other things, by the same voice at the same time."""
    relation = knowledge.relation(fact.relation)
    own = (fact.relation, fact.at, fact.mode, fact.by)
    others = [each for each in ask.facts_of(knowledge, None, Attribute) if each.subject != fact.subject]
    same = [each for each in others if (each.relation, each.at, each.mode, each.by) == own]
    return same if relation and relation.noun and knowledge.functional(relation.id) else []


def _question(knowledge: Knowledge, fact: Attribute | Dated, others: Sequence[Attribute | Dated]) -> Question | None:
    query = Query(name="alike", args={"fact": fact.id})
    answers = knowledge.ask(query)
    shown = {other.id: _candidate(knowledge, other) for other in others if other.id != fact.id}
    keys = [shown[id_] for id_ in keyed_order(answers & set(shown), "same-as", fact.id)]
    relation = knowledge.relation(fact.relation) if isinstance(fact, Attribute) else None
    if not keys:
        return None
    return ask.about(
        knowledge,
        "same-as",
        [fact, knowledge.facts[keys[0].facts[0]]],
        slots={
            "subject": _name(knowledge, fact),
            "shares": f"has the same {relation.noun} as" if relation else "falls in the same calendar year as",
            "basis": "According to" if relation else "By the dates in",
            "authors": voices.author(knowledge, fact),
        },
        query=query,
        feedback=f"{candidates.says(fact)} {keys[0].says}",
        evidence=told.evidence(knowledge, fact, knowledge.facts[keys[0].facts[0]]),
        proof=knowledge.evidence(fact.id, "when", "value"),
        keys=(replace(keys[0], says="", evidence=()),),
        candidates=tuple(other for other in shown.values() if other.value not in answers),
    )


def _candidate(knowledge: Knowledge, fact: Attribute | Dated) -> Candidate:
    text, says = candidates.capital(_name(knowledge, fact)), candidates.says(fact)
    return Candidate(value=fact.id, text=text, says=says, facts=(fact.id,), evidence=told.evidence(knowledge, fact))


def _name(knowledge: Knowledge, fact: Attribute | Dated) -> str:
    return knowledge.definite(fact.subject) if isinstance(fact, Attribute) else fact.label or ""


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "same-as.dredging",
        Query(name="alike", args={"fact": "dredging"}),
        {
            "subject": "the dredging of the harbour",
            "shares": "falls in the same calendar year as",
            "basis": "By the dates in",
            "authors": "Venn (1950)",
        },
        "The harbour of Fenn was dredged in May 1920. The storm broke in August 1920.",
        "dredged in May 1920; the storm broke in August 1920",
        shown={
            "bell": "The casting of the bell",
            "storm": "The storm of the south shore",
            "market": "The first night of the market",
        },
        right={"storm"},
        rule="F1",
    )
)
GRADES: Grades = (
    ("right", "storm", 1.0),
    ("wrong", "bell", 0.0),
    ("blank", "", 0.0),
    ("malformed: a truth value", True, 0.0),
)
