"""Reads Moodle XML as Moodle's own importer does, without the writer's code and without DTD, entities or network."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from lxml import etree

from sourcebook.model.item import (
    Body,
    Choice,
    Cloze,
    Gap,
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
from sourcebook.targets.moodle.read_gaps import parts
from sourcebook.targets.moodle.read_html import blocks, plain

_Node = etree._Element  # noqa: SLF001  (lxml names the type of its elements so)
_ALL = 100
"""Per cent."""
_NEARLY = 1e-4
"""Moodle writes a third as 33.33333."""


def read(data: bytes) -> Iterator[tuple[str, Body]]:
    """Yield `idnumber` and body of each question; `ValueError` for what Moodle would refuse or score otherwise."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        quiz = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"this is not XML: {error}") from error
    if quiz.getroottree().docinfo.internalDTD is not None or quiz.tag != "quiz":
        raise ValueError("this is not Moodle XML: it has a DOCTYPE, or its root is no quiz")
    for question in quiz.iterchildren("question"):
        type_ = question.get("type", "")
        if type_ != "category":
            if type_ not in _BODIES:
                raise ValueError(f"a question is of the type {type_!r}, which is none of ours")
            yield _value(question, "idnumber"), _BODIES[type_](question)


def _value(node: _Node, tag: str, default: str | None = None) -> str:
    """The text of a child; it must be there if there is no default."""
    found = node.findtext(tag, default)
    if found is None:
        raise ValueError(f"<{node.tag}> has no <{tag}>")
    return found


def _text_of(node: _Node) -> str:
    return _value(node, "text")


def _html_in(node: _Node, tag: str) -> str:
    """The HTML of a child's `text`; a child that isn't there has none."""
    found = node.find(tag)
    return "" if found is None else _text_of(found)


def _number_of(text: str | None) -> Decimal:
    try:
        number = Decimal((text or "").strip())
    except InvalidOperation as error:
        raise ValueError(f"{text!r} is no number") from error
    if not number.is_finite():
        raise ValueError(f"{text!r} is no number")
    return number


def _choice(question: _Node) -> Choice:
    """Each answer's fraction must be what our rules give it."""
    multiple = _value(question, "single", "true").strip() in {"false", "0", ""}
    ordered = _value(question, "shuffleanswers", "false").strip() in {"false", "0", ""}
    fractions: list[float] = []
    options: list[Option] = []
    for answer in question.iterchildren("answer"):
        fractions.append(float(_number_of(answer.get("fraction"))))
        text = plain(_text_of(answer))
        why = plain(_html_in(answer, "feedback"))
        options.append(Option(id=text, text=text, correct=fractions[-1] > 0, why=why))
    keys = sum(option.correct for option in options)
    share = _ALL / max(keys, 1)
    wanted = [share if option.correct else -share if multiple else 0 for option in options]
    off = max((abs(is_ - should) for is_, should in zip(fractions, wanted, strict=True)), default=1.0)
    if off > _NEARLY or (keys != 1 and not multiple):
        raise ValueError(f"the fractions {fractions} score otherwise than right minus wrong")
    return Choice(options=tuple(options), multiple=multiple, ordered=ordered)


def _text(question: _Node) -> Text:
    right = [answer for answer in question.iterchildren("answer") if _number_of(answer.get("fraction")) == _ALL]
    return Text(accepted=tuple(_text_of(answer).replace(r"\*", "*") for answer in right))


def _numerical(question: _Node) -> Number:
    answers = list(question.iterchildren("answer"))
    if len(answers) != 1:
        raise ValueError("a numerical question has several answers")
    return Number(value=_number_of(_text_of(answers[0])), tolerance=_number_of(_value(answers[0], "tolerance", "0")))


def _match(question: _Node) -> Match:
    rows = [(plain(_text_of(row)), plain(_html_in(row, "answer"))) for row in question.iterchildren("subquestion")]
    return Match(
        pairs=tuple(Pair(left=left, right=right) for left, right in rows if left),
        spare=tuple(right for left, right in rows if not left),
    )


def _ordering(question: _Node) -> Order:
    for tag, wanted in (("gradingtype", "ABSOLUTE_POSITION"), ("selecttype", "ALL"), ("shownumcorrect", "1")):
        if _value(question, tag).strip() != wanted:
            raise ValueError(f"<{tag}> of an ordering is not {wanted}")
    texts = [plain(_text_of(answer)) for answer in question.iterchildren("answer")]
    return Order(steps=tuple(Step(id=text, text=text) for text in texts), accepted=(tuple(texts),))


def _cloze(question: _Node) -> Cloze:
    """The stem is the first paragraph; the gaps stand in the rest."""
    _stem, _end, rest = _html_in(question, "questiontext").partition("</p>")
    found = tuple(parts(rest))
    if not any(isinstance(part, Gap) for part in found):
        raise ValueError("a cloze has no gap")
    return Cloze(parts=found)


def _essay(question: _Node) -> Open:
    rubric: list[RubricPoint] = []
    model_answer = ""
    for tag, text in blocks(_html_in(question, "graderinfo")):
        if tag == "li":
            points, _colon, told = text.partition(": ")
            rubric.append(RubricPoint(id=str(len(rubric) + 1), text=told, points=int(points)))
        elif tag == "blockquote":
            model_answer = text
    return Open(rubric=tuple(rubric), model_answer=model_answer)


_BODIES: Mapping[str, Callable[[_Node], Body]] = {
    "multichoice": _choice,
    "shortanswer": _text,
    "numerical": _numerical,
    "match": _match,
    "ordering": _ordering,
    "cloze": _cloze,
    "essay": _essay,
}
