"""Cloze: from the scores of its gaps to one score."""

from __future__ import annotations

from collections.abc import Sequence

from sourcebook.model.item import Cloze


def mean_of_gaps(_body: Cloze, scores: Sequence[float]) -> float:
    """The mean of the gaps' scores."""
    return sum(scores) / len(scores) if scores else 0.0


def gaps_together(_body: Cloze, scores: Sequence[float]) -> float:
    """1 if every gap is wholly right."""
    return float(bool(scores) and all(score == 1 for score in scores))
