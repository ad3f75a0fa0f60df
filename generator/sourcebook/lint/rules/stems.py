"""The stem and the sentence that asks (A18, A19, A20)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sourcebook.lint.asked import Asked, Wording
from sourcebook.lint.finding import Fault, error, warning
from sourcebook.lint.readability import grade
from sourcebook.lint.text import content, norm, sentences, unquoted, without, words
from sourcebook.lint.values import dates_in

_BLANK = re.compile(r"_{2,}")
_ASKS = re.compile(
    r"\b(?:who|whom|whose|what|which|when|where|why|how)\b|\btrue or false\b"
    r"|(?:^|[,:] )(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would)\b"
)
_TOPICLESS = re.compile(r"^which of the following (?:statements )?(?:is|are) (?:true|correct)\b")
LEAST = 3
"""A19: content words of a sentence that asks."""
STEM, OPTION, WHOLE, SENTENCE, GRADE = 60, 20, 30, 28, 14
"""A20: most words of a stem, an option, an option that is a sentence or quotation, and a sentence; hardest grade."""


def blank(asked: Asked) -> Iterator[Fault]:
    """A18, E: `_{2,}` in a stem other than at its very end, or more than one blank."""
    for wording in asked.wordings:
        found = list(_BLANK.finditer(wording.stem))
        if len(found) > 1 or (found and wording.stem[found[0].end() :].strip(" .?")):
            yield error(f"a blank stands inside the stem: {wording.stem}", "Ask a question, or make it a cloze.")


def cover_test(asked: Asked) -> Iterator[Fault]:
    """A19, E: the lead-in does not end in `?`, or has no interrogative, or fewer than three content words, or is `which
    of the following is true` without a topic; or the stem names no entity, no date, and nothing else in a slot.
    """
    for wording in asked.wordings:
        lead_in = wording.lead_in
        if not lead_in.rstrip('”" ').endswith("?"):
            yield error(f"the last sentence is no question: {lead_in}", "End it in a question mark.")
        elif not _ASKS.search(norm(lead_in)):
            yield error(f"the last sentence does not ask: {lead_in}", "Ask with an interrogative.")
        elif len(content(lead_in)) < LEAST or _TOPICLESS.search(norm(lead_in)):
            yield error(f"what is asked can't be answered without the options: {lead_in}", "Say what is asked for.")
        if not _names_something(asked, wording.stem):
            yield error(f"the stem names nothing and no date: {wording.stem}", "Say what or when it is about.")


def _names_something(asked: Asked, stem: str) -> bool:
    """Whether a stem names an entity or a date, or a thing of the course in words that a slot holds."""
    slots = (slot for slot in asked.slots if slot in stem and len(content(slot)) > 1)
    return bool(asked.context.names.found(stem) or dates_in(stem) or next(slots, None))


def load_and_dressing(asked: Asked) -> Iterator[Fault]:
    """A20, W: a stem of more than 60 words, an option of more than 20 (30 where all are sentences or quotations), a
    sentence of more than 28, or Flesch–Kincaid above 14 with names replaced; quotations are left out throughout.
    E: a sentence of the stem that has nothing to do with the facts used.
    """
    for options in asked.choices:
        most = WHOLE if options.whole else OPTION
        for shown in options.shown:
            if len(shown.words) > most:
                yield warning(f"an option has {len(shown.words)} words: `{shown.option.text}`", f"{most} are enough.")
    for wording in asked.wordings:
        yield from _load(asked, wording)
        for sentence in sentences(wording.stem if asked.authored else without(wording.stem, asked.slots)):
            if sentence != wording.lead_in and not _linked(asked, sentence):
                yield error(f"a sentence of the stem is not needed to answer: {sentence}", "Take it out.")


def _load(asked: Asked, wording: Wording) -> Iterator[Fault]:
    stem = unquoted(wording.stem)
    count = len(words(stem))
    longest = max((len(words(sentence)) for sentence in sentences(stem)), default=0)
    if count > STEM:
        yield warning(f"the stem has {count} words: {wording.stem}", f"{STEM} are enough.")
    if longest > SENTENCE:
        yield warning(f"a sentence of the stem has {longest} words: {wording.stem}", f"{SENTENCE} are enough.")
    hard = grade(asked.context.names.replaced(stem))
    if hard > GRADE:
        yield warning(f"the stem reads at grade {hard:.1f}: {wording.stem}", f"Shorten it; {GRADE} is the limit.")


def _linked(asked: Asked, sentence: str) -> bool:
    """Whether a sentence, its slots left out, is the kind's own; or, where a person wrote it, speaks of the facts."""
    if asked.authored:
        told = frozenset().union(*(content(record.says) for record in asked.records), content(asked.item.feedback))
        return sentence.endswith("?") or len(content(sentence) & told) > 1
    own = asked.context.said(asked.item.kind)
    rest = words(sentence)
    weighty = [word for word in rest if content(word)]
    return all(2 * sum(word not in own for word in some) <= len(some) for some in (rest, weighty))
