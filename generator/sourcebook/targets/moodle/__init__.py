"""Moodle XML: every shape, with quotes in the feedback; for Moodle 4.4 and later (which has ordering)."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.model.item import SHAPES
from sourcebook.targets.moodle.limits import refuses
from sourcebook.targets.moodle.read import read
from sourcebook.targets.moodle.write import export

__all__ = ["CARRIES", "LOSES", "PROFILES", "SCORING", "SUFFIX", "export", "read", "refuses"]

SUFFIX = ".xml"
CARRIES = frozenset(SHAPES)
PROFILES = ("moodle-4",)
SCORING: Mapping[str, str] = {
    "text": "caseless-text",
    "number": "decimal-point",  # a unit behind the number and other separators are as the site's language has them
    "order": "absolute-position",  # where nobody moved a step, Moodle scores what the shuffle happened to put right
    "cloze": "mean-of-gaps",
}
LOSES = "ids of options, units of numbers, certificates, offsets of quotes, other phrasings"
