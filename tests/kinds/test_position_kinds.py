"""Kinds that ask two voices on one thesis: only what two coders agree on, and silence only of a whole work."""

from collections import Counter
from dataclasses import replace

from example_course import known, lakes

from sourcebook.kinds import KINDS, make_items, pairs
from sourcebook.model.course import Course

ITEMS = [item for item in make_items(known()) if item.kind in {"corroborate", "compare-positions"}]


def recoded(**values: str) -> Course:
    """The course in which one coder gave other answers; '.' in what is coded is written '_'."""
    codings = tuple(
        replace(coding, value=values.get(coding.of.replace(".", "_").replace("-", "_"), coding.value))
        if coding.coder == "ann"
        else coding
        for coding in lakes().codings
    )
    return replace(lakes(), codings=codings)


def test_each_thesis_has_one_pair_of_each_sort() -> None:
    sorts = Counter(
        (item.query.args["thesis"], answer)
        for item in ITEMS
        if item.kind == "corroborate" and item.query
        for answer in known().ask(item.query)
    )
    assert set(sorts.values()) == {1}
    assert {answer for _, answer in sorts} >= {"agree", "disagree"}


def test_the_two_are_of_different_works() -> None:
    for item in ITEMS:
        assert item.query
        first, second = item.query.args["first"], item.query.args["second"]
        assert first.rpartition(".")[2] != second.rpartition(".")[2]


def test_what_coders_disagree_on_is_not_asked() -> None:
    course = recoded(arns_league_holt_ferry_report="mixed")
    asked = {q.id for kind in ("corroborate", "compare-positions") for q in KINDS[kind].questions(known(course))}
    assert not {id_ for id_ in asked if "arns-league" in id_ and "holt" in id_}


def test_a_difference_that_coders_class_unlike_is_not_asked() -> None:
    theses = {item.query.args["thesis"] for item in ITEMS if item.kind == "compare-positions" and item.query}
    assert theses == {"arns-league"}
    assert not list(KINDS["compare-positions"].questions(known(recoded(arns_league="fact"))))


def test_pairs_do_not_depend_on_the_order_of_the_seeds() -> None:
    row = lakes().positions[0]
    turned = replace(row, cells=tuple(reversed(row.cells)))
    assert [pair.id for pair in pairs.on_thesis(row, "x")] == [pair.id for pair in pairs.on_thesis(turned, "x")]
