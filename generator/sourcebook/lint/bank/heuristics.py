"""Ten ways to guess without knowing anything (B03): each marks some options of a choice, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sourcebook.lint.bank.exact import hits
from sourcebook.lint.bank.gate import FEWEST, Trial
from sourcebook.lint.bank.material import Material
from sourcebook.lint.bank.seen import Seen


def _most(values: Sequence[int]) -> frozenset[int]:
    return frozenset(at for at, value in enumerate(values) if value == max(values))


def _least(values: Sequence[int]) -> frozenset[int]:
    return frozenset(at for at, value in enumerate(values) if value == min(values))


def _middle(seen: Seen) -> frozenset[int]:
    return frozenset(at for at, rank in enumerate(seen.ranks) if 0 < rank < seen.size - 1)


def _with(cue: str, *, has: bool) -> Callable[[Seen], frozenset[int]]:
    return lambda seen: frozenset(at for at, value in enumerate(seen.cues[cue]) if value == has)


HEURISTICS: Mapping[str, Callable[[Seen], frozenset[int]]] = {
    "the longest": lambda seen: _most(seen.lengths),
    "the shortest": lambda seen: _least(seen.lengths),
    "a middle value": _middle,
    "the most words of the stem": lambda seen: _most(seen.overlaps),
    "the fewest words of the stem": lambda seen: _least(seen.overlaps),
    "the most words of the others": lambda seen: _most(seen.convergence),
    "no absolute": _with("absolute", has=False),
    "a hedge": _with("hedge", has=True),
    "the first": lambda _: frozenset({0}),
    "the last": lambda seen: frozenset({seen.size - 1}),
}
"""What each takes, by its name. Where all options are alike to it, it has nothing to say."""


def heuristics(material: Material) -> Iterator[Trial]:
    """B03: none of the ten is right more often than chance, where it has something to say (one-sided, exact)."""
    for name, marks in HEURISTICS.items():
        said = [(seen, marked) for seen in material.choices if 0 < len(marked := marks(seen)) < seen.size]
        if len(said) >= FEWEST:
            right = [seen for seen, marked in said if seen.key in marked]
            law = hits(len(marked) / seen.size for seen, marked in said)
            accuracy = _accuracy(material.choices, dict(said))
            chance = sum(seen.chance for seen in material.choices) / len(material.choices)
            says = (
                f"{name}: right in {len(right)} of the {len(said)} items it marks, {law.mean:.1f} by chance; "
                f"{accuracy:.3f} over all, {chance:.3f} by chance"
            )
            kinds = _kinds(said)
            worst = sorted(right, key=lambda seen: (-kinds[seen.item.kind], seen.item.kind))
            yield Trial(rule="B03", says=says, p=law.at_least(len(right)), worst=tuple(seen.id for seen in worst))


def _kinds(said: Sequence[tuple[Seen, frozenset[int]]]) -> Mapping[str, float]:
    """How many more than by chance are right in each kind: the kinds that tell come first."""
    found: dict[str, float] = {}
    for seen, marked in said:
        kind = seen.item.kind
        found[kind] = found.get(kind, 0.0) + (seen.key in marked) - len(marked) / seen.size
    return found


def _accuracy(choices: Sequence[Seen], marked: Mapping[Seen, frozenset[int]]) -> float:
    """How often the key is hit over all items: one of those marked is drawn, or any where nothing is."""
    shares = ((seen.key in marked[seen]) / len(marked[seen]) if seen in marked else seen.chance for seen in choices)
    return sum(shares) / len(choices)
