"""Which files stand in `seeds/`, and what each is; nothing outside the course's folder is read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sourcebook.problems import Code, Place, Problem

SEED_FILES: Mapping[str, str] = {
    "course.yml": "course",
    "entities.yml": "entities",
    "relations.yml": "relations",
    "sources/*/source.yml": "source",
    "sources/*/document.txt": "document",
    "facts/*.yml": "facts",
    "arguments/*.yml": "arguments",
    "positions.yml": "positions",
    "passages.yml": "passages",
    "judgements.yml": "judgements",
    "codings/*.yml": "codings",
    "reviews.yml": "reviews",
    "known-problems.yml": "known-problems",
    "questions/*.yml": "questions",
    "exercises/*.yml": "exercises",
    "waivers.yml": "waivers",
    "chapters/*.md": "chapters",
    "README.md": "readme",
}
"""What a file in `seeds/` is, by its path there."""

REQUIRED: Mapping[str, str] = {
    "course": "seeds/course.yml",
    "source": "seeds/sources/<id>/source.yml",
}
"""What every course has at least one of."""


@dataclass(frozen=True, slots=True)
class SeedFile:
    """A file to read."""

    path: Path
    name: str
    """Its path below the course's root, as problems print it."""

    @property
    def place(self) -> Place:
        """Its first character."""
        return Place(self.name)

    @property
    def stem(self) -> str:
        """Its name without folder and ending."""
        return PurePosixPath(self.name).stem

    @property
    def folder(self) -> str:
        """The name of its folder."""
        return PurePosixPath(self.name).parent.name


Files = Mapping[str, list[SeedFile]]
"""The files of each kind, sorted by path."""


def find_files(root: Path) -> tuple[Files, list[Problem]]:
    """Return the seed files of a course by kind, and what stands in `seeds/` that can't be read or isn't a seed."""
    root = root.resolve()
    files: dict[str, list[SeedFile]] = {kind: [] for kind in SEED_FILES.values()}
    problems: list[Problem] = []
    for path in _walk(root / "seeds"):
        name = path.relative_to(root).as_posix().encode("utf-8", "replace").decode()
        problem = _unreadable(path, root, Place(name))
        inner = PurePosixPath(name).relative_to("seeds")
        kind = _kind(inner)
        if problem:
            problems.append(problem)
        elif kind is None:
            near = [pattern for pattern in SEED_FILES if pattern.split("/")[0] in inner.parts[:1]] or SEED_FILES
            mend = f"Remove it, or give it the name of a seed file: {', '.join(near)}."
            problems.append(Problem(Place(name), Code.FILE_UNKNOWN, "this is not a seed file", mend))
        else:
            files[kind].append(SeedFile(path, name))
    for kind, name in REQUIRED.items():
        place = Place(name.partition("/<")[0])
        if not files[kind] and not any(problem.place == place for problem in problems):
            mend = "Write it, or make a small course with `sourcebook new` in an empty folder."
            problems.append(Problem(place, Code.FILE_MISSING, f"there is no `{name}`", mend))
    return files, problems


def _walk(folder: Path) -> Iterator[Path]:
    """Every file below a folder and every link, sorted by path; links to folders are not followed."""
    found: list[Path] = [folder] if folder.is_symlink() else []
    for here, folders, names in [] if found else os.walk(folder):
        links = [each for each in folders if Path(here, each).is_symlink()]
        found += [Path(here, each) for each in (*names, *links)]
    return iter(sorted(found))


def _unreadable(path: Path, root: Path, place: Place) -> Problem | None:
    """Why a file may not be read: a link that leads out or nowhere, or something that is no file."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return Problem(place, Code.FILE_MISSING, "this link leads nowhere", "Put the file itself there.")
    if not target.is_relative_to(root):
        return Problem(place, Code.FILE_OUTSIDE, "this link leads out of the course", "Put the file itself there.")
    if not path.is_file():
        return Problem(place, Code.FILE_UNKNOWN, "this is not a file", "Remove it.")
    return None


def _kind(path: PurePosixPath) -> str | None:
    for pattern, kind in SEED_FILES.items():
        if len(path.parts) == pattern.count("/") + 1 and path.match(pattern):
            return kind
    return None
