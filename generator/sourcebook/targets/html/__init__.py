"""A bank as one web page that needs nothing else: its questions answer back, and without a script they can be read."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.model.item import SHAPES, Item
from sourcebook.targets.html.read import read
from sourcebook.targets.html.write import export

__all__ = ["CARRIES", "LOSES", "PROFILES", "SCORING", "SUFFIX", "export", "read", "refuses"]

SUFFIX = ".html"
CARRIES = frozenset(SHAPES)
PROFILES = ("page",)
SCORING: Mapping[str, str] = {}
LOSES = ""


def refuses(_item: Item) -> str | None:
    """Refuse nothing."""
    return None
