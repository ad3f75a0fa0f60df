"""`make lint-bench`: how many planted flaws the rules of `lint` catch (ITEMS.md 3.4); writes `lint-bench.md`."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mutants import certificates, evidence, keys, sources, wording
from mutants.hosts import Bank, Mutant

from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.lint import RULES, Asked, Context, Report, enemies, lint
from sourcebook.load import load
from sourcebook.problems import Severity

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent
OVERALL = 0.98
"""Least recall over all mutants (ITEMS.md 3.4 as amended)."""
EACH = 0.9
"""Least recall of a rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A mutant, and the rules that have an error against it."""

    mutant: Mutant
    fired: frozenset[str]

    @property
    def caught(self) -> bool:
        """Whether the rule whose flaw was planted is among them."""
        return self.mutant.rule in self.fired


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All that was tried, and what the linter says of the bank from which the hosts come."""

    tried: Sequence[Tried]
    report: Report

    @property
    def recall(self) -> float:
        """Share of all mutants that were caught."""
        return sum(each.caught for each in self.tried) / len(self.tried)

    @property
    def by_rule(self) -> Mapping[str, Sequence[Tried]]:
        """The mutants of each rule."""
        found: dict[str, list[Tried]] = defaultdict(list)
        for each in self.tried:
            found[each.mutant.rule].append(each)
        return dict(sorted(found.items()))

    @property
    def sound(self) -> bool:
        """Whether recall is high enough overall and in every rule."""
        return self.recall >= OVERALL and all(recall(tried) >= EACH for tried in self.by_rule.values())


def recall(tried: Sequence[Tried]) -> float:
    """Share of mutants that were caught."""
    return sum(each.caught for each in tried) / len(tried)


def results(root: Path = ROOT) -> Results:
    """Plant every flaw in clean items of a course and hold the linter against them."""
    course, problems = load(root)
    if course is None:
        raise SystemExit(str(problems))
    knowledge = Knowledge(course)
    items = [item for bank in make_banks(knowledge) for item in bank.items]
    report = lint(knowledge, items)
    found = {finding.item for finding in report.findings}
    bank = Bank(knowledge=knowledge, clean=[item for item in items if item.id not in found])
    made = [each for module in (wording, evidence, keys, certificates, sources) for each in module.mutants(bank)]
    contexts = cache(Context)
    return Results(
        tried=[Tried(mutant=each, fired=_fired(each, contexts(each.knowledge))) for each in made], report=report
    )


def _fired(mutant: Mutant, context: Context) -> frozenset[str]:
    """The rules that have an error against a mutant."""
    asked = Asked(mutant.item, context)
    fired = {code for code in RULES if _finds(code, asked)}
    pair = mutant.beside and enemies([asked, Asked(mutant.beside, context)])
    return frozenset(fired | ({"A34"} if pair else set()))


def _finds(code: str, asked: Asked) -> bool:
    """Whether a rule has an error against an item; one that breaks off has said nothing."""
    rule = RULES[code]
    try:
        return rule.applies(asked) and any(fault.severity is Severity.ERROR for fault in rule.check(asked))
    except Exception as broken:  # noqa: BLE001
        print(f"{code} breaks off: {broken!r}", file=sys.stderr)
        return False


def page(found: Results) -> Iterator[str]:
    """The lines of `lint-bench.md`."""
    yield from ("# The linter, measured", "")
    yield "Written by `make lint-bench`: flaws planted in clean items of this course's bank, ten for each rule of"
    yield "severity E, from the rules' definitions alone and before the rules were read; a third are authored."
    yield "A mutant is caught where the rule whose flaw was planted has an error against it (A34: the pair is found)."
    if (HERE / "lint-bench-first.md").exists():
        yield from ("", (HERE / "lint-bench-first.md").read_text(encoding="utf-8").strip())
    caught = sum(each.caught for each in found.tried)
    yield from ("", "## As it stands", "")
    goal = f"at least {OVERALL} overall and {EACH} a rule"
    yield f"Caught: {caught} of {len(found.tried)} mutants, recall {found.recall:.3f} ({goal})."
    yield from (
        "",
        "| rule | | mutants | authored | caught | recall | other rules with an error |",
        "|---|---|--:|--:|--:|--:|---|",
    )
    for rule, tried in found.by_rule.items():
        also = Counter(other for each in tried for other in each.fired if other != rule)
        others = ", ".join(f"{code} {count}" for code, count in sorted(also.items()))
        name = RULES[rule].name if rule in RULES else "cross-item cue"
        authored = sum(each.mutant.authored for each in tried)
        hits = sum(each.caught for each in tried)
        yield f"| {rule} | {name} | {len(tried)} | {authored} | {hits} | {recall(tried):.2f} | {others} |"
    missed = [each for each in found.tried if not each.caught]
    if missed:
        yield from ("", "Missed:", "")
        yield from (f"- {each.mutant.rule}: {each.mutant.says}" for each in missed)
    yield from ("", *_clean(found.report))


def _clean(report: Report) -> Iterator[str]:
    """What the linter has against the bank itself: the clean set (ITEMS.md 3.4 as amended)."""
    yield from ("## The clean set", "")
    for severity, goal in ((Severity.ERROR, "2"), (Severity.WARNING, "8")):
        items = {each.item for each in report.standing if each.severity is severity}
        share = f"{len(items)} of {report.items} items ({100 * len(items) / report.items:.1f} %)"
        yield f"- {share} of the bank have any {severity}; the goal is {goal} % at most"


def main() -> int:
    """Measure, write the page, and say by the exit code whether recall is high enough."""
    found = results()
    lines = "\n".join(page(found))
    (HERE / "lint-bench.md").write_text(lines + "\n", encoding="utf-8")
    print(lines)
    return 0 if found.sound else 1


if __name__ == "__main__":
    sys.exit(main())
