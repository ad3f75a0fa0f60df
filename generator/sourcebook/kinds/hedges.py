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
