"""Kinds that match: what two kinds share, what is asked by one of them alone, and what is not asked at all."""

from dataclasses import replace

from example_course import changed, known, lakes

from sourcebook.kinds import KINDS, make_items, match_reasons, modes, quoted, recalled
from sourcebook.model.course import Course
from sourcebook.model.item import Match, Text

ITEMS = list(make_items(known()))


def of(kind: str) -> list[str]:
    return [item.id for item in ITEMS if item.kind == kind]


def test_a_label_may_fit_two_statements() -> None:
    bodies = [item.body for item in ITEMS if item.kind in {"match-quotes", "sort-statements", "position-table"}]
    rights = [[pair.right for pair in body.pairs] for body in bodies if isinstance(body, Match)]
    assert any(len(set(right)) < len(right) for right in rights)
    assert all(len(set(right)) > 1 for right in rights)


def test_a_quotation_below_the_core_is_asked_in_one_way() -> None:
    matched = {each.fact.id for group in quoted.groups(known()) for each in group}
    alone = {item.facts[0] for item in ITEMS if item.kind == "quotation-source"}
    both = {lakes().facts[id_].importance for id_ in matched & alone}
    assert matched
    assert both <= {quoted.CORE}


def test_a_quotation_that_stands_in_two_works_is_not_matched() -> None:
    stray = lakes().facts["grain-for-hills"].quotes[0]
    course = changed("grain-for-hills", quotes=(replace(stray, text="The league"),))
    assert not {each.fact.id for group in quoted.groups(known(course)) for each in group} & {"grain-for-hills"}


def test_a_statement_below_the_core_is_asked_in_one_way() -> None:
    def ids(statements: modes.Statements) -> set[str]:
        return {fact.id for by_mode in statements.values() for facts in by_mode.values() for fact in facts}

    both = ids(modes.sorted_together(known())) & ids(modes.asked_alone(known()))
    assert both
    assert {lakes().facts[id_].importance for id_ in both} == {modes.CORE}


def test_a_statement_on_which_coders_disagree_is_not_sorted() -> None:
    codings = tuple(replace(c, value="plan") if (c.of, c.coder) == ("ferries-go", "bo") else c for c in lakes().codings)
    course = replace(lakes(), codings=codings)
    asked = [q for q in KINDS["sort-statements"].questions(known(course)) if "ferries-go" in q.facts]
    assert not asked


def test_reasons_of_kindred_arguments_never_stand_together() -> None:
    for question in match_reasons.questions(known()):
        assert not {"oil", "light"} <= set(question.facts)
        assert isinstance(question.body, Match)
        shown = [pair.right for pair in question.body.pairs] + list(question.body.spare)
        assert len(set(shown)) == len(shown)


def test_a_name_is_accepted_in_all_its_forms() -> None:
    (item,) = [item for item in ITEMS if item.id == "recall.marl-warden"]
    assert isinstance(item.body, Text)
    assert item.body.accepted == ("Ida Marl", "Marl")


def test_what_the_question_tells_is_not_asked() -> None:
    assert "recall.regatta" in of("recall")
    course = changed("regatta", label="the return of the Hult regatta")
    assert "regatta" not in {fact.id for fact in recalled.facts(known(course))}


def test_what_is_right_of_several_is_not_asked_for_a_name() -> None:
    twin = replace(lakes().facts["gaar-in-league"], id="ivik-in-league", member="ivik")
    course: Course = replace(lakes(), facts={**lakes().facts, "ivik-in-league": twin})
    asked = [q.facts[0] for q in KINDS["recall"].questions(known(course))]
    assert asked
    assert not [id_ for id_ in asked if id_.endswith("-in-league")]


def test_who_weighs_both_sides_or_is_disputed_stands_in_no_table() -> None:
    lefts = [p.left for i in ITEMS if i.kind == "position-table" and isinstance(i.body, Match) for p in i.body.pairs]
    assert lefts
    assert not [left for left in lefts if "Oker" in left or "Gazette" in left]
