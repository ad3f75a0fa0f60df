"""The name that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def offer(word: str, known: Iterable[str]) -> str:
    """Return ` Did you mean …?` with the nearest of the known names; nothing where none is near."""
    close = get_close_matches(word, known, n=1)
    return f" Did you mean {close[0]!r}?" if close else ""
