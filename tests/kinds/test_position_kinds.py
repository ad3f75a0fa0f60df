"""Kinds that ask two voices on one thesis: only what two coders agree on, and silence only of a whole work."""

from collections import Counter
from dataclasses import replace

from example_course import changed, known, lakes

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


def compared(course: Course) -> Counter[str]:
    """How many pairs of each sort are asked on the thesis of Arn's league."""
    knowledge = known(course)
    asked = [question.query for question in KINDS["corroborate"].questions(knowledge) if question.query]
    own = [query for query in asked if query.args["thesis"] == "arns-league"]
    return Counter(answer for query in own for answer in knowledge.ask(query))


def test_a_thesis_has_two_pairs_at_most_of_each_sort() -> None:
    assert compared(lakes()) == {"agree": 1, "disagree": 2}
    paper = "arns-league.gazette.shore-gazette"
    codings = tuple(replace(each, value="denies") if each.of == paper else each for each in lakes().codings)
    assert compared(replace(lakes(), codings=codings)) == {"agree": 2, "disagree": 2}


def test_a_voice_whose_side_no_claim_bears_out_is_not_asked() -> None:
    course = changed("in-no-pocket", thesis=None)
    asked = {q.id for kind in ("corroborate", "compare-positions") for q in KINDS[kind].questions(known(course))}
    assert asked
    assert not {id_ for id_ in asked if "venn" in id_}


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
