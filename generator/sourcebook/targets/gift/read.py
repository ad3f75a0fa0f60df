"""Reads GIFT as Moodle's importer does, without the writer's code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from sourcebook.model.item import Body, Choice, Match, Number, Option, Pair, Text
from sourcebook.targets.gift.read_text import Tokens, bare, page, split, tokens

_ID = re.compile(r"\[id:((?:\\\]|[^\]])+)\]")
_WEIGHT = re.compile(r"%(-?\d{1,3}\.?\d*)%")
_ALL = 100.0
"""Per cent."""
_NEARLY = 1e-4
"""GIFT writes a third as 33.33333."""


def read(data: bytes) -> Iterator[tuple[str, Body]]:
    """Yield id and body of each question; `ValueError` for what is not GIFT, or scores otherwise than our rules."""
    for block in re.split(r"\n[ \t]*(?:\n[ \t]*)+", data.decode("utf-8").replace("\r\n", "\n")):
        lines = [line.strip() for line in block.split("\n")]
        comments = "\n".join(line for line in lines if line.startswith("//"))
        text = "\n".join(line for line in lines if not line.startswith("//")).strip()
        if text and not text.startswith("$CATEGORY:"):
            named = _ID.search(comments)
            if named is None:
                raise ValueError(f"a question has no id: {text[:60]!r}")
            yield named[1].replace(r"\]", "]"), _body(text)


def _body(text: str) -> Body:
    """What stands between the braces; general feedback is told, not asked."""
    found = tokens(text)
    if "{" not in found or found[-1] != "}":
        raise ValueError(f"a question has no answers in braces: {text[:60]!r}")
    inner = found[found.index("{") + 1 : -1]
    answers = split(inner, "####")[0]
    start = "".join(answers).lstrip()
    if start.startswith("#"):
        return _number("".join(answers).strip()[1:])
    if "~" in answers:
        return _choice(answers)
    rows = split(answers, "=")[1:]
    return _match(rows) if len(split(answers, "->")) > 1 else _text(rows)


def _number(answer: str) -> Number:
    weight, rest = _weighed(list(answer.strip().removeprefix("=")), unmarked=_ALL)
    value, _colon, tolerance = "".join(rest).partition(":")
    try:
        if weight != _ALL:
            raise ValueError(f"{answer!r} is not worth all marks")
        return Number(value=Decimal(value.strip()), tolerance=Decimal(tolerance.strip() or 0))
    except InvalidOperation as error:
        raise ValueError(f"{answer!r} is no number") from error


def _choice(answers: Tokens) -> Choice:
    """`=` is worth all marks, `~` none, `~%n%` n per cent; without `=` several may be chosen."""
    multiple = "=" not in answers
    options: list[Option] = []
    shares: list[float] = []
    marked = [part for sign in answers for part in (("~", "=") if sign == "=" else (sign,))]
    for row in split(marked, "~")[1:]:
        answer, *feedback = split(row, "#", once=True)
        share, text = _weighed(answer)
        shares.append(share)
        shown = page(text)
        options.append(Option(id=shown, text=shown, correct=share > 0, why=page(feedback[0]) if feedback else ""))
    keys = sum(option.correct for option in options)
    share = _ALL / max(keys, 1)
    wanted = [share if option.correct else -share if multiple else 0 for option in options]
    if any(abs(is_ - should) > _NEARLY for is_, should in zip(shares, wanted, strict=True)) or not keys:
        raise ValueError(f"the weights {shares} score otherwise than right minus wrong")
    return Choice(options=tuple(options), multiple=multiple)


def _weighed(answer: Tokens, unmarked: float = 0.0) -> tuple[float, Tokens]:
    """An answer's share in per cent, and its text."""
    if answer[:1] == ["="]:
        return _ALL, answer[1:]
    weight = _WEIGHT.match("".join(answer))
    return (float(weight[1]), answer[len(weight[0]) :]) if weight else (unmarked, answer)


def _match(rows: list[Tokens]) -> Match:
    """A right-hand side without a left one is spare."""
    sides = [(page(left), page(right)) for left, right in (split(row, "->", once=True) for row in rows)]
    return Match(
        pairs=tuple(Pair(left=left, right=right) for left, right in sides if left),
        spare=tuple(right for left, right in sides if not left),
    )


def _text(rows: list[Tokens]) -> Text:
    """Plain text, in which an escaped asterisk is no wildcard."""
    forms = []
    for row in rows:
        share, text = _weighed(split(row, "#", once=True)[0], unmarked=_ALL)
        if share != _ALL:
            raise ValueError(f"{bare(text)!r} is not worth all marks")
        forms.append(bare(text).replace(r"\*", "*"))
    return Text(accepted=tuple(forms))
