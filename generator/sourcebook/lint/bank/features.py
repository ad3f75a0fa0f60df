"""What the fitted guesser sees of an option: twelve marks of form, and how often its words were in keys."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from sourcebook.lint.bank.logit import Features
from sourcebook.lint.bank.seen import CUES, Seen

WIDTH = 8 + len(CUES)
DOUBT = 3.0
"""How many keys' worth of evidence a word needs before it is believed."""


class Memory:
    """How often words stood in keys, and how often by chance they would have."""

    def __init__(self, choices: Iterable[Seen] = ()) -> None:
        """Remember some choices."""
        self.keys: Counter[str] = Counter()
        self.expected: dict[str, float] = {}
        for seen in choices:
            self.keys.update(seen.words[seen.key])
            for own in seen.words:
                for word in own:
                    self.expected[word] = self.expected.get(word, 0.0) + seen.chance

    def without(self, *others: Memory) -> Memory:
        """Return what is left when other memories, which it holds, are forgotten."""
        left = Memory()
        left.keys = Counter(self.keys)
        left.expected = dict(self.expected)
        for other in others:
            left.keys.subtract(other.keys)
            for word, expected in other.expected.items():
                left.expected[word] -= expected
        return left

    def trust(self, word: str) -> float:
        """Return how much oftener than by chance the word stood in a key, as a logarithm; 0 for a new one."""
        return math.log((self.keys[word] + DOUBT) / (max(0.0, self.expected.get(word, 0.0)) + DOUBT))


def features(seen: Seen, memory: Memory) -> list[Features]:
    """Return what is seen of each option, `WIDTH` numbers near -1 to 1."""
    mean = sum(seen.lengths) / seen.size or 1.0
    most = max(seen.lengths)
    alone = seen.lengths.count(most) == 1
    near = max(seen.convergence) or 1
    return [
        (
            math.log(max(1, length) / mean),
            float(alone and length == most),
            float(bool(seen.ranks) and 0 < seen.ranks[at] < seen.size - 1),
            seen.overlaps[at] / max(1, len(seen.contents[at])),
            seen.convergence[at] / near,
            float(at == 0),
            float(at == seen.size - 1),
            sum(memory.trust(word) for word in sorted(seen.words[at])) / max(1, len(seen.words[at])) ** 0.5,
            *(float(has[at]) for has in seen.cues.values()),
        )
        for at, length in enumerate(seen.lengths)
    ]
