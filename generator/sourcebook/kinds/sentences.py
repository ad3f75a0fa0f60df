"""Whole sentences and whole clauses around quoted words, so that no quotation begins or breaks off in the middle."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from sourcebook.knowledge import Knowledge, of_texts
from sourcebook.model.item import Evidence

_END = re.compile(r"(?:(?<![A-Z]\.[A-Z])(?<! [A-Z])[.!?][”\"’)]*|\n)(?=\s+[-–“\"‘(]*\s*[A-Z]|\s*$|\n)|\n")
"""The end of a sentence: a point that no initial or abbreviation bears, before a capital; or the end of a line."""
_CITED = re.compile(r"\s*\([^()]*\)\s*[.”\"]*$")
"""A reference in brackets at the end of a sentence, which is no part of what is said."""
_LEADING, _TRAILING = re.compile(r"[\s\-–•]+"), re.compile(r"[\s.]+$")
_BREAK = re.compile(
    r",\s+that\b|[,;:()–—]|\b(?:said|says?|noted|explained|show(?:s|ed)?|indicates?|aware|fact|idea|impression|is|was|seems|"
    r"likely|believe[sd]?|agreed?|considers?|first|second)\s+that\b|\b(?:and|but|while|whereas|because|although)\b"
)
"""Where a clause may begin or end within its sentence."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|cannot|remains?|"
    r"shows?|represents?|tends?|occur|impede|becomes?|became|resisted|began|prefers?|wants?|sets?|seems?|allows|"
    r"opens|helps|offers|dominates|perceives|serves|reiterated|resolved|showed)\b"
)
"""Words by which a clause is known to have a verb of its own."""
_BARE = re.compile(
    r"(?:However, |Yet, |Moreover, |First, |Second, |In particular, |Furthermore, |[A-Z][a-z]+ that [a-z]+, )?"
    r"(?:This|That|These|Those|Such|They|He|She|It|Its|Their|His|Her|Both|In th(?:at|is)|At the same time|One example|"
    r"The (?:latter|former|first|second|third|one|two|move|news|decision|above)|Another|Here|There it)\b"
    r"(?! (?:seems|is (?:widely|likely|symptomatic)))",
    re.IGNORECASE,
)
"""Beginnings that point back to what isn't shown."""
_DANGLING = frozenset(
    [
        "with",
        "which",
        "who",
        "whose",
        "whom",
        "of",
        "to",
        "by",
        "from",
        "including",
        "despite",
        "particularly",
        "particular",
        "not",
        "than",
        "as",
        "in",
        "on",
        "at",
        "for",
        "into",
        "or",
        "nor",
        "so",
        "let",
        "especially",
        "due",
        "thanks",
        "according",
        "being",
        "having",
    ]
)
"""Words with which no whole clause begins in mid-sentence."""
_DEPENDENT = frozenset(["while", "although", "since", "if", "because", "when", "whereas", "privately", "taking", "by"])
"""Words with which a part of a sentence begins that is none by itself."""
_HEADED = re.compile(r"^(?:\S+[^\s.,;:!?”)] ){1,5}(?:A|An|The|In|On|As|At|Underlying|Despite|Although|It|This)\b")
"""A heading that runs into its first sentence: a word in mid-sentence begins as only the first of one does."""
_VERBAL = re.compile(r"[a-z]+(?:ed\b|s (?:the|a|an|that|its|to|out)\b)")
"""How a clause begins whose subject is left behind."""
_BROKEN = re.compile(r"\b(?:that|which|who|and/or)(?: [\w’-]+)?$")
"""How words end that break off in a clause."""
BACK, AHEAD = 7, 14
"""Words that may be added before and after quoted words to make a clause of them."""


