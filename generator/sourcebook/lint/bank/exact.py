"""Exact tests of counts, from formulas that fit on a page: they need no library, and give the same bits anywhere.

Sources: the Poisson-binomial distribution as a convolution of binomials (Feller, vol. 1, XI.6); two-sided P as the mass
of all outcomes that are no likelier (Fisher's and R's `binom.test`); the upper tail of chi-square at whole degrees by
the recurrence of the incomplete gamma function (Abramowitz and Stegun 6.5.22, 6.5.17); Wilson, JASA 22 (1927); Holm,
Scandinavian Journal of Statistics 6 (1979); runs of several sorts: Mood, Annals of Mathematical Statistics 11 (1940).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Z95 = 1.959963984540054
"""Standard deviations of a two-sided interval of 95 %."""
_DUST = 1e-18
"""Mass of an outcome that is left out."""
_ALIKE = 1 + 1e-7
"""Outcomes whose likelihoods differ by less are taken for equally likely, as in R."""
_ENUMERATED = 50_000
"""Outcomes of a multinomial that are enumerated; where there are more, chi-square is near enough."""


@dataclass(frozen=True, slots=True)
class Hits:
    """How many of some independent guesses are right, by chance: a probability for each number from `first` up."""

    first: int
    masses: tuple[float, ...]

    @property
    def mean(self) -> float:
        """The number to expect."""
        return math.fsum(number * mass for number, mass in enumerate(self.masses, self.first))

    def at_least(self, number: int) -> float:
        """Return the probability of that many or more."""
        return min(1.0, math.fsum(self.masses[max(0, number - self.first) :]))

    def as_odd(self, number: int) -> float:
        """Return the probability of a number that is no likelier than this one: a two-sided P."""
        at = number - self.first
        own = self.masses[at] if 0 <= at < len(self.masses) else 0.0
        return min(1.0, math.fsum(mass for mass in self.masses if mass <= own * _ALIKE))


def hits(chances: Iterable[float]) -> Hits:
    """Return how guesses with these chances come out."""
    found = Hits(0, (1.0,))
    for chance, number in sorted(Counter(chances).items()):
        found = _both(found, _binomial(number, chance))
    return found


def _binomial(number: int, chance: float) -> Hits:
    if chance <= 0 or chance >= 1:
        return Hits(number if chance >= 1 else 0, (1.0,))
    up, down, whole = math.log(chance), math.log1p(-chance), math.lgamma(number + 1)
    return _trimmed(
        0,
        [
            math.exp(whole - math.lgamma(k + 1) - math.lgamma(number - k + 1) + k * up + (number - k) * down)
            for k in range(number + 1)
        ],
    )


def _both(one: Hits, other: Hits) -> Hits:
    masses = [0.0] * (len(one.masses) + len(other.masses) - 1)
    for i, a in enumerate(one.masses):
        for j, b in enumerate(other.masses, i):
            masses[j] += a * b
    return _trimmed(one.first + other.first, masses)


def _trimmed(first: int, masses: Sequence[float]) -> Hits:
    """Leave out what can't happen, so that long distributions stay short."""
    likely = [at for at, mass in enumerate(masses) if mass > _DUST]
    return Hits(first + likely[0], tuple(masses[likely[0] : likely[-1] + 1]))


def uniform(counts: Sequence[int]) -> float:
    """Return the P of counts that should be alike: exact where outcomes are few, else by chi-square."""
    number, sorts = sum(counts), len(counts)
    if number == 0:
        return 1.0
    squares = sum(count * count for count in counts)
    if math.comb(number + sorts - 1, sorts - 1) > _ENUMERATED:
        return chi_square(squares * sorts / number - number, sorts - 1)
    whole = math.lgamma(number + 1) - number * math.log(sorts)
    return min(
        1.0,
        math.fsum(
            math.exp(whole - math.fsum(math.lgamma(count + 1) for count in other))
            for other in _shared(number, sorts)
            if sum(count * count for count in other) >= squares
        ),
    )


def _shared(number: int, sorts: int) -> Iterator[tuple[int, ...]]:
    """Every way to share a number among some sorts."""
    if sorts == 1:
        yield (number,)
        return
    for first in range(number + 1):
        for rest in _shared(number - first, sorts - 1):
            yield (first, *rest)


def chi_square(value: float, degrees: int) -> float:
    """Return the probability that chi-square at that many degrees of freedom is this or more."""
    half = max(0.0, value) / 2
    found, order = (math.erfc(math.sqrt(half)), 0.5) if degrees % 2 else (math.exp(-half), 1.0)
    while order < degrees / 2:
        found += math.exp(order * math.log(half) - half - math.lgamma(order + 1)) if half else 0.0
        order += 1
    return min(1.0, found)


def runs(sequence: Sequence[int]) -> float:
    """Return the two-sided P of the number of runs in a sequence, given how often each sort stands in it (normal)."""
    number = len(sequence)
    squares = sum(count**2 for count in Counter(sequence).values())
    cubes = sum(count**3 for count in Counter(sequence).values())
    if number < 2:  # noqa: PLR2004  (one thing has no order)
        return 1.0
    mean = (number * (number + 1) - squares) / number
    spread = squares * (squares + number * (number + 1)) - 2 * number * cubes - number**3
    variance = spread / (number * number * (number - 1))
    found = 1 + sum(a != b for a, b in pairwise(sequence))
    return math.erfc(abs(found - mean) / math.sqrt(2 * variance)) if variance > 0 else 1.0


def apart(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return the two-sided P of two shares, each as part and whole, being one (Fisher's exact test)."""
    (a, n), (b, m) = one, other
    ways = {k: math.comb(n, k) * math.comb(m, a + b - k) for k in range(max(0, a + b - m), min(n, a + b) + 1)}
    return sum(way for way in ways.values() if way <= ways[a]) / sum(ways.values())


def wilson(part: float, whole: int) -> tuple[float, float]:
    """Return the interval of 95 % around a share."""
    if whole == 0:
        return 0.0, 1.0
    share, square = part / whole, Z95 * Z95
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    reach = Z95 * math.sqrt(share * (1 - share) / whole + square / (4 * whole * whole)) / (1 + square / whole)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def holm(probabilities: Sequence[float], level: float) -> list[bool]:
    """Return which tests fail, so that with a chance below the level any fails of a family that holds."""
    failing = [False] * len(probabilities)
    for rank, at in enumerate(sorted(range(len(probabilities)), key=lambda each: probabilities[each])):
        if probabilities[at] > level / (len(probabilities) - rank):
            break
        failing[at] = True
    return failing
