"""The rules of ITEMS.md 10.1 that banks and chapters can show: L1, L4, L5, L6, L7."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sourcebook.lint.asked import choices_of
from sourcebook.lint.bank.gate import Figure
from sourcebook.lint.bank.material import Material
from sourcebook.model.item import Item, Match, Order

OPENING = 3
"""L1: opening questions of a chapter; nobody scores them."""
FROM = 4
"""L4: the chapter, counted from 1, from which on earlier ones are asked again (amendments)."""
LAGS = (1, 2, 4)
"""L4: how many chapters back; a lag that reaches beyond the first chapter falls on it."""
AGAIN = 0.30
"""L4: share of a chapter's quiz that is from earlier chapters, at least."""
OTHER = 0.25
"""L5: share of a chapter's items that are no multiple choice, at least."""
_VERDICT = re.compile(r"^(?:Right|Not so|Not this one|Wrong|False|True|No|Yes)\b[.,:;!]?\s*")
_TOLD = 4
"""L7: words from which feedback says more than that something is wrong."""


def opening(material: Material) -> Iterator[Figure]:
    """L1: three questions open each chapter, and none of them is an item, so that nothing scores them."""
    chapters = material.course.chapters.values()
    stems = {item.stem for item in material.items}
    bad = tuple(c.id for c in chapters if len(c.head.opening) != OPENING or stems.intersection(c.head.opening))
    says = f"{len(chapters) - len(bad)} of {len(chapters)} chapters open with {OPENING} unscored questions"
    yield Figure(says=says, fails=bool(bad), worst=bad)


def retrieval(material: Material) -> Iterator[Figure]:
    """L4: from the fourth chapter on 30 % or more of the questions after its prose, as its page has them, are from
    the chapters one, two and four back, some from each; no two neighbours among them share chapter and topic.
    """
    items = {item.id: item for item in material.items}
    chapters = [bank.chapter for bank in material.banks]
    for at, chapter in enumerate(chapters[FROM - 1 :] if material.quizzes else (), FROM - 1):
        quiz = [items[id_] for id_ in material.quizzes.get(chapter, ())]
        again = [item for item in quiz if item.chapter != chapter]
        from_ = [sum(item.chapter == chapters[max(0, at - lag)] for item in again) for lag in LAGS]
        places = [(item.chapter, item.topics[:1]) for item in again]
        mixed = all(one != other for one, other in pairwise(places))
        told = ", ".join(f"{number} from {lag} back" for number, lag in zip(from_, LAGS, strict=True))
        says = f"{chapter}: {len(again)} of {len(quiz)} questions after its prose are from earlier chapters: {told}"
        fails = len(again) < AGAIN * len(quiz) or sum(from_) < len(again) or not all(from_) or not mixed
        yield material.quantity(says if mixed else f"{says}; topics not mixed", fails=fails)


def formats(material: Material) -> Iterator[Figure]:
    """L5: a quarter of each chapter's items or more are no multiple choice."""
    for bank in material.banks:
        other = sum(item.shape != "choice" for item in bank.items)
        says = f"{bank.chapter}: {other} of {len(bank.items)} items are no multiple choice"
        yield material.quantity(says, fails=other < OTHER * len(bank.items))


def feedback(material: Material) -> Iterator[Figure]:
    """L6: every item and every option says why, with the exact words and a source that can be cited."""
    sources = {id_ for bank in material.banks for id_ in bank.sources}
    bad = tuple(item.id for item in material.items if not _answered(item, sources))
    says = f"{len(material.items) - len(bad)} of {len(material.items)} items say why, with words and source"
    yield Figure(says=says, fails=bool(bad), worst=bad)


def corrected(material: Material) -> Iterator[Figure]:
    """L7: the feedback of every wrong option, and of every false statement, says what is so instead."""
    wrong = [(item, o) for item in material.items for body in choices_of(item) for o in body.options if not o.correct]
    bad = [item.id for item, option in wrong if not _tells(option.why)]
    bad += [item.id for item in material.items if isinstance(item.body, Match | Order) and not _tells(item.feedback)]
    says = f"{len(wrong)} wrong options, {len(bad)} of them or of false joinings left standing"
    yield Figure(says=says, fails=bool(bad), worst=tuple(dict.fromkeys(bad)))


def _answered(item: Item, sources: set[str]) -> bool:
    options = [option for body in choices_of(item) for option in body.options]
    told = [(item.feedback, item.evidence), *((option.why, option.evidence) for option in options)]
    return all(why and evidence and {each.source for each in evidence} <= sources for why, evidence in told)


def _tells(why: str) -> bool:
    return len(_VERDICT.sub("", why).split()) >= _TOLD
