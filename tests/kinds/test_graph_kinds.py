"""Kinds that ask argument maps: what is shown settles what is asked, and nobody else's reason could serve."""

from dataclasses import replace

import pytest
from example_course import known, lakes

from sourcebook.distractors.proofs import elsewhere, unrelated
from sourcebook.kinds import KINDS, ask, make_items
from sourcebook.knowledge.graph import PLACES, part, place
from sourcebook.model.argument import Argument, Edge, Node
from sourcebook.model.item import Item, Match
from sourcebook.problems import Place

KNOWN = known()
ITEMS = list(make_items(KNOWN))
HERE = Place("seeds/arguments/x.yml")


def of(kind: str) -> list[Item]:
    return [item for item in ITEMS if item.kind == kind]


@pytest.mark.parametrize("item", of("step-role"), ids=lambda item: item.id)
def test_three_steps_are_shown_and_one_is_asked(item: Item) -> None:
    assert item.query
    argument = lakes().arguments[item.query.args["argument"]]
    asked = next(node for node in argument.nodes if node.id == item.query.args["node"])
    assert [letter for letter in "ABCD" if f"({letter})" in item.slots["steps"]] == ["A", "B", "C"]
    assert f"({item.slots['letter']}) {asked.text[0].upper()}{asked.text[1:]}." in item.slots["steps"]


def test_a_rare_part_is_asked_where_there_is_one() -> None:
    keys = {item.facts[0]: item.query.args["node"] for item in of("step-role") if item.query}
    assert keys["oil"] == "r"
    assert keys["bread"] == "m1"


def test_in_a_story_of_causes_nothing_is_called_inferred() -> None:
    told = replace(lakes().arguments["bread"], scheme="cause-to-effect")
    course = known(replace(lakes(), arguments={**lakes().arguments, "bread": told}))
    for kind in ("step-role", "argument-order"):
        assert "bread" in {question.facts[0] for question in KINDS[kind].questions(KNOWN)}
        assert "bread" not in {question.facts[0] for question in KINDS[kind].questions(course)}


def test_every_argument_with_two_kinds_of_place_is_asked_by_one_of_the_two_kinds() -> None:
    asked = {item.facts[0] for item in (*of("step-role"), *of("complete-map"))}
    arguments = [a for a in lakes().arguments.values() if a.scheme != "cause-to-effect"]
    placed = {a.id for a in arguments if len({place(a, node) for node in a.nodes} & set(PLACES)) > 1}
    assert placed <= asked
    assert {ask.drawn(argument) for argument in lakes().arguments.values()} == {True, False}


@pytest.mark.parametrize("item", of("complete-map"), ids=lambda item: item.id)
def test_spare_cards_are_of_other_arguments_of_the_work_on_other_topics(item: Item) -> None:
    assert isinstance(item.body, Match)
    own = lakes().arguments[item.facts[0]]
    texts = {f"{n.text[0].upper()}{n.text[1:]}": a for a in lakes().arguments.values() for n in a.nodes}
    others = [texts[card] for card in item.body.spare]
    assert len({other.id for other in others} - {own.id}) == 2
    assert all(other.work == own.work and other.topics[0] not in own.topics for other in others)
    assert all(elsewhere(own, other) for other in others)


def test_an_argument_with_one_stranger_in_its_work_has_no_map_to_complete() -> None:
    few = {id_: lakes().arguments[id_] for id_ in ("outgrown", "hulls", "bread", "oil")}
    more = {**few, "corn": lakes().arguments["corn"]}
    asked = [
        {q.facts[0] for q in KINDS["complete-map"].questions(known(replace(lakes(), arguments=each)))}
        for each in (few, more)
    ]
    assert "outgrown" not in asked[0]
    assert "outgrown" in asked[1]


def test_without_strangers_there_is_no_map_to_complete() -> None:
    one = {"bread": lakes().arguments["bread"]}
    assert not list(KINDS["complete-map"].questions(known(replace(lakes(), arguments=one))))


OIL, BREAD = lakes().arguments["oil"], lakes().arguments["bread"]
KIN = {
    "nothing in common": (BREAD, OIL, True),
    "one topic": (BREAD, replace(OIL, topics=("verdicts", "tolls")), False),
    "one statement": (BREAD, replace(OIL, nodes=(*OIL.nodes, BREAD.nodes[0])), False),
    "an edge from one to the other": (
        BREAD,
        replace(OIL, edges=(*OIL.edges, Edge(place=HERE, from_="bread.c", to="p1", kind="supports"))),
        False,
    ),
    "an edge the other way round": (
        replace(BREAD, edges=(*BREAD.edges, Edge(place=HERE, from_="c", to="oil.p1", kind="attacks"))),
        OIL,
        False,
    ),
}


@pytest.mark.parametrize(("one", "other", "expected"), KIN.values(), ids=KIN)
def test_unrelated(one: Argument, other: Argument, *, expected: bool) -> None:
    assert unrelated(one, other) is expected
    assert unrelated(other, one) is expected


def changed_node(id_: str, **fields: object) -> tuple[Argument, Node]:
    nodes = tuple(replace(node, **fields) if node.id == id_ else node for node in OIL.nodes)  # type: ignore[arg-type]
    argument = replace(OIL, nodes=nodes)
    return argument, next(node for node in nodes if node.id == id_)


def edged(id_: str, *edges: tuple[str, str, str]) -> tuple[Argument, Node]:
    made = tuple(Edge(place=HERE, from_=a, to=b, kind=kind) for a, b, kind in edges)  # type: ignore[arg-type]
    argument = replace(OIL, edges=(*OIL.edges, *made))
    return argument, next(node for node in argument.nodes if node.id == id_)


OPEN = {
    "a stated warrant": changed_node("p1", role="warrant"),
    "an assumption that is not needed": changed_node("w", necessary=False),
    "a rebuttal that supports something too": edged("r", ("r", "p1", "supports")),
    "a reason that something supports": edged("p1", ("p2", "p1", "supports")),
    "a reason that attacks something too": edged("p1", ("p1", "p2", "attacks")),
    "a conclusion that presupposes a reason": edged("c", ("c", "p1", "presupposes")),
    "a reason called a conclusion": changed_node("p1", role="conclusion"),
}


@pytest.mark.parametrize(("argument", "node"), OPEN.values(), ids=OPEN)
def test_a_part_that_graph_and_role_leave_open(argument: Argument, node: Node) -> None:
    assert part(argument, node) is None


def test_what_reaches_into_another_argument_leaves_the_part_as_it_is() -> None:
    argument, node = edged("c", ("c", "bread.p1", "presupposes"), ("c", "bread.c", "attacks"))
    assert part(argument, node) == "conclusion"


def test_two_conclusions_have_no_places_on_the_way() -> None:
    argument = replace(OIL, edges=tuple(edge for edge in OIL.edges if edge.from_ != "p2"))
    both = replace(argument, edges=(*argument.edges, Edge(place=HERE, from_="w", to="p2", kind="supports")))
    assert place(OIL, OIL.nodes[0]) == "reason"
    assert place(both, both.nodes[0]) is None
