"""Tree -> disk: the only module that writes to `book/` and `quizzes/`; all or nothing, and never over a hand's work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sourcebook.problems import Problem, in_order
from sourcebook.write import faults
from sourcebook.write.journal import DamagedJournalError, interrupted, recover, swap
from sourcebook.write.lock import locked
from sourcebook.write.paths import FOLDERS
from sourcebook.write.plan import make_plan

__all__ = ["FOLDERS", "Written", "stale", "write"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a build did to the disk; with problems, nothing."""

    problems: tuple[Problem, ...] = ()
    written: tuple[str, ...] = ()
    """Paths of the files that were made or replaced."""
    removed: tuple[str, ...] = ()
    """Paths of the files that an earlier build wrote and that are no longer part of the course."""
    recovered: bool = False
    """Whether an earlier build was killed half way, and was undone first."""


def write(root: Path, tree: Mapping[str, bytes]) -> Written:
    """Make the generated folders hold the tree and its manifests; change nothing where a problem forbids it.

    What no build wrote stays. `ValueError` for a tree that leaves the generated folders: a fault of the program.
    """
    recovered = False
    try:
        with locked(root):
            recovered = recover(root)
            planned = make_plan(root, tree)
            if not planned.problems and planned.changes:
                swap(root, planned.changes)
    except DamagedJournalError:
        return Written(problems=(faults.damaged_journal(),))
    except OSError as error:
        return Written(problems=(faults.refused(root, error, half_done=interrupted(root)),), recovered=recovered)
    if planned.problems:
        return Written(problems=tuple(in_order(planned.problems)), recovered=recovered)
    return Written(
        written=tuple(change.path for change in planned.changes if change.new is not None),
        removed=tuple(change.path for change in planned.changes if change.new is None),
        recovered=recovered,
    )


def stale(root: Path, tree: Mapping[str, bytes]) -> list[Problem]:
    """Every file that is stale, missing, orphaned or edited by hand; writes nothing."""
    try:
        planned = make_plan(root, tree)
    except OSError as error:
        return [faults.refused(root, error, half_done=interrupted(root))]
    return in_order([*planned.problems, *map(faults.stale, planned.changes)])
