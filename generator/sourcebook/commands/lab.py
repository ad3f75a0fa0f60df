"""`lab`: JupyterLab on a copy of the book's notebooks, so that a learner's work and the generated files don't mix."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import counted, say
from sourcebook.commands.usage import UsageError

FOLDER = Path("build", "lab")
"""Where the copy stands, below the course; git ignores it."""
_SUMS = ".copied.json"
"""The sums of the files as they were copied: one that differs now is the learner's."""
_LEFT_OUT = frozenset({"_build", "_static", "_templates", ".ipynb_checkpoints"})
_ENDINGS = frozenset({".ipynb", ".json", ".svg", ".md"})


def lab(root: Path, console: Console, *, open_it: bool = True) -> int:
    """Renew the copy and open JupyterLab on it; what a learner changed is kept, and named where the book changed."""
    if not (root / "book" / "course.json").is_file():
        raise UsageError("there is no book yet; run: sourcebook build")
    if open_it and find_spec("jupyterlab") is None:
        raise UsageError('this needs JupyterLab: pip install "sourcebook[notebooks]"')
    kept = renew(root / "book", root / FOLDER)
    say(console, f"Your copy of the notebooks: {FOLDER.as_posix()}/")
    if kept:
        files = counted(len(kept), "file")
        say(console, f"Kept as you left them, though the book has changed since: {files} ({', '.join(kept)}).")
        say(console, "For the new ones, move yours away and run this again.")
    if not open_it:
        return 0
    return subprocess.run(
        [sys.executable, "-m", "jupyterlab", "--notebook-dir", str(root / FOLDER)], check=False
    ).returncode


def renew(book: Path, copy: Path) -> list[str]:
    """Copy what is new in the book; return the files that the learner changed and the book has too."""
    copy.mkdir(parents=True, exist_ok=True)
    sums = _sums(copy)
    kept = []
    for name, source in notebooks(book):
        target, fresh = copy / name, _sum(source)
        if target.is_file() and _sum(target) not in {sums.get(name), fresh}:
            if sums.get(name) != fresh:
                kept.append(name)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        sums[name] = fresh
    (copy / _SUMS).write_text(json.dumps(sums, indent=0, sort_keys=True), encoding="utf-8")
    return kept


def notebooks(book: Path) -> Iterator[tuple[str, Path]]:
    """The notebooks of a book, what they read and what they link to, with their paths in it."""
    for path in sorted(book.rglob("*")):
        inner = path.relative_to(book)
        if path.is_file() and path.suffix in _ENDINGS and not _LEFT_OUT & set(inner.parts):
            yield inner.as_posix(), path


def _sums(copy: Path) -> dict[str, str]:
    try:
        found = json.loads((copy / _SUMS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _sum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
