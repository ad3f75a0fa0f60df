"""A course whose every text means something to some format, and the book made of it."""

from dataclasses import replace

from courses import AT, BANKS, COURSE
from items import HOSTILE

from sourcebook import pages
from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument, Cell, Edge, Node, Position, ThesisText
from sourcebook.model.base import Quote
from sourcebook.model.course import Course, Objective, Term
from sourcebook.model.dates import When
from sourcebook.model.entity import Entity
from sourcebook.model.fact import Claim, Event, Stance
from sourcebook.model.people import Coding, KnownProblem
from sourcebook.pages.gauge import Gauge

TEXTS = {name.replace(" ", "-"): text for name, text in HOSTILE.items()}
MARKS = '{figure-of} id=who sort=positions caption="It\'s <b>$5</b> & more"\n\n{questions} topic=topic-a number=20'


def _quote(text: str) -> Quote:
    return Quote(place=AT, source="packet-1", text=text, carries=("clause",))


def _claim(name: str, text: str) -> Claim:
    return Claim(
        place=AT,
        id=f"hostile-{name}",
        type="claim",
        says=text,
        mode="claim",
        by=f"entity-{name}",
        importance=2,
        topics=("topic-a",),
        quotes=(_quote(text),),
        about=("board",),
        at=When("2012"),
    )


def _event(id_: str, text: str) -> Event:
    """What somebody dates; the questions of `items.py` rest on the one called `chair-2012`."""
    return Event(
        place=AT,
        id=id_,
        type="event",
        says=text,
        clause=text,
        mode="report",
        by="entity-gift",
        importance=3,
        topics=("topic-a",),
        quotes=(_quote(text),),
        when=When("2012"),
        who=(),
    )


def _position(name: str, text: str) -> Position:
    cell = Cell(place=AT, voice=f"entity-{name}", work="packet", stance="asserts", quote=_quote(text))
    thesis = ThesisText(place=AT, id=f"thesis-{name}", text=text, difference="fact")
    return Position(place=AT, thesis=thesis, cells=(cell,))


def _argument(name: str, text: str) -> Argument:
    """One whose every text is hostile, with an edge of each kind, one of them into another argument."""
    other = "gift" if name != "gift" else "cloze"
    roles = {"a": "data", "b": "conclusion", "c": "rebuttal", "d": "warrant"}
    nodes = tuple(
        Node(place=AT, id=id_, role=role, text=text, implicit=role == "warrant") for id_, role in roles.items()
    )
    edges = (
        Edge(place=AT, id="ab", from_="a", to="b", kind="supports"),
        Edge(place=AT, from_="c", to="ab", kind="undercuts"),
        Edge(place=AT, from_="b", to="d", kind="presupposes"),
        Edge(place=AT, from_="b", to=f"steps-{other}.b", kind="attacks"),
    )
    return Argument(
        place=AT,
        id=f"steps-{name}",
        by=f"entity-{name}",
        work="packet",
        scheme="sign",
        says=text,
        topics=("topic-a",),
        nodes=nodes,
        edges=edges,
        thesis=Stance(place=AT, id=f"thesis-{name}", stance="denies"),
    )


def hostile() -> Course:
    """The small course with every hostile text in every field that a page shows."""
    head = COURSE.chapters["first"].head
    objectives = tuple(Objective(place=AT, id=f"objective-{name}", text=text) for name, text in TEXTS.items())
    chapter = replace(
        COURSE.chapters["first"],
        head=replace(head, title=HOSTILE["markup"], objectives=objectives),
        prose=f"Some *prose* on [a claim](fact:hostile-gift), and\n[an argument](fact:no-need).\n\n{MARKS}",
    )
    return replace(
        COURSE,
        settings=replace(
            COURSE.settings,
            title=HOSTILE["templates"],
            description=HOSTILE["markdown"],
            terms=tuple(Term(place=AT, term=text, means=text, neutral=text) for text in TEXTS.values()),
        ),
        sources={
            "packet-1": replace(COURSE.sources["packet-1"], title=HOSTILE["markdown"], note=HOSTILE["gift"]),
            "packet-2": replace(COURSE.sources["packet-1"], id="packet-2", title=HOSTILE["markup"]),
        },
        entities=dict(COURSE.entities)
        | {
            f"entity-{name}": Entity(place=AT, id=f"entity-{name}", class_="person", name=text, aliases=(f"{text}!",))
            for name, text in TEXTS.items()
        },
        facts=dict(COURSE.facts)
        | {f"hostile-{name}": _claim(name, text) for name, text in TEXTS.items()}
        | {f"event-{name}": _event(f"event-{name}", text) for name, text in TEXTS.items()}
        | {"chair-2012": _event("chair-2012", " ".join(TEXTS.values()))},
        positions=tuple(_position(name, text) for name, text in TEXTS.items()),
        codings=tuple(
            Coding(place=AT, of=f"thesis-{name}.entity-{name}.packet", field="stance", value="asserts", coder=coder)
            for name in TEXTS
            for coder in ("one", "two")
        ),
        arguments=dict(COURSE.arguments) | {f"steps-{name}": _argument(name, text) for name, text in TEXTS.items()},
        known_problems=tuple(
            KnownProblem(place=AT, id=f"odd-{name}", title=text, says=text, treatment=text, quotes=(_quote(text),))
            for name, text in TEXTS.items()
        ),
        chapters={"first": chapter},
    )


def book() -> dict[str, bytes]:
    """The book of the hostile course, everything in it approved."""
    course = hostile()
    return pages.book(Knowledge(course, frozenset([*course.facts, *course.arguments])), BANKS, Gauge(course))
