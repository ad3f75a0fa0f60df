"""Words that tell one statement from another: what two arguments have in common beyond the subject of the course."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from sourcebook.knowledge import Knowledge

_WORD = re.compile(r"[A-Za-z]{5,}")
COMMON = 12
"""Arguments in which a word stands from which on it tells none of them from another."""


def words(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text."""
    return frozenset(word[:5].casefold() for word in _WORD.findall(text))


@lru_cache(maxsize=2)
def common(knowledge: Knowledge) -> frozenset[str]:
    """Return the words that stand in so many arguments that they tell none from another."""
    having: Counter[str] = Counter()
    for argument in knowledge.arguments.values():
        having.update(words(" ".join(node.text for node in argument.nodes)))
    return frozenset(word for word, number in having.items() if number >= COMMON)
