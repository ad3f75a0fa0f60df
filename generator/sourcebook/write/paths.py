"""Which paths `build` may write: plain names below a generated folder, the same file on every file system."""

from __future__ import annotations

import stat
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

FOLDERS = ("book", "quizzes", "binder")
"""The generated folders; nothing is written anywhere else. The last is there for a course that names a repository."""
STORE = ".sourcebook"
"""The ignored folder in the course, on its file system, where files are staged and the last build is remembered."""
_FORBIDDEN = frozenset('\\:*?"<>|')
_FORBIDDEN_KINDS = frozenset({"Cc", "Cs", "Zl", "Zp"})
_LONGEST = 200
"""Bytes of a name: file systems take 255, and some tools append to it."""


def require_safe(path: str) -> None:
    """Raise `ValueError` unless the path is a file in a generated folder, with names that every file system takes."""
    folder, *names = path.split("/")
    if folder not in FOLDERS or not names:
        raise ValueError(f"{path!r} is not a file in {' or '.join(FOLDERS)}")
    for name in names:
        if not name or name != name.strip() or name.endswith("."):
            raise ValueError(f"{path!r} holds a part that names no file: {name!r}")
        if any(char in _FORBIDDEN or unicodedata.category(char) in _FORBIDDEN_KINDS for char in name):
            raise ValueError(f"{path!r} holds a character that not every file system takes")
        if len(name.encode()) > _LONGEST:
            raise ValueError(f"{path!r} holds a name of more than {_LONGEST} bytes")


def require_distinct(paths: Iterable[str]) -> None:
    """Raise `ValueError` where two paths are one on some file system, or one is a folder of another."""
    seen: dict[str, str] = {}
    for path in paths:
        key = unicodedata.normalize("NFC", path).casefold()
        if key in seen:
            raise ValueError(f"{path!r} and {seen[key]!r} are one file on some file systems")
        seen[key] = path
    for key, path in seen.items():
        for folder in PurePosixPath(key).parents:
            if str(folder) in seen:
                raise ValueError(f"{seen[str(folder)]!r} is a file and a folder of {path!r}")


def folders_of(path: str) -> list[str]:
    """The folders above a path, outermost first, without the course's root: `book`, `book/chapters`."""
    return [str(folder) for folder in reversed(PurePosixPath(path).parents)][1:]


def kind_of(path: Path) -> str:
    """What stands at a path, links not followed: `file`, `folder`, `link`, `other`, or `` for nothing."""
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return ""
    kinds = {stat.S_IFREG: "file", stat.S_IFDIR: "folder", stat.S_IFLNK: "link"}
    return kinds.get(stat.S_IFMT(mode), "other")


def link_in(root: Path, path: str) -> str | None:
    """The outermost link on the way from the course's root to a path, the path itself included."""
    return next((step for step in (*folders_of(path), path) if kind_of(root / step) == "link"), None)
