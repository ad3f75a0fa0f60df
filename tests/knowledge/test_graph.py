"""Arguments as graphs: what leads where, and in which orders the steps can stand."""

from dataclasses import replace

import pytest
from example_course import lakes

from sourcebook.knowledge.graph import chain, final_nodes, intermediate, support_orders, supports
from sourcebook.model.argument import Argument, Edge
from sourcebook.problems import Place

HERE = Place("seeds/arguments/arguments.yml")
OUTGROWN, BREAD = lakes().arguments["outgrown"], lakes().arguments["bread"]


def with_edges(*edges: str) -> Argument:
    """The argument with other edges, written `p1>c`; `p1-c` attacks."""
    kinds = {">": "supports", "-": "attacks"}
    made = [
        Edge(place=HERE, from_=edge.split(sign)[0], to=edge.split(sign)[1], kind=kind)  # type: ignore[arg-type]
        for edge in edges
        for sign, kind in kinds.items()
        if sign in edge
    ]
    return replace(OUTGROWN, edges=tuple(made))


def test_what_supports_what() -> None:
    assert supports(OUTGROWN) == (("p1", "m1"), ("m1", "c"), ("p2", "c"))


def test_an_unlinked_statement_is_no_step() -> None:
    assert chain(OUTGROWN) == ("p1", "p2", "m1", "c")
    assert final_nodes(OUTGROWN) == ("c",)
    assert intermediate(OUTGROWN) == ("m1",)


ORDERS = [
    ("two reasons for a step and the step for the end", BREAD, {"p1 p2 m1 c", "p2 p1 m1 c"}),
    ("a reason that may come anywhere before the end", OUTGROWN, {"p1 p2 m1 c", "p2 p1 m1 c", "p1 m1 p2 c"}),
    ("one line", with_edges("p1>p2", "p2>c"), {"p1 p2 c"}),
    ("a circle has no order", with_edges("p1>p2", "p2>p1"), set()),
    ("an attack is no support", with_edges("p1>c", "p2-c"), {"p1 c"}),
    ("an edge to another argument is left out", with_edges("p1>c", "p2>bread.c"), {"p1 c"}),
]


@pytest.mark.parametrize(("argument", "orders"), [case[1:] for case in ORDERS], ids=[case[0] for case in ORDERS])
def test_orders(argument: Argument, orders: set[str]) -> None:
    assert {" ".join(order) for order in support_orders(argument)} == orders


def test_an_implicit_statement_is_no_step() -> None:
    nodes = tuple(replace(node, implicit=node.id == "p2") for node in OUTGROWN.nodes)
    assert chain(replace(OUTGROWN, nodes=nodes)) == ("p1", "m1", "c")
