"""Items that ask the same again in the same words, and kinds that ask too much of a bank (B08)."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from sourcebook.kinds import KINDS
from sourcebook.kinds.authored import KIND as AUTHORED
from sourcebook.lint.asked import Asked, Context, choices_of
from sourcebook.lint.bank.gate import Figure
from sourcebook.lint.bank.material import Material
from sourcebook.lint.text import words

SHINGLE = 5
"""Words of a shingle."""
ALIKE = 0.6
"""Shingles that two items share, as part of all that they have, from which they are one item twice."""
MOST = 0.12
"""Share of a bank that one kind may have."""
PHRASINGS = 3
"""Wordings of a kind, at least."""

Shingles = frozenset[tuple[str, ...]]


def likeness(material: Material) -> Iterator[Figure]:
    """B08: no two items of a kind on different records share 0.6 of their shingles; no kind makes over 12 % of the
    bank; each has three phrasings.

    What a kind asks of one record is a group of variants (`<kind>.<subject>.<slot>`). What it says in all its items,
    frame and fixed labels, is left out: it makes no duplicates.
    """
    context = Context(material.knowledge)
    found: dict[str, dict[str, Shingles]] = defaultdict(dict)
    for item in material.items:
        found[item.kind][item.id] = shingles(Asked(item, context))
    pairs = [pair for own in found.values() for pair in near(own) if _group(pair[1]) != _group(pair[2])]
    told = tuple(f"{one} = {other}" for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])))
    yield Figure(says=f"{len(pairs)} pairs of near duplicates", fails=bool(pairs), worst=told)
    whole = len(material.items)
    for kind, number in sorted(material.kinds.items(), key=lambda each: (-each[1], each[0])):
        if kind != AUTHORED and number > MOST * whole:
            says = f"{kind} makes {number} of {whole} items ({number / whole:.3f}); {MOST} is the most"
            yield material.quantity(says, fails=True)
    few = tuple(kind for kind in material.kinds if kind in KINDS and len(set(KINDS[kind].PHRASINGS)) < PHRASINGS)
    yield Figure(says=f"{len(few)} kinds with fewer than {PHRASINGS} phrasings", fails=bool(few), worst=few)


def _group(id_: str) -> list[str]:
    """The kind and the subject of an item."""
    return id_.split(".")[:2]


def shingles(asked: Asked) -> Shingles:
    """Return what an item shows of its own, in runs of five words; a shorter text is a run by itself."""
    free = {id(options.choice) for options in asked.choices}
    fixed = {option.text for body in choices_of(asked.item) if id(body) not in free for option in body.options}
    shown = (asked.item.stem,) if asked.authored else asked.slots
    texts = [words(text) for text in (*shown, *asked.beside) if text not in fixed]
    return frozenset(text[at : at + SHINGLE] for text in texts if text for at in range(max(1, len(text) - SHINGLE + 1)))


def near(found: Mapping[str, Shingles]) -> Iterator[tuple[float, str, str]]:
    """Yield the pairs that are alike, each with its share.

    Two sets can only be alike if they share one of their rarest members: only those are looked up (Bayardo, Ma and
    Srikant, WWW 2007).
    """
    often = Counter(each for own in found.values() for each in own)
    having: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id_, own in found.items():
        rare = sorted(own, key=lambda each: (often[each], each))[: len(own) - math.ceil(ALIKE * len(own)) + 1]
        for other in dict.fromkeys(other for each in rare for other in having[each]):
            share = len(own & found[other]) / len(own | found[other])
            if share >= ALIKE:
                yield share, other, id_
        for each in rare:
            having[each].append(id_)
