"""What kind of statement is this? Fact, claim, evaluation, forecast or plan (ITEMS.md kind 26)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sourcebook.kinds import ask, example, labels, marks, modes, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.kinds.modes import LABELS
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Claim
from sourcebook.model.item import Choice, Evidence, Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = (
    "What a quoted statement is; asked only where two coders and the author of the seed agree, and where a word of it, "
    "or the lack of any, shows it."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    "{teller}: “{quote}”. What kind of statement does {speaker} make here?",
    "{teller}: “{quote}”. How would you class that, as {speaker} says it, among four kinds of statement?",
    "Read closely what {speaker} says. {teller}: “{quote}”. Which label, of those below, fits the passage?",
)
MARKS: Mapping[str, str] = {
    "claim": "A claim would only say that something is so.",
    "evaluation": "An evaluation would have a judgement as its point.",
    "forecast": "A forecast would speak of what comes after the time of writing.",
    "plan": "A plan would say what somebody means, asks or proposes to do.",
}
"""What a wrong label would have needed."""
LEAST = 2
"""Questions of one mode in a chapter that are asked in any case."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask claims on whose mode two coders agree with the seed, about as many of each mode in a chapter."""
    for fact in _balanced(knowledge, only):
        query = modes.query(fact)
        told = modes.shown(knowledge, fact)
        body = _body(knowledge, fact, query, *told) if told else None
        question = (
            told
            and body
            and ask.about(
                knowledge,
                "statement-mode",
                [fact],
                slots={
                    "teller": voices.teller(knowledge, fact),
                    "quote": told[0].text.rstrip("."),
                    "speaker": voices.speaker(knowledge, fact),
                },
                query=query,
                feedback=f"{fact.says} {marks.reason(fact.mode, told[1])}",
                evidence=told[:1],
                body=body,
                perspectives=(fact.by,) if fact.by else (),
            )
        )
        if question:
            yield question


def _balanced(knowledge: Knowledge, only: frozenset[str] | None) -> Iterator[Claim]:
    """The claims to ask: of the most frequent mode no more than of the next, in a chapter and in all, so that no guess
    pays (B07). What is too many in all is taken from the chapters that have most of it.
    """
    ranked: dict[str, list[tuple[int, Claim]]] = {}
    for by_mode in modes.asked_alone(knowledge).values():
        most = max(LEAST, _second(map(len, by_mode.values())))
        for mode, facts in by_mode.items():
            ranked.setdefault(mode, []).extend(enumerate(facts[:most]))
    most = max(LEAST, _second(map(len, ranked.values())))
    for found in ranked.values():
        asked = sorted(found, key=lambda each: (each[0], keyed("statement-mode", each[1].id)))[:most]
        yield from (fact for _, fact in asked if only is None or fact.id in only)


def _second(sizes: Iterable[int]) -> int:
    """The second largest of some numbers; 0 where there is no second."""
    return next(iter(sorted(sizes, reverse=True)[1:]), 0)


def _body(knowledge: Knowledge, fact: Claim, query: Query, found: Evidence, mark: str) -> Choice | None:
    """The four labels in their fixed order, the wrong ones certified by the coders' agreement."""
    name, _, means = LABELS[fact.mode].partition(": ")
    truth = f"{fact.says} {marks.reason(fact.mode, mark)} This is a {name.lower()}, which {means}."
    truth = truth.replace(" a evaluation", " an evaluation")
    return labels.fixed(knowledge, query, LABELS, (fact.id,), truth=truth, evidence=(found,), marks=MARKS)


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUOTE = "the ferries will not outlive the bridge"
_SAYS = "Venn (1950) expects the ferries to go by mid-century."
EXAMPLE: Item = write(
    example.question(
        "statement-mode.ferries-go",
        Query(name="mode-of", args={"fact": "ferries-go"}),
        {
            "teller": "Venn (1950) writes",
            "quote": "the ferries will not outlive the bridge",
            "speaker": "Venn",
        },
        _SAYS,
        "the ferries will not outlive the bridge",
        body=Choice(
            options=example.options(
                LABELS,
                {"forecast"},
                Query(name="mode-of", args={"fact": "ferries-go"}),
                "F1",
                f"{_SAYS} {marks.reason('forecast', 'will')}",
                _QUOTE,
            ),
            ordered=True,
        ),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "forecast", 1.0),
    ("wrong", "claim", 0.0),
    ("blank", "", 0.0),
    ("malformed: no such label", "prophecy", 0.0),
)
