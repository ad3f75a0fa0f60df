"""What a key says of each shape: lines with what is right, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sourcebook.markup import Markdown, escape
from sourcebook.model.item import Body, Choice, Cloze, Evidence, Match, Number, Open, Order, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a key."""

    lead: Markdown
    right: bool = True
    why: str = ""
    evidence: tuple[Evidence, ...] = ()


def rows(body: Body) -> Iterator[Row]:
    """Yield the lines of a key in the order in which the item shows them."""
    return _ROWS[body.shape](body)


def _choice(body: Choice) -> Iterator[Row]:
    for option in body.options:
        yield Row(lead=escape(option.text), right=option.correct, why=option.why, evidence=option.evidence)


def _short(body: Text | Number) -> Iterator[Row]:
    yield Row(lead=_answer(body))


def _match(body: Match) -> Iterator[Row]:
    for pair in body.pairs:
        lead = Markdown(f"{escape(pair.left)} → {escape(pair.right)}")
        yield Row(lead=lead, why=pair.why, evidence=pair.evidence)
    for spare in body.spare:
        yield Row(lead=Markdown(f"{escape(spare)} (spare)"), right=False)


def _open(body: Open) -> Iterator[Row]:
    for point in body.rubric:
        yield Row(lead=Markdown(f"{point.points}: {escape(point.text)}"), right=False)
    yield Row(lead=Markdown("Model answer"), why=body.model_answer)


def _answer(body: Text | Number) -> Markdown:
    if isinstance(body, Text):
        return Markdown(" / ".join(map(escape, body.accepted)))
    tolerance = f" ± {body.tolerance:f}" if body.tolerance else ""
    return escape(f"{body.value:f}{tolerance} {body.unit}".rstrip())


def _order(body: Order) -> Iterator[Row]:
    """The first accepted order with its reasons, then the others."""
    steps = {step.id: step for step in body.steps}
    first, *others = body.accepted
    for rank, id_ in enumerate(first, 1):
        step = steps[id_]
        yield Row(lead=Markdown(f"{rank}\\. {escape(step.text)}"), why=step.why, evidence=step.evidence)
    for order in others:
        yield Row(lead=Markdown("Also right"), why=" → ".join(steps[id_].text for id_ in order))


def _cloze(body: Cloze) -> Iterator[Row]:
    """The text with its gaps numbered, then what stands in each."""
    numbers = {gap.id: f"[{number}]" for number, gap in enumerate(body.gaps, 1)}
    text = "".join(part if isinstance(part, str) else numbers[part.id] for part in body.parts)
    yield Row(lead=escape(text), right=False, why="The gaps score only together." if body.together else "")
    for gap in body.gaps:
        if isinstance(gap.body, Choice):
            for row in rows(gap.body):
                yield Row(
                    lead=Markdown(f"{escape(numbers[gap.id])} {row.lead}"),
                    right=row.right,
                    why=row.why,
                    evidence=row.evidence,
                )
        else:
            yield Row(lead=Markdown(f"{escape(numbers[gap.id])} {_answer(gap.body)}"))


_ROWS: Mapping[str, Callable[[Any], Iterator[Row]]] = {
    "choice": _choice,
    "text": _short,
    "number": _short,
    "match": _match,
    "order": _order,
    "cloze": _cloze,
    "open": _open,
}
