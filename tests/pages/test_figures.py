"""Figures: drawn from facts, the same bytes every time, with everything they show in words."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from example_course import known, lakes
from items import HOSTILE
from lxml import etree

from sourcebook.knowledge import Knowledge
from sourcebook.markup import FigureMark, Sort
from sourcebook.model.dates import When
from sourcebook.model.fact import ListFact, Membership, NumberFact
from sourcebook.model.people import Coding
from sourcebook.pages.figures import DRAWERS, draw
from sourcebook.pages.figures.lettering import BOLD, wide
from sourcebook.pages.voices import voice_in

SVG = "{http://www.w3.org/2000/svg}"


def mark(sort: Sort, *select: str, caption: str = "A caption") -> FigureMark:
    return FigureMark(id=f"the-{sort}", sort=sort, select=select, caption=caption, line=1)


def selected(knowledge: Knowledge) -> dict[Sort, tuple[str, ...]]:
    """Something to draw for each sort, out of the course itself."""
    facts = knowledge.facts.values()
    return {
        "timeline": tuple(dict.fromkeys(topic for fact in knowledge.dated for topic in fact.topics)),
        "membership": (next(fact.org for fact in facts if isinstance(fact, Membership)),),
        "lists": (next(fact.of for fact in facts if isinstance(fact, ListFact)),),
        "positions": (),
        "numbers": (next(fact.relation for fact in facts if isinstance(fact, NumberFact)),),
        "argument": (next(iter(knowledge.arguments)),),
        "agreement": (),
    }


@pytest.fixture(scope="module")
def drawn() -> dict[Sort, etree._Element]:
    knowledge = known()
    return {sort: etree.fromstring(draw(knowledge, mark(sort, *names))) for sort, names in selected(knowledge).items()}


@pytest.mark.parametrize("sort", DRAWERS)
def test_it_can_stand_in_a_page(drawn: dict[Sort, etree._Element], sort: Sort) -> None:
    root = drawn[sort]
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "A caption"
    assert root.find(f"{SVG}title").get("id") == root.get("aria-labelledby")
    assert root.find(f"{SVG}desc").get("id") == root.get("aria-describedby")
    assert not list(root.iter(f"{SVG}style", f"{SVG}metadata", f"{SVG}script"))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert all(id_.startswith(f"the-{sort}-") for id_ in ids)
    text = etree.tostring(root, encoding="unicode")
    assert set(re.findall(r"#([\w-]+)\)", text)) <= set(ids)


@pytest.mark.parametrize("sort", DRAWERS)
def test_it_is_the_same_every_time(sort: Sort) -> None:
    knowledge = known()
    names = selected(knowledge)[sort]
    assert draw(knowledge, mark(sort, *names)) == draw(known(), mark(sort, *names))


@pytest.mark.parametrize("sort", DRAWERS)
def test_all_text_has_ten_points_and_stands_on_the_sheet(drawn: dict[Sort, etree._Element], sort: Sort) -> None:
    root = drawn[sort]
    points, pixels = float(root.get("width").removesuffix("pt")), float(root.get("viewBox").split()[2])
    assert points == pixels  # its own size is the size shown, or more: see the style sheet
    for text in root.iter(f"{SVG}text"):
        style = dict(part.split(": ", 1) for part in text.get("style").split("; "))
        assert float(style["font-size"].removesuffix("px")) >= 10
        length = wide(text.text or "") * 72 * (BOLD if "font-weight" in style else 1)
        left = float(text.get("x")) - length * {"start": 0, "middle": 0.5, "end": 1}[style["text-anchor"]]
        assert left >= 0, text.text
        assert left + length <= points, text.text


@pytest.mark.parametrize("sort", sorted(set(DRAWERS) - {"positions", "agreement"}))
def test_nothing_selected_that_is_known_is_no_figure(sort: Sort) -> None:
    assert draw(known(), mark(sort, "nobody-knows")) is None


def test_the_words_tell_every_event(drawn: dict[Sort, etree._Element]) -> None:
    words = drawn["timeline"].findtext(f"{SVG}desc")
    for fact in known().dated:
        assert (fact.label or fact.says.rstrip(".")) in words
        assert fact.when.human() in words


def test_the_words_tell_every_stance(drawn: dict[Sort, etree._Element]) -> None:
    words = drawn["positions"].findtext(f"{SVG}desc")
    for position in known().positions():
        assert position.thesis.text in words
        assert all(voice_in(known(), cell.voice, cell.work) in words for cell in position.cells)


INTERVALS = [
    ("known", "2006/2012", "from 2006 to 2012", 1),
    ("open", "2013/..", "since 2013, end not known", 2),
    ("unknown start", "/2012", "until 2012, beginning not known", 1),
    ("seen once", "/..", "when the source was written, beginning and end not known", 1),
    ("uncertain", "2006~/2012-05", "from about 2006 to May 2012", 1),
    ("a point", "2012-04-06", "on 6 April 2012", 1),
]
"""How long a membership was held, how that is told, and for how many stretches of time nothing is known."""


def membership(member: str, held: str) -> Membership:
    fact = next(fact for fact in lakes().facts.values() if isinstance(fact, Membership))
    return replace(fact, id=f"{member}-in", member=member, org="somewhere", status="member", held=When(held))


@pytest.mark.parametrize(("name", "held", "told", "hatched"), INTERVALS)
def test_what_is_unknown_is_drawn_and_told_as_unknown(name: str, held: str, told: str, hatched: int) -> None:
    fact = membership(name.replace(" ", "-"), held)
    settings = replace(lakes().settings, as_of=When("2020"))
    course = replace(lakes(), settings=settings, facts={fact.id: fact})
    root = etree.fromstring(draw(known(course), mark("membership", "somewhere")))
    assert f": {told}." in root.findtext(f"{SVG}desc")
    assert "not known" in [each.text for each in root.iter(f"{SVG}text")]
    stretches = [each for each in root.iter(f"{SVG}path") if "fill: url(#" in (each.get("style") or "")]
    assert len(stretches) == hatched + 1  # the legend's


def test_numbers_stand_by_their_subject_the_largest_first() -> None:
    fact = next(fact for fact in lakes().facts.values() if isinstance(fact, NumberFact))
    told = [("arn", "5", "exact"), ("harbour", "80", "more-than"), ("arn", "70", "up-to"), ("harbour", "9", "about")]
    facts = [
        replace(fact, id=f"n-{n}", subject=subject, value=Decimal(value), hedge=hedge, relation="size", unit="sails")
        for n, (subject, value, hedge) in enumerate(told)
    ]
    root = etree.fromstring(draw(known(replace(lakes(), facts={f.id: f for f in facts})), mark("numbers", "size")))
    shown = [each.text for each in root.iter(f"{SVG}text")]
    values = [text.split(",")[0] for text in shown if "sails" in text]
    assert values == ["more than 80 sails", "about 9 sails", "up to 70 sails", "5 sails"]
    assert {"Pointed", "Striped", "Hollow"} <= set(" ".join(shown).split())


def test_agreement_counts_each_pair_of_works_once() -> None:
    thesis = next(iter(lakes().positions))
    stances = {"holt": "asserts", "venn": "denies", "marl": "denies", "gazette": "mixed", "oker": "asserts"}
    cells = tuple(replace(cell, stance=stances[cell.voice]) for cell in thesis.cells)
    codings = tuple(
        Coding(place=cell.place, of=f"arns-league.{cell.voice}.{cell.work}", field="stance", value=cell.stance, coder=c)
        for cell in cells
        for c in ("ann", "bo")
    )
    course = replace(lakes(), positions=(replace(thesis, cells=cells),), codings=codings)
    words = etree.fromstring(draw(known(course), mark("agreement"))).findtext(f"{SVG}desc")
    assert len(words.split("\n")) == 1 + 6
    assert (
        "Marl (1938) and Venn (1950): 1 agree (“The Lake League serves the town of Arn alone”); 0 differ; 0 open"
        in words
    )
    assert words.count("1 differ") == 2
    assert words.count("1 open") == 3  # a voice that a work quotes is not the work's own


def test_thirty_events_do_not_overlap() -> None:
    course = lakes()
    event = next(fact for fact in known().dated)
    facts = {
        f"event-{n}": replace(event, id=f"event-{n}", when=When(f"19{n % 20 + 10}-0{n % 9 + 1}"), label="word " * 25)
        for n in range(30)
    }
    root = etree.fromstring(draw(known(replace(course, facts=facts)), mark("timeline")))
    lines = [float(each.get("y")) for each in root.iter(f"{SVG}text") if (each.text or "").startswith("word")]
    assert len(lines) == 30 * 3
    assert min(b - a for a, b in zip(sorted(lines), sorted(lines)[1:], strict=False)) > 10


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_is_text(text: str) -> None:
    event = next(fact for fact in known().dated)
    course = replace(lakes(), facts={event.id: replace(event, label=text)})
    root = etree.fromstring(draw(known(course), mark("timeline", caption=text)))
    assert root.findtext(f"{SVG}title") == text
    assert text in root.findtext(f"{SVG}desc")
    shown = "".join(each.text or "" for each in root.iter(f"{SVG}text"))
    assert "".join(text.split()) in "".join(shown.split())
