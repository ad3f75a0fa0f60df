"""What happened on the way out: n in, n out, what was left out and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of one bank in one target."""

    given: int
    """Items in."""
    left: Sequence[tuple[str, str]] = ()
    """Id of each item that was left out, and why."""

    @property
    def written(self) -> int:
        """Items out."""
        return self.given - len(self.left)

    def __str__(self) -> str:
        """`12 in, 10 out; 2 left out: <why> (<id>, <id>)`."""
        reasons: dict[str, list[str]] = {}
        for id_, why in self.left:
            reasons.setdefault(why, []).append(id_)
        told = "; ".join(f"{len(ids)} left out: {why} ({', '.join(ids)})" for why, ids in reasons.items())
        return f"{self.given} in, {self.written} out" + (f"; {told}" if told else "")


def differences(scoring: Mapping[str, str], loses: str) -> str:
    """What a target does to every item that it carries: `scores order by absolute-position; loses certificates`."""
    scores = ", ".join(f"{shape} by {rule}" for shape, rule in scoring.items())
    return "; ".join(filter(None, (scores and f"scores {scores}", loses and f"loses {loses}"))) or "loses nothing"
