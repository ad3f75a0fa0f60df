"""Texts as rules see them: normed, in words, in stems of words, without what is quoted (ITEMS.md 3.0)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

import snowballstemmer

from sourcebook.lint.lexicon import entries

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "‐": "-", "‑": "-"})
_WORD = re.compile(r"\w+(?:[-']\w+)*")
_QUOTED = re.compile(r"“(?:[^“”]|“[^“”]*”)*”|\"[^\"]*\"")
"""A quotation, with quotations in it."""
_END = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.) +(?=[A-Z“(\d])|(?<=”) +(?=[A-Z])")
_SHORTEST = 4
"""Letters from which a word carries content."""
_MANY = 1 << 17
"""Texts and words that are remembered: a bank says the same ones again and again."""
_stemmer = snowballstemmer.stemmer("english")
STOP = frozenset(entries("stop"))


@lru_cache(_MANY)
def norm(text: str) -> str:
    """Return the text in NFC, casefolded, with single spaces and straight quotation marks."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().translate(_STRAIGHT).split())


@lru_cache(_MANY)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, normed; what a hyphen or an apostrophe joins is one word."""
    return tuple(_WORD.findall(norm(text)))


@lru_cache(_MANY)
def stem(word: str) -> str:
    """Return the Snowball stem of a normed word, its possessive ending taken off."""
    found: str = _stemmer.stemWord(word.removesuffix("'s"))
    return found


@lru_cache(_MANY)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words that carry content: four letters or more, and no function words."""
    return frozenset(stem(word) for word in words(text) if len(word) >= _SHORTEST and word not in STOP)


@lru_cache(_MANY)
def unquoted(text: str) -> str:
    """Return the text without what stands between quotation marks: that is evidence, not our wording."""
    return _QUOTED.sub('""', text)


@lru_cache(_MANY)
def quoted(text: str) -> tuple[str, ...]:
    """Return what stands between quotation marks, without them."""
    return tuple(found[1:-1] for found in _QUOTED.findall(text))


def without(text: str, parts: tuple[str, ...]) -> str:
    """Return the text without the parts, the longest first; they leave a mark, so that no new words come about."""
    for part in sorted(filter(None, parts), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", "…", text, flags=re.IGNORECASE)
    return text


@lru_cache(_MANY)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text; no quotation is cut."""
    hidden = _QUOTED.sub(lambda found: found[0][0] + "x" * (len(found[0]) - 2) + found[0][-1], text)
    cuts = [0, *(found.end() for found in _END.finditer(hidden)), len(text)]
    return tuple(part for a, b in pairwise(cuts) if (part := text[a:b].strip()))


def holds(text: str, part: str) -> bool:
    """Whether one normed text holds another as whole words."""
    at = text.find(part) if part else -1
    while at >= 0:
        end = at + len(part)
        if not (_joins(text[at - 1 : at], part[0]) or _joins(part[-1], text[end : end + 1])):
            return True
        at = text.find(part, at + 1)
    return False


def _joins(before: str, after: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    return (before.isalnum() or before == "_") and (after.isalnum() or after == "_")


def likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common (Jaccard)."""
    ours, theirs = set(words(one)), set(words(other))
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 1.0


def script(text: str) -> str:
    """Return the script of the first letter: LATIN, CYRILLIC …; nothing where there is none."""
    letter = next((char for char in text if char.isalpha()), None)
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
