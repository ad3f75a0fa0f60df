"""Waivers: warnings that a person lets stand, with a reason. That they are few is a gate (B13)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sourcebook.lint.finding import Finding
from sourcebook.lint.rules import RULES
from sourcebook.model.course import Course
from sourcebook.model.people import Waiver
from sourcebook.problems import Severity


def waive(
    course: Course, findings: Sequence[Finding], kinds: Mapping[str, str], rules: Collection[str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the findings, those that a waiver covers marked, and what is wrong with the waivers themselves.

    `kinds` gives the kind of every item that was looked at, `rules` by which. An error can't be waived.
    """
    marked = tuple(
        replace(finding, waived=True) if any(_covers(waiver, finding, kinds) for waiver in course.waivers) else finding
        for finding in findings
    )
    judged = [waiver for waiver in course.waivers if waiver.rule in rules or waiver.rule not in RULES]
    return marked, tuple(_wrong(judged, marked, kinds))


def _covers(waiver: Waiver, finding: Finding, kinds: Mapping[str, str]) -> bool:
    named = finding.item == waiver.item or (waiver.kind is not None and kinds[finding.item] == waiver.kind)
    return named and finding.rule == waiver.rule and finding.severity is Severity.WARNING


def _wrong(waivers: Iterable[Waiver], findings: Sequence[Finding], kinds: Mapping[str, str]) -> Iterator[Finding]:
    """Say which waivers cover nothing."""
    for waiver in waivers:
        if not any(_covers(waiver, finding, kinds) for finding in findings):
            yield Finding(
                place=waiver.place,
                rule="B13",
                item=waiver.item or waiver.kind or "waivers",
                severity=Severity.WARNING,
                says=f"this waiver of {waiver.rule} covers no warning",
                mend="Remove it; an error can't be waived.",
            )
