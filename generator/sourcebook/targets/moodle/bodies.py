"""What each shape is in Moodle XML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from sourcebook.markup import Html, element
from sourcebook.model.item import Body, Choice, Match, Number, Open, Order, Text
from sourcebook.targets.moodle.html import escaped, feedback, shown
from sourcebook.targets.moodle.xml import Element, add, add_html, add_text

Sources = Mapping[str, str]

TYPES = {
    "choice": "multichoice",
    "text": "shortanswer",
    "number": "numerical",
    "match": "match",
    "order": "ordering",
    "cloze": "cloze",
    "open": "essay",
}
"""Moodle's name of each shape."""

SHARES = ("100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5")
"""One key's share of 1 to 8 keys, as Moodle's list of grades has it: any other figure rejects the whole file."""


def add_body(question: Element, body: Body, sources: Sources) -> None:
    """Append what is particular to the body's shape."""
    _BODIES[body.shape](question, body, sources)


def marks(body: Body) -> str:
    """Return the marks for a whole answer: the points of an essay's rubric, 1 for all else."""
    points = sum(point.points for point in body.rubric) if isinstance(body, Open) else 1
    return f"{points}.0000000"


def _choice(question: Element, body: Choice, sources: Sources) -> None:
    """One key has all marks; of several each has its share, and each wrong option takes as much away."""
    add(question, "single", "false" if body.multiple else "true")
    add(question, "shuffleanswers", "0" if body.ordered else "1")
    add(question, "answernumbering", "abc")
    if body.multiple:
        add(question, "shownumcorrect")
    share = SHARES[sum(option.correct for option in body.options) - 1]
    for option in body.options:
        fraction = share if option.correct else f"-{share}" if body.multiple else "0"
        answer = add_html(question, "answer", shown(option.text), fraction=fraction)
        add_html(answer, "feedback", feedback([option.why], option.evidence, sources))


def _text(question: Element, body: Text, _sources: Sources) -> None:
    """An asterisk would be a wildcard."""
    add(question, "usecase", "0")
    for form in body.accepted:
        add_text(question, "answer", form.replace("*", r"\*"), fraction="100", format="moodle_auto_format")


def _number(question: Element, body: Number, _sources: Sources) -> None:
    answer = add_text(question, "answer", decimal(body.value), fraction="100", format="moodle_auto_format")
    add(answer, "tolerance", decimal(body.tolerance))
    add(question, "unitgradingtype", "0")
    add(question, "showunits", "3")


def _match(question: Element, body: Match, _sources: Sources) -> None:
    """A spare right-hand side is an answer to an empty question; right-hand sides pass through HTML too."""
    add(question, "shuffleanswers", "1")
    add(question, "shownumcorrect")
    for left, right in [*((pair.left, pair.right) for pair in body.pairs), *(("", spare) for spare in body.spare)]:
        add_text(add_html(question, "subquestion", shown(left)), "answer", escaped(right))


def _order(question: Element, body: Order, _sources: Sources) -> None:
    """Without `shownumcorrect` the import stops with an error of the database."""
    told = {"layouttype": "VERTICAL", "selecttype": "ALL", "selectcount": str(len(body.steps))}
    told |= {"gradingtype": "ABSOLUTE_POSITION", "showgrading": "SHOW", "numberingstyle": "none", "shownumcorrect": "1"}
    for tag, value in told.items():
        add(question, tag, value)
    texts = {step.id: step.text for step in body.steps}
    for rank, id_ in enumerate(body.accepted[0], start=1):
        add_html(question, "answer", shown(texts[id_]), fraction=f"{rank}.0000000")


def _cloze(_question: Element, _body: Body, _sources: Sources) -> None:
    """All of it stands in the question's text."""


def _open(question: Element, body: Open, _sources: Sources) -> None:
    """The rubric and the model answer are for whoever grades."""
    add(question, "responseformat", "editor")
    add(question, "responserequired", "1")
    add(question, "responsefieldlines", "15")
    add(question, "attachments", "0")
    rubric = [element("li", Html(f"{point.points}: {shown(point.text)}")) for point in body.rubric]
    add_html(question, "graderinfo", Html(element("ul", *rubric) + element("blockquote", shown(body.model_answer))))
    add_html(question, "responsetemplate", Html())


def decimal(value: Decimal) -> str:
    """Return a number with a decimal point and no exponent."""
    return format(value, "f")


_BODIES: Mapping[str, Callable[[Element, Any, Sources], None]] = {
    "choice": _choice,
    "text": _text,
    "number": _number,
    "match": _match,
    "order": _order,
    "cloze": _cloze,
    "open": _open,
}
