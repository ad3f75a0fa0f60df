"""Example items of all seven shapes, rich and hostile, each with responses and the score that each must get.

Import it with `from items import EXAMPLES` (pytest's `pythonpath` names this folder).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sourcebook.model.item import (
    Bank,
    Body,
    Certificate,
    Choice,
    Cloze,
    Evidence,
    Gap,
    Item,
    Match,
    Number,
    Open,
    Option,
    Order,
    Pair,
    Query,
    RubricPoint,
    Step,
    Text,
)

HOSTILE = {
    "quotes": 'Tom\'s "words" and `code`, ‘curled’ and “so”',
    "markup": "<script>alert('x')</script> <b>bold</b> <!-- gone? --> ]]> &amp; &#39; &nbsp;",
    "mathematics": r"$x^2$ and $$y$$ and \(z\) and \[w\] cost $5",
    "gift": r"::name:: {=right ~wrong %50% # feedback #### end} A -> B // no comment \= \~ \:",
    "cloze": r"{1:SHORTANSWER:=x~%50%y#z} {#1} \} \#",
    "markdown": "**bold** _it_ ~~no~~ [link](u) ![i](j) # 1. * - + > | {role}`x` @me",
    "templates": "{{ jinja }} {% raw %} ${shell} %s {0} @@PLUGINFILE@@ [[filter]]",
    "yaml": "no: 1.10, *alias, &anchor, !!tag, - item # comment",
    "scripts": "Кириллица, \u05e2\u05d1\u05e8\u05d9\u05ea \u200f\u0645\u0631\u062d\u0628\u0627, 中文, é, \U0001f469",
    "backslash": "C:\\new\\table\\",
    "per cent": "%100% of it",
    "format": "[html] or [plain]",
    "word": "no",
    "number": "1.10",
}
"""Texts that mean something to some format; in an item each is text, letter by letter."""

TITLES = {"packet-1": "A. Author, “Title”, Publisher, 2012", "packet-2": HOSTILE["markup"]}
QUOTE = Evidence(source="packet-1", text=HOSTILE["quotes"], start=3, end=3 + len(HOSTILE["quotes"]))
OTHER_QUOTE = Evidence(source="packet-2", text=HOSTILE["mathematics"], start=0, end=len(HOSTILE["mathematics"]))
QUERY = Query(name="holder-at", args={"relation": "chair", "at": "2012"})
CERTIFICATE = Certificate(rule="F1", query=QUERY, value="somebody-else", facts=("chair-2012",))


def item(id_: str, body: Body, stem: str = "Which is it?", feedback: str = "It is so.") -> Item:
    """An item with that body."""
    return Item(
        id=f"example.{id_}",
        kind="example",
        phrasing=0,
        chapter="first",
        topics=("topic-a", "topic-b"),
        objective=None,
        level="understand",
        as_of="2012-09",
        facts=("chair-2012",),
        slots={"from": "here"},
        stem=stem,
        body=body,
        feedback=feedback,
        evidence=(QUOTE, OTHER_QUOTE),
        lead_in=stem,
        query=QUERY,
        phrasings=(stem, "What is it?"),
    )


def options(*texts: str, keys: int = 1) -> tuple[Option, ...]:
    """Options `a`, `b`, `c` …; the first ones are right."""
    return tuple(
        Option(
            id=chr(ord("a") + index),
            text=text,
            correct=index < keys,
            why=f"Because {text}",
            evidence=(QUOTE,),
            certificate=None if index < keys else CERTIFICATE,
        )
        for index, text in enumerate(texts)
    )


@dataclass(frozen=True, kw_only=True)
class Example:
    """An item, and responses to it: name, response, score."""

    item: Item
    responses: Sequence[tuple[str, object, float | None]]


HOSTILE_TEXTS = tuple(HOSTILE.values())
BLANK = [("blank", None, 0.0), ("blank text", "", 0.0), ("blank list", [], 0.0), ("blank object", {}, 0.0)]

CHOICE = Example(
    item=item("choice", Choice(options=options("Alpha", "Beta", "Gamma"))),
    responses=[("right", "a", 1.0), ("wrong", "b", 0.0), ("malformed", ["a"], 0.0), ("unknown", "z", 0.0), *BLANK],
)
HOSTILE_CHOICE = Example(
    item=item("hostile-choice", Choice(options=options(*HOSTILE_TEXTS[:8])), *HOSTILE_TEXTS[:2]),
    responses=[("right", "a", 1.0), *((f"wrong {id_}", id_, 0.0) for id_ in "bcdefgh"), *BLANK],
)
ORDERED_CHOICE = Example(
    item=item("ordered-choice", Choice(options=options("2012", "2013", "2014"), ordered=True)),
    responses=[("right", "a", 1.0), ("wrong", "c", 0.0), *BLANK],
)
MULTIPLE = Example(
    item=item("multiple", Choice(options=options("A", "B", "C", "D", "E", "F", keys=3), multiple=True)),
    responses=[
        ("right", ["c", "a", "b"], 1.0),
        ("two of three", ["a", "b"], 2 / 3),
        ("three right, one wrong", ["a", "b", "c", "d"], 2 / 3),
        ("one right, one wrong", ["a", "d"], 0.0),
        ("one wrong", ["d"], 0.0),
        ("everything", ["a", "b", "c", "d", "e", "f"], 0.0),
        ("twice the same", ["a", "a"], 1 / 3),
        ("malformed", "a", 0.0),
        ("mixed", ["a", 3], 0.0),
        ("unknown", ["a", "z"], 0.0),
        *BLANK,
    ],
)
HOSTILE_MULTIPLE = Example(
    item=item("hostile-multiple", Choice(options=options(*HOSTILE_TEXTS[6:14], keys=7), multiple=True)),
    responses=[("right", list("abcdefg"), 1.0), ("one", ["g"], 1 / 7), ("wrong", ["h"], 0.0), *BLANK],
)
TEXT = Example(
    item=item("text", Text(accepted=("the Collective “Test” Treaty", "CTT"))),
    responses=[
        ("right", "the Collective “Test” Treaty", 1.0),
        ("other form", "ctt", 1.0),
        ("article, quotes, case and period", ' collective  "test" treaty. ', 1.0),
        ("wrong", "NATO", 0.0),
        ("malformed", 7, 0.0),
        *BLANK,
    ],
)
HOSTILE_TEXT = Example(
    item=item("hostile-text", Text(accepted=(HOSTILE["templates"], r"a *wild\* {card} = 100% ~ #1: \ ", "T"))),
    responses=[
        ("right", HOSTILE["templates"], 1.0),
        ("not a wildcard", r"a *wild\* {card} = 100% ~ #1: \ ", 1.0),
        ("what a wildcard would take", r"a very wild\x {card} = 100% ~ #1: \ ", 0.0),
        ("neither true nor false", "t", 1.0),
        ("wrong", "true", 0.0),
        *BLANK,
    ],
)
NUMBER = Example(
    item=item("number", Number(value=Decimal(20000), unit="personnel")),
    responses=[
        ("right", "20000", 1.0),
        ("as JSON", 20000, 1.0),
        ("spaced", "20 000", 1.0),
        ("grouped", "20,000", 1.0),
        ("with its unit", "20 000 personnel", 1.0),
        ("Arabic digits", "٢٠٠٠٠", 1.0),
        ("wrong", "2000", 0.0),
        ("malformed", True, 0.0),
        *BLANK,
    ],
)
TOLERANT_NUMBER = Example(
    item=item("tolerant-number", Number(value=Decimal("-1.50"), tolerance=Decimal("0.25"))),
    responses=[("right", "-1.5", 1.0), ("at the edge", "−1,75", 1.0), ("beyond it", "-1.76", 0.0), *BLANK],
)
MATCH = Example(
    item=item(
        "match",
        Match(
            pairs=(
                Pair(left="First", right="2012", why="It was so.", evidence=(QUOTE,)),
                Pair(left="Second", right="2013", why="That too.", evidence=(OTHER_QUOTE,)),
                Pair(left="Third", right="2013"),
            ),
            spare=("2020", "2021"),
            certificates=(CERTIFICATE,),
        ),
    ),
    responses=[
        ("right", {"First": "2012", "Second": "2013", "Third": "2013"}, 1.0),
        ("two of three", {"First": "2012", "Second": "2013", "Third": "2020"}, 2 / 3),
        ("half-filled", {"First": "2012"}, 1 / 3),
        ("wrong", {"First": "2013", "Second": "2012", "Third": "2021"}, 0.0),
        ("malformed", ["2012"], 0.0),
        *BLANK,
    ],
)
HOSTILE_MATCH = Example(
    item=item(
        "hostile-match",
        Match(
            pairs=tuple(
                Pair(left=left, right=right) for left, right in zip(HOSTILE_TEXTS[:7], HOSTILE_TEXTS[7:], strict=True)
            ),
            spare=(f"spare {HOSTILE['gift']}",),
        ),
    ),
    responses=[
        ("right", dict(zip(HOSTILE_TEXTS[:7], HOSTILE_TEXTS[7:], strict=True)), 1.0),
        ("turned round", dict(zip(HOSTILE_TEXTS[:7], reversed(HOSTILE_TEXTS[7:]), strict=True)), 1 / 7),
        *BLANK,
    ],
)


def steps(*texts: str) -> tuple[Step, ...]:
    """Steps `s1`, `s2` …"""
    return tuple(
        Step(id=f"s{number}", text=text, why=f"{text} then", evidence=(QUOTE,)) for number, text in enumerate(texts, 1)
    )


ORDER = Example(
    item=item("order", Order(steps=steps("One", "Two", "Three", "Four"), accepted=(("s1", "s2", "s3", "s4"),))),
    responses=[
        ("right", ["s1", "s2", "s3", "s4"], 1.0),
        ("neighbours swapped", ["s2", "s1", "s3", "s4"], 2 / 3),
        ("ends swapped", ["s4", "s2", "s3", "s1"], 0.0),
        ("reversed", ["s4", "s3", "s2", "s1"], 0.0),
        ("a step short", ["s1", "s2", "s3"], 0.0),
        ("a step twice", ["s1", "s1", "s2", "s3"], 0.0),
        ("malformed", "s1", 0.0),
        *BLANK,
    ],
)
ORDER_WITH_TWO = Example(
    item=item(
        "order-with-two",
        Order(steps=steps("One", "Two", "Three"), accepted=(("s1", "s2", "s3"), ("s2", "s1", "s3"))),
    ),
    responses=[
        ("right", ["s1", "s2", "s3"], 1.0),
        ("also right", ["s2", "s1", "s3"], 1.0),
        ("near the second", ["s2", "s3", "s1"], 1 / 3),
        *BLANK,
    ],
)
HOSTILE_ORDER = Example(
    item=item("hostile-order", Order(steps=steps(*HOSTILE_TEXTS[:3]), accepted=(("s3", "s1", "s2"),))),
    responses=[("right", ["s3", "s1", "s2"], 1.0), ("wrong", ["s2", "s1", "s3"], 0.0), *BLANK],
)
CLOZE = Example(
    item=item(
        "cloze",
        Cloze(
            parts=(
                "In ",
                Gap(id="when", body=Number(value=Decimal(2012))),
                " the ",
                Gap(id="what", body=Text(accepted=("R&D group", "group*", "100%"))),
                " chose {one of} ",
                Gap(id="whom", body=Choice(options=options("Alpha & Co", *HOSTILE_TEXTS[1:5]))),
                " and all of ",
                Gap(
                    id="which",
                    body=Choice(options=options("A~", "B#", "C}", "=D", keys=2), multiple=True, ordered=True),
                ),
                f" {HOSTILE['cloze']}.",
            )
        ),
        stem=HOSTILE["cloze"],
    ),
    responses=[
        ("right", {"when": "2012", "what": "r&d group", "whom": "a", "which": ["a", "b"]}, 1.0),
        ("three and a half", {"when": 2012, "what": "100%", "whom": "a", "which": ["b"]}, 3.5 / 4),
        ("two of four", {"when": "2012", "what": "groups", "whom": "a", "which": ["a", "c"]}, 0.5),
        ("wrong", {"when": "2013", "what": "?", "whom": "b", "which": ["c", "d"]}, 0.0),
        ("malformed", ["2012"], 0.0),
        *BLANK,
    ],
)
CLOZE_TOGETHER = Example(
    item=item(
        "cloze-together",
        Cloze(
            parts=(
                Gap(id="who", body=Choice(options=options("Alpha", "Beta"))),
                " said so in ",
                Gap(id="when", body=Text(accepted=("2012",))),
            ),
            together=True,
        ),
    ),
    responses=[
        ("right", {"who": "a", "when": "2012"}, 1.0),
        ("one of two", {"who": "a", "when": "2013"}, 0.0),
        *BLANK,
    ],
)
OPEN = Example(
    item=item(
        "open",
        Open(
            rubric=(
                RubricPoint(id="both", text="Names both sides: <b>each</b>", points=2),
                RubricPoint(id="cites", text=HOSTILE["gift"], points=1),
            ),
            model_answer=f"Both.\nAnd {HOSTILE['markup']}",
        ),
    ),
    responses=[
        ("right", {"text": "Both …", "points": ["both", "cites"]}, 1.0),
        ("partly", {"text": "Both …", "points": ["both"]}, 2 / 3),
        ("nothing of it", {"text": "Well …", "points": []}, 0.0),
        ("unrated", {"text": "Both …"}, None),
        ("rated but empty", {"text": " ", "points": ["both"]}, 0.0),
        ("unknown point", {"text": "Both …", "points": ["all"]}, 0.0),
        ("malformed", "Both …", 0.0),
        *BLANK,
    ],
)

EXAMPLES = (
    CHOICE,
    HOSTILE_CHOICE,
    ORDERED_CHOICE,
    MULTIPLE,
    HOSTILE_MULTIPLE,
    TEXT,
    HOSTILE_TEXT,
    NUMBER,
    TOLERANT_NUMBER,
    MATCH,
    HOSTILE_MATCH,
    ORDER,
    ORDER_WITH_TWO,
    HOSTILE_ORDER,
    CLOZE,
    CLOZE_TOGETHER,
    OPEN,
)
ITEMS = tuple(example.item for example in EXAMPLES)


def bank(*items: Item) -> Bank:
    """A bank of those items."""
    return Bank(
        chapter="first",
        title="The first / chapter: <b>start</b>",
        as_of="2012-09",
        items=items,
        course="A course",
        licence="CC BY 4.0",
        sources=TITLES,
    )
