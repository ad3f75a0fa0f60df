"""Options that are no alternatives to one another (A03, A16, A17, A21, A22, A26)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from sourcebook.lint.asked import Asked, Context
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.options import Options, Shown
from sourcebook.lint.text import holds, likeness
from sourcebook.lint.values import inside
from sourcebook.model.fact import Event

_META = re.compile(r"\b(?:all|none|both|neither|any)\b.{0,12}\b(?:above|below|these|those|options?|answers?)\b")
_BOTH, _BOTH_OF = re.compile(r"^(?:both|neither)\b"), re.compile(r"^(?:both|neither) of the (?:other|first|last|two)\b")
_LETTER = re.compile(
    r"\b(?i:options?|answers?|choices?) (?:\(?[A-Hb-h]\)?|\(a\)|a$)(?!\w)"
    r"|^\(?[A-Ha-h]\)?(?:,? (?:and|or|&) \(?[A-Ha-h]\)?)+$"
)
"""The letter of an option; a small `a` before a word is an article: to answer a call."""
_ROMAN = re.compile(r"^\(?[ivx]+\)?(?: and |, )")
_COMBINED = re.compile(r"\b\d(?: and |, ?)\d(?: only)?\b")
_TRUTH = frozenset({"true", "false", "yes", "no"})
ALIKE = 0.9
"""A21: options that share this part of their words are one option twice."""
LONG = 8
"""A21: words from which their order tells two options apart."""
COUNTS = (3, 4)
"""A26: how many options a choice with one key has."""


def meta_option(asked: Asked) -> Iterator[Fault]:
    """A03, E: an option speaks of the options: all/none/both/neither/any … above/below/these/those/options/answers,
    or, where it is no clause with a subject of its own, begins with both or neither; or names another option's letter.
    """
    for options in asked.choices:
        for shown in options.shown:
            pair = shown.sort not in {"clause", "sentence"} and _BOTH.search(shown.text)
            if pair or _BOTH_OF.search(shown.text) or _META.search(shown.text) or _LETTER.search(shown.option.text):
                yield error(f"an option speaks of options: `{shown.option.text}`", "Let it say what it stands for.")


def k_type(asked: Asked) -> Iterator[Fault]:
    """A16, E: an option is a list of numerals (`i and iii`, `1, 2 only`), or a combination of other options."""
    for options in asked.choices:
        texts = [shown.text for shown in options.shown]
        for shown in options.shown:
            text = shown.text
            inside = sum(holds(text, other) for other in texts if other != text)
            if shown.value is None and (_ROMAN.search(text) or _COMBINED.search(text) or inside > 1):
                mend = "Ask for each part by itself, or let several options be right."
                yield error(f"an option combines others: `{shown.option.text}`", mend)


def truth_in_choice(asked: Asked) -> Iterator[Fault]:
    """A17, E: an option of a choice is true, false, yes or no. A kind that asks for them declares its labels."""
    for options in asked.choices:
        for shown in options.shown:
            if shown.text.rstrip(".") in _TRUTH:
                yield error(
                    f"an option is a truth value: `{shown.option.text}`", "Ask it as true or false, or for a thing."
                )


def duplicate_option(asked: Asked) -> Iterator[Fault]:
    """A21, E: two options are equal when normed, or mean one entity, or share nine tenths of their words (Jaccard).

    Longer ones must share them in one order: who does what to whom may be exchanged in the same words.
    """
    for options in asked.choices:
        for one, other in combinations(options.shown, 2):
            same_entity = one.entity is not None and one.entity == other.entity
            if one.text == other.text or same_entity or _alike(one, other):
                says = f"two options say the same: `{one.option.text}` and `{other.option.text}`"
                yield error(says, "Keep one of them.")


def _alike(one: Shown, other: Shown) -> bool:
    """Whether two options are nearly the same words, and longer ones in nearly one order."""
    if likeness(one.option.text, other.option.text) < ALIKE:
        return False
    in_order = Levenshtein.normalized_similarity(one.words, other.words)
    return min(len(one.words), len(other.words)) < LONG or in_order >= ALIKE


def entailment(asked: Asked) -> Iterator[Fault]:
    """A22, E: what one option means is broader than another's: it holds it as a part, a member, or in time."""
    for options in asked.choices:
        for one, other in combinations(options.shown, 2):
            if _entails(asked.context, one, other) or _entails(asked.context, other, one):
                says = f"one option holds the other: `{one.option.text}` and `{other.option.text}`"
                yield error(says, "Keep one of them: if the narrower is right, so is the broader.")


def _entails(context: Context, one: Shown, other: Shown) -> bool:
    """Whether one option's meaning lies inside the other's."""
    a, b = one.entity or one.option.id, other.entity or other.option.id
    if one.value and other.value and one.value.when and other.value.when:
        return one.value.when != other.value.when and inside(one.value.when, other.value.when)
    if one.value and other.value and other.value.sort == "interval" and one.value.sort != "number":
        return one.value != other.value and other.value.first <= one.value.first <= one.value.last <= other.value.last
    if one.entity and other.entity:
        return b in context.knowledge.wholes(a) or (a, b) in context.belonging
    fact = context.knowledge.facts.get(a)
    return isinstance(fact, Event) and fact.part_of == b


def option_count(asked: Asked) -> Iterator[Fault]:
    """A26, E: a choice with one key has neither three nor four options; or four, and a distractor has no certificate.

    Fixed sets of labels and several keys are exempt (amendments). The floor of plausibility (5.3) is the chooser's.
    """
    for options in asked.singles:
        count = len(options.shown)
        if count not in COUNTS:
            yield error(f"a choice with one key has {count} options", "Show three, or four where all are certified.")
        elif count == COUNTS[1] and _uncertified(options):
            yield error("of four options one has no certificate", "Show three.")


def _uncertified(options: Options) -> bool:
    return any(wrong.option.certificate is None for wrong in options.wrong)
