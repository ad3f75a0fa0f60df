"""What the last build was made from: when nothing of it changed, the next one has nothing to do."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import sourcebook
from sourcebook.write import manifest
from sourcebook.write.journal import interrupted
from sourcebook.write.paths import FOLDERS, STORE, kind_of, link_in

_STAMP = f"{STORE}/stamp.json"


def fingerprint(root: Path) -> str:
    """A digest of all that a build depends on: the bytes of the seeds and the program, the libraries' versions."""
    digest = hashlib.sha256("\n".join((sys.version, *_libraries())).encode())
    for folder in (root / "seeds", Path(sourcebook.__file__).parent):
        for path in _files(folder):
            data = os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
            digest.update(os.fsencode(path.relative_to(folder).as_posix()) + f"\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def unchanged(root: Path, now: str) -> list[str] | None:
    """The notes of the last build if its fingerprint is this one and every file is what it wrote; None otherwise."""
    if link_in(root, _STAMP) or interrupted(root):
        return None
    try:
        stamp = json.loads((root / _STAMP).read_text(encoding="utf-8"))
        if stamp["fingerprint"] != now:
            return None
        notes, files = [str(note) for note in stamp["notes"]], dict(stamp["files"])
        return notes if files and all(_stands(root / path, *was) for path, was in files.items()) else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def remember(root: Path, made_from: str, notes: Iterable[str]) -> None:
    """Note what the files that now stand were made from, and what the build had to say; no harm if it can't."""
    with suppress(OSError):
        stamp = {"fingerprint": made_from, "notes": list(notes), "files": dict(_files_now(root))}
        draft = root / f"{_STAMP}.new"
        draft.write_text(json.dumps(stamp), encoding="utf-8")
        draft.replace(root / _STAMP)


def _files_now(root: Path) -> Iterator[tuple[str, tuple[int, int, str]]]:
    """Every generated file with its size, its time and its sum."""
    for folder in FOLDERS:
        known = manifest.read(root, folder)
        if known:
            path = manifest.path_of(folder)
            known[path] = manifest.sum_of((root / path).read_bytes())
        for path, total in known.items():
            status = (root / path).lstat()
            yield path, (status.st_size, status.st_mtime_ns, total)


def _stands(path: Path, size: int, changed: int, total: str) -> bool:
    """Whether a file is what was written: by size and time, or else by its sum."""
    if kind_of(path) != "file":
        return False
    status = path.lstat()
    return status.st_size == size and (status.st_mtime_ns == changed or manifest.sum_of(path.read_bytes()) == total)


def _files(folder: Path) -> Iterator[Path]:
    """Every file and link below a folder, in one order, without what Python leaves behind."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        yield from (Path(place) / name for name in sorted((*names, *links)))


def _libraries() -> list[str]:
    """Name and version of every installed distribution, as the names of their folders tell them."""
    places = [Path(place) for place in sys.path if place and Path(place).is_dir()]
    return sorted(name for place in places for name in os.listdir(place) if name.endswith(".dist-info"))  # noqa: PTH208  (names are all that is needed)
