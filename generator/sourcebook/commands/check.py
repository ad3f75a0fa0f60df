"""`check`: say all that is wrong with the seeds."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import say
from sourcebook.commands.progress import Steps
from sourcebook.commands.read import read, show


def check(root: Path, console: Console, *, strict: bool = False) -> int:
    """Print every problem and how much of each work is shown; 1 if any is an error, or where strict a warning."""
    with Steps(2) as step:
        seeds = read(root, step)
    show(console, seeds)
    if seeds.course and seeds.checked:
        from sourcebook.checks.shares import shares

        for work, share in shares(seeds.course).items():
            part = f"{share.shown} of {share.of} words ({share.shown / max(1, share.of):.0%})"
            say(console, f"{work}: quotes and passages show {part}; the cap is {seeds.course.settings.caps.work:.0%}.")
    return 1 if not seeds.sound or (strict and seeds.problems) else 0
