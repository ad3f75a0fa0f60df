"""`prove`: run every exercise as a learner would, and see that it accepts what is right and refuses what is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import counted, say, show_problems
from sourcebook.commands.progress import Steps
from sourcebook.commands.usage import UsageError
from sourcebook.exercises import ready, seal
from sourcebook.knowledge import Knowledge
from sourcebook.model.exercise import Exercise
from sourcebook.notebook.proof import Tried
from sourcebook.wire import exercise_to_json, sealed_to_json

SECONDS = 10.0
"""The processor's time that an exercise has for all that is tried."""
WAIT = 60.0
"""Seconds after which it is given up: it may wait for something, or the machine is busy."""
REFUSED = 0.95
"""Share of the mechanical wrong answers that must be refused over all (ITEMS.md M18)."""
_AT_A_TIME = 2
_LONG = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What came of one exercise."""

    exercise: Exercise
    tried: tuple[Tried, ...]
    seconds: float
    fault: str = ""
    """Why it could not be tried."""

    @property
    def failing(self) -> tuple[Tried, ...]:
        """What was not told what it must be; mechanical wrong answers are counted over all exercises."""
        return tuple(each for each in self.tried if not each.holds and each.sort != "mutant")


def prove(root: Path, only: Sequence[str], console: Console) -> int:
    """Print what fails, and the counts; 1 if anything does, or too few mechanical wrong answers are refused."""
    from sourcebook.load import load

    course, problems = load(root)
    if course is None:
        show_problems(console, problems)
        return 1
    for id_ in only:
        if id_ not in course.exercises:
            raise UsageError(f"the course has no exercise {id_!r}")
    knowledge = Knowledge(course)
    ours = (each for each in course.exercises.values() if not only or each.id in only)
    chosen = [each for each in ours if ready(knowledge, each)]
    left = sum(not ready(knowledge, each) for each in course.exercises.values())
    if left:
        say(console, f"Left out, as what they rest on is not approved: {counted(left, 'exercise')}.")
    found = proofs(root, knowledge, chosen)
    for proof in found:
        _show(console, proof)
    return _summed(console, found)


def proofs(root: Path, knowledge: Knowledge, exercises: Sequence[Exercise]) -> list[Proof]:
    """Try each exercise in a process of its own, in the folder of the book that `build` wrote."""
    book = root / "book"
    if not (book / "course.json").is_file():
        raise UsageError("there is no book yet; run: sourcebook build")
    with Steps(len(exercises)) as step, ThreadPoolExecutor(max_workers=_AT_A_TIME) as pool:

        def one(exercise: Exercise) -> Proof:
            step(exercise.id)
            return _proof(book, knowledge, exercise)

        return list(pool.map(one, exercises))


def _proof(book: Path, knowledge: Knowledge, exercise: Exercise) -> Proof:
    try:
        sealed = None if exercise.step == "worked" else seal(knowledge, exercise, "")
    except (ValueError, LookupError) as error:
        return Proof(exercise=exercise, tried=(), seconds=0.0, fault=f"it has an answer that can't be read: {error}")
    asked = {"exercise": exercise_to_json(exercise), "sealed": sealed_to_json([sealed])[0] if sealed else None}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "sourcebook.notebook.proof"],
            cwd=book, check=False, text=True, input=json.dumps(asked), capture_output=True, timeout=WAIT,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Proof(exercise=exercise, tried=(), seconds=WAIT, fault=f"it doesn't end in {WAIT:g} seconds")
    if done.returncode:
        return Proof(exercise=exercise, tried=(), seconds=0.0, fault=done.stderr.strip().rpartition("\n")[2])
    told = json.loads(done.stdout)
    tried, seconds = tuple(Tried(**each) for each in told["tried"]), told["seconds"]
    fault = f"it takes {seconds:.0f} seconds of the processor's time; it has {SECONDS:g}" if seconds > SECONDS else ""
    return Proof(exercise=exercise, tried=tried, seconds=seconds, fault=fault)


def _show(console: Console, proof: Proof) -> None:
    place = f"{proof.exercise.place}: {proof.exercise.id}"
    if proof.fault:
        say(console, f"{place}: {proof.fault}", "red")
    for each in proof.failing:
        form = " ".join(each.form.split())[:_LONG]
        say(console, f"{place}: {each.sort} {form!r} must get {each.wanted!r} and gets {each.got!r}", "red")
    for each in proof.tried:
        if not each.holds and each.sort == "mutant":
            say(console, f"{place}: accepted though changed: {each.form}", "yellow")


def _summed(console: Console, found: Sequence[Proof]) -> int:
    """Print the counts of what was tried, and whether all holds."""
    counts = Counter(each.sort for proof in found for each in proof.tried)
    checked = sum(proof.exercise.step != "worked" for proof in found)
    refused = sum(each.holds for each in _mutants(found))
    share = refused / counts["mutant"] if counts["mutant"] else 1.0
    forms = f"{counts['right']} other right forms, {counts['wrong']} wrong forms"
    say(console, f"{counted(checked, 'exercise')} and {counted(counts['output'], 'worked example')}: {forms}.", "bold")
    say(
        console,
        f"{refused} of {counts['mutant']} mechanical wrong answers refused ({share:.3f}; {REFUSED} is the least).",
    )
    slowest = max(found, key=lambda proof: proof.seconds, default=None)
    if slowest:
        say(console, f"Slowest: {slowest.exercise.id}, {slowest.seconds:.1f} s of {SECONDS:g}.")
    failed = sum(bool(proof.fault or proof.failing) for proof in found)
    say(console, f"{counted(failed, 'exercise')} not proven." if failed else "All are proven.")
    return int(bool(failed) or share < REFUSED)


def _mutants(found: Sequence[Proof]) -> Iterator[Tried]:
    return (each for proof in found for each in proof.tried if each.sort == "mutant")
