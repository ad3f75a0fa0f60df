"""All or nothing: changes are staged, noted in a journal, made by renaming, and undone from it on any failure."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from sourcebook.write.manifest import sum_of
from sourcebook.write.paths import STORE, folders_of, kind_of, link_in, require_safe

JOURNAL = "journal.json"
_NEW, _OLD = "new", "old"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One file to create, replace or remove."""

    path: str
    new: bytes | None
    """Its bytes; None to remove it."""
    old: bytes | None
    """The bytes that stand there; None to create it."""


class DamagedJournalError(ValueError):
    """A journal that no build wrote as it stands: nothing is undone by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One change as the journal knows it; its number names the files that hold its staged and its former bytes."""

    number: int
    path: str
    creates: bool
    """Whether nothing stood there before."""
    total: str | None
    """The sum of its new bytes; None where nothing stands there after."""


def swap(root: Path, changes: Sequence[Change]) -> None:
    """Make all changes or none; the caller holds the lock. `OSError` after everything was put back as it was."""
    steps = [
        _Step(
            number=number,
            path=each.path,
            creates=each.old is None,
            total=None if each.new is None else sum_of(each.new),
        )
        for number, each in enumerate(changes)
    ]
    _stage(root, steps, changes)
    try:
        for step in steps:
            _do(root, step)
        _forget(root)
    except BaseException:
        _undo(root, steps)
        _forget(root)
        raise
    _sweep(root)


def recover(root: Path) -> bool:
    """Undo what a build left half done when it was killed; whether there was any. `DamagedJournalError`."""
    steps = _read_journal(root)
    if steps is None:
        return False
    _undo(root, steps)
    _forget(root)
    _sweep(root)
    return True


def interrupted(root: Path) -> bool:
    """Whether a build was killed half way, and no later one has put things right."""
    return (root / STORE / JOURNAL).exists()


def _staged(root: Path, step: _Step) -> Path:
    return root / STORE / _NEW / str(step.number)


def _former(root: Path, step: _Step) -> Path:
    return root / STORE / _OLD / str(step.number)


def _stage(root: Path, steps: Sequence[_Step], changes: Sequence[Change]) -> None:
    """Write the new files, copy those that they replace, and note it all: the journal appears last, and whole."""
    _sweep(root)
    store = root / STORE
    for folder in (_NEW, _OLD):
        (store / folder).mkdir()
    for step, change in zip(steps, changes, strict=True):
        if change.new is not None:
            _staged(root, step).write_bytes(change.new)
            if change.old is not None:
                shutil.copy2(root / step.path, _former(root, step))
    draft = store / _NEW / JOURNAL
    draft.write_text(json.dumps([asdict(step) for step in steps]), encoding="utf-8")
    draft.replace(store / JOURNAL)


def _do(root: Path, step: _Step) -> None:
    """Make one change by one renaming: at every moment a path holds its old bytes or its new ones."""
    target = root / step.path
    if step.total is None:
        target.replace(_former(root, step))
        _prune(root, step.path)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        _staged(root, step).replace(target)


def _undo(root: Path, steps: Sequence[_Step]) -> None:
    """Undo what was done of the steps; what isn't staged any more was done. It can be broken off and begun again.

    What somebody edited since stays: the manifest, put back too, tells the next plan that it isn't ours.
    """
    for step in reversed(steps):
        target, former = root / step.path, _former(root, step)
        if not _as_left(target, step):
            continue
        if step.creates:
            if not _staged(root, step).exists():
                target.unlink(missing_ok=True)
            _prune(root, step.path)
        elif former.exists() and not _staged(root, step).exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            former.replace(target)


def _as_left(target: Path, step: _Step) -> bool:
    """Whether nothing stands at a step's path, or what the step put there."""
    kind = kind_of(target)
    return not kind or (kind == "file" and sum_of(target.read_bytes()) == step.total)


def _prune(root: Path, path: str) -> None:
    """Remove the folders above a path that hold nothing any more."""
    for folder in reversed(folders_of(path)):
        with suppress(OSError):
            (root / folder).rmdir()


def _forget(root: Path) -> None:
    """Remove the journal: from here on nothing is undone."""
    (root / STORE / JOURNAL).unlink()


def _sweep(root: Path) -> None:
    """Remove what was staged; what can't be removed now is removed by the next build."""
    for folder in (_NEW, _OLD):
        shutil.rmtree(root / STORE / folder, ignore_errors=True)


def _read_journal(root: Path) -> list[_Step] | None:
    """The steps of a build that was killed, None without one; each is one that `swap` could have noted."""
    try:
        text = (root / STORE / JOURNAL).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    try:
        steps = [_Step(**fields) for fields in json.loads(text)]
        for step in steps:
            require_safe(step.path)
    except (TypeError, ValueError, AttributeError) as error:
        raise DamagedJournalError from error
    if any(type(step.number) is not int or link_in(root, step.path) for step in steps):
        raise DamagedJournalError
    return steps
