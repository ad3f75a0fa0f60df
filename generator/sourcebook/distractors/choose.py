"""The choice of distractors: certified ones only, where the key stands drawn first, never padded (ITEMS.md 5.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, islice

from sourcebook.distractors.certificates import certify
from sourcebook.distractors.convergence import standings
from sourcebook.distractors.feedback import right, wrong
from sourcebook.distractors.form import fair
from sourcebook.distractors.score import plausibility
from sourcebook.knowledge import Knowledge
from sourcebook.model.dates import When
from sourcebook.model.item import Certificate, Option
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Candidate, Question

POOL = 20
"""How many of the most plausible certified candidates are searched."""

Certified = tuple[Candidate, Certificate]
Set = tuple[Certified, ...]


def options(knowledge: Knowledge, question: Question) -> tuple[Option, ...] | None:
    """Return keys and distractors in the order to show, or None: no certified and fair set, no item."""
    wanted = question.options - len(question.keys)
    pool = _pool(knowledge, question)
    chosen = _drawn(knowledge, question, _sets(pool, wanted), wanted)
    if chosen is None:
        return None
    certificates = {candidate.value: certificate for candidate, certificate in chosen}
    shown = _in_order(question, [*question.keys, *(candidate for candidate, _ in chosen)])
    return tuple(
        wrong(knowledge, question, candidate, certificates[candidate.value])
        if candidate.value in certificates
        else right(question, candidate)
        for candidate in shown
    )


def _pool(knowledge: Knowledge, question: Question) -> list[Certified]:
    """The most plausible candidates for which a certificate verifies, best first."""
    keys = {key.value for key in question.keys}
    others = [each for each in {c.value: c for c in question.candidates}.values() if each.value not in keys]
    scored = {each.value: plausibility(knowledge, question.keys[0], each) for each in others}
    best = sorted(others, key=lambda each: (-scored[each.value], keyed(question.id, each.value)))
    found = (
        (each, certificate)
        for each in best
        if (certificate := certify(knowledge, question.query, each.value, question.facts + each.facts))
    )
    return list(islice(found, POOL))


def _drawn(knowledge: Knowledge, question: Question, sets: Iterator[Set], wanted: int) -> Set | None:
    """The best set in which the key shares as many words with the others as a keyed draw says (B03); where there is
    none, the best in which another option shares as many as the key; then any in which another shares more.

    The key is alone in the middle only where that was drawn: distractors that are all written against it always leave
    it there. Where several options are right, the best set.
    """
    if len(question.keys) > 1:
        return next(_fair(knowledge, question, sets), None)
    fitting = (_ranked if question.ordered else _fair)(knowledge, question, sets)
    rank = keyed(question.id, "convergence") % (wanted + 1)
    spare: dict[bool, Set] = {}
    for members in fitting:
        place = standings(question.keys[0].text, [candidate.text for candidate, _ in members])
        if rank in place:
            return members
        if place != range(wanted, wanted + 1):
            spare.setdefault(len(place) > 1, members)
    return spare.get(True) or spare.get(False)


def _ranked(knowledge: Knowledge, question: Question, sets: Iterable[Set]) -> Iterator[Set]:
    """The fair sets in which the key has the rank among dates or numbers that a keyed draw says (B04); where the
    candidates can't give that, the one that a second draw takes of those that they can.

    On a timeline as many events lie too near its beginning for one rank as lie too near its end for the other.
    """
    found: dict[int, list[Set]] = {}
    for members in sets:
        found.setdefault(_rank(question.keys[0], members), []).append(members)
    first = keyed(question.id, "rank") % (question.options - len(question.keys) + 1)
    for rank in sorted(found, key=lambda rank: (rank != first, keyed(question.id, "rank", str(rank)))):
        fitting = _fair(knowledge, question, found[rank])
        best = next(fitting, None)
        if best is not None:
            return chain([best], fitting)
    return iter(())


def _sets(pool: Sequence[Certified], wanted: int) -> Iterator[Set]:
    """All sets, best first: the least plausible member counts, as pool order is by plausibility."""
    return (tuple(pool[place] for place in places) for places in _places(len(pool), wanted))


@lru_cache(maxsize=1 << 7)
def _places(size: int, wanted: int) -> tuple[tuple[int, ...], ...]:
    return tuple(sorted(combinations(range(size), wanted), key=lambda c: (max(c, default=0), sum(c), c)))


def _fair(knowledge: Knowledge, question: Question, sets: Iterable[Set]) -> Iterator[Set]:
    """Those of the sets that are fair by form; none is looked at before it is asked for."""
    return (members for members in sets if fair(knowledge, question, [candidate for candidate, _ in members]))


def _rank(key: Candidate, members: Sequence[Certified]) -> int:
    """How many of the distractors stand below the key."""
    return sum(_size(candidate) < _size(key) for candidate, _ in members)


def _size(candidate: Candidate) -> tuple[float, str]:
    return _measured(candidate.value)


@lru_cache(maxsize=1 << 12)
def _measured(value: str) -> tuple[float, str]:
    """Where a date or number stands in ascending order."""
    try:
        return float(value), ""
    except ValueError:
        first = When(value).earliest
        return float(first.toordinal() if first else 0), value


def _in_order(question: Question, shown: list[Candidate]) -> list[Candidate]:
    """Ascending where order means something (A14), otherwise a keyed shuffle (B01)."""
    if question.ordered:
        return sorted(shown, key=_size)
    return sorted(shown, key=lambda candidate: keyed(question.id, "position", candidate.value))
