"""An answer beside the digests of the right one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sourcebook.exercises.atoms import words
from sourcebook.exercises.parts import Part, parts
from sourcebook.exercises.seal import GRAM, LEAST, digest, grams, most
from sourcebook.knowledge import Knowledge
from sourcebook.model.exercise import SealedAnswer, SealedExercise, SealedTrap


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one answer compares."""

    code: str
    """`right`, `empty`, or the sort of fault."""
    score: float
    """From 0 to 1: the right parts less the wrong ones, of all that are wanted."""
    right: tuple[str, ...] = ()
    """What is right already, as the learner wrote it."""
    wrong: int = 0
    """Parts that don't belong."""
    missing: int = 0
    traps: tuple[SealedTrap, ...] = ()
    """The misunderstandings that are seen in it, each once."""
    says: str = ""
    """What can't be read in it, and how to write it."""


def compare(knowledge: Knowledge, exercise: SealedExercise, answer: SealedAnswer, value: object) -> Outcome:
    """Compare a learner's value; `UnreadableError` where it isn't what is asked for."""
    found = parts(knowledge, answer, value)
    if value is None or (not found and answer.type in {"one", "span"}):
        return Outcome(code="empty", score=0.0, missing=len(answer.parts))
    if answer.type == "span":
        return _span(exercise, answer, found[0].text)
    return _parts(exercise, answer, found)


def _parts(exercise: SealedExercise, answer: SealedAnswer, found: list[Part]) -> Outcome:
    """Which parts are right, how many are not, how many are wanting; `one` has several right forms, of which one.

    What doesn't belong is taken off the score; a wanted key with a wrong value only earns nothing.
    """
    digests = {part.text: digest(exercise.id, answer.name, part.text) for part in found}
    right = [part for part in found if digests[part.text] in answer.parts]
    wrong = [part for part in found if digests[part.text] not in answer.parts and not _open(exercise, answer, part)]
    total = 1 if answer.type == "one" else len(answer.parts)
    misvalued = {part.key for part in wrong if part.key and digest(exercise.id, answer.name, part.key) in answer.keys}
    missing = max(0, total - len(right) - len(misvalued))
    foreign = sum(part.key not in misvalued for part in wrong)
    score = max(0.0, (len(right) - foreign) / total) if total else float(not wrong)
    traps = tuple(dict.fromkeys(t for part in wrong for t in exercise.traps if _is(t, answer, digests[part.text])))
    if answer.type == "order":
        missing = len(answer.keys) - sum(" < " not in part.text for part in right)
    hidden = _hidden(found, digests, answer) if answer.type == "order" else frozenset()
    return Outcome(
        code=_code(exercise, answer, wrong, missing, traps),
        score=round(score, 4),
        right=tuple(part.shown for part in right if part.text not in hidden),
        wrong=sum(part.text not in hidden for part in wrong),
        missing=missing,
        traps=traps,
    )


def _hidden(found: list[Part], digests: Mapping[str, str], answer: SealedAnswer) -> frozenset[str]:
    """What isn't told one by one of an order: that its steps belong, and how those stand that aren't neighbours."""
    steps = [part.text for part in found if " < " not in part.text]
    neighbours = {f"{a} < {b}" for a, b in pairwise(steps)}
    belonging = {text for text in steps if digests[text] in answer.parts}
    return frozenset(belonging | {part.text for part in found if " < " in part.text} - neighbours)


def _code(
    exercise: SealedExercise, answer: SealedAnswer, wrong: list[Part], missing: int, traps: Sequence[SealedTrap]
) -> str:
    """What sort of fault it is: a known misunderstanding stands before all, then what doesn't belong."""
    if not wrong and not missing:
        return "right"
    if traps:
        return traps[0].id
    if answer.type == "order" and all(" < " in part.text for part in wrong):
        return "missing" if missing else "order"
    if (
        answer.type == "map"
        and wrong
        and all(digest(exercise.id, answer.name, part.key) in answer.keys for part in wrong)
    ):
        return "value"
    return "wrong" if wrong and answer.type == "one" else "extra" if wrong else "missing"


def _span(exercise: SealedExercise, answer: SealedAnswer, text: str) -> Outcome:
    """Whether words are exact, hold what is needed, and aren't too many."""
    given = words(text)

    def known(some: tuple[str, ...] | str, among: tuple[str, ...]) -> bool:
        return digest(exercise.id, answer.name, some if isinstance(some, str) else " ".join(some)) in among

    if known(given, answer.parts):
        return Outcome(code="right", score=1.0, right=(text,))
    trap = next((t for t in exercise.traps if _is(t, answer, digest(exercise.id, answer.name, " ".join(given)))), None)
    windows = (given[at : at + answer.core] for at in range(len(given) - answer.core + 1))
    near = [known(gram, answer.keys) for gram in grams(given, max(LEAST, min(GRAM, len(given))))]
    if trap:
        code = trap.id
    elif len(given) == 1 < answer.core:
        code = "word"
    elif any(known(window, answer.parts) for window in windows):
        code = "long" if all(near) or len(given) > most(answer.core) else "inexact"
    elif near and all(near):
        code = "short"
    else:
        code = "inexact" if any(near) else "elsewhere"
    return Outcome(code=code, score=0.0, wrong=1, missing=1, traps=(trap,) if trap else ())


def _open(exercise: SealedExercise, answer: SealedAnswer, part: Part) -> bool:
    """Whether two things stand in an order of which nothing is asked: neither it nor its reverse is wanted."""
    before, between, after = part.text.partition(" < ")
    return bool(between) and digest(exercise.id, answer.name, f"{after} < {before}") not in answer.parts


def _is(trap: SealedTrap, answer: SealedAnswer, part: str) -> bool:
    return trap.answer == answer.name and trap.part == part
