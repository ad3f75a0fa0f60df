"""Which reason belongs to which conclusion? Matching, from argument graphs (ITEMS.md kind 31)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sourcebook.distractors import certify
from sourcebook.distractors.proofs import unrelated
from sourcebook.kinds import ask, candidates, example, telling, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import final_nodes
from sourcebook.model.argument import Argument, Node
from sourcebook.model.item import Certificate, Item, Level, Match, Option, Pair, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = (
    "Two or three conclusions that authors draw themselves are matched with reasons that lead straight to them; one "
    "more reason, of another argument, is spare. No two of the arguments share a topic, a thesis or a telling word, so "
    "that no reason might serve two of them."
)
LEVEL: Level = "understand"
PHRASINGS = (
    (
        "What stands on the left is argued for by {authors}. Which reason is given for which conclusion, if one is "
        "left over?"
    ),
    "Here are conclusions drawn by {authors}. What reason leads straight to each, by the arguments as they are made?",
    (
        "Join each conclusion with its own ground, as given by {authors}; one is left over. Which reason supports "
        "which conclusion?"
    ),
)
ROWS, LEAST, BEGINS = 3, 2, 8
"""Conclusions of a group, the fewest of one, and words by which feedback tells a statement."""
TOGETHER = 2
"""Reasons of which one is given: by itself the other might not carry the conclusion."""
ALIKE = 0.5
"""Telling words that a conclusion shares with its own reason from which on the two say much the same."""
INFERS = frozenset(
    [
        "sign",
        "consequences",
        "analogy",
        "example",
        "rule-to-case",
        "alternatives",
        "verbal-classification",
        "position-to-know",
    ]
)
"""Schemes by which something is concluded; a cause or a purpose may as well be reported."""
_INFERRED = re.compile(r"\b(?:will|would|could|can|may|might|seems?|probably|likely|hardly|should|need(?:s|ed)?)\b")
"""Words by which a conclusion shows that it is drawn and not reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """An argument with its one stated conclusion and a stated reason for it; of two reasons, the other as given."""

    argument: Argument
    conclusion: Node
    reasons: tuple[Node, ...]

    @property
    def query(self) -> Query:
        return Query(name="supports", args={"argument": self.argument.id, "node": self.conclusion.id})

    @property
    def value(self) -> str:
        return f"{self.argument.id}.{self.reasons[0].id}"

    @property
    def reason(self) -> str:
        return candidates.capital(self.reasons[0].text)

    @property
    def given(self) -> str:
        return "".join(f" (given as well that {other.text})" for other in self.reasons[1:])


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each chapter's arguments three at a time, a fourth one giving the spare reason."""
    cases = [
        case
        for argument in sorted(knowledge.arguments.values(), key=lambda argument: keyed("match-reasons", argument.id))
        if knowledge.chapter_of(argument.topics) and (case := _case(knowledge, argument))
    ]
    common = telling.common(knowledge)
    for group in _groups(cases, common):
        if only is not None and not any(case.argument.id in only for case in group):
            continue
        spare = _spare(group, cases, common)
        question = spare and _question(knowledge, group, spare)
        if question:
            yield question


def _case(knowledge: Knowledge, argument: Argument) -> _Case | None:
    """An author's own argument that infers its one stated conclusion, with the first reason, by id, that leads straight
    to it; none where reason and conclusion say much the same.
    """
    finals, nodes = final_nodes(argument), {node.id: node for node in argument.nodes if not node.implicit}
    if len(finals) != 1 or finals[0] not in nodes or not _inferred(knowledge, argument):
        return None
    conclusion = nodes[finals[0]]
    answers = knowledge.ask(Query(name="supports", args={"argument": argument.id, "node": conclusion.id}))
    shared = telling.words(conclusion.text)
    reasons = [
        node
        for node in sorted(nodes.values(), key=lambda node: node.id)
        if f"{argument.id}.{node.id}" in answers
        and len(shared & telling.words(node.text)) < ALIKE * min(len(shared), len(telling.words(node.text)))
    ]
    together = tuple(reasons) if len(reasons) == TOGETHER else tuple(reasons[:1])
    return _Case(argument=argument, conclusion=conclusion, reasons=together) if together else None


def _inferred(knowledge: Knowledge, argument: Argument) -> bool:
    """Whether an author concludes by himself, over an assumption that he leaves unsaid: no report, purpose or cause."""
    own = (
        argument.by == voices.source_of(knowledge, argument.work).author
        or knowledge.name(argument.by) == voices.source_of(knowledge, argument.work).publisher
    )
    [conclusion] = [node for node in argument.nodes if node.id in final_nodes(argument)]
    inferred = argument.scheme in INFERS or bool(_INFERRED.search(conclusion.text))
    return own and inferred and any(node.implicit and node.necessary for node in argument.nodes)


def _groups(cases: Sequence[_Case], common: frozenset[str]) -> Iterator[tuple[_Case, ...]]:
    """Deal the cases, each once, so that no reason of a group might serve another conclusion of it."""
    left = list(cases)
    while left:
        group = [left[0]]
        for case in left[1:]:
            if len(group) < ROWS and all(_apart(case, each, common) for each in group):
                group.append(case)
        if len(group) >= LEAST:
            yield tuple(group)
            left = [case for case in left if case not in group]
        else:
            left.pop(0)


def _spare(group: Sequence[_Case], cases: Sequence[_Case], common: frozenset[str]) -> _Case | None:
    """Another argument, by a keyed draw, that has nothing in common with those of the group."""
    others = (case for case in cases if case not in group and all(_apart(case, each, common) for each in group))
    return min(others, key=lambda case: keyed("match-reasons", group[0].argument.id, case.argument.id), default=None)


def _apart(one: _Case, other: _Case, common: frozenset[str]) -> bool:
    """Whether two arguments share no topic, thesis, statement, quoted words or telling word."""
    a, b = one.argument, other.argument
    shared = telling.words(f"{one.conclusion.text} {one.reason}") & telling.words(
        f"{other.conclusion.text} {other.reason}"
    )
    thesis = a.thesis is not None and b.thesis is not None and a.thesis.id == b.thesis.id
    return unrelated(a, b) and not thesis and not shared - common


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
    conclusion, reason = (" ".join(text.split()[:BEGINS]) for text in (case.conclusion.text, case.reason))
    return f"“{conclusion} …”, since “{reason} …”"


def _why(case: _Case) -> str:
    """Say what the argument is, and what joins the reason to the conclusion unsaid."""
    unsaid = [node.text for node in case.argument.nodes if node.implicit and node.necessary]
    return f"{case.argument.says} What joins reason and conclusion is left unsaid: {unsaid[0]}."


def _authors(knowledge: Knowledge, group: Sequence[_Case]) -> str:
    """The voices that argue, each once."""
    names = sorted({voices.arguer(knowledge, case.argument, " as cited by") for case in group})
    return f"{', '.join(names[:-1])} and {names[-1]}" if names[1:] else names[0]


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
            left=f"{voices.arguer(knowledge, case.argument)}: {case.conclusion.text}{case.given}",
            right=case.reason,
            why=_why(case),
            evidence=tuple(
                found
                for reason in case.reasons
                for found in candidates.of_node(knowledge, case.argument, reason).evidence
            ),
        )
        for case in group
    )
    return Match(pairs=pairs, spare=(spare.reason,), certificates=tuple(proven))


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
