"""Which words does the rule need? A cloze on the wording of a rule (ITEMS.md kind 6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Rule
from sourcebook.model.item import Cloze, Gap, Item, Level, Option, Query, Text
from sourcebook.model.question import Question

DOC = "The one term that is removed from the quoted wording of a rule."
LEVEL: Level = "remember"
PHRASINGS = (
    "Which words are missing from this rule, as {author} puts it?",
    "Complete the exact wording in the text of {author}: what stands in the gap?",
    "Something has been taken out of the quotation below. Which words of {author} belong in its place?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each rule whose blank stands in a quote for that term."""
    for fact in ask.facts_of(knowledge, only, Rule):
        quote = next((e for e in knowledge.evidence(fact.id, "blank") if fact.blank and fact.blank in e.text), None)
        if quote is None or fact.blank is None:
            continue
        before, after = quote.text.split(fact.blank, 1)
        if fact.blank in after:
            continue
        question = ask.about(
            knowledge,
            "rule-gap",
            [fact],
            slots={"author": voices.author(knowledge, fact)},
            query=Query(name="blank-of", args={"fact": fact.id}),
            feedback=fact.says,
            evidence=tuple(dict.fromkeys((quote, *told.evidence(knowledge, fact)))),
            body=Cloze(parts=(f"“{before}", Gap(id="blank", body=Text(accepted=(fact.blank,))), f"{after}”")),
        )
        if question:
            yield question


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "rule-gap.night-ferries",
        Query(name="blank-of", args={"fact": "night-ferries"}),
        {"author": "Venn (1950)"},
        "According to Venn (1950), ferries may cross at night only with the harbour master's consent.",
        "no ferry crosses at night without the consent of the harbour master",
        body=Cloze(
            parts=(
                "“no ferry crosses at night without the consent of ",
                Gap(id="blank", body=Text(accepted=("the harbour master",))),
                "”",
            )
        ),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", {"blank": "the harbour master"}, 1.0),
    ("right: without the article", {"blank": "Harbour master"}, 1.0),
    ("wrong", {"blank": "the warden"}, 0.0),
    ("blank", {}, 0.0),
    ("malformed: no gap named", "the harbour master", 0.0),
)
