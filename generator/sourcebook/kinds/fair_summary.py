"""Which summary is fair to the argument? Asked from summaries that two coders have judged (ITEMS.md kind 38)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import behind
from sourcebook.model.argument import Argument, Summary
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Candidate, Question

DOC = (
    "Which summary states an argument as its author would; two coders find that the others distort it, take back what "
    "it claims, or miss its point."
)
LEVEL: Level = "evaluate"
PHRASINGS = (
    "An argument by {author} starts thus: {grounds}. Which of these summaries states the whole argument fairly?",
    "Students report an argument by {author} that starts from this: {grounds}. Whose report stays faithful to it?",
    (
        "A fair opponent restates an argument before answering it. Take one by {author}, which starts from this: "
        "{grounds}. Which restatement would such an opponent give?"
    ),
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each argument that has a summary which two coders call fair."""
    for argument in knowledge.arguments.values():
        query = Query(name="summary-of", args={"argument": argument.id})
        answers = knowledge.ask(query)
        grounds = _grounds(argument)
        if (only is not None and argument.id not in only) or not answers or not grounds:
            continue
        found = {f"{argument.id}.{summary.is_}": _candidate(argument, summary) for summary in argument.summaries}
        question = ask.about(
            knowledge,
            "fair-summary",
            [argument],
            slots={
                "author": voices.arguer(knowledge, argument),
                "grounds": grounds,
            },
            query=query,
            feedback=argument.says,
            evidence=told.steps(knowledge, argument),
            proof=told.conclusion(knowledge, argument),
            keys=tuple(each for name, each in found.items() if name in answers),
            candidates=tuple(each for name, each in found.items() if name not in answers),
            perspectives=(argument.by,),
        )
        if question:
            yield question


def _grounds(argument: Argument) -> str:
    """What the argument starts from, without giving away where it goes."""
    starts = [
        node for node in argument.nodes if not node.implicit and node.role == "data" and not behind(argument, node.id)
    ]
    texts = [candidates.capital(node.text) for node in starts[:2]]
    return ". ".join(f"({number}) {text}" for number, text in enumerate(texts, 1)) if texts[1:] else "".join(texts)


def _candidate(argument: Argument, summary: Summary) -> Candidate:
    return Candidate(value=f"{argument.id}.{summary.is_}", text=candidates.capital(summary.text))


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "fair-summary.outgrown",
        Query(name="summary-of", args={"argument": "outgrown"}),
        {
            "author": "Venn (1950)",
            "grounds": "Tolls rose faster than the towns could agree on them",
        },
        "Venn (1950) argues from tolls that the league outgrew its charter.",
        "the league had outgrown its charter",
        shown={
            "outgrown.straw": "Rising tolls made the towns enemies, so the league was a fraud from its first day",
            "outgrown.fair": "Rising tolls ended the towns' shared interest, so the charter fitted the league no more",
            "outgrown.hedge": "Rising tolls may have troubled a town or two, so perhaps the charter wanted a footnote",
        },
        right={"outgrown.fair"},
        rule="F7",
    )
)
GRADES: Grades = (
    ("right", "outgrown.fair", 1.0),
    ("wrong", "outgrown.straw", 0.0),
    ("blank", None, 0.0),
    ("malformed: what it is without the argument", "fair", 0.0),
)
