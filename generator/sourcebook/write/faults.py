"""Every problem that writing can meet: what stands in the way, and what to edit or run instead."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from sourcebook.problems import Code, Place, Problem
from sourcebook.write import manifest
from sourcebook.write.journal import JOURNAL, Change
from sourcebook.write.paths import FOLDERS, STORE

_BUILD = "run `sourcebook build`."


def link(path: str) -> Problem:
    """A link where files are written: what it leads to may be anywhere."""
    return Problem(Place(path), Code.FILE_OUTSIDE, f"{path} is a link; `build` writes through none", "Remove the link.")


def not_ours(path: str) -> Problem:
    """A file, folder or device that no build wrote, where this one must write."""
    message = f"{path} stands where `build` must write, and `build` did not write it"
    return Problem(Place(path), Code.NOT_OURS, message, f"Move it elsewhere or delete it, then {_BUILD}")


def edited(root: Path, path: str) -> Problem:
    """A file that was changed since it was written."""
    message = f"{path} was edited by hand, and `build` writes it from the seeds"
    return Problem(Place(path), Code.HAND_EDITED, message, f"Edit {_seeds(root, path)} instead. {_drop(path)}")


def edited_orphan(path: str) -> Problem:
    """A file that was changed since it was written, and that this build would remove."""
    message = f"{path} was edited by hand, and is no longer part of the course"
    return Problem(Place(path), Code.HAND_EDITED, message, f"Keep what you need of it in the seeds. {_drop(path)}")


def damaged(error: manifest.DamagedManifestError) -> Problem:
    """A manifest that can't be read, so that nothing tells whose the files beside it are."""
    path = manifest.path_of(error.folder)
    message = f"{path} can't be read: nothing tells what `build` wrote in {error.folder}/"
    mend = f"Put it back (`git checkout -- {path}`), or delete {error.folder}/ and {_BUILD}"
    return Problem(Place(path, error.line), Code.HAND_EDITED, message, mend)


def damaged_journal() -> Problem:
    """A journal that can't be read, so that nothing tells what an interrupted build left half done."""
    path = f"{STORE}/{JOURNAL}"
    mend = f"Delete {STORE}/, see with git what differs in {' and '.join(FOLDERS)}, then {_BUILD}"
    return Problem(Place(path), Code.NOT_OURS, f"{path} can't be read: it tells what an interrupted build did", mend)


def refused(root: Path, error: OSError, *, half_done: bool) -> Problem:
    """What the file system refused, and what stands now."""
    file = Path(error.filename or STORE)
    path = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.name
    state = "the next build undoes what is half done" if half_done else "what stood before stands"
    message = f"the file system refused it: {error.strerror or error}; {state}"
    return Problem(Place(path), Code.NOT_WRITTEN, message, f"Make room or give permission, then {_BUILD}")


def stale(change: Change) -> Problem:
    """A file that is not what the seeds now give, at the first line that differs."""
    line, what = 1, "is no longer part of the course"
    if change.new is not None and change.old is None:
        what = "is missing"
    elif change.new is not None and change.old is not None:
        line, what = _first_difference(change.old, change.new), "is not what the seeds now give"
    return Problem(Place(change.path, line), Code.STALE, f"{change.path} {what}", f"R{_BUILD[1:]}")


def _first_difference(old: bytes, new: bytes) -> int:
    """The first line that differs, from 1."""
    before, after = old.splitlines(), new.splitlines()
    differing = (n for n, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1])
    return 1 + next(differing, min(len(before), len(after)))


def _drop(path: str) -> str:
    return f"To drop the edit, delete {path} and {_BUILD}"


def _seeds(root: Path, path: str) -> str:
    """The seeds behind a file: those of the chapter that its path names, or else of the whole course."""
    chapter = _chapter(root, path)
    if not chapter:
        return "the seeds (`seeds/course.yml` and the records that the page shows)"
    questions = f"the facts and arguments it asks from, or seeds/questions/{chapter}.yml"
    if path.startswith("quizzes/"):
        return f"{questions} (or make a quiz of your own: `sourcebook quiz --chapter {chapter} --output <folder>`)"
    return f"seeds/chapters/{chapter}.md, {questions}"


def _chapter(root: Path, path: str) -> str | None:
    """The chapter that a path names: by a folder, or by the beginning of its file's name."""
    chapters = sorted((file.stem for file in (root / "seeds/chapters").glob("*.md")), key=len, reverse=True)
    *folders, name = PurePosixPath(path).parts
    named = (each for each in chapters if each in folders or name.startswith((f"{each}.", f"{each}-")))
    return next(named, None)
