"""What a rule finds: a fault of an item, and the finding that it becomes, printed as problems are."""

from __future__ import annotations

from dataclasses import dataclass

from sourcebook.problems import Place, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What a rule has against an item."""

    severity: Severity
    says: str
    mend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault with the item that has it and the place of its record; a problem in all but its code."""

    place: Place
    rule: str
    """Number of the rule in ITEMS.md."""
    item: str
    """Id of the item; of a waiver, what it names."""
    severity: Severity
    says: str
    mend: str
    waived: bool = False
    """Whether a waiver in the seeds covers it."""

    def __str__(self) -> str:
        """`file:line:column: severity: item: sentence [rule]`, the mend on lines of its own."""
        head = f"{self.place}: {self.severity}: {self.item}: {self.says} [{self.rule}]"
        return head + "".join(f"\n    {line}" for line in self.mend.splitlines())


def error(says: str, mend: str) -> Fault:
    """Return a fault that must be mended."""
    return Fault(severity=Severity.ERROR, says=says, mend=mend)


def warning(says: str, mend: str) -> Fault:
    """Return a fault that must be mended or waived with a reason."""
    return Fault(severity=Severity.WARNING, says=says, mend=mend)
