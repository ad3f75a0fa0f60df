"""A bank as a page for Jupyter Book 2: an `{anywidget}` directive holds the questions; the component lies beside it."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.model.item import SHAPES, Item
from sourcebook.targets.anywidget.read import read
from sourcebook.targets.anywidget.write import beside, export

__all__ = ["CARRIES", "LOSES", "PROFILES", "SCORING", "SUFFIX", "beside", "export", "read", "refuses"]

SUFFIX = ".md"
CARRIES = frozenset(SHAPES)
PROFILES = ("myst",)
SCORING: Mapping[str, str] = {}
LOSES = ""


def refuses(_item: Item) -> str | None:
    """Refuse nothing."""
    return None
