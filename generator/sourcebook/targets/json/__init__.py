"""The bank as JSON, with its schema's name: nothing is lost; for other programs."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.model.item import SHAPES, Item
from sourcebook.targets.json.read import read
from sourcebook.targets.json.write import export

__all__ = ["CARRIES", "LOSES", "PROFILES", "SCORING", "SUFFIX", "export", "read", "refuses"]

SUFFIX = ".json"
CARRIES = frozenset(SHAPES)
PROFILES = ("bank",)
SCORING: Mapping[str, str] = {}
LOSES = ""


def refuses(_item: Item) -> str | None:
    """Refuse nothing."""
    return None
