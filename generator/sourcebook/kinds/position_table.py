"""Who stands where on a thesis? Matching, from cells that two coders agree on (ITEMS.md kinds 24 and 30)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.distractors import certify
from sourcebook.kinds import ask, certain, example, voices, words
from sourcebook.kinds.deals import mixed
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Cell, Position
from sourcebook.model.item import Certificate, Item, Level, Match, Option, Pair, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = (
    "Three to five voices, each in its work, are matched with where they stand on a thesis: for it, against it, or "
    "silent in that work; two coders agree on each, a claim of the voice bears it out, and who gives weight to both "
    "sides is not asked."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    "Take this thesis: “{thesis}”. Where does each voice stand on it, in the work named?",
    "“{thesis}”: you draw up a table of who holds what. Which of the entries belongs to each of these voices?",
    "Some speak for a thesis, some against it, some not at all. On “{thesis}”, which is true of whom in that work?",
)
LABELS = {
    "asserts": "Speaks for the thesis",
    "denies": "Speaks against the thesis",
    "silent": "Says nothing of it in that work",
}
SHORT = {LABELS["asserts"]: "for it", LABELS["denies"]: "against it", LABELS["silent"]: "no word on it"}
"""The labels in a word or two."""
ROWS, LEAST, OF_A_SORT = 5, 3, 2
"""Voices of a table, the fewest of one, and those of one stance in it at most."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask one table of each thesis that has voices of two sorts or more."""
    for row in knowledge.positions():
        asked = (cell for cell in row.cells if knowledge.ask(_query(row, cell)))
        cells = [cell for cell in asked if certain.certain(knowledge, row, cell)]
        cells.sort(key=lambda cell: keyed("position-table", row.thesis.id, cell.voice, cell.work))
        tables = mixed(cells, lambda cell: cell.stance, size=ROWS, least=LEAST, most=OF_A_SORT)
        table = next(tables, ()) if only is None or row.thesis.id in only else ()
        question = _question(knowledge, row, table) if table else None
        if question:
            yield question


def _query(row: Position, cell: Cell) -> Query:
    return Query(name="stance-of", args={"thesis": row.thesis.id, "voice": f"{cell.voice}.{cell.work}"})


def _question(knowledge: Knowledge, row: Position, table: Sequence[Cell]) -> Question | None:
    body = _body(knowledge, row, table)
    topics = ask.topics_of_thesis(knowledge, row.thesis.id)
    chapter = knowledge.chapter_of(topics)
    if body is None or chapter is None:
        return None
    works = {cell.work for cell in table}
    return Question(
        id=f"position-table.{row.thesis.id}",
        kind="position-table",
        chapter=chapter,
        topics=topics,
        objective=ask.objective_for(knowledge, chapter, "position-table", topics),
        as_of=max(source.date.text for source in knowledge.course.sources.values() if source.work in works),
        facts=(),
        slots={"thesis": row.thesis.text},
        query=_query(row, table[0]),
        feedback=" ".join(f"{pair.left}: {SHORT[pair.right]}." for pair in body.pairs),
        evidence=tuple(found for pair in body.pairs for found in pair.evidence),
        body=body,
        perspectives=tuple(dict.fromkeys(cell.voice for cell in table)),
    )


def _body(knowledge: Knowledge, row: Position, table: Sequence[Cell]) -> Match | None:
    """Voices with their stances, the rest of the stances to spare; each wrong stance is certified."""
    certificates = [
        certify(knowledge, _query(row, cell), label, ()) for cell in table for label in LABELS if label != cell.stance
    ]
    proven: list[Certificate] = [certificate for certificate in certificates if certificate]
    if len(proven) < len(certificates):
        return None
    pairs = []
    for cell in table:
        found = certain.words_of(knowledge, cell)
        voice = voices.option(knowledge, cell.voice, voices.source_of(knowledge, cell.work))
        why = certain.told(knowledge, row, cell)
        pairs.append(Pair(left=voice, right=LABELS[cell.stance], why=why, evidence=(found,) if found else ()))
    having = {cell.stance for cell in table}
    return Match(
        pairs=tuple(pairs),
        spare=tuple(text for label, text in LABELS.items() if label not in having),
        certificates=tuple(proven),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_ROWS = {
    "holt.ferry-report": ("Holt (1921)", "asserts"),
    "venn.lake-almanac": ("Venn (1950)", "denies"),
    "brandt.winter-songs": ("Brandt (1948)", "silent"),
}
_QUOTE = "No town had the league in its pocket, Arn least of all."
EXAMPLE: Item = write(
    example.question(
        "position-table.arns-league",
        Query(name="stance-of", args={"thesis": "arns-league", "voice": "holt.ferry-report"}),
        {"thesis": "The Lake League serves the town of Arn alone"},
        "Holt (1921) speaks for the thesis, Venn (1950) against it, and Brandt (1948) says nothing of it.",
        _QUOTE,
        body=Match(
            pairs=tuple(
                Pair(left=voice, right=LABELS[stance], evidence=example.quoted(_QUOTE))
                for voice, stance in _ROWS.values()
            ),
            certificates=tuple(
                Certificate(
                    rule="F8",
                    query=Query(name="stance-of", args={"thesis": "arns-league", "voice": id_}),
                    value=label,
                    facts=(),
                )
                for id_, (_, stance) in _ROWS.items()
                for label in LABELS
                if label != stance
            ),
        ),
    ),
    0,
    (),
)
_RIGHT = {voice: LABELS[stance] for voice, stance in _ROWS.values()}
GRADES: Grades = (
    ("right", _RIGHT, 1.0),
    ("partly right: one of three", dict.fromkeys(_RIGHT, LABELS["silent"]), 1 / 3),
    ("wrong", {"Holt (1921)": LABELS["silent"]}, 0.0),
    ("blank", {}, 0.0),
    ("malformed: a stance", "denies", 0.0),
)
