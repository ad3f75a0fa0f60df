"""How a stem tells that a source doesn't give a number as exact."""

from __future__ import annotations

HEDGES = {
    "exact": "",
    "about": "The source says “about”.",
    "more-than": "The source says “more than”.",
    "less-than": "The source says “less than”.",
    "up-to": "The source says “up to”.",
    "source-approximate": "The source does not give it as an exact figure.",
}
"""The hedge as a sentence, by its name."""


def hedged(says: str, hedge: str) -> str:
    """Return what a source says, with its hedge behind it where the sentence doesn't hold the word."""
    told = HEDGES[hedge]
    word = told.partition("“")[2].partition("”")[0]
    return says if not told or (word and word in says) else f"{says} {told}"
