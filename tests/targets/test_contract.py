"""Every target, every example: what is read back scores as the original does, or by the rule that is declared."""

from contextlib import suppress

import pytest
from items import EXAMPLES, HOSTILE, ITEMS, Example, bank, item, options

from sourcebook.grading import RULES, grade_body
from sourcebook.model.item import SHAPES, Body, Choice, Cloze, Item, Match, Open, Order
from sourcebook.targets import TARGETS, exported, quizzes

MACHINES = [name for name, target in TARGETS.items() if target.read]


def carried(name: str, given: Item) -> bool:
    return given.shape in TARGETS[name].CARRIES and not TARGETS[name].refuses(given)


RESPONSES = [
    pytest.param(name, example, response, id=f"{name}: {example.item.id}: {told}")
    for name in MACHINES
    for example in EXAMPLES
    if carried(name, example.item)
    for told, response, _score in example.responses
]


def read_back(name: str, *items: Item) -> dict[str, Body]:
    content, _report = exported(name, bank(*items))
    read = TARGETS[name].read
    assert read
    return dict(read(content))


def translated(original: Body, read: Body, response: object) -> object:
    """The response with the ids that the reader gave; what an option, step, gap or point says is the same."""
    if isinstance(original, Choice) and isinstance(read, Choice):
        return in_new_ids({o.id: n.id for o, n in pairs(original.options, read.options)}, response)
    if isinstance(original, Order) and isinstance(read, Order):
        new = {step.text: step.id for step in read.steps}
        return in_new_ids({step.id: new[step.text] for step in original.steps}, response)
    if isinstance(original, Open) and isinstance(read, Open) and isinstance(response, dict):
        new = {o.id: n.id for o, n in pairs(original.rubric, read.rubric)}
        return {key: in_new_ids(new, value) for key, value in response.items()}
    if isinstance(original, Cloze) and isinstance(read, Cloze) and isinstance(response, dict):
        gaps = zip(original.gaps, read.gaps, strict=True)
        return {n.id: translated(o.body, n.body, response[o.id]) for o, n in gaps if o.id in response}
    return response


def pairs(old: tuple, new: tuple) -> list:
    assert [each.text for each in old] == [each.text for each in new]
    return list(zip(old, new, strict=True))


def in_new_ids(new: dict[str, str], response: object) -> object:
    if isinstance(response, list):
        return [in_new_ids(new, each) for each in response]
    return new.get(response, response) if isinstance(response, str) else response


@pytest.mark.parametrize(("name", "example", "response"), RESPONSES)
def test_what_is_read_back_scores_the_same(name: str, example: Example, response: object) -> None:
    original, scoring = example.item.body, TARGETS[name].SCORING
    read = read_back(name, example.item)[example.item.id]
    score = grade_body(original, response, scoring)
    assert grade_body(read, translated(original, read, response), scoring) == pytest.approx(score)
    if example.item.shape not in scoring and not isinstance(original, Cloze):
        assert score == grade_body(original, response)


@pytest.mark.parametrize("name", MACHINES)
def test_ids_and_order_survive(name: str) -> None:
    kept = [each for each in ITEMS if carried(name, each)]
    assert list(read_back(name, *ITEMS)) == [each.id for each in kept]


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_carries_all_examples_of_its_shapes_but_those_it_refuses(name: str) -> None:
    target = TARGETS[name]
    _content, report = exported(name, bank(*ITEMS))
    assert report.given == len(ITEMS)
    assert report.written == sum(carried(name, each) for each in ITEMS)
    assert {id_ for id_, _why in report.left} == {each.id for each in ITEMS if not carried(name, each)}
    assert {shape for each in ITEMS if carried(name, each) for shape in [each.shape]} == target.CARRIES


@pytest.mark.parametrize("name", TARGETS)
def test_a_face_names_what_exists(name: str) -> None:
    target = TARGETS[name]
    assert frozenset(SHAPES) >= target.CARRIES
    assert set(target.SCORING) <= target.CARRIES
    assert set(target.SCORING.values()) <= set(RULES)
    assert target.PROFILES
    assert target.SUFFIX.startswith(".")


@pytest.mark.parametrize("name", ["json", "yaml"])
def test_nothing_is_lost_in_json_and_yaml(name: str) -> None:
    assert read_back(name, *ITEMS) == {each.id: each.body for each in ITEMS}


@pytest.mark.parametrize("name", TARGETS)
def test_same_bank_same_bytes(name: str) -> None:
    assert exported(name, bank(*ITEMS)) == exported(name, bank(*ITEMS))


@pytest.mark.parametrize("name", TARGETS)
def test_an_empty_bank_is_a_file_without_questions(name: str) -> None:
    content, report = exported(name, bank())
    read = TARGETS[name].read
    assert report.given == report.written == 0
    assert read is None or not list(read(content))


def test_a_profile_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="json has no profile 'canvas'; it has: bank"):
        exported("json", bank(), "canvas")


@pytest.mark.parametrize("name", MACHINES)
@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"<quiz", b"<quiz>", b"items: [{id: a}]", b"\xff\xfe", b"::a::b{=c}", b"a: &b [*b]"]
)
def test_what_is_no_bank_is_a_value_error_or_empty(name: str, data: bytes) -> None:
    read = TARGETS[name].read
    assert read
    with suppress(ValueError):
        assert not list(read(data))


@pytest.mark.parametrize("name", ["moodle", "gift"])
@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_feedback_and_quotes_arrive(name: str, hostile: str) -> None:
    given = item("one", Choice(options=options(hostile, "other")))
    body = read_back(name, given)["example.one"]
    assert isinstance(body, Choice)
    for option in body.options:
        assert f"Because {option.text}" in option.why
        assert f"“{HOSTILE['quotes']}”" in option.why
        assert "A. Author, “Title”, Publisher, 2012" in option.why


@pytest.mark.parametrize("name", ["moodle", "gift"])
def test_matches_keep_their_spares(name: str) -> None:
    for given in ITEMS:
        if isinstance(given.body, Match):
            read = read_back(name, given)[given.id]
            assert isinstance(read, Match)
            assert read.spare == given.body.spare
            assert [(p.left, p.right) for p in read.pairs] == [(p.left, p.right) for p in given.body.pairs]


def test_quizzes_are_a_tree_and_a_report() -> None:
    tree, report = quizzes([bank(*ITEMS)], lambda bank: [bank])
    assert sorted(tree) == [
        "quizzes/gift/first.gift",
        "quizzes/json/first.json",
        "quizzes/key/first.md",
        "quizzes/moodle/first.xml",
        "quizzes/yaml/first.yml",
    ]
    told = "\n".join(report)
    assert "moodle: scores text by caseless-text, number by decimal-point, order by absolute-position" in told
    assert (
        "quizzes/moodle/first.xml: 17 in, 16 out; "
        "1 left out: it accepts several orders, and Moodle knows one (example.order-with-two)" in report
    )
    assert "3 left out: gift has no question of the shape order (example.order, " in told


def test_a_bank_that_a_target_cannot_carry_at_all_makes_no_file() -> None:
    order = next(each for each in ITEMS if each.shape == "order")
    tree, report = quizzes([bank(order)], lambda bank: [bank])
    assert "quizzes/gift/first.gift" not in tree
    assert any(line.startswith("quizzes/gift/first.gift: 1 in, 0 out; 1 left out:") for line in report)
