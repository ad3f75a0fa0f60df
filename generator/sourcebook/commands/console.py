"""How commands speak: plain lines that stay whole, coloured only where a terminal shows colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from sourcebook.problems import Problem, Severity, in_order

if TYPE_CHECKING:
    from sourcebook.lint import Finding

_VISIBLE = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Control characters, which could move a terminal's cursor, are shown instead of sent."""
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Let the command line end it: rich itself would say that the seeds are wrong."""
        raise  # noqa: PLE0704  (rich calls this while it handles the error)


def make_console(*, stderr: bool = False) -> Console:
    """A console that prints text as text: no markup, no wrapping; NO_COLOR and pipes get no colour."""
    return _Console(stderr=stderr, markup=False, highlight=False, emoji=False, soft_wrap=True)


def visible(text: str) -> str:
    """A text whose control characters can be seen and do nothing."""
    return text.translate(_VISIBLE)


def say(console: Console, text: str = "", style: str = "") -> None:
    """Print a line."""
    console.print(Text(visible(text), style=style))


def show_problems(console: Console, problems: Iterable[Problem]) -> None:
    """Print problems in order of place, each with its mend."""
    show_told(console, in_order(problems))


def show_told(console: Console, told: Iterable[Problem | Finding]) -> None:
    """Print problems or findings in the order given, each with its mend."""
    for each in told:
        text = Text(visible(str(each)))
        text.highlight_regex(rf"^.+?:\d+:\d+(?=: {each.severity}: )", "bold")
        text.highlight_regex(rf"(?<=: ){each.severity}(?=: )", _STYLES[each.severity])
        console.print(text)


def counted(number: int, noun: str, plural: str = "") -> str:
    """`1 error`, `2 errors`, `no entry`, `2 entries`."""
    return f"{number or 'no'} {noun if number <= 1 else plural or f'{noun}s'}"


def summary(problems: Iterable[Problem | Finding]) -> str:
    """How many errors and warnings: the last line of every report."""
    severities = [problem.severity for problem in problems]
    return ", ".join(counted(severities.count(severity), severity.value) for severity in Severity)
