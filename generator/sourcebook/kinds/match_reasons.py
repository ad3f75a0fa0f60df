"""Which reason belongs to which conclusion? Matching, from argument graphs (ITEMS.md kind 31)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sourcebook.distractors import certify
from sourcebook.distractors.proofs import apart
from sourcebook.kinds import ask, candidates, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import final_nodes
from sourcebook.model.argument import Argument, Node
from sourcebook.model.item import Certificate, Item, Level, Match, Option, Pair, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = (
    "Three conclusions of arguments in one chapter are matched with reasons that lead straight to them; a fourth "
    "reason, of another argument, is spare."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    "{authors} argue for what stands on the left. Which reason is given for which conclusion, if one is left over?",
    "Here are conclusions from {authors}. What reason leads straight to each, by the arguments as they are made?",
    "Join each conclusion with its own ground, as {authors} have it. Which of the four reasons supports each of them?",
)
ROWS, BEGINS = 3, 8
"""Conclusions of a group, and words by which feedback tells a statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """An argument with its one stated conclusion and a stated reason for it."""

    argument: Argument
    conclusion: Node
    reason: Node

    @property
    def query(self) -> Query:
        return Query(name="supports", args={"argument": self.argument.id, "node": self.conclusion.id})

    @property
    def value(self) -> str:
        return f"{self.argument.id}.{self.reason.id}"


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each chapter's arguments three at a time, a fourth one giving the spare reason."""
    by_chapter: dict[str, list[_Case]] = {}
    for argument in sorted(knowledge.arguments.values(), key=lambda argument: keyed("match-reasons", argument.id)):
        chapter, case = knowledge.chapter_of(argument.topics), _case(knowledge, argument)
        if chapter and case:
            by_chapter.setdefault(chapter, []).append(case)
    everything = [case for cases in by_chapter.values() for case in cases]
    for cases in by_chapter.values():
        for group in _groups(cases):
            if only is not None and not any(case.argument.id in only for case in group):
                continue
            spare = _spare(group, cases) or _spare(group, everything)
            question = spare and _question(knowledge, group, spare)
            if question:
                yield question


def _case(knowledge: Knowledge, argument: Argument) -> _Case | None:
    """The first reason, by id, that leads straight to the one conclusion; both stated."""
    finals, nodes = final_nodes(argument), {node.id: node for node in argument.nodes if not node.implicit}
    if len(finals) != 1 or finals[0] not in nodes:
        return None
    conclusion = nodes[finals[0]]
    answers = knowledge.ask(Query(name="supports", args={"argument": argument.id, "node": conclusion.id}))
    reason = min(
        (node for node in nodes.values() if f"{argument.id}.{node.id}" in answers), key=lambda n: n.id, default=None
    )
    return _Case(argument=argument, conclusion=conclusion, reason=reason) if reason else None


def _groups(cases: Sequence[_Case]) -> Iterator[tuple[_Case, ...]]:
    """Deal the cases, each once, so that no two of a group share a statement or quoted words."""
    left = list(cases)
    while left:
        group = [left[0]]
        for case in left[1:]:
            if len(group) < ROWS and all(_apart(case, each) for each in group):
                group.append(case)
        if len(group) == ROWS:
            yield tuple(group)
            left = [case for case in left if case not in group]
        else:
            left.pop(0)


def _spare(group: Sequence[_Case], cases: Sequence[_Case]) -> _Case | None:
    """Another argument, by a keyed draw, that has nothing in common with those of the group."""
    others = (case for case in cases if case not in group and all(_apart(case, each) for each in group))
    return min(others, key=lambda case: keyed("match-reasons", group[0].argument.id, case.argument.id), default=None)


def _apart(one: _Case, other: _Case) -> bool:
    texts = {one.conclusion.text, one.reason.text, other.conclusion.text, other.reason.text}
    return apart(one.argument, other.argument) and len(texts) == 4  # noqa: PLR2004  (two of each)


