"""Arguments and exit codes, and the one place where errors meet the user; what is heavy waits for the verb."""

import sys

from sourcebook.cli import verbs, verbs_of_exercises
from sourcebook.cli.run import app

__all__ = ["app", "main", "verbs", "verbs_of_exercises"]


def main() -> None:
    """Run the command line; what the terminal can't show is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app()
