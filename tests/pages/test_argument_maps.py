"""Argument maps: what stands where, what the outline says, and the pages that hold them."""

import json
import re
from dataclasses import replace
from itertools import combinations

import pytest
from example_course import known, lakes
from items import HOSTILE
from lxml import etree

from sourcebook import pages
from sourcebook.kinds import make_banks
from sourcebook.markup import FigureMark
from sourcebook.model.argument import Argument, Edge, Node
from sourcebook.notebook.figure import Figure
from sourcebook.pages.figures import draw
from sourcebook.pages.figures.mapped import mapped
from sourcebook.pages.gauge import Gauge
from sourcebook.problems import Place

SVG = "{http://www.w3.org/2000/svg}"
AT = Place("mine.yml")
ROLES = {"p": "data", "w": "warrant", "r": "rebuttal", "c": "conclusion"}

Ends = list[tuple[str, str, str]]
"""Edges: from, kind, to; those to come are called e0, e1 …"""


def argument(edges: Ends, text: str = "a clause of some words about the toll on the lake") -> Argument:
    """An argument of the nodes that its edges name; the first letter of a node is its role, and `w` is unstated."""
    names = [end for start, _, to in edges for end in (start, to) if "." not in end and not re.match(r"e\d", end)]
    nodes = tuple(
        Node(place=AT, id=id_, role=ROLES[id_[0]], text=f"{text} {id_}", implicit=id_[0] == "w")
        for id_ in dict.fromkeys(names)
    )
    made = tuple(Edge(place=AT, id=f"e{n}", from_=start, to=to, kind=kind) for n, (start, kind, to) in enumerate(edges))
    return replace(lakes().arguments["outgrown"], id="mine", nodes=nodes, edges=made, says="So.", thesis=None)


def drawn(mine: Argument) -> etree._Element:
    """The map of an argument in the course of the lakes."""
    course = replace(lakes(), arguments={**lakes().arguments, "mine": mine})
    mark = FigureMark(id="map", sort="argument", select=("mine",), caption="A caption", line=1)
    return etree.fromstring(draw(known(course), mark))


def told(root: etree._Element) -> list[str]:
    """The outline, its texts cut to the node's id."""
    return [re.sub(r"a clause .* (\w+)$", r"\1", line) for line in root.findtext(f"{SVG}desc").split("\n")[1:]]


