"""The rules on contested matter that fail: attribution (P1), no verdicts (P2), disputes as disputes (P9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from sourcebook.knowledge import Knowledge
from sourcebook.lint import Asked, Context, Finding, lint
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.lexicon import pattern
from sourcebook.lint.places import place_of
from sourcebook.lint.rules.voice import unattributed
from sourcebook.lint.text import norm, unquoted, without
from sourcebook.model.item import Item

NAMES: Mapping[str, str] = {"P1": "attribution", "P2": "no verdicts", "P9": "disputes"}
"""The rules that fail, by their numbers in ITEMS.md 10.3, each with its name."""
DISPUTED = "T05"
"""The rule on items that P9 is held by: it finds what is asked as a fact though two works disagree on it."""


def attribution(asked: Asked) -> Iterator[Fault]:
    """P1, E: an item about a claim, an argument, a forecast or an evaluation names nobody whose it is, with a year.

    A30, which looks at verbs too, is stricter.
    """
    yield from unattributed(asked)


def no_verdict(asked: Asked) -> Iterator[Fault]:
    """P2, E: an item asks who is right, to blame or justified (`verdicts`), in words that are not quoted."""
    for wording in asked.wordings:
        said = norm(without(unquoted(wording.stem), asked.slots))
        if found := pattern("verdicts").search(said):
            says = f"`{found[0]}` asks for a verdict: {wording.stem}"
            yield error(says, "Ask what each side says, or which words carry it.")


CHECKS: Mapping[str, Callable[[Asked], Iterator[Fault]]] = {"P1": attribution, "P2": no_verdict}
"""What is looked for here."""


def findings(knowledge: Knowledge, items: Sequence[Item]) -> Iterator[Finding]:
    """Yield what breaks a rule, item by item, each sentence once; then what P9 finds (T05)."""
    context = Context(knowledge)
    for item in items:
        asked = Asked(item, context)
        for rule, check in CHECKS.items():
            for fault in dict.fromkeys(check(asked)):
                yield Finding(
                    place=place_of(knowledge.course, item),
                    rule=rule,
                    item=item.id,
                    severity=fault.severity,
                    says=fault.says,
                    mend=fault.mend,
                )
    for finding in lint(knowledge, items, (DISPUTED,)).findings:
        if finding.rule == DISPUTED:
            yield replace(finding, rule="P9")
