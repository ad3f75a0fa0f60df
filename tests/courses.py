"""A small course that holds a record of every sort, for tests that need a course and no files."""

from decimal import Decimal

from items import HOSTILE, ITEMS, bank

from sourcebook.model.argument import Argument, Cell, Decoy, Edge, Effect, Node, Position, Summary, ThesisText
from sourcebook.model.base import Quote, Span
from sourcebook.model.course import (
    AuthoredOption,
    AuthoredQuestion,
    Caps,
    Chapter,
    ChapterHead,
    Course,
    Objective,
    Settings,
    Term,
)
from sourcebook.model.dates import When
from sourcebook.model.entity import Entity, Relation
from sourcebook.model.fact import (
    Claim,
    Condition,
    Event,
    Fact,
    Link,
    ListFact,
    Membership,
    NumberFact,
    Part,
    Proposal,
    Rule,
    Stance,
)
from sourcebook.model.people import (
    Clue,
    Coding,
    KnownProblem,
    NotEntailed,
    Overreach,
    Paraphrase,
    Passage,
    Review,
    Sentence,
)
from sourcebook.model.source import Mark, Skip, Source, SourceText, Zone
from sourcebook.problems import Place

AT = Place("course.json")
TEXT = "In 2012 the board chose a chair. Its budget was 1,500 crowns. It asked the council for talks."
BOARD = Quote(place=AT, source="packet-1", text="the board chose a chair", carries=("when", "who"))
BUDGET = Quote(place=AT, source="packet-1", text="1,500 crowns", nth=1, carries=("value",))
LOST = Quote(place=AT, source="packet-1", text=HOSTILE["markup"])


def span(text: str) -> Span:
    """Where words stand in the packet."""
    return Span(source="packet-1", start=TEXT.index(text), end=TEXT.index(text) + len(text), zone="body", line=1)


def fact_fields(id_: str, quote: Quote, says: str = "So it is.") -> dict[str, object]:
    """What every fact has."""
    return {
        "place": AT,
        "id": id_,
        "says": says,
        "mode": "fact",
        "importance": 2,
        "topics": ("topic-a",),
        "quotes": (quote,),
    }


FACTS: tuple[Fact, ...] = (
    Event(
        **fact_fields("chair-chosen", BOARD, HOSTILE["gift"]),
        type="event",
        when=When("2012-04~"),
        who=(Part(place=AT, entity="board", as_="subject"),),
    ),
    Membership(
        **fact_fields("north-member", BOARD),
        type="membership",
        member="north",
        org="board",
        status="member",
        held=When("2006/.."),
        end_known="yes",
    ),
    ListFact(
        **fact_fields("members", BOARD),
        type="list",
        of="member-of",
        subject="board",
        at=When("2012"),
        items=("north", "south"),
        count=2,
        complete="stated",
    ),
    NumberFact(
        **fact_fields("budget", BUDGET),
        type="number",
        relation="budget",
        subject="board",
        quantity="its budget",
        value=Decimal("1500.50"),
        unit="crowns",
        hedge="about",
        at=When("2012"),
    ),
    Proposal(
        **fact_fields("talks", LOST),
        type="proposal",
        from_="board",
        to="council",
        when=When("2013"),
        area="talks",
        outcome="unanswered",
    ),
    Rule(
        **fact_fields("rule", BOARD),
        type="rule",
        subject="board",
        at=When("2012"),
        permits="talks",
        when_all=(Condition(place=AT, field="mandate", is_="council"),),
    ),
    Claim(
        **fact_fields("claim", BOARD),
        type="claim",
        about=("board",),
        at=When("2013-09"),
        by="author",
        thesis=Stance(place=AT, id="useful", stance="asserts"),
        link=Link(place=AT, from_="talks", to="budget", kind="cause"),
    ),
)

