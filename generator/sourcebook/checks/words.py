"""What checks share in what they say: names shown on one line, the nearest name, and what counts as a word."""

from __future__ import annotations

from collections.abc import Iterable

_LONG = 80
_LIKE = 70
"""Likeness in per cent below which a name is not near."""


def shown(text: str) -> str:
    """A name or some words in backticks, on one line, shortened where they are long."""
    line = " ".join(text.split())
    return f"`{line if len(line) <= _LONG else line[:_LONG] + '…'}`"


def listed(names: Iterable[str]) -> str:
    """Names in backticks, joined by commas; `none` without any."""
    return ", ".join(map(shown, names)) or "none"


def near(name: str, names: Iterable[str]) -> str:
    """`Did you mean …?` with the one of some names that is most like another; empty where none is."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(name, list(names), scorer=fuzz.ratio, score_cutoff=_LIKE)
    return f"Did you mean {shown(found[0])}?" if found else ""


def words(text: str) -> list[str]:
    """The words of a text: what stands between white space and holds a letter or a digit (a bullet is no word)."""
    return [piece for piece in text.split() if is_word(piece)]


def is_word(piece: str) -> bool:
    """Whether something without white space is a word."""
    return any(map(str.isalnum, piece))
