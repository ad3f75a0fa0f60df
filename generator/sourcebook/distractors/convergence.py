"""How far the key is the option that the others point to (ITEMS.md 5.4 step 4, B03).

Distractors that are each written against the key share its words and not one another's: then the key stands in the
middle, and a guesser finds it there. So where the key stands is drawn before the others are chosen, as for dates.
"""

from __future__ import annotations

from collections.abc import Sequence

from sourcebook.distractors.wording import content


def standings(key: str, others: Sequence[str]) -> range:
    """Return the ranks that the key may be said to have among all options by the content words that each shares with
    the others: 0 where every other shares more, and several ranks where some share as many.
    """
    options = [content(text) for text in (key, *others)]
    shared = [
        sum(len(own & other) for at, other in enumerate(options) if at != here) for here, own in enumerate(options)
    ]
    below = sum(each < shared[0] for each in shared)
    return range(below, below + shared.count(shared[0]))
