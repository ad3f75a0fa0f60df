"""Text is text: whatever stands in a stem, an option or feedback comes out of every target letter by letter."""

import json
import re
from decimal import Decimal
from html import unescape
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from items import HOSTILE, bank, item
from lxml import html as lxml_html

from sourcebook.model.item import (
    Body,
    Choice,
    Cloze,
    Gap,
    Item,
    Match,
    Number,
    Open,
    Option,
    Order,
    Pair,
    RubricPoint,
    Step,
    Text,
)
from sourcebook.targets import TARGETS, exported

SIGNS = st.sampled_from(
    [
        "~",
        "=",
        "#",
        "{",
        "}",
        ":",
        "\\",
        "->",
        "####",
        "%50%",
        "*",
        "$",
        "<br>",
        "&amp;",
        "&",
        "&#38;",
        "]]>",
        "\n",
        "\r",
        "\t",
        "[html]",
        "//",
        "::",
        "\u2028",
        "\x85",
        "\ufeff",
        "'",
        '"',
        "- ",
        ": ",
        " #",
        "{1:SA:=x}",
        "\U0001f469",
    ]
)
WRITTEN = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=6)
TEXTS = st.lists(WRITTEN | SIGNS | st.sampled_from(list(HOSTILE.values())), min_size=1, max_size=5).map("".join)
SHOWN = TEXTS.map(str.strip).filter(bool)
FORMS = SHOWN.filter(lambda text: "\\}" not in text and "\\#" not in text)
ANY = st.text(min_size=1)
FEW = settings(max_examples=60, deadline=None)
MACHINES = [name for name, target in TARGETS.items() if target.read]


def read_back(name: str, given_item: Item) -> Body:
    """The body as the target's own reader has it."""
    assume(not TARGETS[name].refuses(given_item))
    content, _report = exported(name, bank(given_item))
    read = TARGETS[name].read
    assert read
    return dict(read(content))[given_item.id]


def stem_of(name: str, content: bytes) -> str:
    """The stem in a file of one question, taken out by hand."""
    if name == "json":
        return str(json.loads(content)["items"][0]["stem"])
    if name == "yaml":
        return str(yaml.load(content, Loader=yaml.CBaseLoader)["items"][0]["stem"])
    if name == "html":
        page = lxml_html.document_fromstring(content, parser=lxml_html.HTMLParser(encoding="utf-8"))
        return str(page.find(".//article/h4").text_content())
    if name == "anywidget":
        (line,) = (line for line in content.decode().split("\n") if line.startswith('{"items"'))
        return str(json.loads(line)["items"][0]["stem"])
    if name == "moodle":
        found = ET.fromstring(content).findtext("question[2]/questiontext/text") or ""
        html = re.fullmatch("<p>(.*?)</p>.*", found, re.DOTALL)
    else:
        html = re.search(r"^::example\.one::\[html\](.*?)(?<!\\)\{", content.decode(), re.DOTALL | re.MULTILINE)
    assert html
    bare = html[1] if name == "moodle" else re.sub(r"\\(.)", r"\1", html[1])
    return unescape(bare.replace("<br>", "\n"))


@pytest.mark.parametrize("name", MACHINES)
@given(stem=SHOWN)
@FEW
def test_stems(name: str, stem: str) -> None:
    asked = item("one", Choice(options=(option("a", "A", correct=True), option("b", "B"))), stem)
    assume(not TARGETS[name].refuses(asked))
    content, _report = exported(name, bank(asked))
    assert stem_of(name, content) == stem


@pytest.mark.parametrize("name", MACHINES)
@given(texts=st.lists(SHOWN, min_size=2, max_size=4, unique=True), why=SHOWN, multiple=st.booleans())
@FEW
def test_options_and_their_feedback(name: str, texts: list[str], why: str, *, multiple: bool) -> None:
    choices = tuple(option(str(n), text, why, correct=n == 0) for n, text in enumerate(texts))
    body = read_back(name, item("one", Choice(options=choices, multiple=multiple)))
    assert isinstance(body, Choice)
    assert [(each.text, each.correct) for each in body.options] == [(each.text, each.correct) for each in choices]
    assert all(each.why.startswith(why) for each in body.options)
    assert body.multiple == multiple


