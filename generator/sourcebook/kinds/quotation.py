"""Which quotation supports the statement? Asked from facts and from words near them (ITEMS.md kind 28)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.judged import near_misses
from sourcebook.model.base import Quote
from sourcebook.model.fact import Fact, FactBase
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Candidate, Question

DOC = (
    "Which words of a work carry a statement; two coders agree that they do, and that the distractors, which stand "
    "near them or speak of the same, don't."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    "This is to be shown from {work}: {statement}. Which of these quotations carries that statement?",
    "A footnote has to prove the sentence that follows. {statement}. Which passage of {work} belongs in it?",
    "Readers look in {work} for what bears this out: {statement}. Whose quotation says as much as the claim?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each fact that has words near it, where two coders agree on all of them."""
    for fact in knowledge.facts.values():
        query, quote = Query(name="quoted-for", args={"fact": fact.id}), whole(fact)
        wanted = fact.importance >= ask.ASKED and (only is None or fact.id in only)
        if not wanted or quote is None or not knowledge.ask(query):
            continue
        key = _candidate(knowledge, fact.id, quote)
        question = ask.about(
            knowledge,
            "quotation",
            [fact],
            slots={
                "statement": fact.says.removesuffix("."),
                "work": voices.title(knowledge.course.sources[quote.source]),
            },
            query=query,
            feedback=f"The words that carry it: {key.text}",
            evidence=key.evidence,
            keys=(key,),
            candidates=tuple(
                _candidate(knowledge, name, near.quote) for name, near in near_misses(knowledge, fact).items()
            ),
            shared=frozenset({"statement"}),
            perspectives=(fact.by,) if fact.by else (),
        )
        if question:
            yield question


def whole(fact: Fact | FactBase) -> Quote | None:
    """Return the quote that alone carries every slot which any of a fact's quotes carries; None where none does."""
    slots = {slot for quote in fact.quotes for slot in quote.carries}
    return next((quote for quote in fact.quotes if slots and slots <= set(quote.carries)), None)


def _candidate(knowledge: Knowledge, value: str, quote: Quote) -> Candidate:
    found = knowledge.located(quote)
    return Candidate(value=value, text=f"“{quote.text}”", evidence=(found,) if found else ())


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUOTE = "the winter fleet counted about 240 sails"
EXAMPLE: Item = write(
    *example.choice(
        "quotation.fleet-size",
        Query(name="quoted-for", args={"fact": "fleet-size"}),
        {
            "work": "“The Lake Almanac” (1950)",
            "statement": "Venn (1950) gives the winter fleet about 240 sails",
        },
        f"The words that carry it: “{_QUOTE}”",
        _QUOTE,
        shown={
            "fleet-size.n1": "“the sails of the winter fleet were patched”",
            "fleet-size": f"“{_QUOTE}”",
            "fleet-size.n2": "“I counted the sails of six towns in winter”",
        },
        right={"fleet-size"},
        rule="F7",
    )
)
GRADES: Grades = (
    ("right", "fleet-size", 1.0),
    ("wrong", "fleet-size.n2", 0.0),
    ("blank", "", 0.0),
    ("malformed: the words themselves", f"“{_QUOTE}”", 0.0),
)
