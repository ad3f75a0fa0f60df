"""Fair banks pass as often as promised, and each bias makes its gates fail (B01–B07)."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from synthetic_bank import failing, material

from sourcebook.lint.bank.guesser import FEWEST, LEVEL, MANY, MARGIN, WIDE_MARGIN, attack

BIASES = yaml.safe_load((Path(__file__).parent / "biases.yml").read_text(encoding="utf-8"))


def test_fair_banks_pass_the_trials() -> None:  # one in a hundred may fail (Holm); of 60, three do once in 4,000 times
    assert sum(bool(failing(material(seed, 240))) for seed in range(60)) <= 2


def test_fair_banks_resist_the_guesser() -> None:
    """P is below 0.01 in one fair bank of a hundred, below 0.5 in one of two; the margin stops 7 %."""
    attacks = [attack(material(seed, 240).choices) for seed in range(30)]
    assert sum(found.p < LEVEL for found in attacks) <= 1
    assert 8 <= sum(found.p < 0.5 for found in attacks) <= 22
    assert sum(found.fails for found in attacks) <= 5
    mean = sum(found.accuracy - found.chance for found in attacks) / len(attacks)
    assert abs(mean) < 0.02, "nothing leaks from block to block"


@pytest.mark.parametrize("case", BIASES, ids=[each["title"] for each in BIASES])
def test_what_gives_the_key_away_is_found(case: dict[str, Any]) -> None:
    found = material(1, 300, case["draw"])
    assert set(case["fails"]) <= failing(found)
    if "guesser" in case:
        assert attack(found.choices).fails == case["guesser"]


def test_the_same_bank_is_guessed_the_same() -> None:
    one, other = (attack(material(3, 220, "hedged").choices) for _ in range(2))
    assert [(each.seen.id, each.marked, each.sure) for each in one.guesses] == [
        (each.seen.id, each.marked, each.sure) for each in other.guesses
    ]


def test_few_items_say_nothing() -> None:
    found = attack(material(1, FEWEST - 1, "longest").choices)
    assert found.p < LEVEL
    assert found.few
    assert not found.fails


@pytest.mark.parametrize(
    ("number", "margin"), [(FEWEST, WIDE_MARGIN), (MANY - 1, WIDE_MARGIN), (MANY, MARGIN)], ids=str
)
def test_the_margin_is_that_of_the_size(number: int, margin: float) -> None:
    found = attack(material(5, number).choices)
    assert found.fails == (found.p < LEVEL or found.accuracy - found.chance >= margin)
    assert len(found.guesses) < number, "the first block only teaches"


def test_the_worst_items_come_first() -> None:
    found = attack(material(1, 300, "absolute").choices)
    sure = {each.seen.id: each.sure * each.seen.size for each in found.guesses}
    assert [sure[id_] for id_ in found.worst] == sorted((sure[id_] for id_ in found.worst), reverse=True)
    assert all(each.seen.id in found.worst for each in found.guesses if each.right and len(each.marked) == 1)