CASES: dict[str, tuple[Ends, list[str]]] = {
    "a chain": (
        [("p", "supports", "c1"), ("c1", "supports", "c"), ("w", "supports", "c")],
        [
            "- 3 conclusion: c",
            "  - Supported by 2 conclusion: c1",
            "    - Supported by 1 data: p",
            "  - Supported by 4 warrant, unstated: w",
        ],
    ),
    "a step told twice": (
        [("p", "supports", "c1"), ("c1", "supports", "c"), ("p", "supports", "c")],
        [
            "- 3 conclusion: c",
            "  - Supported by 2 conclusion: c1",
            "    - Supported by 1 data: p",
            "  - Supported by 1 data, told above",
        ],
    ),
    "an attack, and what undercuts it": (
        [("r", "attacks", "c"), ("p", "supports", "c"), ("c1", "undercuts", "e0"), ("p", "supports", "c1")],
        [
            "- 2 conclusion: c",
            "  - Supported by 3 data: p",
            "  - Attacked by 1 rebuttal: r",
            "    - This step from 1 to 2 is undercut by 4 conclusion: c1",
            "      - Supported by 3 data, told above",
        ],
    ),
    "an undercut of an undercut": (
        [("p", "supports", "c"), ("r", "undercuts", "e0"), ("r1", "undercuts", "e1")],
        [
            "- 2 conclusion: c",
            "  - Supported by 1 data: p",
            "    - This step from 1 to 2 is undercut by 3 rebuttal: r",
            "      - This step from 3 to 2 is undercut by 4 rebuttal: r1",
        ],
    ),
    "what is taken for granted": (
        [("p", "supports", "c"), ("c", "presupposes", "p1")],
        ["- 2 conclusion: c", "  - Supported by 1 data: p", "  - Presupposes 3 data: p1"],
    ),
    "another argument": (
        [("p", "supports", "c"), ("c", "attacks", "bread.m1"), ("outgrown.p1", "supports", "p")],
        [
            "- 2 conclusion: c",
            "  - Supported by 1 data: p",
            "    - Supported by another argument: Venn (1950): the dues rose faster than agreement among the towns",
            "  - Attacks another argument: Marl (1938): a toll on small boats is a toll on people's bread",
        ],
    ),
    "a circle": (
        [("p", "supports", "c"), ("c", "supports", "p")],
        ["- 1 data: p", "  - Supported by 2 conclusion: c", "    - Supported by 1 data, told above"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_outline_begins_with_the_conclusion(case: str) -> None:
    edges, lines = CASES[case]
    assert told(drawn(argument(edges))) == lines


MAPS = {name: edges for name, (edges, _) in CASES.items()} | {
    "many reasons": [(f"p{n}", "supports", "c") for n in range(9)],
    "reasons for reasons": [
        (f"p{n}", "supports", to) for n in range(7) for to in ("c", *([f"p{n + 1}"] if n < 6 else []))
    ],
    "everything at once": [
        *((f"p{n}", "supports", "c") for n in range(5)),
        *((f"r{n}", "undercuts", f"e{n}") for n in range(5)),
        ("c", "presupposes", "w"),
    ],
}


def boxes(root: etree._Element) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each box: the closed paths with a line round them."""
    found = []
    for path in root.iter(f"{SVG}path"):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", path.get("d"))]
        if path.get("d").strip().endswith("z") and len(numbers) == 8 and "stroke:" in path.get("style"):
            found.append((min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])))
    return found


@pytest.mark.parametrize("name", MAPS)
def test_boxes_stand_apart_on_the_sheet(name: str) -> None:
    mine = argument(MAPS[name])
    root = drawn(mine)
    width, height = (float(root.get(side).removesuffix("pt")) for side in ("width", "height"))
    found = boxes(root)
    assert len(found) == len(mapped(known(), mine).boxes)
    for left, top, right, bottom in found:
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height
    for a, b in combinations(found, 2):
        assert a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]


@pytest.mark.parametrize("name", MAPS)
def test_words_stand_in_boxes(name: str) -> None:
    root = drawn(argument(MAPS[name]))
    for text in root.iter(f"{SVG}text"):
        if "a clause" in (text.text or ""):
            x, y = float(text.get("x")), float(text.get("y"))
            assert any(left < x and top < y < bottom for left, top, _, bottom in boxes(root))


def test_the_kind_of_an_edge_needs_no_colour() -> None:
    edges = [("p", "supports", "c"), ("r", "attacks", "c"), ("r1", "undercuts", "e0"), ("c", "presupposes", "w")]
    root = drawn(argument(edges))
    shown = [text.text for text in root.iter(f"{SVG}text")]
    assert {"attacks", "undercuts", "presupposes"} <= set(shown)
    assert "5 warrant, unstated" in " ".join(shown)
    dashes = {
        found for path in root.iter(f"{SVG}path") for found in re.findall("dasharray: ([^;]*)", path.get("style"))
    }
    assert len(dashes) == 2  # the unstated box, and what is taken for granted


@pytest.mark.parametrize("name", MAPS)
def test_the_same_argument_gives_the_same_bytes(name: str) -> None:
    assert etree.tostring(drawn(argument(MAPS[name]))) == etree.tostring(drawn(argument(MAPS[name])))


def test_what_is_not_approved_lends_no_words() -> None:
    mine = argument([("c", "attacks", "nobody.knows")])
    assert told(drawn(mine)) == ["- 1 conclusion: c", "  - Attacks another argument"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_is_text(text: str) -> None:
    root = drawn(argument(CASES["a chain"][0], text))
    folded = " ".join(text.split())
    assert folded in root.findtext(f"{SVG}desc")
    shown = "".join(each.text or "" for each in root.iter(f"{SVG}text"))
    assert "".join(text.split()) in "".join(shown.split())
    html = Figure("map", etree.tostring(root, encoding="unicode"))._repr_html_()
    outline = etree.fromstring(html).find("details")
    assert [len(list(each)) for each in outline.iter("ul")] == [1, 2, 1]
    assert folded in " ".join("".join(outline.itertext()).split())


def test_a_description_of_one_paragraph_stays_one() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>One - two.\nThree.</desc></svg>'
    details = etree.fromstring(Figure("one", svg)._repr_html_()).find("details")
    assert [each.tag for each in details] == ["summary", "p"]


def test_each_argument_stands_on_the_page_of_its_chapter_with_its_map() -> None:
    mine = replace(argument([("p", "supports", "c"), ("c", "attacks", "bread.c")]), topics=("tolls",))
    knowledge = known(replace(lakes(), arguments={**lakes().arguments, "mine": mine}))
    book = pages.book(knowledge, make_banks(knowledge), Gauge(knowledge.course))
    texts = {}
    for chapter in ("the-towns", "the-tolls"):
        cells = json.loads(book[f"book/argument-maps/{chapter}.ipynb"])["cells"]
        texts[chapter] = "\n".join("".join(cell["source"]) for cell in cells)
    for id_, each in knowledge.arguments.items():
        text = texts[knowledge.chapter_of(each.topics) or ""]
        assert [f"(argument-map-{id_})=" in other for other in texts.values()].count(True) == 1
        assert f"(argument-map-{id_})=" in text
        assert f"(#fact-{id_})" in text
        assert f'course.figure("argument-map-{id_}").show()' in text
        assert f"book/figures/argument-map-{id_}.svg" in book
    text = texts["the-tolls"]
    assert r"- It attacks [Bread](#argument-map-bread) of Marl (1938)." in text
    assert r"- It is attacked by [Mine](#argument-map-mine) of Venn (1950)." in text
