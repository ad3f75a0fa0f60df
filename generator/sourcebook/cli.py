"""Arguments and exit codes, and the one place where errors meet the user; what is heavy waits for the verb."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

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
Names = list[str] | None
FINE, USAGE, OUR_BUG, INTERRUPTED = 0, 2, 3, 130
"""Exit codes; 1, the seeds are wrong, is what a verb returns."""


@app.command(epilog="Example: sourcebook check --strict")
def check(
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False, root: Root = None
) -> None:
    """Say all that is wrong with the seeds, and how to mend it."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.check import check

        return check(course, console, strict=strict)

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook build --check")
def build(
    only_check: Annotated[bool, typer.Option("--check", help="Write nothing; name every stale file.")] = False,
    root: Root = None,
) -> None:
    """Write book/ and quizzes/ from the seeds, all or nothing."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.build import build

        return build(course, console, check=only_check)

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook build && sourcebook book")
def book(
    for_: Annotated[
        Literal["students", "self-study", "instructors"],
        typer.Option("--for", help="Who reads it: without solutions, with folded ones (book/), or with everything."),
    ] = "self-study",
    root: Root = None,
) -> None:
    """Make the HTML of the book, with Jupyter Book."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.book import book

        return book(course, console, for_)

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook quiz --level apply --number 10 --target gift --output week-3")
def quiz(  # noqa: PLR0913, PLR0917  (every choice is an option)
    chapter: Annotated[Names, typer.Option(metavar="ID", help="Only this chapter; may be repeated.")] = None,
    topic: Annotated[Names, typer.Option(metavar="NAME", help="Only this topic; may be repeated.")] = None,
    kind: Annotated[Names, typer.Option(metavar="NAME", help="Only this kind of question; may be repeated.")] = None,
    level: Annotated[Names, typer.Option(metavar="NAME", help="Only this level; may be repeated.")] = None,
    number: Annotated[int | None, typer.Option(metavar="N", help="So many questions, drawn by the seed.")] = None,
    seed: Annotated[int, typer.Option(metavar="N", help="Another seed draws other questions.")] = 0,
    target: Annotated[Names, typer.Option(metavar="NAME", help="Format; may be repeated.  [default: moodle]")] = None,
    output: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Where to write; else only show.")] = None,
    root: Root = None,
) -> None:
    """Choose practice questions, look at them, and export them."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.choose import Wanted
        from sourcebook.commands.quiz import quiz

        wanted = Wanted(
            chapters=chapter or (), topics=topic or (), kinds=kind or (), levels=level or (), number=number, seed=seed
        )
        return quiz(course, console, wanted, target or ("moodle",), output)

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook lint --rule A09")
def lint(
    rule: Annotated[Names, typer.Option(metavar="A01", help="Only this rule; may be repeated.")] = None,
    item: Annotated[Names, typer.Option(metavar="ID", help="Only this item; may be repeated.")] = None,
    root: Root = None,
) -> None:
    """Hold questions and whole banks against the rules."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.lint import lint_course

        return lint_course(course, console, rule or (), item or ())

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook balance")
def balance(root: Root = None) -> None:
    """Say how evenly each contested thesis is treated."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.balance import balance

        return balance(course, console)

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook coverage")
def coverage(root: Root = None) -> None:
    """Say which sentences are covered by quotes, skipped, or open."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.coverage import coverage

        return coverage(course, console)

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook lab")
def lab(
    copy_only: Annotated[bool, typer.Option("--copy-only", help="Renew the copy; don't open JupyterLab.")] = False,
    root: Root = None,
) -> None:
    """Open JupyterLab on your own copy of the notebooks."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.lab import lab

        return lab(course, console, open_it=not copy_only)

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook prove my-exercise")
def prove(
    only: Annotated[list[str] | None, typer.Argument(metavar="ID", help="Exercises; all of them without one.")] = None,
    root: Root = None,
) -> None:
    """Run every exercise: what is right passes, and each wrong answer gets its message."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.prove import prove

        return prove(course, only or [], console)

    _run_in(root, verb)


@app.command(epilog='Example: sourcebook review my-fact --reviewer "Ada Lovelace" --verdict approved')
def review(
    of: Annotated[str, typer.Argument(metavar="ID", help="A fact, an argument or an authored question.")],
    reviewer: Annotated[str | None, typer.Option(metavar="NAME", help="Your name.")] = None,
    verdict: Annotated[Literal["approved", "rejected"] | None, typer.Option(help="What you find.")] = None,
    changed: Annotated[str | None, typer.Option(metavar="TEXT", help="What your review changed.")] = None,
    root: Root = None,
) -> None:
    """Show a record beside its passages, and append your verdict."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.review import Given, review

        given = Given(reviewer=reviewer, verdict=verdict, changed=changed)
        return review(course, console, of, given, input if sys.stdin.isatty() else None)

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook explain quote-not-found")
def explain(
    what: Annotated[
        str, typer.Argument(metavar="CODE|ID", help="A problem's code, a rule, or the id of a record or item.")
    ],
    root: Root = None,
) -> None:
    """Explain a code, a rule, a record, or an item and its lineage."""

    def verb() -> int:
        from sourcebook.commands.console import make_console
        from sourcebook.commands.explain import explain

        return explain(root, make_console(), what)

    _run(verb, root)


@app.command(epilog="Example: sourcebook dump --texts > course.json")
def dump(
    texts: Annotated[bool, typer.Option("--texts", help="Add the sources' normalised texts.")] = False,
    root: Root = None,
) -> None:
    """Print the whole course as one JSON document."""

    def verb(course: Path, _: Console) -> int:
        from sourcebook.commands.dump import dump

        return dump(course, sys.stdout.buffer, texts=texts)

    _run_in(root, verb)


@app.command(epilog="Example: sourcebook new my-course")
def new(folder: Annotated[Path, typer.Argument(help="An empty folder, or one to make.")]) -> None:
    """Write a small course that checks and builds at once."""

    def verb() -> int:
        from sourcebook.commands.console import make_console
        from sourcebook.commands.new import new

        return new(folder, make_console())

    _run(verb, folder)


def _run_in(root: Path | None, verb: Verb) -> NoReturn:
    """Run a verb in the course that was named or is nearest."""

    def found() -> int:
        from sourcebook.commands.console import make_console
        from sourcebook.commands.root import find_root

        return verb(find_root(root), make_console())

    _run(found, root)


def _run(verb: Callable[[], int], course: Path | None) -> NoReturn:
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


def main() -> None:
    """Run the command line; what the terminal can't show is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app()
