"""A bar for work that takes more than a second, on a terminal that somebody looks at."""

from __future__ import annotations

import os
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0
"""Seconds of work before the bar appears."""


class Steps:
    """Counts the steps of a command, and shows them on the error stream; never in CI or a pipe."""

    def __init__(self, total: int, console: Console | None = None) -> None:
        """Prepare for so many steps; nothing is shown yet."""
        self._console = console or Console(stderr=True)
        self._total, self._begun, self._what = total, 0, ""
        self._progress: Progress | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(_PATIENCE, self._show)
        self._timer.daemon = True

    def __call__(self, what: str) -> None:
        """Begin the next step."""
        with self._lock:
            self._what, self._begun = what, self._begun + 1
            self._update()

    def __enter__(self) -> Self:
        """Begin to wait."""
        if self._console.is_terminal and not os.environ.get("CI"):
            self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Take the bar away."""
        self._timer.cancel()
        with self._lock:
            self._total = 0
            if self._progress:
                self._progress.stop()

    def _show(self) -> None:
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

        with self._lock:
            if self._total:
                columns = SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=24)
                self._progress = Progress(*columns, console=self._console, transient=True)
                self._progress.add_task("", total=self._total)
                self._update()
                self._progress.start()

    def _update(self) -> None:
        if self._progress:
            task = self._progress.task_ids[0]
            self._progress.update(task, description=self._what, completed=self._begun - 1)
