"""Length gives the key away (A01, A02)."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault, error, warning

LONG, SHORT = (1.25, 1.10), (0.75, 0.90)
"""A01: how much longer or shorter than the next a key is an error, and a warning."""
SEEN = 4
"""Words from which the length of an option is seen."""
SPREAD, SPREAD_OF_FEW = 1.6, 2.5
"""A02: longest over shortest, where all have four words or more, and otherwise."""
_EVEN = "Give distractors of about the length of the key, or reword what is too long or short."


def key_length(asked: Asked) -> Iterator[Fault]:
    """A01, E (W from 1.10 and 0.90): the key is the unique longest option and `len(key) >= 1.25 * second longest`, or
    the unique shortest and `len(key) <= 0.75 * second shortest`, and it has four words or more.
    """
    for options in asked.singles:
        key, others = options.key, [wrong.length for wrong in options.wrong]
        if key is None or not others or len(key.words) < SEEN:
            continue
        longer, shorter = key.length / max(others), key.length / max(min(others), 1)
        if longer >= LONG[1]:
            fault = error if longer >= LONG[0] else warning
            yield fault(f"the key is the longest option, {longer:.2f} times the next: `{key.option.text}`", _EVEN)
        elif shorter <= SHORT[1]:
            fault = error if shorter <= SHORT[0] else warning
            yield fault(f"the key is the shortest option, {shorter:.2f} of the next: `{key.option.text}`", _EVEN)


def length_spread(asked: Asked) -> Iterator[Fault]:
    """A02, E: `max(len) / min(len) > 1.6` if all options have four words or more, `> 2.5` otherwise."""
    for options in asked.choices:
        lengths = [shown.length for shown in options.shown]
        wordy = all(len(shown.words) >= SEEN for shown in options.shown)
        spread, limit = max(lengths) / max(min(lengths), 1), SPREAD if wordy else SPREAD_OF_FEW
        if spread > limit:
            yield error(f"the longest option is {spread:.2f} times the shortest; {limit} is the most", _EVEN)
