"""Quotes, worth and feedback (A32, A35, A38)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sourcebook.kinds.ask import ASKED
from sourcebook.lint.asked import Asked, choices_of
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.text import content, likeness, quoted, words
from sourcebook.model.argument import Argument
from sourcebook.model.item import Choice, Cloze, Evidence, Item, Match, Option, Order, Text

_ELLIPSIS = re.compile(r"…|\.{3}|\[\s*…?\s*\]")
SHORT = 3
"""A32: words up to which quotation marks may set off a term instead of a quote."""
LIMIT = 80
"""A38: words of feedback at most."""
REPEATS = 0.8
"""A38: words that feedback may share with the stem."""
GROUNDS = 2
"""A38: content words that the reason of a wrong option shares with the facts that make it wrong."""


def quote_integrity(asked: Asked) -> Iterator[Fault]:
    """A32, E: quoted words are not those of the source at their offsets; or stand in quotation marks, in stem or
    options, and in no source; or hold an ellipsis (amendments: a quote is one contiguous span).
    """
    texts = asked.context.course.texts
    for found in dict.fromkeys(_evidence(asked.item)):
        source = texts.get(found.source)
        if source is not None and source.text[found.start : found.end] != found.text:
            yield error(
                f"these words do not stand in `{found.source}` at their place: “{found.text}”", "Quote exactly."
            )
        if _ELLIPSIS.search(found.text):
            yield error(f"a quote leaves something out: “{found.text}”", "Quote one contiguous span.")
    for text in dict.fromkeys(_quotations(asked)):
        if len(words(text)) > SHORT and not asked.context.stands(text):
            yield error(f"these quoted words stand in no source: “{text}”", "Quote exactly, or write without marks.")


def _quotations(asked: Asked) -> Iterator[str]:
    """What stands between quotation marks in stem and options; quotations that hold quotations are taken whole."""
    shown = [wording.stem for wording in asked.wordings]
    shown += [_filled(asked.item.body)] if isinstance(asked.item.body, Cloze) else asked.beside
    for text in shown:
        rest = text
        for slot in asked.slots:
            if f"“{slot}”" in rest:
                yield slot
                rest = rest.replace(f"“{slot}”", "")
        yield from quoted(rest)


def _filled(body: Cloze) -> str:
    """The text of a cloze with its right answers in the gaps."""
    return "".join(part if isinstance(part, str) else _right(part.body) for part in body.parts)


def _right(body: object) -> str:
    if isinstance(body, Text):
        return body.accepted[0]
    return next((option.text for option in body.options if option.correct), "") if isinstance(body, Choice) else ""


def _evidence(item: Item) -> Iterator[Evidence]:
    yield from item.evidence
    for body in choices_of(item):
        yield from (found for option in body.options for found in option.evidence)
    parts = item.body.pairs if isinstance(item.body, Match) else item.body.steps if isinstance(item.body, Order) else ()
    yield from (found for part in parts for found in part.evidence)


def triviality(asked: Asked) -> Iterator[Fault]:
    """A35, E: the fact that the item is about has an importance below 2; or the item has no objective, or not one
    of its chapter.
    """
    first = asked.records[0] if asked.records else None
    if first is not None and not isinstance(first, Argument) and first.importance < ASKED:
        yield error(f"`{first.id}` has the importance {first.importance}", "Ask about something that matters.")
    chapter = asked.context.course.chapters.get(asked.item.chapter)
    known = {objective.id for objective in chapter.head.objectives} if chapter else {asked.item.objective}
    if asked.item.objective is None or asked.item.objective not in known:
        yield error("the item serves no objective of its chapter", "Name its kind or topic in an objective.")


def feedback(asked: Asked) -> Iterator[Fault]:
    """A38, E: an option without feedback, or with feedback that quotes nothing; a distractor's that does not speak of
    the facts that make it wrong; an item's own that is missing or quotes nothing; more than 80 words; or the stem again
    (Jaccard from 0.8).
    """
    item = asked.item
    told: list[tuple[str, tuple[Evidence, ...], Option | None]] = [(item.feedback, item.evidence, None)]
    told += [(o.why, o.evidence, o) for body in choices_of(item) for o in body.options]
    for text, evidence, option in told:
        where = f"the option `{option.text}`" if option else "the item"
        if not text.strip():
            yield error(f"{where} has no feedback", "Say what is right, and why.")
        elif not evidence or not all(found.text and found.end > found.start for found in evidence):
            yield error(f"the feedback of {where} has no quote with its place", "Quote what shows it.")
        elif len(words(text)) > LIMIT:
            yield error(f"the feedback of {where} has {len(words(text))} words", f"{LIMIT} are enough.")
        elif likeness(text, item.stem) >= REPEATS:
            yield error(f"the feedback of {where} repeats the stem", "Say what the learner doesn't know yet.")
        elif option and not option.correct and not _grounded(asked, option):
            yield error(f"the feedback of {where} names no fact that makes it wrong: {text}", "Say what is so instead.")


def _grounded(asked: Asked, option: Option) -> bool:
    """Whether the reason of a wrong option speaks of the facts, the key or the quotes that contradict it."""
    facts = option.certificate.facts if option.certificate else ()
    records = (record for id_ in facts if (record := asked.context.record(id_)))
    keys = (each.text for body in choices_of(asked.item) for each in body.options if each.correct)
    grounds = [asked.item.feedback, *keys, *(record.says for record in records), *(e.text for e in option.evidence)]
    return len(content(option.why) & frozenset().union(*map(content, grounds))) >= GROUNDS
