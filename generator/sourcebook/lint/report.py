"""What the linter says of a bank: its findings, and how often each rule was held against it."""

from __future__ import annotations

from dataclasses import dataclass

from sourcebook.lint.finding import Finding
from sourcebook.problems import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How a rule stands: how many items it looked at, and what it found."""

    rule: str
    name: str
    checked: int
    errors: int
    warnings: int
    waived: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that was found in the items of a course."""

    findings: tuple[Finding, ...]
    """In the order of the items, then of the rules; waived ones too."""
    rows: tuple[Row, ...]
    items: int
    """How many items were looked at."""
    enemies: tuple[tuple[str, str], ...]
    """Pairs of items that may not stand in one form (A34)."""

    @property
    def standing(self) -> tuple[Finding, ...]:
        """What no waiver covers."""
        return tuple(finding for finding in self.findings if not finding.waived)

    @property
    def sound(self) -> bool:
        """Whether nothing is an error."""
        return not any(finding.severity is Severity.ERROR for finding in self.standing)
