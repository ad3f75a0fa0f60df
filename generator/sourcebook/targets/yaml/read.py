"""Reads a bank in YAML: every scalar as text, every field that is missing as empty; no code of the writer's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import yaml

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
    """Yield id and body of each item; `ValueError` for anything but a bank, and for aliases, which could explode."""
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(data, Loader=yaml.CBaseLoader)):
            raise ValueError("aliases are not allowed in a bank")
        document = yaml.load(data, Loader=yaml.CBaseLoader)  # noqa: S506  (it makes nothing but text, lists and mappings)
        for row in document.get("items", ()):
            yield row["id"], _BODIES[row["shape"]](row)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"this is not a bank in YAML: {error!r}") from error


def _true(row: _Row, key: str) -> bool:
    return bool(row.get(key) == "true")


def _choice(row: _Row) -> Choice:
    options = tuple(
        Option(
            id=each["id"],
            text=each.get("text", ""),
            correct=_true(each, "correct"),
            why=each.get("why", ""),
            evidence=_evidence(each),
            certificate=_certificate(each["certificate"]) if "certificate" in each else None,
        )
        for each in row.get("options", ())
    )
    return Choice(options=options, multiple=_true(row, "multiple"), ordered=_true(row, "ordered"))


def _certificate(row: _Row) -> Certificate:
    query = Query(name=row["query"]["name"], args=row["query"].get("args", {}))
    return Certificate(rule=row["rule"], query=query, value=row.get("value", ""), facts=tuple(row.get("facts", ())))


def _evidence(row: _Row) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            source=each["source"],
            text=each.get("text", ""),
            start=int(each.get("start", 0)),
            end=int(each.get("end", 0)),
        )
        for each in row.get("evidence", ())
    )


def _text(row: _Row) -> Text:
    return Text(accepted=tuple(row.get("accepted", ())))


def _number(row: _Row) -> Number:
    return Number(value=Decimal(row["value"]), unit=row.get("unit", ""), tolerance=Decimal(row.get("tolerance", "0")))


def _match(row: _Row) -> Match:
    pairs = tuple(
        Pair(left=each.get("left", ""), right=each.get("right", ""), why=each.get("why", ""), evidence=_evidence(each))
        for each in row.get("pairs", ())
    )
    certificates = tuple(map(_certificate, row.get("certificates", ())))
    return Match(pairs=pairs, spare=tuple(row.get("spare", ())), certificates=certificates)


def _order(row: _Row) -> Order:
    steps = tuple(
        Step(id=each["id"], text=each.get("text", ""), why=each.get("why", ""), evidence=_evidence(each))
        for each in row.get("steps", ())
    )
    return Order(steps=steps, accepted=tuple(tuple(order) for order in row.get("accepted", ())))


def _cloze(row: _Row) -> Cloze:
    parts = (each if isinstance(each, str) else _gap(each) for each in row.get("parts", ()))
    return Cloze(parts=tuple(parts), together=_true(row, "together"))


def _gap(row: _Row) -> Gap:
    return Gap(id=row["id"], body=_IN_GAPS[row["body"]["shape"]](row["body"]))


def _open(row: _Row) -> Open:
    rubric = tuple(
        RubricPoint(id=each["id"], text=each.get("text", ""), points=int(each.get("points", 0)))
        for each in row.get("rubric", ())
    )
    return Open(rubric=rubric, model_answer=row.get("model_answer", ""))


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
