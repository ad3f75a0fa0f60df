"""`check`: say all that is wrong with the seeds."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from sourcebook.commands.progress import Steps
from sourcebook.commands.read import read, show


def check(root: Path, console: Console, *, strict: bool = False) -> int:
    """Print every problem; 1 if any is an error, or where strict a warning."""
    with Steps(2) as step:
        seeds = read(root, step)
    show(console, seeds)
    return 1 if not seeds.sound or (strict and seeds.problems) else 0
