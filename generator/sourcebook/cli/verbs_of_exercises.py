"""The verbs on exercises: to work on them, to prove them, to have them handed in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sourcebook.cli.run import Root, app, run_in

if TYPE_CHECKING:
    from rich.console import Console


@app.command(epilog="Example: sourcebook lab")
def lab(
    copy_only: Annotated[bool, typer.Option("--copy-only", help="Renew the copy; don't open JupyterLab.")] = False,
    root: Root = None,
) -> None:
    """Open JupyterLab on your own copy of the notebooks."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.lab import lab

        return lab(course, console, open_it=not copy_only)

    run_in(root, verb)


@app.command(epilog="Example: sourcebook assignment --chapters my-chapter --out my-nbgrader-course")
def assignment(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="An nbgrader course folder, or one to make.")],
    chapters: Annotated[list[str] | None, typer.Option(metavar="ID", help="A chapter; may be repeated.")] = None,
    root: Root = None,
) -> None:
    """Write the exercises of chapters as an nbgrader assignment."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.assignment import assignment

        return assignment(course, chapters or [], out, console)

    run_in(root, verb)


@app.command(epilog="Example: sourcebook prove my-exercise")
def prove(
    only: Annotated[list[str] | None, typer.Argument(metavar="ID", help="Exercises; all of them without one.")] = None,
    root: Root = None,
) -> None:
    """Run every exercise, and prove what it accepts and refuses."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.prove import prove

        return prove(course, only or [], console)

    run_in(root, verb)
