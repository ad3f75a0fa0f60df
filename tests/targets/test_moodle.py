"""Moodle XML: what Moodle insists on, and the marks that its own question engine would give."""

import re
from collections.abc import Sequence
from decimal import Decimal
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from items import (
    CLOZE,
    HOSTILE,
    HOSTILE_CHOICE,
    HOSTILE_MATCH,
    HOSTILE_MULTIPLE,
    HOSTILE_TEXT,
    ITEMS,
    MATCH,
    MULTIPLE,
    NUMBER,
    OPEN,
    ORDER,
    ORDERED_CHOICE,
    TEXT,
    Example,
    bank,
    item,
    options,
)

from sourcebook.grading import grade_body
from sourcebook.model.item import Choice, Cloze, Gap, Item, Match, Order, Text
from sourcebook.targets import exported, moodle

GRADES = re.split(
    " ", "100 90 83.33333 80 75 70 66.66667 60 50 40 33.33333 30 25 20 16.66667 14.28571 12.5 11.11111 10 5 0"
)
"""`question_bank::fraction_options_full`, in per cent."""
LEGAL = {*GRADES, *(f"-{grade}" for grade in GRADES)}


def written(*items: Item) -> ET.Element:
    content, _report = exported("moodle", bank(*items))
    return ET.fromstring(content)


def question(given: Item) -> ET.Element:
    return written(given).findall("question")[1]


def value(node: ET.Element, path: str) -> str:
    found = node.findtext(path)
    assert found is not None, path
    return found


def shown(html: str) -> str:
    return unescape(re.sub("<[^>]*>", "", html.replace("<br>", "\n")))


# ---- marks, as the question engine computes them (qtype_multichoice, _match, _ordering, _shortanswer, _numerical)


def marks(node: ET.Element, response: Sequence[str] | dict[str, str] | str) -> float:
    """What Moodle gives: choices and steps are named by their text, matches by their left side."""
    kind = node.get("type")
    answers = [(shown(value(each, "text")), float(each.get("fraction", "nan"))) for each in node.findall("answer")]
    if kind == "multichoice":
        single = value(node, "single") == "true"
        chosen = [response] if single else response
        total = sum(fraction for text, fraction in answers if text in chosen)
        return min(max(total / 100, 0), 1)
    if kind == "ordering":
        return sum(text == given for (text, _rank), given in zip(answers, response, strict=True)) / len(answers)
    if kind == "match":
        rows = [
            (shown(value(each, "text") or ""), shown(value(each, "answer/text")))
            for each in node.iter("subquestion")
            if each.findtext("text")
        ]
        assert isinstance(response, dict)
        return sum(response.get(left) == right for left, right in rows) / len(rows)
    assert isinstance(response, str)
    if kind == "numerical":
        answer = node.find("answer")
        assert answer is not None
        off = abs(Decimal(response.replace(" ", "")) - Decimal(value(answer, "text")))
        return float(off <= Decimal(value(answer, "tolerance")))
    assert kind == "shortanswer"
    return max(
        float(wildcards(value(each, "text").strip()).fullmatch(response.strip()) is not None)
        for each in node.findall("answer")
    )


def wildcards(pattern: str) -> re.Pattern[str]:
    """`qtype_shortanswer_question::compare_string_with_wildcard`."""
    bits = (re.escape(bit.replace(r"\*", "*")) for bit in re.split(r"(?<!\\)\*+", pattern))
    return re.compile(".*".join(bits), re.IGNORECASE)


CHOSEN = [
    pytest.param(example, response, id=f"{example.item.id}: {name}")
    for example in (
        HOSTILE_CHOICE,
        ORDERED_CHOICE,
        MULTIPLE,
        HOSTILE_MULTIPLE,
        TEXT,
        HOSTILE_TEXT,
        NUMBER,
        MATCH,
        HOSTILE_MATCH,
        ORDER,
    )
    for name, response, _score in example.responses
    if response
    and name not in {"malformed", "mixed", "unknown", "twice the same", "a step short", "a step twice"}
    and name not in {"as JSON", "grouped", "with its unit", "Arabic digits"}  # not promised: see SCORING
]


@pytest.mark.parametrize(("example", "response"), CHOSEN)
def test_moodle_gives_the_marks_that_are_promised(example: Example, response: object) -> None:
    body = example.item.body
    in_moodle = response
    if isinstance(body, Choice | Order):
        texts = {each.id: each.text for each in (body.options if isinstance(body, Choice) else body.steps)}
        in_moodle = [texts[each] for each in response] if isinstance(response, list) else texts[str(response)]
    promised = grade_body(body, response, moodle.SCORING)
    assert marks(question(example.item), in_moodle) == pytest.approx(promised, abs=1e-6)


# ---- what Moodle insists on


def test_fractions_are_those_of_moodles_list() -> None:
    bodies = [Choice(options=options(*"ABCDEFGHI"[: keys + 1], keys=keys), multiple=True) for keys in range(1, 9)]
    asked = written(*ITEMS, *(item(f"keys-{keys}", body) for keys, body in enumerate(bodies, 1)))
    found = [node for node in asked if node.get("type") not in {"ordering", "category"}]
    fractions = {answer.get("fraction") for node in found for answer in node.findall("answer")}
    assert fractions <= LEGAL
    assert {"33.33333", "16.66667", "14.28571", "12.5", "-33.33333"} <= fractions


