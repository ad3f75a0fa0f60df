"""What a learner is told: right or not, what is right already, a hint, what to read; never the solution."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sourcebook.exercises.compare import Outcome
from sourcebook.markup import element, join
from sourcebook.model.exercise import SealedExercise

SAID: Mapping[str, str] = {
    "empty": "There is no answer yet: put yours in place of `None` and run the cell again.",
    "missing": "Something is missing.",
    "extra": "Something in it doesn't belong.",
    "wrong": "That isn't it.",
    "value": "The keys are right; not every value is.",
    "order": "All the pieces are there; their order isn't right yet.",
    "long": "The words that are needed are in it, and too many others: cut it to what carries the statement.",
    "short": "These are the author's words, but too few: they don't carry the whole statement yet.",
    "word": "One word carries no whole statement: copy the words around it as well.",
    "inexact": "You are near the place, but these aren't the exact words. Copy them from the source.",
    "elsewhere": "These words stand elsewhere, or nowhere in this source.",
    "form": "The form isn't complete yet.",
    "names": "The names of the answers aren't those that are asked for.",
}
"""What is said by the code of a fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer to an answer."""

    code: str
    """`right`, or the sort of fault."""
    score: float | None
    """From 0 to 1; None where only the form is checked."""
    lines: tuple[str, ...]
    """What is said, a sentence or two each."""

    @property
    def passed(self) -> bool:
        """Whether all is right; of an essay, its form."""
        return self.code == "right"

    def noting(self, line: str) -> Verdict:
        """Return the verdict with one more line, if there is one."""
        return replace(self, lines=(*self.lines, line)) if line else self

    def __str__(self) -> str:
        """All that is said."""
        return "\n".join(self.lines)

    def __repr__(self) -> str:
        """All that is said, as a notebook without HTML shows it."""
        return str(self)

    def _repr_html_(self) -> str:
        first, *rest = self.lines
        said = [element("p", element("strong", first)), *(element("p", line) for line in rest)]
        state = "right" if self.passed else "not-yet"
        return element("div", join(said), class_=f"sb-verdict sb-{state}", role="status")


def told(exercise: SealedExercise, outcomes: Sequence[tuple[str, Outcome]], attempt: int) -> Verdict:
    """Say how an answer stands; `attempt` counts the different ones that were not right."""
    score = _score([outcome for _, outcome in outcomes])
    code = next((outcome.code for _, outcome in outcomes if outcome.code != "right"), "right")
    if code == "right":
        return Verdict(code=code, score=score, lines=("Right.",))
    lines = [line for name, outcome in outcomes for line in _lines(name, outcome)]
    return Verdict(code=code, score=score, lines=(*lines, *helps(exercise, attempt, empty=code == "empty")))


def helps(exercise: SealedExercise, attempt: int, *, empty: bool = False) -> Iterator[str]:
    """Yield as many hints as there were attempts, and what to read."""
    if not empty:
        for number, hint in enumerate(exercise.hints[:attempt], 1):
            yield f"Hint {number} of {len(exercise.hints)}: {hint}"
        if exercise.sources:
            yield f"Read again: {'; '.join(exercise.sources)}."


def _score(outcomes: Sequence[Outcome]) -> float:
    """The mean of the answers; of two tiers, each counts half."""
    return round(sum(outcome.score for outcome in outcomes) / len(outcomes), 4)


def _lines(name: str, outcome: Outcome) -> Iterator[str]:
    """What is said of one answer, its name before it where there are several."""
    before = f"{name}: " if name else ""
    if outcome.code == "right":
        yield f"{before}right."
        return
    known = dict.fromkeys(trap.says for trap in outcome.traps)
    yield from (before + says for says in ([outcome.says] if outcome.says else known or [SAID[outcome.code]]))
    if outcome.right:
        yield f"{before}Right already: {', '.join(outcome.right)}."
    counts = [f"{outcome.wrong} not right" * bool(outcome.wrong), f"{outcome.missing} missing" * bool(outcome.missing)]
    if outcome.right and any(counts):
        yield f"{before}Counted: {len(outcome.right)} right, {', '.join(filter(None, counts))}."
