"""What a review approves: what changes a digest, and what must not."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from example_course import lakes

from sourcebook.model.dates import When
from sourcebook.model.digest import digest_of
from sourcebook.problems import Place

CHARTER, FLEET, OUTGROWN = lakes().facts["charter"], lakes().facts["fleet-size"], lakes().arguments["outgrown"]

CHANGES: list[tuple[str, dict[str, Any]]] = [
    ("what it says", {"says": "Five towns signed the lake charter in 1905."}),
    ("the date", {"when": When("1905")}),
    ("the precision of the date", {"when": When("1904-05")}),
    ("the words of a quote", {"quotes": (replace(CHARTER.quotes[0], text="signed the charter"),)}),
    ("what a quote carries", {"quotes": (replace(CHARTER.quotes[0], carries=("when",)),)}),
    ("which occurrence is meant", {"quotes": (replace(CHARTER.quotes[0], nth=2),)}),
    ("a quote less", {"quotes": ()}),
    ("the label", {"label": "the charter"}),
    ("the clause", {"clause": None}),
    ("the mode", {"mode": "claim"}),
    ("the voice", {"by": "venn"}),
    ("the id", {"id": "the-charter"}),
]
NO_CHANGES: list[tuple[str, dict[str, Any]]] = [
    ("where it stands", {"place": Place("seeds/facts/other.yml", 99, 7)}),
    ("a note", {"note": "See the chronicle."}),
    ("its topics", {"topics": ("tolls",)}),
    ("its importance", {"importance": 1}),
    ("where its quote stands", {"quotes": (replace(CHARTER.quotes[0], place=Place("seeds/facts/other.yml")),)}),
]


@pytest.mark.parametrize("fields", [case[1] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_a_change_of_claim_or_quotes_changes_it(fields: dict[str, Any]) -> None:
    assert digest_of(replace(CHARTER, **fields)) != digest_of(CHARTER)


@pytest.mark.parametrize("fields", [case[1] for case in NO_CHANGES], ids=[case[0] for case in NO_CHANGES])
def test_how_it_is_filed_does_not(fields: dict[str, Any]) -> None:
    assert digest_of(replace(CHARTER, **fields)) == digest_of(CHARTER)


def test_a_part_of_an_argument_counts() -> None:
    node, edge = OUTGROWN.nodes[0], OUTGROWN.edges[0]
    reworded = replace(OUTGROWN, nodes=(replace(node, text="tolls rose"), *OUTGROWN.nodes[1:]))
    turned = replace(OUTGROWN, edges=(replace(edge, kind="attacks"), *OUTGROWN.edges[1:]))
    moved = replace(OUTGROWN, nodes=(replace(node, place=Place("seeds/other.yml")), *OUTGROWN.nodes[1:]))
    assert len({digest_of(each) for each in (OUTGROWN, reworded, turned)}) == 3
    assert digest_of(moved) == digest_of(OUTGROWN)


def test_what_is_coded_is_not_reviewed() -> None:
    oil = lakes().arguments["light"]
    assert digest_of(replace(oil, decoys=(), effects=(), summaries=())) == digest_of(oil)


def test_nought_is_a_value() -> None:
    fields: dict[str, Any] = {"value": Decimal(0)}
    absent: dict[str, Any] = {"value": None}
    assert digest_of(replace(FLEET, **fields)) != digest_of(replace(FLEET, **absent))


def test_a_digest_is_sixteen_hexadecimal_digits_and_stable() -> None:
    assert digest_of(CHARTER) == "4717c6d9b3349111"
    assert digest_of(OUTGROWN) == "3b05db3f3e9b75ac"
