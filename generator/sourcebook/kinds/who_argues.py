"""Who takes this side? Asked from the position matrix (ITEMS.md kind 30)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sourcebook.kinds import ask, example, pairs, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Cell, Position
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed_order
from sourcebook.model.question import Candidate, Question

DOC = (
    "Which voice takes a side on a contested thesis, in the work named; two coders place the others on the other side, "
    "or find them silent on it there."
)
LEVEL: Level = "understand"
PHRASINGS = (
    "Which of these voices {verb} this thesis, in the work named: “{thesis}”?",
    "Take this thesis: “{thesis}”. Which one of the voices below {verb} it, in the work named?",
    "Find the one that {verb} what follows. “{thesis}”: which voice, in which work, takes that side?",
)
OTHER = {"asserts": "denies", "denies": "asserts"}
A_SIDE = 2
"""Questions about one side of one thesis at most: they share their options."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each thesis, from both sides, for each voice that two coders place there."""
    for row in knowledge.positions():
        for stance, other in OTHER.items():
            query = Query(name="takes", args={"thesis": row.thesis.id, "stance": stance})
            answers = knowledge.ask(query)
            cells = {f"{cell.voice}.{cell.work}": cell for cell in row.cells}
            asked = [] if only is not None and row.thesis.id not in only else keyed_order(answers, "who-argues")
            made = (_question(knowledge, row, cells[voice], other, query) for voice in asked)
            yield from islice(filter(None, made), A_SIDE)


def _question(knowledge: Knowledge, row: Position, cell: Cell, other: str, query: Query) -> Question | None:
    """A question about one cell; voices of the other side, and those silent on it, are the candidates."""
    topics = ask.topics_of_thesis(knowledge, row.thesis.id)
    key = _candidate(knowledge, cell)
    chapter = knowledge.chapter_of(topics)
    if chapter is None:
        return None
    others = (*knowledge.cells(row.thesis.id, other), *knowledge.cells(row.thesis.id, "silent"))
    against = tuple(_candidate(knowledge, each) for each in others)
    return Question(
        id=f"who-argues.{row.thesis.id}.{cell.voice}.{cell.work}",
        kind="who-argues",
        chapter=chapter,
        topics=topics,
        objective=ask.objective_for(knowledge, chapter, "who-argues", topics),
        as_of=max(s.date.text for s in knowledge.course.sources.values() if s.work == cell.work),
        facts=(),
        slots={"verb": cell.stance, "thesis": row.thesis.text},
        query=query,
        feedback=key.says,
        evidence=key.evidence,
        keys=(key,),
        candidates=against,
        perspectives=tuple(dict.fromkeys(c.value.split(".")[0] for c in (key, *against))),
    )


def _candidate(knowledge: Knowledge, cell: Cell) -> Candidate:
    """A voice in a work, and what it says of the thesis."""
    text = voices.option(knowledge, cell.voice, voices.source_of(knowledge, cell.work))
    found = knowledge.located(cell.quote) if cell.quote else None
    return Candidate(
        value=f"{cell.voice}.{cell.work}",
        text=text,
        says=f"{text}: {pairs.SAYS[cell.stance]}.",
        evidence=(found,) if found else (),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "who-argues.league-is-arn.venn.lake-almanac",
        Query(name="takes", args={"thesis": "league-is-arn", "stance": "denies"}),
        {"verb": "denies", "thesis": "The Lake League serves the town of Arn alone"},
        "Venn (1950) denies the thesis.",
        "no town had the league in its pocket, Arn least of all",
        shown={"holt.ferry-report": "Holt (1921)", "venn.lake-almanac": "Venn (1950)", "marl.letters": "Marl (1938)"},
        right={"venn.lake-almanac"},
        rule="F8",
    )
)
GRADES: Grades = (
    ("right", "venn.lake-almanac", 1.0),
    ("wrong", "marl.letters", 0.0),
    ("blank", None, 0.0),
    ("malformed: the voice without its work", "venn", 0.0),
)
