"""A conditional logit (McFadden 1974): which option of a set is the key, by what is seen of each; by Newton's steps.

Written out, in plain Python: scikit-learn has no choice model; statsmodels has one, and would bring three libraries for
one fit; and a library that sums in parallel gives other last digits on other machines, where this gives the same bytes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

Features = tuple[float, ...]
"""What is seen of one option."""
Example = tuple[Sequence[Features], int]
"""The options of a choice, and which is the key."""
RIDGE = 1.0
"""Weight of the penalty on squared weights: one item's worth of doubt for each feature."""
STEPS = 12
"""Newton's steps at most."""
_STILL = 1e-9


def fit(examples: Sequence[Example], width: int) -> list[float]:
    """Return the weights of so many features, for which the keys are likeliest, under the penalty."""
    weights = [0.0] * width
    for _ in range(STEPS):
        gradient = [-RIDGE * weight for weight in weights]
        curvature = [[RIDGE if row == column else 0.0 for column in range(width)] for row in range(width)]
        for options, key in examples:
            _add(gradient, curvature, options, key, weights)
        step = _solved(curvature, gradient)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step), default=0.0) < _STILL:
            break
    return weights


def chances(options: Sequence[Features], weights: Sequence[float]) -> list[float]:
    """Return how likely each option is to be the key."""
    scores = [sum(map(float.__mul__, option, weights)) for option in options]
    most = max(scores)
    sizes = [math.exp(score - most) for score in scores]
    whole = sum(sizes)
    return [size / whole for size in sizes]


def _add(
    gradient: list[float],
    curvature: list[list[float]],
    options: Sequence[Features],
    key: int,
    weights: Sequence[float],
) -> None:
    """Add one choice to slope and curvature of the log-likelihood; what is zero in all options costs nothing."""
    likely = chances(options, weights)
    columns = [column for column in range(len(weights)) if any(option[column] for option in options)]
    seen = {column: [option[column] for option in options] for column in columns}
    weighed = {column: list(map(float.__mul__, likely, seen[column])) for column in columns}
    mean = {column: sum(weighed[column]) for column in columns}
    for at, column in enumerate(columns):
        gradient[column] += options[key][column] - mean[column]
        row = curvature[column]
        for other in columns[at:]:
            both = sum(map(float.__mul__, weighed[column], seen[other]))
            bend = both - mean[column] * mean[other]
            row[other] += bend
            if other != column:
                curvature[other][column] += bend


def _solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """Solve a symmetric positive definite system by elimination, which needs no exchange of rows there."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(size):
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            if factor:
                rows[below] = [a - factor * b for a, b in zip(rows[below], rows[at], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][other] * found[other] for other in range(at + 1, size))
        found[at] = (rows[at][size] - known) / rows[at][at]
    return found
