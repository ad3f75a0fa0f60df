"""Whether a set of options gives its key away by form alone: by length, build, words or sort.

ITEMS.md A01, A02, A06-A09, A12, A13, A21, A22, A24, A37.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache

from sourcebook.distractors import cues
from sourcebook.distractors.frame import frame, tense
from sourcebook.distractors.wording import content, words
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Event
from sourcebook.model.question import Candidate, Question

LONGEST, SHORTEST = 1.10, 0.90
"""A01, stricter than its error level: a key this much longer or shorter than the next is never shown."""
SPREAD_LONG, SPREAD_SHORT = 1.6, 2.5
"""A02: longest over shortest option, where all have four words or more, and otherwise."""
ALIKE = 0.9
"""A21: options that share this part of their words are one option twice."""
CLANG = 5
"""A09: letters from which a word that stem and key share is noticed."""
WORDY = 4
"""Words from which the length of an option is noticed."""

_DIGIT, _ACRONYM, _WORD = re.compile(r"\d"), re.compile(r"\b[A-Z]{2,}\b"), re.compile(r"\w+")
_CAPITAL, _DECADE = re.compile(r"(?<=\s)[“\"]?[A-Z]"), re.compile(r"\b(?:1\d|20)\d(?=\d\b)")


def fair(knowledge: Knowledge, question: Question, others: Sequence[Candidate]) -> bool:
    """Whether no option is another one again, part of another, or marked by its length, its words or its sort."""
    keys = question.keys
    options = [*keys, *others]
    if any(_joined(knowledge, a, b) for i, a in enumerate(options) for b in options[i + 1 :]):
        return False
    lengths = sorted(len(option.text) for option in options)
    wordy = all(len(words(option.text)) >= WORDY for option in options)
    if lengths[-1] > (SPREAD_LONG if wordy else SPREAD_SHORT) * lengths[0]:
        return False
    if _unlike(knowledge, options) or cues.told(None, [option.text for option in options]):
        return False
    texts = [other.text for other in others]
    return len(keys) > 1 or not (
        _sticks_out(keys[0].text, texts)
        or cues.told(keys[0].text, texts)
        or _clangs(question, keys[0], others)
        or _odd_one_out(knowledge, question, others)
    )


def _unlike(knowledge: Knowledge, options: Sequence[Candidate]) -> bool:
    """A12, A13: the options are built in more than one way, or in more than one tense."""
    frames = {frame(knowledge, option) for option in options}
    return len(frames) > 1 or len({tense(knowledge, option) for option in options} - {None}) > 1


def _sticks_out(key: str, others: Sequence[str]) -> bool:
    """A01: the key is the unique longest or shortest by a margin, and long enough for that to be seen."""
    lengths = [len(other) for other in others]
    margin = len(key) >= LONGEST * max(lengths) or len(key) <= SHORTEST * min(lengths)
    return len(words(key)) >= WORDY and margin


def _clangs(question: Question, key: Candidate, others: Sequence[Candidate]) -> bool:
    """A09: the key alone repeats a word of what is asked, in whatever form."""
    asked = {stem for text in question.slots.values() for stem in content(text) if len(stem) >= CLANG}
    elsewhere = {stem for other in others for stem in content(other.text)}
    return bool((asked & content(key.text)) - elsewhere)


def _odd_one_out(knowledge: Knowledge, question: Question, others: Sequence[Candidate]) -> bool:
    """A24: in some attribute all distractors agree, and only the key differs; of dates the decade is what is asked."""
    options = (question.keys[0], *others)
    rows = [tuple(_attributes(knowledge, each, dated=not question.ordered)) for each in options]
    return any(len(set(column[1:])) == 1 and column[0] != column[1] for column in zip(*rows, strict=True))


def _attributes(knowledge: Knowledge, candidate: Candidate, *, dated: bool) -> Iterator[Hashable]:
    """What a guesser sees of an option without knowing the subject."""
    entity = knowledge.entity(candidate.value)
    *looks, decade = _looks(candidate.text)
    yield from looks
    yield entity and entity.class_
    yield entity and entity.bloc
    yield decade if dated else None


@lru_cache(maxsize=1 << 12)
def _looks(text: str) -> tuple[Hashable, ...]:
    """Digits, acronyms, capitals, number of words, script and decade of a text."""
    return (
        bool(_DIGIT.search(text)),
        bool(_ACRONYM.search(text)),
        not text.startswith("“") and bool(_CAPITAL.search(text)),
        min(len(words(text)), WORDY),
        next((unicodedata.name(char, "").partition(" ")[0] for char in text if char.isalpha()), ""),
        (found := _DECADE.search(text)) and found[0],
    )


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _joined(knowledge: Knowledge, a: Candidate, b: Candidate) -> bool:
    """Whether two options are nearly the same words (A21), share a name, or one is part of the other (A22)."""
    ours, theirs = _words(a.text), _words(b.text)
    if a.value == b.value or len(ours & theirs) >= ALIKE * len(ours | theirs):
        return True
    if knowledge.names(a.value) & knowledge.names(b.value):
        return True
    return knowledge.joined(a.value, b.value) or a.value in _wholes(knowledge, b) or b.value in _wholes(knowledge, a)


def _wholes(knowledge: Knowledge, candidate: Candidate) -> frozenset[str]:
    """The event that an event is part of."""
    fact = knowledge.facts.get(candidate.value)
    return frozenset({fact.part_of} if isinstance(fact, Event) and fact.part_of else ())