@pytest.mark.parametrize("name", ["json", "yaml"])
@given(texts=st.lists(ANY, min_size=1, max_size=4))
@FEW
def test_control_characters_and_outer_space(name: str, texts: list[str]) -> None:
    body = Choice(options=tuple(option(str(n), text, text) for n, text in enumerate(texts)))
    assert read_back(name, item("one", body)) == body


@pytest.mark.parametrize("name", MACHINES)
@given(accepted=st.lists(SHOWN, min_size=1, max_size=3))
@FEW
def test_short_answers(name: str, accepted: list[str]) -> None:
    assume(name != "gift" or "\r" not in "".join(accepted))
    assert read_back(name, item("one", Text(accepted=tuple(accepted)))) == Text(accepted=tuple(accepted))


@pytest.mark.parametrize("name", MACHINES)
@given(value=st.decimals(allow_nan=False, allow_infinity=False, places=3), tolerance=st.decimals(0, 100, places=2))
@FEW
def test_numbers(name: str, value: Decimal, tolerance: Decimal) -> None:
    body = Number(value=value, tolerance=tolerance)
    assert read_back(name, item("one", body)) == body


@pytest.mark.parametrize("name", MACHINES)
@given(lefts=st.lists(SHOWN, min_size=2, max_size=3, unique=True), right=SHOWN, spare=SHOWN)
@FEW
def test_pairs(name: str, lefts: list[str], right: str, spare: str) -> None:
    body = Match(pairs=tuple(Pair(left=left, right=right) for left in lefts), spare=(spare,))
    assert read_back(name, item("one", body)) == body


@pytest.mark.parametrize("name", ["json", "yaml", "moodle"])
@given(texts=st.lists(SHOWN, min_size=2, max_size=4, unique=True))
@FEW
def test_steps(name: str, texts: list[str]) -> None:
    steps = tuple(Step(id=str(n), text=text) for n, text in enumerate(texts))
    body = read_back(name, item("one", Order(steps=steps, accepted=(tuple(step.id for step in steps),))))
    assert isinstance(body, Order)
    assert [step.text for step in body.steps] == texts


@pytest.mark.parametrize("name", ["json", "yaml", "moodle"])
@given(before=SHOWN, between=SHOWN, form=FORMS, texts=st.lists(SHOWN, min_size=2, max_size=3, unique=True), why=SHOWN)
@FEW
def test_gaps(name: str, before: str, between: str, form: str, texts: list[str], why: str) -> None:
    choices = tuple(option(str(n), text, why, correct=n == 0) for n, text in enumerate(texts))
    gaps = Gap(id="1", body=Text(accepted=(form, "x"))), Gap(id="2", body=Choice(options=choices))
    body = read_back(name, item("one", Cloze(parts=(before, gaps[0], between, gaps[1]))))
    assert isinstance(body, Cloze)
    assert [part for part in body.parts if isinstance(part, str)] == [before, between]
    first, second = (gap.body for gap in body.gaps)
    assert isinstance(second, Choice)
    assert first == gaps[0].body
    assert [(each.text, each.correct, each.why) for each in second.options] == [
        (o.text, o.correct, why) for o in choices
    ]


@pytest.mark.parametrize("name", ["json", "yaml", "moodle"])
@given(point=SHOWN, answer=SHOWN)
@FEW
def test_rubrics(name: str, point: str, answer: str) -> None:
    body = Open(rubric=(RubricPoint(id="1", text=point, points=2),), model_answer=answer)
    assert read_back(name, item("one", body)) == body


def option(id_: str, text: str, why: str = "", *, correct: bool = False) -> Option:
    """An option."""
    return Option(id=id_, text=text, correct=correct, why=why)
