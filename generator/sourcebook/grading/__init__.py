"""(item, response) -> score, one case a shape: the only place where an item's score is decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from sourcebook.grading.choice import all_or_nothing, net_correct
from sourcebook.grading.essay import self_rated_points
from sourcebook.grading.gaps import gaps_together, mean_of_gaps
from sourcebook.grading.match import proportion_of_pairs
from sourcebook.grading.number import decimal_point, within_tolerance
from sourcebook.grading.order import absolute_position, kendall_tau
from sourcebook.grading.text import caseless_text, lenient_text
from sourcebook.model.item import Body, Choice, Cloze, Item

__all__ = ["OURS", "RULES", "Rule", "Scoring", "grade", "grade_body", "rule_of"]

Rule = Callable[[Any, Any], float | None]
"""(body, response) -> 0..1, or None for "not scored". A rule for Cloze is given the scores of its gaps as response."""

Scoring = Mapping[str, str]
"""Shape -> the name in `RULES` of the rule that stands in for ours: what a target's `SCORING` declares."""

OURS: Scoring = MappingProxyType({})
"""No rule but ours."""

RULES: Mapping[str, Rule] = {
    "all-or-nothing": all_or_nothing,
    "net-correct": net_correct,
    "lenient-text": lenient_text,
    "caseless-text": caseless_text,
    "within-tolerance": within_tolerance,
    "decimal-point": decimal_point,
    "proportion-of-pairs": proportion_of_pairs,
    "kendall-tau": kendall_tau,
    "absolute-position": absolute_position,
    "mean-of-gaps": mean_of_gaps,
    "gaps-together": gaps_together,
    "self-rated-points": self_rated_points,
}

_RULE_OF_SHAPE: Mapping[str, str] = {
    "text": "lenient-text",
    "number": "within-tolerance",
    "match": "proportion-of-pairs",
    "order": "kendall-tau",
    "open": "self-rated-points",
}


def grade(item: Item, response: object) -> float | None:
    """Score a response to an item from 0 to 1; None is "not scored" (an essay that nobody rated).

    Blank (None, "", [], {}) and malformed responses score 0; no value of JSON raises. Responses: Choice: an option id,
    or a list of them where several may be chosen; Text: str; Number: str or number; Match: {left: right}; Order: list
    of step ids; Cloze: {gap id: response}; Open: {"text": str, "points": [ids of rubric points]}.
    """
    return grade_body(item.body, response)


def grade_body(body: Body, response: object, scoring: Scoring = OURS) -> float | None:
    """Score a response to a body, by the rules that `scoring` names and by ours for all other shapes."""
    if isinstance(body, Cloze):
        given = response if isinstance(response, dict) else {}
        response = [grade_body(gap.body, given.get(gap.id), scoring) or 0.0 for gap in body.gaps]
    return RULES[scoring.get(body.shape) or rule_of(body)](body, response)


def rule_of(body: Body) -> str:
    """Name the rule of ours by which a body is scored."""
    if isinstance(body, Choice):
        return "net-correct" if body.multiple else "all-or-nothing"
    if isinstance(body, Cloze):
        return "gaps-together" if body.together else "mean-of-gaps"
    return _RULE_OF_SHAPE[body.shape]
