"""What is right and what is wrong in an item, why, and by which certificate: lines of text, one function a shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from sourcebook.model.item import Body, Certificate, Choice, Cloze, Match, Number, Open, Order, Query, Text


@singledispatch
def answers(body: Body) -> Iterator[str]:
    """The answers of a body."""
    raise TypeError(body)


@answers.register
def _choice(body: Choice) -> Iterator[str]:
    for option in body.options:
        yield f"{'right' if option.correct else 'wrong'}: {line(option.text)}"
        yield f"  {line(option.why)}"
        if option.certificate:
            yield from indented(certified([option.certificate]))


@answers.register
def _text(body: Text) -> Iterator[str]:
    yield f"accepted: {'; '.join(map(line, body.accepted))}"


@answers.register
def _number(body: Number) -> Iterator[str]:
    value = f"{body.value} {body.unit}".strip()
    yield f"right: {value}, {f'give or take {body.tolerance}' if body.tolerance else 'exactly'}"


@answers.register
def _match(body: Match) -> Iterator[str]:
    yield from (f"{line(pair.left)} = {line(pair.right)}" for pair in body.pairs)
    yield from (f"belongs to none: {line(spare)}" for spare in body.spare)
    yield from certified(body.certificates)


@answers.register
def _order(body: Order) -> Iterator[str]:
    yield from (f"{step.id}: {line(step.text)}" for step in body.steps)
    yield from (f"accepted: {', '.join(order)}" for order in body.accepted)


@answers.register
def _cloze(body: Cloze) -> Iterator[str]:
    yield f"the text: {line(''.join(part if isinstance(part, str) else f'[{part.id}]' for part in body.parts))}"
    for gap in body.gaps:
        yield f"in [{gap.id}]"
        yield from indented(answers(gap.body))


@answers.register
def _open(body: Open) -> Iterator[str]:
    yield from (f"{point.points} for: {line(point.text)}" for point in body.rubric)
    yield f"an answer: {line(body.model_answer)}"


def query_text(query: Query) -> str:
    """A query as it is asked: `date-of(event: x)`."""
    return f"{query.name}({', '.join(f'{name}: {value}' for name, value in query.args.items())})"


def line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def indented(lines: Iterable[str]) -> list[str]:
    """Lines, two spaces further in."""
    return [f"  {each}" for each in lines]


def certified(certificates: Iterable[Certificate]) -> Iterator[str]:
    """Certificates of one rule and query on one line."""
    alike: dict[tuple[str, str], list[Certificate]] = {}
    for each in certificates:
        alike.setdefault((each.rule, query_text(each.query)), []).append(each)
    for (rule, asked), group in alike.items():
        proof = ", ".join(dict.fromkeys(fact for each in group for fact in each.facts))
        values = " nor ".join(each.value for each in group)
        yield f"certificate {rule}: {asked} does not give {values}{f'; proved by {proof}' if proof else ''}"
