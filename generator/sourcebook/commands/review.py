"""`review`: one record beside the passages that carry it, and a person's verdict on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sourcebook.commands.console import say, show_problems, visible
from sourcebook.commands.ledger import FILE, Entry, append
from sourcebook.commands.records import Reviewed, lines_of, passage, quotes_of, reviewed_records, role_of, where
from sourcebook.commands.usage import UsageError, unknown
from sourcebook.model.course import Course
from sourcebook.model.digest import digest_of

Ask = Callable[[str], str]
_VERDICTS = {"a": "approved", "approved": "approved", "r": "rejected", "rejected": "rejected"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the command line gives of a review; the rest is asked."""

    reviewer: str | None = None
    verdict: str | None = None
    changed: str | None = None


def review(root: Path, console: Console, of: str, given: Given, ask: Ask | None) -> int:
    """Show a record and append a review of it; without `ask`, reviewer and verdict must be given."""
    from sourcebook.load import load

    course, problems = load(root)
    known = reviewed_records(course) if course else {}
    if course is None or any(problem.place.file == FILE for problem in problems):
        show_problems(console, problems)
        return 1
    if of not in known:
        raise unknown("fact, argument or question", of, known)
    record = known[of]
    if any(quote not in course.spans for quote in quotes_of(record, course)):
        show_problems(console, (problem for problem in problems if problem.place.file == record.place.file))
        say(console, f"{of} can't be reviewed before its quotes are found.")
        return 1
    show_record(console, course, of, record)
    entry = _entry(of, digest_of(record), given, ask)
    for old in course.reviews:
        if (old.of, old.digest, old.reviewer) == (entry.of, entry.digest, entry.reviewer):
            raise UsageError(f"{entry.reviewer} has reviewed {of} as it now stands: {old.verdict} ({old.place})")
    append(root, entry)
    say(console, f"{FILE}: {entry.verdict} by {entry.reviewer}: {of} as it now stands ({entry.digest})")
    return 0


def show_record(console: Console, course: Course, of: str, record: Reviewed) -> None:
    """Print the record on the left, each quote in its passage on the right, the quoted words in double brackets."""
    left = Text().append(f"{of} ({record.place})\n", style="bold")
    for name, line in lines_of(record):
        left.append(f"\n{visible(name)}: ", style="dim").append(visible(line))
    right = Text()
    for quote in quotes_of(record, course):
        before, words, after = (visible(part) for part in passage(course, quote))
        right.append(f"{where(course, quote)}\n", style="bold")
        right.append(f"…{before}").append(f"[[{words}]]", style="bold reverse").append(f"{after}…\n")
        right.append(f"{visible(role_of(record, quote))}\n\n", style="dim")
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    right.rstrip()
    table.add_row(left, right)
    console.print(table, soft_wrap=False)


def _entry(of: str, digest: str, given: Given, ask: Ask | None) -> Entry:
    """What was given, what is missing asked for."""
    asked = given.reviewer is None or given.verdict is None
    if asked and ask is None:
        raise UsageError("a review needs --reviewer and --verdict where nobody can be asked")
    reviewer = _folded(given.reviewer if given.reviewer is not None or ask is None else ask("Your name: "))
    answer = _folded(given.verdict if given.verdict is not None or ask is None else ask("approved or rejected? "))
    changed = _folded(given.changed if given.changed is not None or not asked or ask is None else ask(_CHANGED))
    verdict = _VERDICTS.get(answer.casefold())
    if verdict is None:
        raise UsageError(f"a verdict is approved or rejected, not {answer!r}")
    if not reviewer:
        raise UsageError("a review needs the name of its reviewer")
    return Entry(of=of, digest=digest, reviewer=reviewer, verdict=verdict, changed=changed or None)


_CHANGED = "What did your review change? (a sentence, or nothing) "


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())
