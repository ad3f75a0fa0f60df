import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from items import EXAMPLES, ITEMS, ORDER, Example

from sourcebook.grading import RULES, grade, grade_body, rule_of
from sourcebook.model.item import Choice, Item, Number, Option, Order, Step, Text

RESPONSES = [
    pytest.param(example, response, score, id=f"{example.item.id}: {name}")
    for example in EXAMPLES
    for name, response, score in example.responses
]


@pytest.mark.parametrize(("example", "response", "score"), RESPONSES)
def test_examples_score_what_they_say(example: Example, response: object, score: float | None) -> None:
    assert grade(example.item, response) == (score if score is None else pytest.approx(score))


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("20000", "20000"),
        ("20 000", "20000"),
        ("20\u00a0000", "20000"),
        ("20\u202f000", "20000"),
        ("20,000", "20000"),
        ("20'000", "20000"),
        ("20’000", "20000"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1,234,567.89", "1234567.89"),
        ("1.234.567,89", "1234567.89"),
        ("1 234,5", "1234.5"),
        ("1.5", "1.5"),
        ("1,5", "1.5"),
        ("0,125", "0.125"),
        (".5", "0.5"),
        ("20.000", "20"),
        ("+7", "7"),
        ("-7", "-7"),
        ("−7", "-7"),
        ("2012.", "2012"),
        ("２０，０００", "20000"),
        ("１．５", "1.5"),
        ("٢٠٬٠٠٠", "20000"),
        ("١٫٥", "1.5"),
        ("२०१२", "2012"),
        ("20000 Personnel", "20000"),
        ("20000personnel", "20000"),
    ],
)
def test_numbers_are_read_as_people_write_them(written: str, means: str) -> None:
    assert grade_body(Number(value=Decimal(means), unit="personnel"), written) == 1


@pytest.mark.parametrize(
    "written",
    [
        "",
        "personnel",
        "2 0",
        "20,00,0",
        "1,2,3",
        "1.2.3",
        "10²",
        "½",
        "2e4",
        "0x7dc",
        "NaN",
        "nan",
        "Infinity",
        "two",
        "20000 people",
        "9" * 5000,
    ],
)
def test_what_is_no_number_is_wrong(written: str) -> None:
    everything = Number(value=Decimal(0), unit="personnel", tolerance=Decimal("1e9"))
    assert grade_body(everything, written) == 0


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Secretary General", True),
        ("secretary general", True),
        ("SECRETARY  GENERAL.", True),
        ("\tthe Secretary General ", True),
        ("A Secretary General", True),
        ("Secretary-General", False),
        ("Secretary Generals", False),
        ("The", False),
        (".", False),
    ],
)
def test_texts_are_compared_without_what_a_hurry_does_to_them(written: str, *, right: bool) -> None:
    assert grade_body(Text(accepted=("the Secretary General",)), written) == right


@pytest.mark.parametrize(
    ("accepted", "written"),
    [
        ("Tom’s “plan”", 'Tom\'s "plan"'),
        ("North–South", "north-south"),
        ("caf\u00e9", "CAFE\u0301"),
        ("Straße", "STRASSE"),
        ("U.S.", "U.S"),
        ("a", "A"),
    ],
)
def test_keyboards_are_forgiven(accepted: str, written: str) -> None:
    assert grade_body(Text(accepted=(accepted,)), written) == 1


@pytest.mark.parametrize(
    ("rule", "response", "score"),
    [
        ("kendall-tau", ["s2", "s3", "s4", "s1"], 0.0),
        ("absolute-position", ["s2", "s3", "s4", "s1"], 0.0),
        ("kendall-tau", ["s1", "s3", "s2", "s4"], 2 / 3),
        ("absolute-position", ["s1", "s3", "s2", "s4"], 0.5),
        ("kendall-tau", ["s4", "s2", "s3", "s1"], 0.0),
        ("absolute-position", ["s4", "s2", "s3", "s1"], 0.5),
        ("absolute-position", ["s1", "s2", "s3"], 0.0),
    ],
)
def test_a_named_rule_stands_in_for_ours(rule: str, response: list[str], score: float) -> None:
    assert grade_body(ORDER.item.body, response, {"order": rule}) == pytest.approx(score)


def test_a_named_rule_reaches_the_gaps_of_a_cloze() -> None:
    cloze = next(item for item in ITEMS if item.id == "example.cloze-together")
    response = {"who": "a", "when": "2012."}
    assert grade_body(cloze.body, response) == 1
    assert grade_body(cloze.body, response, {"cloze": "mean-of-gaps", "text": "caseless-text"}) == 0.5


@pytest.mark.parametrize(("written", "score"), [("20 000", 1), ("20000.0", 1), ("20,000", 0), ("٢٠٠٠٠", 0), ("", 0)])
def test_hosts_that_read_a_decimal_point(written: str, score: float) -> None:
    assert RULES["decimal-point"](Number(value=Decimal(20000)), written) == score


@pytest.mark.parametrize(("written", "score"), [(" ctt ", 1), ("CTT.", 0), ("a CTT", 0), (None, 0)])
def test_hosts_that_forgive_case_alone(written: str, score: float) -> None:
    assert RULES["caseless-text"](Text(accepted=("CTT",)), written) == score


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_every_rule_of_ours_is_in_the_table(item: Item) -> None:
    assert rule_of(item.body) in RULES


SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["a", "s1", "2012", "both"])
)
KEYS = st.text() | st.sampled_from(["text", "points", "when", "what", "whom", "which", "First"])
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=12)


@given(st.sampled_from(ITEMS), JSON)
def test_no_value_of_json_raises(item: Item, response: object) -> None:
    score = grade(item, response)
    assert score is None or 0 <= score <= 1
    assert score is not None or item.shape == "open"


@given(st.sampled_from(sorted(RULES)), st.sampled_from(ITEMS), JSON)
def test_no_rule_raises_on_a_body_of_its_shape(rule: str, item: Item, response: object) -> None:
    scoring = {item.shape: rule} if rule_shape(rule) == item.shape else {}
    grade_body(item.body, response, scoring)


def rule_shape(rule: str) -> str:
    return {"caseless-text": "text", "decimal-point": "number", "absolute-position": "order"}.get(rule, "")


@pytest.mark.parametrize("number", [10**400, -(10**400), float("nan"), float("inf"), 1e308])
def test_numbers_that_are_no_answer(number: float) -> None:
    assert grade_body(Number(value=Decimal(1), tolerance=Decimal(5)), number) == 0


@given(st.permutations(["s1", "s2", "s3", "s4"]))
def test_tau_is_that_of_counting_pairs(response: list[str]) -> None:
    inversions = sum(response[i] > response[j] for i in range(4) for j in range(i + 1, 4))
    assert grade(ORDER.item, response) == pytest.approx(max(0, 1 - inversions / 3))


@pytest.mark.parametrize(
    "body",
    [
        Choice(options=()),
        Choice(options=(Option(id="a", text="A", correct=False, why=""),), multiple=True),
        Order(steps=(), accepted=()),
        Order(steps=(Step(id="a", text="A"),), accepted=(("b",),)),
    ],
    ids=repr,
)
@pytest.mark.parametrize("response", [[], ["a"], "a", None])
def test_a_body_that_cannot_be_answered_scores_0(body: Choice | Order, response: object) -> None:
    assert grade_body(body, response) == 0


def test_scores_are_plain_numbers() -> None:
    scores = [grade(example.item, response) for example in EXAMPLES for _name, response, _score in example.responses]
    assert json.loads(json.dumps(scores)) == scores
    assert {type(score) for score in scores} == {float, type(None)}
