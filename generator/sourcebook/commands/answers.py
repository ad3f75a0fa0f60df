"""What is right and what is wrong in an item, why, and by which certificate: lines to print, one function a shape."""

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
            yield f"  {_certificate(option.certificate)}"


@answers.register
def _text(body: Text) -> Iterator[str]:
    yield f"accepted: {'; '.join(map(line, body.accepted))}"


@answers.register
def _number(body: Number) -> Iterator[str]:
    yield f"right: {f'{body.value} {body.unit}'.strip()}, within {body.tolerance}"


@answers.register
def _match(body: Match) -> Iterator[str]:
    yield from (f"{line(pair.left)} = {line(pair.right)}" for pair in body.pairs)
    yield from (f"belongs to none: {line(spare)}" for spare in body.spare)
    yield from (_certificate(each) for each in body.certificates)


@answers.register
def _order(body: Order) -> Iterator[str]:
    yield from (f"{step.id}: {line(step.text)}" for step in body.steps)
    yield from (f"accepted: {', '.join(order)}" for order in body.accepted)


@answers.register
def _cloze(body: Cloze) -> Iterator[str]:
    for gap in body.gaps:
        yield f"gap {gap.id}"
        yield from indented(answers(gap.body))


@answers.register
def _open(body: Open) -> Iterator[str]:
    yield from (f"{point.points} for: {line(point.text)}" for point in body.rubric)


def query_text(query: Query) -> str:
    """A query as it is asked: `date-of(event: x)`."""
    return f"{query.name}({', '.join(f'{name}: {value}' for name, value in query.args.items())})"


def line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def indented(lines: Iterable[str]) -> list[str]:
    """Lines, two spaces further in."""
    return [f"  {each}" for each in lines]


def _certificate(certificate: Certificate) -> str:
    proof = ", ".join(certificate.facts)
    asked = query_text(certificate.query)
    return f"certificate {certificate.rule}: {asked} does not give {certificate.value}; proved by {proof}"
