"""What an item asks, part by part: the query of each part, and what it shows as right and as wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sourcebook.kinds.authored import KIND as AUTHORED
from sourcebook.model.item import (
    Body,
    Certificate,
    Choice,
    Cloze,
    Item,
    Match,
    Number,
    Open,
    Option,
    Order,
    Query,
    Text,
)

Key = tuple[str, tuple[tuple[str, str], ...]]
"""A query as something that can be looked up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The item itself, or one of the gaps of its text."""

    query: Query | None
    """What is asked; None where nothing says so."""
    body: Body
    gap: str = ""
    """Id of the gap, where it is one."""


def key_of(query: Query) -> Key:
    """Return a query as something that can be looked up."""
    return query.name, tuple(sorted(query.args.items()))


def shown(query: Query) -> str:
    """Return a query as a message shows it."""
    return " ".join((query.name, *(f"{name}={value}" for name, value in query.args.items())))


def parts(item: Item) -> tuple[Part, ...]:
    """Return the parts of an item that are asked of the course; none of an essay, nor of what a person wrote.

    A gap's own query is that of its wrong options; a gap without any asks what the item asks.
    """
    if isinstance(item.body, Open) or is_authored(item):
        return ()
    if isinstance(item.body, Cloze):
        return tuple(Part(query=_own(gap.body) or item.query, body=gap.body, gap=gap.id) for gap in item.body.gaps)
    return (Part(query=item.query, body=item.body),)


def queries(item: Item) -> tuple[Query, ...]:
    """Return every query that the item's keys answer, each once."""
    if isinstance(item.body, Match):
        found = [certificate.query for certificate in item.body.certificates]
    else:
        found = [part.query for part in parts(item) if part.query]
    return tuple({key_of(query): query for query in found}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """A wrong option, with the query to which it is no answer."""

    option: Option
    query: Query | None


def wrongs(item: Item) -> Iterator[Wrong]:
    """Yield the wrong options of an item and of the gaps of its text."""
    bodies: list[Body] = [gap.body for gap in item.body.gaps] if isinstance(item.body, Cloze) else [item.body]
    for body in bodies:
        own = _own(body)
        query = item.query or own if body is item.body else own
        if isinstance(body, Choice):
            yield from (Wrong(option=option, query=query) for option in body.options if not option.correct)


def certificates(item: Item) -> tuple[Certificate, ...]:
    """Return the certificates of an item's wrong options and joinings, those that there are."""
    found = item.body.certificates if isinstance(item.body, Match) else ()
    return (*found, *(wrong.option.certificate for wrong in wrongs(item) if wrong.option.certificate))


def is_authored(item: Item) -> bool:
    """Whether a person wrote the question, so that no query but a reviewer answers for its key."""
    return item.kind == AUTHORED or (item.query is not None and item.query.name == AUTHORED)


def _own(body: Body) -> Query | None:
    return next(_certified(body), None)


def _certified(body: Body) -> Iterator[Query]:
    """The queries of a body's certificates."""
    match body:
        case Choice(options=options):
            yield from (option.certificate.query for option in options if option.certificate)
        case Match(certificates=certificates):
            yield from (certificate.query for certificate in certificates)
        case Cloze():
            for gap in body.gaps:
                yield from _certified(gap.body)
        case _:
            return


def shown_keys(body: Body) -> frozenset[str]:
    """Return what a body gives as right, in the words of an answer to its query; of a matching, its pairs."""
    keys: Iterable[str] = ()
    match body:
        case Choice(options=options):
            keys = (option.id for option in options if option.correct)
        case Order(accepted=accepted):
            keys = (" ".join(order) for order in accepted)
        case Text(accepted=forms):
            keys = forms
        case Number(value=value):
            keys = (str(value),)
        case Match(pairs=pairs):
            keys = (f"{pair.left} = {pair.right}" for pair in pairs)
        case Cloze():
            keys = (f"{gap.id}: {key}" for gap in body.gaps for key in shown_keys(gap.body))
        case Open():
            pass
    return frozenset(keys)
