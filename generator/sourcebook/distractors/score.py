"""How plausible a distractor is beside a key: the likeness of the two, without a model (ITEMS.md 5.3)."""

from __future__ import annotations

import math

from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Fact
from sourcebook.model.question import Candidate

SIBLING, TEMPORAL, CO_MENTION, SHARED, LIKENESS = 0.25, 0.20, 0.15, 0.15, 0.05


def plausibility(knowledge: Knowledge, key: Candidate, candidate: Candidate) -> float:
    """Return a score from 0 to 0.8: of one class, near in time, in one source, of the same topics, alike in length."""
    ours, theirs = _fact(knowledge, key), _fact(knowledge, candidate)
    score = SIBLING * _siblings(knowledge, key, candidate, ours, theirs)
    if ours is not None and theirs is not None:
        score += TEMPORAL * _nearness(ours, theirs)
        score += CO_MENTION * bool({q.source for q in ours.quotes} & {q.source for q in theirs.quotes})
        score += SHARED * len(set(ours.topics) & set(theirs.topics)) / len(set(ours.topics) | set(theirs.topics))
    longer, shorter = max(len(key.text), len(candidate.text)), min(len(key.text), len(candidate.text))
    return round(score + LIKENESS * shorter / max(longer, 1), 6)


def _fact(knowledge: Knowledge, candidate: Candidate) -> Fact | None:
    return knowledge.course.facts.get(candidate.facts[0]) if candidate.facts else None


def _siblings(
    knowledge: Knowledge, key: Candidate, candidate: Candidate, ours: Fact | None, theirs: Fact | None
) -> float:
    """1 for the same parent or type of fact, 0.5 for the same class."""
    a, b = knowledge.entity(key.value), knowledge.entity(candidate.value)
    if a and b:
        return (
            1.0 if a.class_ == b.class_ and (a.part_of, a.bloc) == (b.part_of, b.bloc) else 0.5 * (a.class_ == b.class_)
        )
    return 1.0 if type(ours) is type(theirs) else 0.5


def _nearness(ours: Fact, theirs: Fact) -> float:
    """Fall with the years between two facts: exp(-years / 5)."""
    if not (ours.time and theirs.time):
        return 0.0
    a, b = ours.time.earliest or ours.time.latest, theirs.time.earliest or theirs.time.latest
    return math.exp(-abs((a - b).days) / 365.25 / 5) if a and b else 0.0
