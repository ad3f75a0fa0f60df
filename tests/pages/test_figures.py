"""Figures: drawn from facts, the same bytes every time, with everything they show in words."""

import re
from dataclasses import replace

import pytest
from example_course import known, lakes
from items import HOSTILE
from lxml import etree

from sourcebook.knowledge import Knowledge
from sourcebook.markup import FigureMark, Sort
from sourcebook.model.dates import When
from sourcebook.model.fact import ListFact, Membership, NumberFact
from sourcebook.pages.figures import DRAWERS, draw

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


@pytest.mark.parametrize("sort", sorted(set(DRAWERS) - {"positions"}))
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
        assert all(known().name(cell.voice) in words for cell in position.cells)


INTERVALS = [
    ("known", "2006/2012", "from 2006 to 2012"),
    ("open", "2013/..", "since 2013"),
    ("unknown start", "/2012", "until 2012"),
    ("uncertain", "2006~/2012-05", "from about 2006 to May 2012"),
    ("a point", "2012-04-06", "on 6 April 2012"),
]


def membership(member: str, held: str) -> Membership:
    fact = next(fact for fact in lakes().facts.values() if isinstance(fact, Membership))
    return replace(fact, id=f"{member}-in", member=member, org="somewhere", status="member", held=When(held))


def test_unknown_starts_and_open_ends_are_drawn_and_told_apart() -> None:
    facts = [membership(name.replace(" ", "-"), held) for name, held, _ in INTERVALS]
    course = replace(lakes(), facts={fact.id: fact for fact in facts})
    root = etree.fromstring(draw(known(course), mark("membership", "somewhere")))
    words = root.findtext(f"{SVG}desc")
    assert all(f": {expected}" in words for _, _, expected in INTERVALS)
    shown = [each.text for each in root.iter(f"{SVG}text")]
    assert "?" in shown
    assert "no end known" in shown
    dashed = [each for each in root.iter(f"{SVG}path") if "stroke-dasharray" in (each.get("style") or "")]
    assert len(dashed) == 3  # the course's own date, the open end, the unknown start


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
