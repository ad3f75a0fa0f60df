"""Who wrote this, and when? Two gaps that score only together, from passages with a clue (ITEMS.md kind 21)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.distractors import certify
from sourcebook.kinds import ask, example, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Choice, Cloze, Evidence, Gap, Item, Level, Option, Query
from sourcebook.model.keyed import keyed, keyed_order
from sourcebook.model.people import Passage
from sourcebook.model.question import Question
from sourcebook.model.source import Source

DOC = "Author and year of a passage that holds a clue to them; the header is hidden."
LEVEL: Level = "understand"
PHRASINGS = (
    "Who wrote this passage, and in which year was it published: “{passage}”?",
    "“{passage}” Whose text is this, and what is its year of publication?",
    "Read the passage: “{passage}” From which author's work does it come, and when did that work appear?",
)
OPTIONS = 3


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each passage with a clue, from a source whose author is named."""
    for passage in knowledge.course.passages.values():
        source = knowledge.course.sources.get(passage.source)
        shown = knowledge.passage(passage.id)
        if source is None or source.author is None or shown is None or not passage.clues:
            continue
        topics = ask.topics_of_source(knowledge, source.id)
        chapter, body = knowledge.chapter_of(topics), _body(knowledge, passage, shown)
        if chapter is None or body is None or (only is not None and passage.id not in only):
            continue
        yield Question(
            id=f"sourcing.{passage.id}",
            kind="sourcing",
            chapter=chapter,
            topics=topics,
            objective=ask.objective_for(knowledge, chapter, "sourcing", topics),
            as_of=source.date.text,
            facts=(),
            slots={"passage": shown.text},
            query=Query(name="author-of", args={"source": source.id}),
            feedback=_feedback(knowledge, passage, source),
            evidence=(shown,),
            body=body,
            passage=passage.id,
        )


def _feedback(knowledge: Knowledge, passage: Passage, source: Source) -> str:
    clues = "; ".join(f"“{clue.text}” tells the {clue.tells}" for clue in passage.clues)
    return f"{knowledge.cite(source.id)}. The clue: {clues}."


def _body(knowledge: Knowledge, passage: Passage, shown: Evidence) -> Cloze | None:
    """Two Choice gaps, author and year, with a certificate for each wrong option; None where there are too few."""
    sources = knowledge.course.sources.values()
    authors = keyed_order({s.author for s in sources if s.author}, "sourcing", passage.id)
    years = sorted({s.date.text[:4] for s in sources})
    who = _gap(knowledge, passage, "author-of", authors, shown)
    when = _gap(knowledge, passage, "published-on", years, shown)
    return Cloze(parts=("Author: ", who, ". Year: ", when, "."), together=True) if who and when else None


def _gap(knowledge: Knowledge, passage: Passage, asks: str, values: Sequence[str], shown: Evidence) -> Gap | None:
    """A gap for one of the two, with the options in the order of `values`."""
    query = Query(name=asks, args={"source": passage.source})
    key = next(iter(knowledge.ask(query)))
    wrong = {value: certify(knowledge, query, value, ()) for value in values if value != key}
    certified = sorted((v for v, c in wrong.items() if c), key=lambda v: keyed("sourcing", passage.id, v))
    chosen = [value for value in values if value in {key, *certified[: OPTIONS - 1]}]
    if len(chosen) < OPTIONS:
        return None
    options = tuple(
        Option(
            id=value,
            text=knowledge.name(value) if asks == "author-of" else value,
            correct=value == key,
            why=f"{'Right.' if value == key else 'Not this one.'} {knowledge.cite(passage.source)}.",
            evidence=(shown,),
            certificate=wrong.get(value),
        )
        for value in chosen
    )
    dated = asks == "published-on"
    return Gap(id="year" if dated else "author", body=Choice(options=options, ordered=dated))


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "sourcing.new-pier",
        Query(name="author-of", args={"source": example.SOURCE}),
        {"passage": "This spring, with the new pier open, I counted the sails of six towns."},
        "Otto Venn, “The Lake Almanac”, 1950. The clue: “with the new pier open” tells the date.",
        "This spring, with the new pier open, I counted the sails of six towns.",
        body=Cloze(
            parts=(
                "Author: ",
                example.gap("author", "author-of", {"holt": "Holt", "venn": "Venn", "marl": "Marl"}, "venn"),
                ". Year: ",
                example.gap("year", "published-on", {"1921": "1921", "1938": "1938", "1950": "1950"}, "1950"),
                ".",
            ),
            together=True,
        ),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", {"author": "venn", "year": "1950"}, 1.0),
    ("wrong: one of the two does not count", {"author": "venn", "year": "1938"}, 0.0),
    ("blank", {}, 0.0),
    ("malformed", "venn 1950", 0.0),
)
