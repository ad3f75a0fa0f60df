"""A verb becomes an exit code: the one place where errors meet the user."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console

    Verb = Callable[[Path, Console], int]

app = typer.Typer(
    name="sourcebook",
    help="Turn a reading packet into a course: notebooks, a Jupyter Book and question banks.",
    epilog="Begin with: sourcebook new my-course",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Root = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="The course; else the nearest folder with seeds/course.yml.")
]
FINE, USAGE, OUR_BUG, INTERRUPTED = 0, 2, 3, 130
"""Exit codes; 1, the seeds are wrong, is what a verb returns."""


def run_in(root: Path | None, verb: Verb) -> NoReturn:
    """Run a verb in the course that was named or is nearest."""

    def found() -> int:
        from sourcebook.commands.console import make_console
        from sourcebook.commands.root import find_root

        return verb(find_root(root), make_console())

    run(found, root)


def run(verb: Callable[[], int], course: Path | None) -> NoReturn:
    """Run a verb; whatever happens becomes an exit code, and a message that says whose fault it is."""
    try:
        code = verb()
        sys.stdout.flush()
    except (KeyboardInterrupt, EOFError):
        code = INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FINE
    except Exception as error:  # noqa: BLE001  (the one place that catches all)
        code = _explained(error, course)
    raise typer.Exit(code)


def _explained(error: Exception, course: Path | None) -> int:
    """Say what is wrong with the call, or report our bug."""
    from sourcebook.commands.bug import report
    from sourcebook.commands.usage import UsageError

    if isinstance(error, UsageError):
        sys.stderr.write(f"sourcebook: {error}\n")
        return USAGE
    if isinstance(error, OSError) and error.strerror:
        what = Path(os.fsdecode(error.filename)).name if isinstance(error.filename, str | bytes | os.PathLike) else ""
        sys.stderr.write(f"sourcebook: {f'{what}: ' if what else ''}{error.strerror}\n")
        return USAGE
    sys.stderr.write(f"{report(error, sys.argv[1:], course)}\n")
    return OUR_BUG
