"""The fitted guesser (B03): it learns on four fifths of a bank what keys look like, and guesses the last fifth."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sourcebook.lint.bank.exact import hits, wilson
from sourcebook.lint.bank.features import WIDTH, Memory, features
from sourcebook.lint.bank.gate import FEWEST as SOME
from sourcebook.lint.bank.gate import Figure
from sourcebook.lint.bank.logit import chances, fit
from sourcebook.lint.bank.material import Material
from sourcebook.lint.bank.seen import Seen
from sourcebook.model.keyed import keyed_order

FOLDS = 5
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
    def few(self) -> bool:
        """Whether there are too few choices to say anything."""
        return len(self.guesses) < FEWEST

    @property
    def fails(self) -> bool:
        """Whether it does better than it may: above chance at 0.01, or by the margin (amendments)."""
        margin = MARGIN if len(self.guesses) >= MANY else WIDE_MARGIN
        return not self.few and (self.p < LEVEL or self.accuracy - self.chance >= margin)

    @property
    def worst(self) -> tuple[str, ...]:
        """Items whose key it guessed, the surest first, beside chance."""
        right = [each for each in self.guesses if each.right and len(each.marked) == 1]
        return tuple(
            each.seen.id for each in sorted(right, key=lambda e: (-round(e.sure * e.seen.size, _DIGITS), e.seen.id))
        )


def attack(choices: Sequence[Seen]) -> Attack:
    """Guess every choice by what the others teach.

    Items about one record stand in one fold, so that no key is known from its neighbour; of the words of options a
    model sees only what other folds taught, in training as in guessing.
    """
    folds = _folds(choices)
    each = [Memory(fold) for fold in folds]
    whole = Memory(choices)
    guesses: list[Guess] = []
    for at, fold in enumerate(folds):
        rest = [other for other in range(FOLDS) if other != at]
        seen_by = {other: whole.without(each[at], each[other]) for other in rest}
        examples = [(features(seen, seen_by[other]), seen.key) for other in rest for seen in folds[other]]
        weights = fit(examples, WIDTH)
        memory = whole.without(each[at])
        guesses += (_guess(seen, memory, weights) for seen in fold)
    return Attack(guesses=tuple(guesses))


def guesser(material: Material) -> Iterator[Figure]:
    """B03: a conditional logit of thirteen features, five folds, does no better than chance (amendments)."""
    if not material.choices:
        return
    found = attack(material.choices)
    low, high = wilson(found.accuracy * len(found.guesses), len(found.guesses))
    says = (
        f"fitted guesser: {found.accuracy:.3f} right of {len(found.guesses)} ({low:.3f} to {high:.3f}); "
        f"{found.chance:.3f} by chance, p = {found.p:.4f}"
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


def _folds(choices: Sequence[Seen]) -> list[list[Seen]]:
    """Deal choices out by what they are about, in keyed order, each group to the fold that has fewest."""
    groups: dict[str, list[Seen]] = {}
    for seen in choices:
        groups.setdefault(seen.item.facts[0] if seen.item.facts else seen.id, []).append(seen)
    folds: list[list[Seen]] = [[] for _ in range(FOLDS)]
    for name in keyed_order(groups, "guesser"):
        min(folds, key=len).extend(groups[name])
    return folds
