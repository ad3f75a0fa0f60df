"""Time and memory of a whole process, from outside it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measured:
    """The fastest of several runs."""

    seconds: float
    megabytes: float
    """Peak resident memory of the process."""


def measure(command: Sequence[str], runs: int = 5, before: Callable[[], object] = lambda: None) -> Measured:
    """Run a command several times, after `before` each time, and return the fastest; raise if it fails."""
    best = Measured(float("inf"), 0)
    for _ in range(runs):
        before()
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_environment())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        error = process.stderr.read().decode() if process.stderr else ""
        if process.stderr:
            process.stderr.close()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{error}")
        if seconds < best.seconds:
            best = Measured(seconds, usage.ru_maxrss / 1024)
    return best


def program(name: str) -> str:
    """Return the path of a program of this environment."""
    return str(Path(sys.executable).parent / name)


def _environment() -> dict[str, str]:
    return {**os.environ, "NO_COLOR": "1", "CI": "true"}
