"""Who wrote which of these? Matching, from quotations that one work alone holds (ITEMS.md kind 21)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sourcebook.distractors import certify
from sourcebook.kinds import ask, candidates, example, quoted, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Claim
from sourcebook.model.item import Certificate, Item, Level, Match, Option, Pair, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Candidate, Question

DOC = (
    "Three quotations are matched with the works in which they stand; a work may have two of them or none. Every text "
    "of the others was searched for the words and has them nowhere."
)
LEVEL: Level = "understand"
PHRASINGS = (
    (
        "What stands on the left was written between {years} by {authors}. Whose is which, if one author may "
        "have two quotations or none?"
    ),
    (
        "The quotations below, written between {years}, have lost their names. By position and by date, to whom does "
        "each belong: {authors}, any of whom may have two or none?"
    ),
    (
        "Think of where {authors} stand, and of what each could know. All of this was written between {years}. If one "
        "of them may have two quotations or none, in whose work does each stand?"
    ),
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each group of quotations for their works."""
    place = {chapter: rank for rank, chapter in enumerate(knowledge.course.settings.chapters)}
    works, named = candidates.of_works(knowledge), Counter[str]()
    for group in quoted.groups(knowledge):
        ranks = {each.fact.id: place[knowledge.chapter_of(each.fact.topics) or ""] for each in group}
        subject, *others = sorted(
            (each.fact for each in group),
            key=lambda fact: (not isinstance(fact, Claim), -ranks[fact.id], fact.importance, fact.id),
        )
        named[subject.id] += 1
        body = _body(knowledge, group, works) if only is None or ranks.keys() & only else None
        question = body and ask.about(
            knowledge,
            "match-quotes",
            [subject, *others],
            number=named[subject.id],
            slots={"years": quoted.years(knowledge), "authors": _authors(works)},
            query=Query(name="stands-in", args={"fact": subject.id}),
            feedback=_told(group),
            evidence=tuple(each.found for each in group),
            body=body,
            perspectives=tuple(dict.fromkeys(each.fact.by for each in group if each.fact.by)),
        )
        if question:
            yield question


def _body(knowledge: Knowledge, group: Sequence[quoted.Quotation], works: Sequence[Candidate]) -> Match | None:
    """Quotations with their works, the rest of the works to spare; None where a wrong joining isn't certified."""
    certificates = [
        certify(knowledge, each.query, work.value, (each.fact.id,))
        for each in group
        for work in works
        if work.value != each.work.value
    ]
    proven: list[Certificate] = [certificate for certificate in certificates if certificate]
    if len(proven) < len(certificates):
        return None
    rows = sorted(group, key=lambda each: keyed("match-quotes", "row", each.fact.id))
    pairs = tuple(
        Pair(left=f"“{each.found.text}”", right=each.work.text, why=_why(each), evidence=(each.found,)) for each in rows
    )
    having = {each.work.value for each in group}
    return Match(
        pairs=pairs,
        spare=tuple(work.text for work in works if work.value not in having),
        certificates=tuple(proven),
    )


def _told(group: Sequence[quoted.Quotation]) -> str:
    """Say whose the quotations are, by their first words, author by author."""
    by_work: dict[str, list[str]] = {}
    for each in group:
        by_work.setdefault(each.work.text, []).append(f"“{' '.join(each.found.text.strip('“”').split()[:4])} …”")
    return (
        f"{' '.join(f'{author} wrote {_and(begins)}.' for author, begins in by_work.items())} No other text has them."
    )


def _why(each: quoted.Quotation) -> str:
    """Say whose a quotation is, and what that author says by it."""
    return f"These words are in the text of {each.work.text}. {each.fact.says}"


def _authors(works: Sequence[Candidate]) -> str:
    return _and([work.text for work in works])


def _and(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if names[1:] else names[0]


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_ROWS = {
    "finest-charter": ("The charter remains the finest work of the old towns.", "Otto Venn"),
    "best-ferry": ("The ferry is the best thing that has happened to the shore.", "Runa Holt"),
    "bread-toll": ("a toll on small boats is a toll on bread", "Ida Marl"),
    "merchants-road": ("Merchants had begun to use the road around the lake.", "Otto Venn"),
}
_WORKS = {"ferry-report": "Runa Holt", "toll-letters": "Ida Marl", "lake-almanac": "Otto Venn", "songs": "Nils Oker"}
EXAMPLE: Item = write(
    example.question(
        "match-quotes.finest-charter",
        Query(name="stands-in", args={"fact": "finest-charter"}),
        {"years": "1921 and 1950", "authors": "Runa Holt, Ida Marl, Nils Oker and Otto Venn"},
        "Two of the four stand in the almanac of Otto Venn, one in Holt's report, one in Marl's letters.",
        _ROWS["finest-charter"][0],
        body=Match(
            pairs=tuple(
                Pair(left=f"“{quote}”", right=author, evidence=example.quoted(quote))
                for quote, author in _ROWS.values()
            ),
            spare=("Nils Oker",),
            certificates=tuple(
                Certificate(rule="F1", query=Query(name="stands-in", args={"fact": id_}), value=work, facts=(id_,))
                for id_, (_, own) in _ROWS.items()
                for work, author in _WORKS.items()
                if author != own
            ),
        ),
    ),
    0,
    (),
)
_RIGHT = {f"“{quote}”": author for quote, author in _ROWS.values()}
GRADES: Grades = (
    ("right", _RIGHT, 1.0),
    ("partly right: all given to Venn", dict.fromkeys(_RIGHT, "Otto Venn"), 0.5),
    ("wrong: the spare author", dict.fromkeys(_RIGHT, "Nils Oker"), 0.0),
    ("blank", {}, 0.0),
    ("malformed", "Otto Venn", 0.0),
)
