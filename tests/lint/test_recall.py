"""What the rules of `lint` catch of planted flaws (ITEMS.md 3.4): `make lint-bench` as a test."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from lint_bench import EACH, OVERALL, recall, results


def test_recall() -> None:
    """Recall is at least 0.98 over all mutants and 0.9 in each rule; each E rule has ten, a third of them authored."""
    found = results()
    assert found.recall >= OVERALL, [(each.mutant.rule, each.mutant.says) for each in found.tried if not each.caught]
    low = {rule: recall(tried) for rule, tried in found.by_rule.items() if recall(tried) < EACH}
    assert not low
    for rule, tried in found.by_rule.items():
        assert len(tried) == 10, rule
        assert sum(each.mutant.authored for each in tried) >= 3, rule