@of_texts
def sentence(knowledge: Knowledge, found: Evidence, longest: int, *, pointing: bool = False) -> Evidence | None:
    """Return the whole sentence in which words stand, with the one before it where it points back there.

    None where it has more words than `longest`, is no prose, or, unless `pointing` is allowed, points to what isn't
    shown.
    """
    span = _span(knowledge, found)
    if span is None:
        return None
    text = knowledge.course.texts[found.source].text
    start, end = span
    if _BARE.match(text[start:end]) and start > 1 and text[start - 2] != "?":
        before = _span(knowledge, Evidence(source=found.source, text="", start=start - 2, end=start - 2))
        if before and (not pointing or len(text[before[0] : end].split()) <= longest):
            start = before[0]
    words = text[start:end]
    if len(words.split()) > longest or "•" in words or "\n" in words or (_BARE.match(words) and not pointing):
        return None
    if (not words[:1].isupper() and words[:1] not in '“"') or not _prose(words):
        return None
    return Evidence(source=found.source, text=words, start=start, end=end)


@of_texts
def clause(knowledge: Knowledge, found: Evidence, *, pointing: bool = False) -> Evidence | None:
    """Return the whole clause around words, from a break in its sentence to the next; None where none can be told, or
    where, unless `pointing` is allowed, it points to what isn't shown.
    """
    span = _span(knowledge, found)
    if span is None:
        return None
    text = knowledge.course.texts[found.source].text
    if text[found.start : found.end].strip(' .”"“') == text[span[0] : span[1]].strip(' .”"“'):
        start, end = span
    else:
        start, end = _begin(text, span[0], found.start), _stop(text, found.end, span[1])
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    words = text[start:end]
    added = (len(text[start : found.start].split()), len(text[found.end : end].split()))
    first = re.match(r"[\w’'-]+", words)
    whole = (
        added[0] <= BACK
        and added[1] <= AHEAD
        and first is not None
        and (start == span[0] or first[0].casefold() not in _DANGLING)
        and _FINITE.search(words)
        and not _FINITE.match(words)
        and not _BROKEN.search(words)
        and (pointing or not _BARE.match(words))
        and _prose(words)
        and (start == span[0] or not _VERBAL.match(words))
        and (first[0].casefold() not in _DEPENDENT)
        and "•" not in words
    )
    return Evidence(source=found.source, text=words, start=start, end=end) if whole else None


def _prose(words: str) -> bool:
    """Whether no heading runs into words, and every quotation and bracket within them that opens also closes."""
    if _HEADED.match(words):
        return False
    return words.count("“") == words.count("”") and words.count('"') % 2 == 0 and words.count("(") == words.count(")")


def _begin(text: str, first: int, at: int) -> int:
    """Where the clause begins that holds a place: after the last break before it, or with the sentence."""
    if at <= first:
        return first
    breaks = [found.end() for found in _BREAK.finditer(text, first, at)]
    start = breaks[-1] if breaks else first
    return start + len(text[start:]) - len(text[start:].lstrip(" ”“"))


def _stop(text: str, at: int, last: int) -> int:
    """Where the clause ends that holds a place: before the next break of any weight, or with the sentence."""
    if at >= last or re.match(r"[”\"]?[,;:.)–—]", text[at:]):
        return min(at, last)
    found = re.compile(r"[,;:()–—]").search(text, at, last)
    return found.start() if found else last


def _span(knowledge: Knowledge, found: Evidence) -> tuple[int, int] | None:
    """Where the sentence begins and ends that holds words, without the reference behind it."""
    source = knowledge.course.texts.get(found.source)
    return _bounds(source.text, found.start, found.end) if source else None


@lru_cache(maxsize=1 << 10)
def _stops(text: str) -> tuple[int, ...]:
    """Where the sentences of a text end, in order."""
    return tuple(stop.end() for stop in _END.finditer(text))


def _around(text: str, first: int, last: int) -> tuple[int, int]:
    """The last end of a sentence before a place, and the first behind another."""
    stops = _stops(text)
    here = bisect_right(stops, first)
    there = max(here, bisect_left(stops, last))
    return stops[here - 1] if here else 0, stops[there] if there < len(stops) else len(text)


@lru_cache(maxsize=1 << 13)
def _bounds(text: str, first: int, last: int) -> tuple[int, int]:
    """Where the sentence begins and ends that holds the characters from one place to another."""
    start, end = _around(text, first, last)
    lead = _LEADING.match(text, start)
    start = lead.end() if lead else start
    words = text[start:end].rstrip()
    cited = _CITED.search(words)
    if cited and start + cited.start() >= last:
        words = words[: cited.start()]
    return start, start + len(words)
