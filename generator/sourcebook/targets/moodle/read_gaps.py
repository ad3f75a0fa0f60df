"""Takes Moodle's "embedded answers" apart, as its importer does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from html import unescape

from sourcebook.model.item import Choice, Gap, Number, Option, Text
from sourcebook.targets.moodle.read_html import plain

_GAP = re.compile(r"\{\d*:([A-Z_]+):((?:[^}\\]|\\.)+)\}", re.DOTALL)
_ALTERNATIVE = re.compile(r"(?<!\\)~")
_FEEDBACK = re.compile(r"(?<![\\&])#")
_CHOICES = frozenset({"MULTICHOICE", "MULTICHOICE_S", "MULTIRESPONSE", "MULTIRESPONSE_S"})


def parts(html: str) -> Iterator[str | Gap]:
    """Yield text and gaps in turn; a gap's id is its number."""
    end = 0
    for number, match in enumerate(_GAP.finditer(html), start=1):
        if match.start() > end:
            yield plain(html[end : match.start()])
        yield Gap(id=str(number), body=_body(match[1], _ALTERNATIVE.split(match[2])))
        end = match.end()
    tail = plain(html[end:])
    if tail:
        yield tail


def _body(type_: str, alternatives: list[str]) -> Choice | Text | Number:
    if type_ == "SHORTANSWER":
        return Text(accepted=tuple(_decoded(form.removeprefix("=")).replace(r"\*", "*") for form in alternatives))
    if type_ == "NUMERICAL":
        value, _colon, tolerance = alternatives[0].removeprefix("=").partition(":")
        return Number(value=Decimal(value), tolerance=Decimal(tolerance or 0))
    if type_ not in _CHOICES:
        raise ValueError(f"a gap is of the type {type_}, which is none of ours")
    return Choice(
        options=tuple(map(_option, alternatives)),
        multiple=type_.startswith("MULTIRESPONSE"),
        ordered=not type_.endswith("_S"),
    )


def _option(alternative: str) -> Option:
    """An alternative without a mark is wrong; in a gap with several keys each wrong one undoes a right one."""
    text, *rest = _FEEDBACK.split(alternative.removeprefix("="), maxsplit=1)
    shown = plain(_decoded(text))
    return Option(id=shown, text=shown, correct=alternative.startswith("="), why=plain(_decoded("".join(rest))))


def _decoded(coded: str) -> str:
    return unescape(coded).replace(r"\}", "}").replace(r"\#", "#")
