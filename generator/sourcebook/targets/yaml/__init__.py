"""The bank as YAML that people can read and edit: nothing is lost, and what is empty is not written."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.model.item import SHAPES, Item
from sourcebook.targets.yaml.read import read
from sourcebook.targets.yaml.write import export

__all__ = ["CARRIES", "LOSES", "PROFILES", "SCORING", "SUFFIX", "export", "read", "refuses"]

SUFFIX = ".yml"
CARRIES = frozenset(SHAPES)
PROFILES = ("bank",)
SCORING: Mapping[str, str] = {}
LOSES = ""


def refuses(_item: Item) -> str | None:
    """Refuse nothing."""
    return None
