"""What is wrong with how a command was called, and which of the right words was meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class UsageError(Exception):
    """A command was called with what it can't use; the message says what it can. Exit code 2."""


def unknown(what: str, given: str, known: Iterable[str]) -> UsageError:
    """Say that something is unknown, and which known words are nearest, or which there are."""
    known = sorted(known)
    near = nearest(given, known)
    if near:
        return UsageError(f"unknown {what} {given!r}; did you mean {' or '.join(near)}?")
    return UsageError(f"unknown {what} {given!r}; there is {', '.join(known) or 'none'}")


def nearest(given: str, known: Iterable[str]) -> list[str]:
    """At most three of the known words, the likeliest first."""
    return difflib.get_close_matches(given, list(known), n=3, cutoff=0.55)
