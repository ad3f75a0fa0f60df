"""Proves every exercise, and writes what came of it to `benchmarks/exercises.md`: `make exercise-bench`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from sourcebook.commands.prove import REFUSED, Proof, proofs
from sourcebook.exercises import ready
from sourcebook.knowledge import Knowledge
from sourcebook.load import load

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "exercises.md"


def lines(found: Sequence[Proof], chapters: Sequence[str]) -> Iterator[str]:
    """Write a table by chapter, and every mechanical wrong answer that was accepted."""
    yield from ("# Exercises, proven", "", "Written by `make exercise-bench`.", "")
    yield "| chapter | worked | exercises | right forms | wrong forms | mutants | refused |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for chapter in chapters:
        yield _row(chapter, [proof for proof in found if proof.exercise.chapter == chapter])
    yield _row("**all**", found)
    sorts = Counter(proof.exercise.sort for proof in found if proof.exercise.step != "worked")
    told = ", ".join(f"{number} {sort}" for sort, number in sorted(sorts.items()))
    yield from ("", f"By sort, without worked examples: {told}.", "")
    accepted = [(proof, each) for proof in found for each in proof.tried if each.sort == "mutant" and not each.holds]
    yield "Mechanical wrong answers that were accepted:" if accepted else "No mechanical wrong answer was accepted."
    yield from (f"- {proof.exercise.id}: {each.form}" for proof, each in accepted)


def _row(name: str, found: Sequence[Proof]) -> str:
    tried = [each for proof in found for each in proof.tried]
    sorts = Counter(each.sort for each in tried)
    worked = sum(proof.exercise.step == "worked" for proof in found)
    refused = sum(each.holds for each in tried if each.sort == "mutant")
    numbers = (worked, len(found) - worked, sorts["right"], sorts["wrong"], sorts["mutant"], refused)
    return f"| {name} | {' | '.join(map(str, numbers))} |"


def main() -> int:
    """Prove and write; 1 if an exercise isn't proven or too few wrong answers are refused."""
    course, problems = load(ROOT)
    if course is None:
        raise SystemExit("\n".join(map(str, problems)))
    knowledge = Knowledge(course)
    found = proofs(ROOT, knowledge, [each for each in course.exercises.values() if ready(knowledge, each)])
    RESULTS.write_text("\n".join(lines(found, list(course.chapters))) + "\n", encoding="utf-8")
    mutants = [each.holds for proof in found for each in proof.tried if each.sort == "mutant"]
    failed = any(proof.fault or proof.failing for proof in found)
    return int(failed or sum(mutants) < REFUSED * len(mutants))


if __name__ == "__main__":
    sys.exit(main())
