"""Words that set an option apart for one who knows nothing: absolutes, hedges, negators (ITEMS.md A06, A07, A08, A37).

The lists are those of the definitions, written here once more: the linter's are its own, so that each finds what the
other forgets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sourcebook.distractors.wording import own


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words.split())})(?![\w-])")


ABSOLUTE = _any(
    "always never all none every only completely absolutely totally entirely solely must cannot impossible inevitable "
    "inevitably invariable invariably undoubtedly"
)
"""A06: words that leave no exception."""
HEDGE = _any(r"may(?!\s\d) might can could likely tends? tended probably typically some most")
"""A08: words that leave a way out; small letters alone, and no date, for May is a month."""
VAGUE = _any(
    "often frequently usually generally sometimes occasionally rarely seldom regularly periodically somewhat partly "
    "nearly relatively significant significantly many several"
)
"""A07: how often or how much, without saying so."""
NEGATOR = _any(r"not \w+n't no none nobody nothing nowhere never neither nor cannot without")
"""A37: words that deny."""


def told(key: str | None, others: Sequence[str]) -> bool:
    """Whether words of one of these classes mark an option; `key` is None where several options are right."""
    options = [*others, *filter(None, [key])]
    if any(_has(VAGUE, text) for text in options):
        return True
    if sum(_has(NEGATOR, text) for text in options) == 1:
        return True
    return key is not None and any(_differs(lexicon, key, others) for lexicon in (ABSOLUTE, HEDGE))


def _differs(lexicon: re.Pattern[str], key: str, others: Sequence[str]) -> bool:
    """Whether most distractors are unlike the key in having such a word."""
    has = _has(lexicon, key)
    return 2 * sum(_has(lexicon, other) != has for other in others) > len(others)


@lru_cache(maxsize=1 << 14)
def _has(lexicon: re.Pattern[str], text: str) -> bool:
    return bool(lexicon.search(own(text)))
