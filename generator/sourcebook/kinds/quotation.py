"""Which quotation supports the statement? Asked from facts and from words near them (ITEMS.md kind 28)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sourcebook.kinds import ask, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.judged import near_misses, paraphrases
from sourcebook.model.base import Quote
from sourcebook.model.fact import Fact
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Candidate, Question

DOC = (
    "Which words of a work carry a statement; two coders agree that they do, and that the distractors, which stand "
    "near them or speak of the same, don't."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    "By the account of {author}, {statement}. Which of these quotations from {work} says so?",
    "One sentence needs a footnote to {work}. It says that {statement}. Which passage bears that sentence out?",
    (
        "A student puts a point of {author} into other words. The student writes that {statement}. Which "
        "quotation goes as far as the student does?"
    ),
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each fact that has a paraphrase and words near it, where two coders agree on all of them."""
    for fact in knowledge.facts.values():
        query, quote = Query(name="quoted-for", args={"fact": fact.id}), whole(fact)
        wanted = fact.importance >= ask.ASKED and (only is None or fact.id in only)
        answers = sorted(knowledge.ask(query)) if wanted and quote else []
        question = _question(knowledge, fact, quote, answers[0], query) if quote and answers else None
        if question:
            yield question


def _question(knowledge: Knowledge, fact: Fact, quote: Quote, paraphrase: str, query: Query) -> Question | None:
    """A question for one paraphrase; the statement is not in the words of the quote, so that they can't be matched."""
    key = _candidate(knowledge, paraphrase, quote)
    near = near_misses(knowledge, fact)
    return ask.about(
        knowledge,
        "quotation",
        [fact],
        slots={
            "author": voices.attributed(knowledge, fact),
            "statement": paraphrases(knowledge, fact)[paraphrase].text,
            "work": voices.title(knowledge.course.sources[quote.source]),
        },
        query=query,
        feedback=f"{fact.says} The words that carry it: “{quote.text}”",
        evidence=tuple(dict.fromkeys((*key.evidence, *told.evidence(knowledge, fact)))),
        proof=key.evidence,
        keys=(replace(key, evidence=(), says=f"{fact.says} These words carry it whole."),),
        candidates=tuple(_candidate(knowledge, name, each.quote) for name, each in near.items()),
        perspectives=(fact.by,) if fact.by else (),
    )


def whole(fact: Fact) -> Quote | None:
    """Return the quote that alone carries every slot which any of a fact's quotes carries; None where none does."""
    slots = {slot for quote in fact.quotes for slot in quote.carries}
    return next((quote for quote in fact.quotes if slots and slots <= set(quote.carries)), None)


def _candidate(knowledge: Knowledge, value: str, quote: Quote) -> Candidate:
    """Words as an option: without their final period, for whole sentences stand beside parts of them (A12)."""
    found = knowledge.located(quote)
    return Candidate(value=value, text=f"“{quote.text.rstrip('.')}”", evidence=(found,) if found else ())


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUOTE = "the winter fleet counted about 240 sails"
EXAMPLE: Item = write(
    *example.choice(
        "quotation.fleet-size",
        Query(name="quoted-for", args={"fact": "fleet-size"}),
        {
            "author": "Venn (1950)",
            "work": "“The Lake Almanac” (1950)",
            "statement": "the League had more than two hundred boats for the cold months",
        },
        f"Venn (1950) gives the winter fleet about 240 sails. The words that carry it: “{_QUOTE}”",
        _QUOTE,
        shown={
            "fleet-size.n1": "“the boats of the League were patched in the cold”",
            "fleet-size.p1": f"“{_QUOTE}”",
            "fleet-size.n2": "“I counted the sails of six towns this spring”",
        },
        right={"fleet-size.p1"},
        rule="F7",
    )
)
GRADES: Grades = (
    ("right", "fleet-size.p1", 1.0),
    ("wrong", "fleet-size.n2", 0.0),
    ("blank", "", 0.0),
    ("malformed: the words themselves", f"“{_QUOTE}”", 0.0),
)
