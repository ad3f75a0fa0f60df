"""The linter: what is wrong with the form of items, by the A rules of ITEMS.md 3.1, one function a rule."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from sourcebook.knowledge import Knowledge
from sourcebook.lint.asked import Asked, Context
from sourcebook.lint.enemies import enemies
from sourcebook.lint.finding import Finding
from sourcebook.lint.places import place_of
from sourcebook.lint.report import Report, Row
from sourcebook.lint.rules import RULES
from sourcebook.lint.waivers import waive
from sourcebook.model.item import Item
from sourcebook.model.keyed import keyed

LARGE, TRIED = 2_000, 50
"""Items of a bank from which on T09 tries so many of each kind, by a keyed draw."""

__all__ = ["RULES", "Asked", "Context", "Finding", "Report", "enemies", "lint"]


def lint(knowledge: Knowledge, items: Iterable[Item], rules: Collection[str] = RULES) -> Report:
    """Hold every item against the rules named, and the findings against the course's waivers."""
    items = tuple(items)
    context = Context(knowledge, _perturbed(items))
    asked = [Asked(item, context) for item in items]
    found = [finding for each in asked for finding in _of(each, rules)]
    findings, unused = waive(knowledge.course, found, {each.item.id: each.item.kind for each in asked}, rules)
    rows = tuple(_row(code, asked, findings) for code in RULES if code in rules)
    return Report(findings=(*findings, *unused), rows=rows, items=len(asked), enemies=enemies(asked))


def _perturbed(items: Sequence[Item]) -> frozenset[str] | None:
    """The items of a large bank that T09 tries: the course is changed for each, and what it proves is the kind's."""
    if len(items) <= LARGE:
        return None
    by_kind: dict[str, list[str]] = {}
    for item in items:
        by_kind.setdefault(item.kind, []).append(item.id)
    return frozenset(
        id_ for ids in by_kind.values() for id_ in sorted(ids, key=lambda id_: keyed("perturbed", id_))[:TRIED]
    )


def _of(asked: Asked, rules: Collection[str]) -> Iterator[Finding]:
    """What the rules find in an item, each sentence once."""
    place = place_of(asked.context.course, asked.item)
    for code, rule in RULES.items():
        if code in rules and rule.applies(asked):
            for fault in dict.fromkeys(rule.check(asked)):
                yield Finding(
                    place=place,
                    rule=code,
                    item=asked.item.id,
                    severity=fault.severity,
                    says=fault.says,
                    mend=fault.mend,
                )


def _row(code: str, asked: Iterable[Asked], findings: Iterable[Finding]) -> Row:
    found = [finding for finding in findings if finding.rule == code]
    return Row(
        rule=code,
        name=RULES[code].name,
        checked=sum(RULES[code].applies(each) for each in asked),
        errors=sum(finding.severity == "error" for finding in found),
        warnings=sum(finding.severity == "warning" and not finding.waived for finding in found),
        waived=sum(finding.waived for finding in found),
    )