def _question(knowledge: Knowledge, group: Sequence[_Case], spare: _Case) -> Question | None:
    arguments = sorted((case.argument for case in group), key=lambda argument: argument.id)
    body = _body(knowledge, group, spare)
    if body is None:
        return None
    return ask.about(
        knowledge,
        "match-reasons",
        arguments,
        slots={"authors": _authors(knowledge, group)},
        query=group[0].query,
        feedback=f"The arguments run like this: {'; '.join(_short(case) for case in group)}.",
        evidence=tuple(dict.fromkeys(found for pair in body.pairs for found in pair.evidence)),
        body=body,
        perspectives=tuple(dict.fromkeys(case.argument.by for case in group)),
    )


def _short(case: _Case) -> str:
    """Say by their first words which reason leads to which conclusion."""
    conclusion, reason = (" ".join(node.text.split()[:BEGINS]) for node in (case.conclusion, case.reason))
    return f"“{conclusion} …”, for “{reason} …”"


def _authors(knowledge: Knowledge, group: Sequence[_Case]) -> str:
    """The voices that argue, each once; a lone one 'in several places'."""
    names = sorted({voices.arguer(knowledge, case.argument, " as cited by") for case in group})
    return f"{', '.join(names[:-1])} and {names[-1]}" if names[1:] else f"the texts of {names[0]}"


def _body(knowledge: Knowledge, group: Sequence[_Case], spare: _Case) -> Match | None:
    """Conclusions with their reasons; every other reason shown is certified to lead straight to none of the others."""
    certificates = [
        certify(knowledge, case.query, other.value, (case.argument.id, other.argument.id))
        for case in group
        for other in (*group, spare)
        if other is not case
    ]
    proven: list[Certificate] = [certificate for certificate in certificates if certificate]
    if len(proven) < len(certificates):
        return None
    pairs = tuple(
        Pair(
            left=candidates.capital(case.conclusion.text),
            right=candidates.capital(case.reason.text),
            why=case.argument.says,
            evidence=candidates.of_node(knowledge, case.argument, case.reason).evidence,
        )
        for case in group
    )
    return Match(pairs=pairs, spare=(candidates.capital(spare.reason.text),), certificates=tuple(proven))


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_ROWS = {
    "outgrown": ("The league had outgrown its charter", "New towns on the north shore joined without a vote"),
    "bread": ("The toll on small boats ought to fall", "A toll on small boats is a toll on bread"),
    "oil": ("The small towns pay and Arn decides", "Its neighbours pay for the oil of Arn's light"),
}
EXAMPLE: Item = write(
    example.question(
        "match-reasons.bread",
        Query(name="supports", args={"argument": "outgrown", "node": "c"}),
        {"authors": "Holt (1921), Marl (1938) and Venn (1950)"},
        "The charter was outgrown, for new towns joined without a vote; each of the others has a ground of its own.",
        "New towns on the north shore joined without a vote.",
        body=Match(
            pairs=tuple(Pair(left=left, right=right, evidence=example.quoted(right)) for left, right in _ROWS.values()),
            spare=("The ferry is the best thing that the shore has seen",),
            certificates=tuple(
                Certificate(
                    rule="F7",
                    query=Query(name="supports", args={"argument": id_, "node": "c"}),
                    value=value,
                    facts=(id_,),
                )
                for id_ in _ROWS
                for value in (*(f"{other}.p2" for other in _ROWS if other != id_), "sundays.p1")
            ),
        ),
    ),
    0,
    (),
)
_RIGHT = dict(_ROWS.values())
GRADES: Grades = (
    ("right", _RIGHT, 1.0),
    ("partly right: one of three", dict.fromkeys(_RIGHT, _ROWS["oil"][1]), 1 / 3),
    ("wrong: the spare reason", dict.fromkeys(_RIGHT, "The ferry is the best thing that the shore has seen"), 0.0),
    ("blank", {}, 0.0),
    ("malformed", "p1", 0.0),
)
