"""The verbs on a course: their arguments; what is heavy waits for the verb."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from sourcebook.cli.run import Root, app, run, run_in

if TYPE_CHECKING:
    from rich.console import Console

Names = list[str] | None


@app.command(epilog="Example: sourcebook check --strict")
def check(
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False, root: Root = None
) -> None:
    """Say all that is wrong with the seeds, and how to mend it."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.check import check

        return check(course, console, strict=strict)

    run_in(root, verb)


@app.command(epilog="Example: sourcebook build --check")
def build(
    only_check: Annotated[bool, typer.Option("--check", help="Write nothing; name every stale file.")] = False,
    root: Root = None,
) -> None:
    """Write book/ and quizzes/ from the seeds, all or nothing."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.build import build

        return build(course, console, check=only_check)

    run_in(root, verb)


@app.command(epilog="Example: sourcebook build && sourcebook book")
def book(
    for_: Annotated[
        Literal["students", "self-study", "instructors"],
        typer.Option("--for", help="Who reads it: without solutions, with folded ones (book/), or with everything."),
    ] = "self-study",
    lite: Annotated[
        bool, typer.Option("--lite", help="Add JupyterLite: readers run the notebooks in their browser.")
    ] = False,
    root: Root = None,
) -> None:
    """Make the HTML of the book, with Jupyter Book."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.book import book

        return book(course, console, for_, lite=lite)

    run_in(root, verb)


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

    run_in(root, verb)


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

    run_in(root, verb)


@app.command(epilog="Example: sourcebook balance")
def balance(root: Root = None) -> None:
    """Say how evenly each contested thesis is treated."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.balance import balance

        return balance(course, console)

    run_in(root, verb)


@app.command(epilog="Example: sourcebook coverage")
def coverage(root: Root = None) -> None:
    """Say which sentences are covered by quotes, skipped, or open."""

    def verb(course: Path, console: Console) -> int:
        from sourcebook.commands.coverage import coverage

        return coverage(course, console)

    run_in(root, verb)


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

    run_in(root, verb)


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

    run(verb, root)


@app.command(epilog="Example: sourcebook dump --texts > course.json")
def dump(
    texts: Annotated[bool, typer.Option("--texts", help="Add the sources' normalised texts.")] = False,
    root: Root = None,
) -> None:
    """Print the whole course as one JSON document."""

    def verb(course: Path, _: Console) -> int:
        from sourcebook.commands.dump import dump

        return dump(course, sys.stdout.buffer, texts=texts)

    run_in(root, verb)


@app.command(epilog="Example: sourcebook new my-course")
def new(folder: Annotated[Path, typer.Argument(help="An empty folder, or one to make.")]) -> None:
    """Write a small course that checks and builds at once."""

    def verb() -> int:
        from sourcebook.commands.console import make_console
        from sourcebook.commands.new import new

        return new(folder, make_console())

    run(verb, folder)
