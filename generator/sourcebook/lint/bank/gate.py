"""What a bank gate says: one rule's verdict on a whole bank, with its figures and the worst items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["holds", "fails", "too few to say", "reported"]
FEWEST = 10
"""Items from which something is tried: with fewer no trial could fail, and each makes all others weaker."""
_LEAST = 0.0001
SHOWN = 8
"""Items that are named with a failing gate, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One test of a hypothesis that holds in a fair bank; all trials of a bank are judged together (Holm, 0.01)."""

    rule: str
    """Number of the rule in ITEMS.md."""
    says: str
    """What was counted, in a line."""
    p: float
    """How likely a fair bank is to look as odd as this one."""
    worst: tuple[str, ...] = ()
    """Ids of the items that make it odd."""


def shown(p: float) -> str:
    """Return a probability as printed."""
    return f"p = {p:.4f}" if p >= _LEAST else f"p < {_LEAST}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of a gate: what was counted, whether it fails, and the items behind it."""

    says: str
    fails: bool = False
    few: bool = False
    """Whether too little was counted to say anything."""
    worst: tuple[str, ...] = ()
    """Ids of items, chapters or facts, the worst first."""

    def lines(self) -> Iterator[str]:
        """Yield it as printed; the worst items only where it fails."""
        few = "too few to say: " if self.few else ""
        yield f"{'fails: ' if self.fails else few}{self.says}"
        if self.fails and self.worst:
            kinds = Counter(id_.partition(".")[0] for id_ in self.worst if "." in id_)
            by_kind = f" ({', '.join(f'{number} {kind}' for kind, number in kinds.items())})" if len(kinds) > 1 else ""
            more = f" … {len(self.worst)} in all" if len(self.worst) > SHOWN else ""
            yield f"  worst: {', '.join(self.worst[:SHOWN])}{more}{by_kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a bank stands by one rule."""

    rule: str
    name: str
    """What it is called in the table, in a few words."""
    verdict: Verdict
    figures: tuple[Figure, ...]
    mend: str = ""
    """What to change where it fails; never the salt (ITEMS.md, amendments)."""

    @property
    def fails(self) -> bool:
        """Whether the bank fails by the rule."""
        return self.verdict == "fails"

    def lines(self) -> Iterator[str]:
        """Yield it as printed: the verdict, its figures, and the mend where it fails."""
        yield f"{self.rule}  {self.name}: {self.verdict}"
        for figure in self.figures:
            yield from (f"     {line}" for line in figure.lines())
        if self.fails:
            yield f"     {self.mend}"
