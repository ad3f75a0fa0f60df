"""The rules of ITEMS.md 10.1 that banks and chapters can show: L1, L4, L5, L6, L7."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sourcebook.kinds.earlier import A_LAG, FROM, LAGS, earlier
from sourcebook.lint.asked import choices_of
from sourcebook.lint.bank.gate import Figure
from sourcebook.lint.bank.material import Material
from sourcebook.model.item import Item, Match, Order

OPENING = 3
"""L1: opening questions of a chapter; nobody scores them."""
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
    """L4: from the fourth chapter on there are three questions each of the chapters one, two and four back to ask
    again, topics mixed. `kinds.earlier` draws them; a page that asks about twenty of its own has 30 % with them.
    """
    late = [bank.chapter for bank in material.banks[FROM - 1 :]]
    bad = []
    for chapter in late:
        drawn = earlier(material.banks, chapter)
        places = [(item.chapter, item.topics[:1]) for item in drawn]
        mixed = all(one != other for one, other in pairwise(places))
        if len({item.id for item in drawn}) < A_LAG * len(LAGS) or not mixed:
            bad.append(f"{chapter} ({len(drawn)})")
    says = (
        f"{len(late) - len(bad)} of {len(late)} chapters from the fourth on have {A_LAG * len(LAGS)} earlier questions"
    )
    yield Figure(says=says, fails=bool(bad), worst=tuple(bad))


def formats(material: Material) -> Iterator[Figure]:
    """L5: a quarter of each chapter's items or more are no multiple choice."""
    for bank in material.banks:
        other = sum(item.shape != "choice" for item in bank.items)
        says = f"{bank.chapter}: {other} of {len(bank.items)} items are no multiple choice"
        yield Figure(says=says, fails=other < OTHER * len(bank.items))


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
