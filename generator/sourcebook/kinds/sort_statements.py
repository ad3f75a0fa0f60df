"""Which of these is a claim, which a judgement, a forecast, a plan? Matching (ITEMS.md kinds 26 and 27)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.distractors import certify
from sourcebook.kinds import ask, deals, example, marks, modes, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Claim
from sourcebook.model.item import Certificate, Item, Level, Match, Option, Pair, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = (
    "Three or four quoted statements are sorted into claims, evaluations, forecasts and plans; two "
    "coders and the author of the seed agree on each, and a label may fit two statements or none."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    (
        "All these words stand in {authors}; where they report somebody, class what that voice says. Which kind of "
        "statement is each, if a label may serve twice or stay unused?"
    ),
    (
        "Sort what you read in {authors}, and take reported words as their speaker's. Does each quotation say what is, "
        "judge, foretell, or set out what is to be done?"
    ),
    (
        "Before you weigh the words below, from {authors}, class them; a voice that is reported counts as itself. What "
        "label does each of the quoted statements bear?"
    ),
)
ROWS, LEAST, OF_A_MODE = 4, 3, 2
"""Statements of a group, the fewest of one, and those of one mode in it at most."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask groups of statements, of two modes or more."""
    for group in _groups(knowledge):
        asked = only is None or any(fact.id in only for fact in group)
        question = _question(knowledge, group) if asked else None
        if question:
            yield question


def _groups(knowledge: Knowledge) -> Iterator[tuple[Claim, ...]]:
    """Deal each chapter's statements; claims of the core that are left borrow statements of other kinds elsewhere.

    So does a chapter that has statements of one kind alone.
    """
    alone = [each for by_mode in modes.asked_alone(knowledge).values() for facts in by_mode.values() for each in facts]
    lent = sorted((fact for fact in alone if fact.mode != "claim"), key=_rank)
    for by_mode in modes.sorted_together(knowledge).values():
        pool = sorted((fact for facts in by_mode.values() for fact in facts), key=_rank)
        dealt = tuple(_deal(pool))
        yield from dealt
        shown = {fact.id for group in dealt for fact in group}
        left = [fact for fact in pool if fact.id not in shown and fact.importance >= modes.CORE]
        left = left or ([] if dealt else pool[:OF_A_MODE])
        for start in range(0, len(left), OF_A_MODE):
            own = left[start : start + OF_A_MODE]
            topics = {topic for fact in own for topic in fact.topics}
            near = [fact for fact in lent if not topics & set(fact.topics) and fact.id not in shown]
            others = list({fact.mode: fact for fact in reversed(near)}.values())[: ROWS - len(own)]
            if len({fact.mode for fact in (*own, *others)}) > 1 and len(own) + len(others) >= LEAST:
                lent = [fact for fact in lent if fact not in others] + others
                yield (*own, *others)


def _rank(fact: Claim) -> tuple[bool, int, int]:
    return fact.mode == "claim", -fact.importance, keyed("sort-statements", fact.id)


def _deal(pool: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    return deals.mixed(pool, lambda fact: fact.mode, size=ROWS, least=LEAST, most=OF_A_MODE)


def _question(knowledge: Knowledge, group: Sequence[Claim]) -> Question | None:
    chapter = knowledge.chapter_of((max(group, key=lambda fact: fact.importance)).topics)
    home = [fact for fact in group if knowledge.chapter_of(fact.topics) == chapter]
    subject = min(home, key=lambda fact: (fact.importance, fact.mode != "claim", fact.id))
    others = [fact for fact in group if fact is not subject]
    body = _body(knowledge, group)
    if body is None:
        return None
    return ask.about(
        knowledge,
        "sort-statements",
        [subject, *others],
        slots={"authors": _listed(sorted({voices.author(knowledge, fact) for fact in group}))},
        query=modes.query(subject),
        feedback=f"What decides, statement by statement: {'; '.join(_short(knowledge, fact) for fact in group)}.",
        evidence=tuple(found for pair in body.pairs for found in pair.evidence),
        body=body,
        perspectives=tuple(dict.fromkeys(fact.by for fact in group if fact.by)),
    )


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if names[1:] else names[0]


def _short(knowledge: Knowledge, fact: Claim) -> str:
    """Say by its first words what a statement is, and by which word."""
    told = modes.shown(knowledge, fact)
    text, mark = (told[0].text, told[1]) if told else (fact.says, "")
    begins, label = " ".join(text.strip("“”").split()[:3]), modes.LABELS[fact.mode].partition(":")[0].casefold()
    return f"“{begins} …”: {label}, by {f'the words “{mark}”' if mark else 'the lack of any mark'}"


def _body(knowledge: Knowledge, group: Sequence[Claim]) -> Match | None:
    """Quotations with their labels, the rest of the labels to spare; each wrong label is certified."""
    certificates = [
        certify(knowledge, modes.query(fact), label, (fact.id,))
        for fact in group
        for label in modes.LABELS
        if label != fact.mode
    ]
    proven: list[Certificate] = [certificate for certificate in certificates if certificate]
    if len(proven) < len(certificates):
        return None
    pairs = []
    for fact in sorted(group, key=lambda fact: keyed("sort-statements", "row", fact.id)):
        told = modes.shown(knowledge, fact)
        if told is None:
            return None
        found, mark = told
        left, why = f"“{found.text.rstrip('.')}”", f"{fact.says} {marks.reason(fact.mode, mark)}"
        pairs.append(Pair(left=left, right=modes.LABELS[fact.mode], why=why, evidence=(found,)))
    having = {fact.mode for fact in group}
    return Match(
        pairs=tuple(pairs),
        spare=tuple(text for label, text in modes.LABELS.items() if label not in having),
        certificates=tuple(proven),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_ROWS = {
    "ferries-go": ("The ferries will not outlive the bridge", "forecast"),
    "finest-charter": ("The charter remains the finest work of the old towns", "evaluation"),
    "bells-in-fog": ("Every town must ring its own bell in fog", "claim"),
    "merchants-road": ("Merchants had begun to use the road around the lake", "claim"),
}
EXAMPLE: Item = write(
    example.question(
        "sort-statements.ferries-go",
        Query(name="mode-of", args={"fact": "ferries-go"}),
        {"authors": "Venn (1950)"},
        "Their words class them so: a forecast of the ferries, an evaluation of the charter, and two claims.",
        _ROWS["ferries-go"][0],
        body=Match(
            pairs=tuple(
                Pair(left=f"“{quote}”", right=modes.LABELS[mode], evidence=example.quoted(quote))
                for quote, mode in _ROWS.values()
            ),
            spare=(modes.LABELS["plan"],),
            certificates=tuple(
                Certificate(rule="F1", query=Query(name="mode-of", args={"fact": id_}), value=label, facts=(id_,))
                for id_, (_, mode) in _ROWS.items()
                for label in modes.LABELS
                if label != mode
            ),
        ),
    ),
    0,
    (),
)
_RIGHT = {f"“{quote}”": modes.LABELS[mode] for quote, mode in _ROWS.values()}
GRADES: Grades = (
    ("right", _RIGHT, 1.0),
    ("partly right: all taken for claims", dict.fromkeys(_RIGHT, modes.LABELS["claim"]), 0.5),
    ("wrong: all taken for plans", dict.fromkeys(_RIGHT, modes.LABELS["plan"]), 0.0),
    ("blank", {}, 0.0),
    ("malformed: a label alone", "claim", 0.0),
)