def test_an_ordering_has_what_the_import_would_stop_without() -> None:
    node = question(ORDER.item)
    told = {
        tag: value(node, tag) for tag in ("shownumcorrect", "gradingtype", "selecttype", "layouttype", "showgrading")
    }
    assert told == {
        "shownumcorrect": "1",
        "gradingtype": "ABSOLUTE_POSITION",
        "selecttype": "ALL",
        "layouttype": "VERTICAL",
        "showgrading": "SHOW",
    }


def test_every_question_has_name_idnumber_and_tags() -> None:
    for node in written(*ITEMS).findall("question")[1:]:
        assert value(node, "name/text") == value(node, "idnumber")
        assert [tag.findtext("text") for tag in node.findall("tags/tag")] == [
            "topic-a",
            "topic-b",
            "understand",
            "example",
        ]


def test_the_category_is_course_and_chapter() -> None:
    category = written(ITEMS[0])[0]
    assert value(category, "category/text") == "$course$/top/A course/The first // chapter: <b>start<//b>"
    assert shown(value(category, "info/text")) == "As of 2012-09. CC BY 4.0"


def test_options_that_have_an_order_are_not_shuffled() -> None:
    assert value(question(ORDERED_CHOICE.item), "shuffleanswers") == "0"
    assert value(question(HOSTILE_CHOICE.item), "shuffleanswers") == "1"


def test_general_feedback_holds_every_quote_once_with_its_citation() -> None:
    told = shown(value(question(MATCH.item), "generalfeedback/text"))
    assert told.count(f"“{HOSTILE['quotes']}”") == 1
    assert told.count(f"“{HOSTILE['mathematics']}”") == 1
    assert "A. Author, “Title”, Publisher, 2012" in told
    assert "It was so." in told


def test_nothing_in_a_stem_is_left_to_moodles_filters() -> None:
    for text in HOSTILE.values():
        html = value(question(item("one", Choice(options=options("A", "B")), text)), "questiontext/text")
        assert not re.search(r"[$\\{}\[\]@]|<(?!/?p>)", html)


def test_gaps_are_moodles_codes() -> None:
    html = value(question(CLOZE.item), "questiontext/text")
    assert "In {1:NUMERICAL:=2012:0} the {1:SHORTANSWER:=R&#38;D group~=group&#92;&#42;~=100&#37;}" in html
    assert "{1:MULTIRESPONSE:=A&#126;#Because A&#126;~=" in html
    assert html.count("{") == 4


def test_an_essay_tells_the_grader_what_to_look_for() -> None:
    node = question(OPEN.item)
    assert value(node, "defaultgrade") == "3.0000000"
    assert "Names both sides: <b>each</b>" in shown(value(node, "graderinfo/text"))
    assert "Both.\nAnd <script>" in shown(value(node, "graderinfo/text"))


@pytest.mark.parametrize(
    ("refused", "why"),
    [
        (item("x" * 100, TEXT.item.body), "100 characters"),
        (item("control", TEXT.item.body, "What\x07?"), "control character"),
        (
            item("two-orders", Order(steps=ORDER.item.body.steps, accepted=(("s1", "s2"), ("s2", "s1")))),
            "several orders",
        ),  # type: ignore[union-attr]
        (item("gap", Cloze(parts=(Gap(id="1", body=Text(accepted=(r"a\}",))),))), "backslash"),
    ],
)
def test_what_moodle_cannot_take_is_refused(refused: Item, why: str) -> None:
    told = moodle.refuses(refused)
    assert told
    assert why in told
    assert exported("moodle", bank(refused))[1].left == ((refused.id, told),)


# ---- the reader


ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    b'<quiz><question type="essay">&e;</question></quiz>'
)
BOMB = b'<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><quiz>&b;</quiz>'


@pytest.mark.parametrize("data", [ENTITY, BOMB, ENTITY.decode().encode("utf-16")])
def test_the_reader_takes_no_doctype(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"DOCTYPE|not XML"):
        list(moodle.read(data))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (('fraction="33.33333"', 'fraction="30"'), "right minus wrong"),
        (('fraction="-33.33333"', 'fraction="0"'), "right minus wrong"),
        (("<single>false</single>", "<single>true</single>"), "right minus wrong"),
        (('type="multichoice"', 'type="calculated"'), "none of ours"),
        (("<idnumber>example.multiple</idnumber>", ""), "has no <idnumber>"),
        (('fraction="33.33333"', 'fraction="much"'), "no number"),
    ],
)
def test_the_reader_refuses_what_scores_otherwise(change: tuple[str, str], why: str) -> None:
    content, _report = exported("moodle", bank(MULTIPLE.item))
    assert change[0].encode() in content
    with pytest.raises(ValueError, match=why):
        list(moodle.read(content.replace(change[0].encode(), change[1].encode())))


def test_the_reader_reads_what_moodle_itself_exports() -> None:
    data = b"""<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="match">
    <name><text>Capitals</text></name>
    <questiontext format="html"><text><![CDATA[<p>Match.</p>]]></text></questiontext>
    <idnumber>capitals</idnumber>
    <shuffleanswers>true</shuffleanswers>
    <shownumcorrect/>
    <subquestion format="html"><text><![CDATA[<p>First &amp; only</p>]]></text>
      <answer><text>A</text></answer></subquestion>
    <subquestion format="html"><text></text><answer><text>B</text></answer></subquestion>
  </question>
</quiz>"""
    ((id_, body),) = moodle.read(data)
    assert id_ == "capitals"
    assert isinstance(body, Match)
    assert [(pair.left, pair.right) for pair in body.pairs] == [("First & only", "A")]
    assert body.spare == ("B",)
