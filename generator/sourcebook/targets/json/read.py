"""Reads a bank in JSON by the letter of its format, without `wire`, so that the one proves the other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from sourcebook.model.item import (
    Body,
    Certificate,
    Choice,
    Cloze,
    Evidence,
    Gap,
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

_Row = Mapping[str, Any]


def read(data: bytes) -> Iterator[tuple[str, Body]]:
    """Yield id and body of each item; `ValueError` for anything but a bank."""
    try:
        for row in json.loads(data)["items"]:
            yield row["id"], _BODIES[row["shape"]](row)
    except (KeyError, TypeError, ArithmeticError) as error:
        raise ValueError(f"this is not a bank in JSON: {error!r}") from error


def _choice(row: _Row) -> Choice:
    return Choice(options=tuple(map(_option, row["options"])), multiple=row["multiple"], ordered=row["ordered"])


def _option(row: _Row) -> Option:
    certificate = row["certificate"]
    return Option(
        id=row["id"],
        text=row["text"],
        correct=row["correct"],
        why=row["why"],
        evidence=_evidence(row),
        certificate=None if certificate is None else _certificate(certificate),
    )


def _certificate(row: _Row) -> Certificate:
    query = Query(name=row["query"]["name"], args=row["query"]["args"])
    return Certificate(rule=row["rule"], query=query, value=row["value"], facts=tuple(row["facts"]))


def _evidence(row: _Row) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(source=each["source"], text=each["text"], start=each["start"], end=each["end"])
        for each in row["evidence"]
    )


def _text(row: _Row) -> Text:
    return Text(accepted=tuple(row["accepted"]))


def _number(row: _Row) -> Number:
    return Number(value=Decimal(row["value"]), unit=row["unit"], tolerance=Decimal(row["tolerance"]))


def _match(row: _Row) -> Match:
    return Match(
        pairs=tuple(
            Pair(left=each["left"], right=each["right"], why=each["why"], evidence=_evidence(each))
            for each in row["pairs"]
        ),
        spare=tuple(row["spare"]),
        certificates=tuple(map(_certificate, row["certificates"])),
    )


def _order(row: _Row) -> Order:
    return Order(
        steps=tuple(
            Step(id=each["id"], text=each["text"], why=each["why"], evidence=_evidence(each)) for each in row["steps"]
        ),
        accepted=tuple(tuple(order) for order in row["accepted"]),
    )


def _cloze(row: _Row) -> Cloze:
    return Cloze(
        parts=tuple(each if isinstance(each, str) else _gap(each) for each in row["parts"]), together=row["together"]
    )


def _gap(row: _Row) -> Gap:
    return Gap(id=row["id"], body=_IN_GAPS[row["body"]["shape"]](row["body"]))


def _open(row: _Row) -> Open:
    return Open(
        rubric=tuple(RubricPoint(id=each["id"], text=each["text"], points=each["points"]) for each in row["rubric"]),
        model_answer=row["model_answer"],
    )


_IN_GAPS: Mapping[str, Callable[[_Row], Choice | Text | Number]] = {
    "choice": _choice,
    "text": _text,
    "number": _number,
}
_BODIES: Mapping[str, Callable[[_Row], Body]] = {
    **_IN_GAPS,
    "match": _match,
    "order": _order,
    "cloze": _cloze,
    "open": _open,
}
