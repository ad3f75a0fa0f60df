"""GIFT: choices, short answers, numbers and matching, as text that teachers know from Moodle."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.targets.gift.limits import refuses
from sourcebook.targets.gift.read import read
from sourcebook.targets.gift.write import export

__all__ = ["CARRIES", "LOSES", "PROFILES", "SCORING", "SUFFIX", "export", "read", "refuses"]

SUFFIX = ".gift"
CARRIES = frozenset({"choice", "text", "number", "match"})
PROFILES = ("moodle",)
SCORING: Mapping[str, str] = {
    "text": "caseless-text",
    "number": "decimal-point",  # a unit behind the number and other separators are as the site's language has them
}
LOSES = "ids and fixed order of options, units of numbers, certificates, offsets of quotes, other phrasings"
