"""The proof of an exercise, in a process of its own: `python -m sourcebook.notebook.proof`, in a book's folder.

It reads an exercise as JSON, runs what its author wrote as a learner's kernel would, with no network, and prints as
JSON what came of it. The parent sets the time limit.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import socket
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, NoReturn

from sourcebook.exercises.check import check
from sourcebook.exercises.mutants import mutants
from sourcebook.knowledge import Knowledge
from sourcebook.model.exercise import Exercise, SealedExercise
from sourcebook.notebook.here import here
from sourcebook.wire import exercise_from_json, sealed_from_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One answer to an exercise, what it must be told, and what it was told."""

    sort: str
    """`solution`, `starter`, `empty`, `right`, `wrong`, `mutant` or `output`."""
    form: str
    wanted: str
    """The code that it must get; `refused` where any but `right` will do."""
    got: str

    @property
    def holds(self) -> bool:
        """Whether it was told what it must be."""
        return self.got != "right" if self.wanted == "refused" else self.got == self.wanted


def proof(
    knowledge: Knowledge, exercise: Exercise, sealed: SealedExercise | None, names: dict[str, Any]
) -> Iterator[Tried]:
    """Try everything; `names` are what its code sees."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        right = run(exercise.solution, names)
    if sealed is None:
        same = printed.getvalue().strip() == exercise.output.strip()
        yield Tried(sort="output", form=printed.getvalue(), wanted="right", got="right" if same else "other output")
        return

    def tried(sort: str, form: str, wanted: str, answer: object) -> Tried:
        return Tried(sort=sort, form=form, wanted=wanted, got=check(knowledge, sealed, answer).code)

    value = right.get("answer")
    yield tried("solution", "", "right", value)
    yield tried("starter", "", "empty", run(exercise.starter, names).get("answer"))
    yield tried("empty", "None", "empty", None)
    seen = {**names, **right, "solution": value}
    for each in exercise.right:
        yield tried("right", each.form, "right", evaluated(each.form, seen))
    for wrong in exercise.wrong:
        yield tried("wrong", wrong.form, wrong.told, evaluated(wrong.form, seen))
    for done, answer in mutants(knowledge, exercise, value):
        yield tried("mutant", done, "refused", answer)


def run(code: str, names: dict[str, Any]) -> dict[str, Any]:
    """Run some code in a fresh namespace; what it leaves there is returned."""
    space = dict(names)
    exec(compile(code, "<exercise>", "exec"), space)  # noqa: S102  (what the course's author wrote, run on request)
    return space


def evaluated(form: str, names: dict[str, Any]) -> object:
    """Return the value of an expression."""
    return eval(compile(form.strip(), "<form>", "eval"), dict(names))  # noqa: S307  (as above)


def no_network(*_: object, **__: object) -> NoReturn:
    """Stand in place of every connection."""
    raise OSError("an exercise asks no other machine for anything")


class NoSocket(socket.socket):
    """A socket that can't be had; a class, as other modules make their own of it."""

    __init__ = no_network


def main() -> int:
    """Prove the exercise on standard input; 0 whatever came of it, as that stands in what is printed."""
    socket.socket = NoSocket  # type: ignore[misc]
    socket.getaddrinfo = no_network
    asked = json.load(sys.stdin)
    course = here()
    sealed = sealed_from_json([asked["sealed"]])[0] if asked["sealed"] else None
    names = {"course": course, "date": dt.date, "datetime": dt.datetime}
    with contextlib.redirect_stdout(io.StringIO()):  # what starters print is not part of the proof
        tried = list(proof(course.knowledge, exercise_from_json(asked["exercise"]), sealed, names))
    json.dump({"tried": [asdict(each) for each in tried], "seconds": time.process_time()}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
