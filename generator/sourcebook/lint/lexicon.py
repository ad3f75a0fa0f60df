"""Lexicons: lists of words in `lexicons/`, one a line, each file with its version in its first line."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|a hundred|a few)"


@cache
def entries(name: str) -> tuple[str, ...]:
    """Return the words of a lexicon."""
    text = (files("sourcebook.lint") / "lexicons" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return what finds the words of a lexicon in a normed text: whole words, no part of a hyphenated one."""
    parts = "|".join(_part(entry) for entry in sorted(entries(name), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{parts})(?![\w-])")


def _part(entry: str) -> str:
    if entry.startswith("-"):
        return rf"\w+{re.escape(entry[1:])}"
    return re.escape(entry).replace("<n>", _NUMBER)
