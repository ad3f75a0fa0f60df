"""Who held the office then? Asked from roles (ITEMS.md kind 1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, recalled, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Role
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Question

DOC = (
    "Who held an office at a time at which a source shows the holder; distractors held, or could hold, such an office."
)
LEVEL: Level = "remember"
PHRASINGS = (
    "By {author}, which of these was {role} of {org} {when}?",
    "Whom do the words of {author} show in office {when}, as {role} of {org}?",
    "Which name is given in the text of {author} for the {role} of {org} {when}?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each office that has a name for its holder, at the first time at which a source shows it.

    What is below the core is asked here alone where `recall` doesn't ask for the name itself.
    """
    recalling = recalled.elsewhere(knowledge)
    for fact in ask.facts_of(knowledge, only, Role):
        relation = knowledge.relation(fact.relation)
        if not fact.seen or relation is None or relation.noun is None or fact.id in recalling:
            continue
        at = fact.seen[0]
        question = ask.about(
            knowledge,
            "role-holder",
            [fact],
            slots={
                "author": voices.author(knowledge, fact),
                "role": relation.noun,
                "org": knowledge.definite(fact.org),
                "when": at.phrase(),
            },
            query=Query(name="holder-of", args={"relation": fact.relation, "org": fact.org, "at": at.text}),
            feedback=candidates.says(fact),
            evidence=told.evidence(knowledge, fact),
            proof=knowledge.evidence(fact.id, "holder"),
            keys=(candidates.of_entity(knowledge, fact.holder),),
            candidates=candidates.office_holders(knowledge, fact),
        )
        if question:
            yield question


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "role-holder.marl-warden",
        Query(name="holder-of", args={"relation": "warden", "org": "lake-league", "at": "1931"}),
        {"author": "Venn (1950)", "role": "warden", "org": "the Lake League", "when": "in 1931"},
        "Ida Marl was warden of the Lake League in 1931.",
        "Ida Marl, warden of the league in 1931",
        shown={"holt": "Runa Holt", "marl": "Ida Marl", "brandt": "Tove Brandt"},
        right={"marl"},
        rule="F1",
    )
)
GRADES: Grades = (
    ("right", "marl", 1.0),
    ("wrong", "holt", 0.0),
    ("blank", None, 0.0),
    ("malformed: the text of the option", "Ida Marl", 0.0),
)
