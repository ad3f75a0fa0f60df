"""The words by which a statement shows what kind it is: a label is asked only where they leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

MARKS: Mapping[str, re.Pattern[str]] = {
    "evaluation": re.compile(
        r"\b(?:good|better|best|bad|worse|worst|(?<!strategically )important|modest|minimal|deplorable|"
        r"ineffective|insufficient|inadequate|"
        r"questionable|weird|strange|curious|obvious|relevan(?:t|ce)|unclear|useful|useless|helpful|successful|poor|"
        r"weak|strong|excellent|fine|finest|doubtful|anomaly|missed|simply does not fit|doesn’t fit|wise|unwise)\b",
        re.IGNORECASE,
    ),
    "forecast": re.compile(r"\b(?:will|would|may|might|could|likely|expected to)\b"),
    "plan": re.compile(
        r"\b(?:is planned|are planned|planned to|plans? to|should|call to|advanced as|"
        r"is being prepared|intends? to|slated)\b"
    ),
}
"""Words that mark a judgement, what is still to come, and what is meant or asked to be done."""
DOES: Mapping[str, str] = {
    "evaluation": "passes judgement",
    "forecast": "looks ahead to what is still to come",
    "plan": "names something that is meant or asked to be done",
}
"""What a mark does."""
NONE = "No word of it judges, looks ahead or asks for anything: it tells how things are or were."
"""What shows a claim."""
_WISHING = re.compile(
    r"\b(?:want|prefer|wish|hope|intend|intention|ready|prepared|willing|aspir|"
    r"advocat|call(?:s|ed|ing) for|"
    r"urg(?:e|ed|es)\b|demand|suggest(?!ion)|expect|propos|pointed to|need|dare|seem|"
    r"tend to see|impression|appear|believ|privately)\w*",
    re.IGNORECASE,
)
"""Words that report what somebody prefers, wants, advises or takes for so: what kind that makes is open."""
_WEIGHING = re.compile(
    r"\b(?:unable|deep|great(?:er)?|chief|hardly|serious|difficult\w*|underestimated|mere|minimal|effective\w*|"
    r"priorit(?:y|ies)|undoubtedly|even)\b",
    re.IGNORECASE,
)
"""Words that weigh while they tell: such a statement is not asked as a claim."""
_POINTING = re.compile(
    r"\b(?:the same|such kinds|this transformation|aware of this|the two as|that region|of this sort)\b"
)
"""Words that point to what isn't shown."""
_SEVERAL = re.compile(r"[.!?;] [A-Z]|\bbut (?:the|it|he|they)\b")
"""More statements than one."""


@lru_cache(maxsize=1 << 12)
def of(text: str, label: str) -> str | None:
    """Return the word that marks a statement as what it is; '' for a claim, which has none; None where it is open."""
    if _WISHING.search(text) or _POINTING.search(text) or _SEVERAL.search(text):
        return None
    found = {name: mark.search(text) for name, mark in MARKS.items()}
    if label == "claim":
        return None if any(found.values()) or _WEIGHING.search(text) else ""
    others = [name for name in MARKS if name != label and found[name]]
    own = found.get(label)
    return own[0] if own and not others else None


def reason(label: str, mark: str) -> str:
    """Say by which word a statement is what it is."""
    return f"“{mark}” {DOES[label]}." if mark else NONE
