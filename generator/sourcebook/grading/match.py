"""Match: each right pair counts alike."""

from __future__ import annotations

from sourcebook.model.item import Match


def proportion_of_pairs(body: Match, response: object) -> float:
    """Right pairs over all pairs."""
    if not isinstance(response, dict) or not body.pairs:
        return 0.0
    right = [bool(response.get(pair.left) == pair.right) for pair in body.pairs]
    return sum(right) / len(right)
