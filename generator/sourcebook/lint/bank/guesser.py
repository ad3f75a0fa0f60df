"""The fitted guesser (B03): block by block, it guesses the keys of a bank by what the blocks before have taught it.

The table has five folds. But folds that teach one another agree by chance: of 400 fair banks of 240 choices 3.3 % came
out above chance at 0.01 (block by block: 1.3 %), and accuracy spread 1.3 times as wide as chance does. A guess that
knows only what came before is right by chance alone in a fair bank, whatever was learnt (Dawid, JRSS A 147, 1984): its
P is exact.
The margin stops about 7 % of fair banks of 240 choices besides, and fewer the larger they are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sourcebook.lint.bank.exact import hits, wilson
from sourcebook.lint.bank.features import WIDTH, Memory, features
from sourcebook.lint.bank.gate import FEWEST as SOME
from sourcebook.lint.bank.gate import Figure, shown
from sourcebook.lint.bank.logit import chances, fit
from sourcebook.lint.bank.material import Material
from sourcebook.lint.bank.seen import Seen
from sourcebook.model.keyed import keyed_order

BLOCKS = 10
"""Parts of a bank; the first only teaches."""
FEWEST = 200
"""Choices below which nothing can be said (amendments)."""
MANY = 800
"""Choices from which the smaller margin holds (amendments)."""
MARGIN, WIDE_MARGIN = 0.03, 0.05
"""How far above chance is too far, whatever its P (amendments)."""
LEVEL = 0.01
_DIGITS = 9
"""Digits to which chances are compared, so that a last bit decides nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What was guessed of one choice: one option, or several between which a draw decides."""

    seen: Seen
    marked: frozenset[int]
    sure: float
    """How likely the guesser held the key to be."""

    @property
    def right(self) -> bool:
        """Whether the key is marked."""
        return self.seen.key in self.marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """How the guesser fared on a bank."""

    guesses: tuple[Guess, ...]
    few: bool = False
    """Whether the bank has too few choices to say anything."""
    many: bool = False
    """Whether it has so many that the smaller margin holds."""

    @property
    def accuracy(self) -> float:
        """How often it is right."""
        return math.fsum(each.right / len(each.marked) for each in self.guesses) / len(self.guesses)

    @property
    def chance(self) -> float:
        """How often a blind guess is right."""
        return math.fsum(each.seen.chance for each in self.guesses) / len(self.guesses)

    @property
    def p(self) -> float:
        """How likely a blind guess is to do so well (one-sided)."""
        law = hits(len(each.marked) / each.seen.size for each in self.guesses)
        return law.at_least(sum(each.right for each in self.guesses))

    @property
    def fails(self) -> bool:
        """Whether it does better than it may: above chance at 0.01, or by the margin (amendments)."""
        margin = MARGIN if self.many else WIDE_MARGIN
        return not self.few and (self.p < LEVEL or self.accuracy - self.chance >= margin)

    @property
    def worst(self) -> tuple[str, ...]:
        """Items whose key it guessed, the surest first, beside chance."""
        right = [each for each in self.guesses if each.right and len(each.marked) == 1]
        return tuple(
            each.seen.id for each in sorted(right, key=lambda e: (-round(e.sure * e.seen.size, _DIGITS), e.seen.id))
        )


def attack(choices: Sequence[Seen]) -> Attack:
    """Guess every block of choices but the first by what the blocks before it teach.

    Items about one record stand in one block, so that no key is known from its neighbour; of the words of options a
    model sees only what other blocks taught, in training as in guessing.
    """
    blocks = _blocks(choices)
    each = [Memory(block) for block in blocks]
    guesses: list[Guess] = []
    for at in range(1, BLOCKS):
        memory = Memory(seen for block in blocks[:at] for seen in block)
        taught = [memory.without(own) for own in each[:at]]
        known = [(seen, others) for block, others in zip(blocks, taught, strict=False) for seen in block]
        weights = fit([(features(seen, others), seen.key) for seen, others in known], WIDTH)
        guesses += (_guess(seen, memory, weights) for seen in blocks[at])
    return Attack(guesses=tuple(guesses), few=len(choices) < FEWEST, many=len(choices) >= MANY)


def guesser(material: Material) -> Iterator[Figure]:
    """B03: a conditional logit of thirteen features, fitted block by block, does no better than chance (amendments)."""
    found = attack(material.choices)
    if not found.guesses:
        return
    low, high = wilson(found.accuracy * len(found.guesses), len(found.guesses))
    says = (
        f"fitted guesser: {found.accuracy:.3f} right of {len(found.guesses)} ({low:.3f} to {high:.3f}); "
        f"{found.chance:.3f} by chance; {shown(found.p)}"
    )
    yield Figure(says=says, fails=found.fails, few=found.few, worst=found.worst)
    for kind, group in _by_kind(found.guesses):
        part = Attack(guesses=group)
        yield Figure(says=f"  {kind}: {part.accuracy:.3f} of {len(group)}; {part.chance:.3f} by chance")


def _by_kind(guesses: Sequence[Guess]) -> list[tuple[str, tuple[Guess, ...]]]:
    """Kinds with enough guesses, the one that tells most first."""
    kinds = sorted({each.seen.item.kind for each in guesses})
    groups = [(kind, tuple(each for each in guesses if each.seen.item.kind == kind)) for kind in kinds]
    told = [(kind, group) for kind, group in groups if len(group) >= SOME]
    return sorted(told, key=lambda each: Attack(guesses=each[1]).chance - Attack(guesses=each[1]).accuracy)


def _guess(seen: Seen, memory: Memory, weights: Sequence[float]) -> Guess:
    likely = [round(chance, _DIGITS) for chance in chances(features(seen, memory), weights)]
    marked = frozenset(at for at, chance in enumerate(likely) if chance == max(likely))
    return Guess(seen=seen, marked=marked, sure=likely[seen.key])


def _blocks(choices: Sequence[Seen]) -> list[list[Seen]]:
    """Deal choices out by what they are about, in keyed order, each group to the block that has fewest."""
    groups: dict[str, list[Seen]] = {}
    for seen in choices:
        groups.setdefault(seen.item.facts[0] if seen.item.facts else seen.id, []).append(seen)
    blocks: list[list[Seen]] = [[] for _ in range(BLOCKS)]
    for name in keyed_order(groups, "guesser"):
        min(blocks, key=len).extend(groups[name])
    return blocks
