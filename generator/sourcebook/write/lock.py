"""One build at a time: a second waits until the first has written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sourcebook.write.paths import STORE


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the course's lock; the system lets go of it when a process dies. Makes the store, which git then ignores."""
    store = root / STORE
    store.mkdir(exist_ok=True)
    ignore = store / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    with (store / "lock").open("wb") as file:
        if sys.platform != "win32":  # there, a second build fails on the first one's files instead of waiting
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield
