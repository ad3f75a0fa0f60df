"""The answer key of a chapter, for people: every key, and why each wrong option is wrong, with quotes and citations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sourcebook.model.item import SHAPES, Bank, Item
from sourcebook.targets.key.write import export

__all__ = ["CARRIES", "LOSES", "PROFILES", "SCORING", "SUFFIX", "by_topic", "export", "read", "refuses"]

SUFFIX = ".md"
CARRIES = frozenset(SHAPES)
PROFILES = ("markdown",)
SCORING: Mapping[str, str] = {}
LOSES = "certificates, offsets of quotes, other phrasings"
read = None
"""Only people read it."""


def refuses(_item: Item) -> str | None:
    """Refuse nothing."""
    return None


def by_topic(bank: Bank) -> Mapping[str, Bank]:
    """Return a bank a topic, by the first topic of its items: for where one file would show too much of a work."""
    topics: dict[str, list[Item]] = {}
    for item in bank.items:
        topics.setdefault(item.topics[0] if item.topics else bank.chapter, []).append(item)
    return {
        topic: replace(bank, title=f"{bank.title}: {topic.replace('-', ' ')}", items=tuple(items))
        for topic, items in topics.items()
    }
