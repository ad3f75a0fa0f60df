"""The words of an option, as a set is compared by them: without quotations, and as stems that carry content (3.0)."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"\w+(?:[-'’‑]\w+)*")
_QUOTED = re.compile(r"“(?:[^“”]|“[^“”]*”)*”")
_SHORTEST = 4
"""Letters from which a word carries content."""
_MANY = 1 << 14
_FUNCTION = """
    about above after again against also although among another because been before being below between both cannot
    could does doing down during each else ever every from further have having hence here hers herself himself however
    into itself just might more most much must myself neither nobody none nothing nor once only onto other others ours
    over same shall should since some such than that their theirs them themselves then there these they this those
    though through thus together under until upon very were what whatever when where whereas whether which while whom
    whose will with within without would your yours
"""
_JOINING = frozenset(_FUNCTION.split())
"""Words of four letters and more that only join others."""
_english = snowballstemmer.stemmer("english")


@lru_cache(_MANY)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, casefolded; what a hyphen or an apostrophe joins is one word."""
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))


@lru_cache(_MANY)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words that carry content."""
    carrying = (word.removesuffix("'s") for word in words(text) if len(word) >= _SHORTEST and word not in _JOINING)
    return frozenset(_english.stemWords(list(carrying)))


@lru_cache(_MANY)
def own(text: str) -> str:
    """Return the text without quotations, its first letter small, so that what has a capital still is a name."""
    told = _QUOTED.sub("“”", text).replace("’", "'")
    return told[:1].lower() + told[1:]