ARGUMENT = Argument(
    place=AT,
    id="no-need",
    by="author",
    work="packet",
    scheme="consequences",
    says="It says so.",
    topics=("topic-a",),
    nodes=(
        Node(place=AT, id="a", role="data", text="It was chosen.", quote=BOARD),
        Node(place=AT, id="b", role="conclusion", text="It is so.", implicit=True, necessary=True),
    ),
    edges=(Edge(place=AT, from_="a", to="b", kind="supports", id="ab"),),
    decoys=(Decoy(place=AT, id="d", for_="missing-premise", is_="converse", text="It is not."),),
    effects=(Effect(place=AT, id="e", if_true="It fails.", on="ab", direction="weakens", strength=2),),
    summaries=(Summary(place=AT, is_="fair", text="In short."),),
)

COURSE = Course(
    settings=Settings(
        place=AT,
        id="course",
        title="A course",
        as_of=When("2013-09"),
        licence="CC BY 4.0",
        language="en",
        chapters=("first",),
        description="About a board.",
        terms=(Term(place=AT, term="board", means="those who decide"),),
        caps=Caps(place=AT, work=0.5),
    ),
    sources={
        "packet-1": Source(
            place=AT,
            id="packet-1",
            work="packet",
            title="Title",
            publisher="Publisher",
            date=When("2012"),
            genre="article",
            access="press",
            sha256="0" * 64,
            zones=(Zone(place=AT, id="body", first="In 2012", last="for talks."),),
            footnote_marks=(Mark(place=AT, in_="chair3", mark="3"),),
            skipped=(Skip(place=AT, first="It asked", reason="repeats", fact="talks"),),
        )
    },
    texts={
        "packet-1": SourceText(
            source="packet-1",
            text=TEXT,
            zones=(Span(source="packet-1", start=0, end=len(TEXT), zone="body", line=1),),
            lines=(1,) * len(TEXT),
        )
    },
    entities={"board": Entity(place=AT, id="board", class_="organ", name="Board", article="the", aliases=("BRD",))},
    relations={
        "budget": Relation(
            place=AT, id="budget", type="number", subject="organ", object="number", functional="at_time", why="One."
        )
    },
    facts={fact.id: fact for fact in FACTS},
    arguments={"no-need": ARGUMENT},
    positions=(
        Position(
            place=AT,
            thesis=ThesisText(place=AT, id="useful", text="It is useful.", difference="value"),
            cells=(Cell(place=AT, voice="author", work="packet", stance="asserts", quote=BOARD),),
        ),
    ),
    passages={
        "start": Passage(
            place=AT,
            id="start",
            source="packet-1",
            first="In 2012",
            last="crowns.",
            sentences=(Sentence(place=AT, n=1, role="data"),),
            clues=(Clue(place=AT, text="In 2012", tells="date"),),
        )
    },
    not_entailed=(NotEntailed(place=AT, fact="budget", source="packet-1", text="for talks"),),
    paraphrases=(Paraphrase(place=AT, id="p1", fact="budget", text="money was set aside for talks"),),
    overreach=(Overreach(place=AT, fact="budget", text="All of it was spent."),),
    codings=(Coding(place=AT, of="no-need.e", field="direction", value="weakens", coder="one"),),
    reviews=(Review(place=AT, of="budget", digest="0123456789abcdef", reviewer="R", verdict="approved"),),
    known_problems=(KnownProblem(place=AT, id="odd", says="Odd.", treatment="Left.", quotes=(BUDGET,)),),
    questions={
        "own": AuthoredQuestion(
            place=AT,
            id="own",
            shape="choice",
            topics=("topic-a",),
            level="remember",
            facts=("budget",),
            stem="Which?",
            feedback="That.",
            options=(AuthoredOption(place=AT, text="A", correct=True, why="So.", fact="budget"),),
            chapter="first",
        )
    },
    chapters={
        "first": Chapter(
            place=AT,
            id="first",
            head=ChapterHead(
                place=AT,
                title="First",
                topics=("topic-a",),
                objectives=(Objective(place=AT, id="o", text="Do it."),),
            ),
            prose="Some *prose*.",
            first_line=9,
        )
    },
    spans={BOARD: span(BOARD.text), BUDGET: span(BUDGET.text)},
    extents={"start": span("In 2012 the board chose a chair. Its budget was 1,500 crowns.")},
)
BANKS = (bank(*ITEMS),)
