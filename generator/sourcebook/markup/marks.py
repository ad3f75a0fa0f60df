"""The marks in a chapter's prose: where questions and figures stand, and which facts its words rest on."""

from __future__ import annotations

import re
import shlex
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, get_args

Sort = Literal["timeline", "membership", "lists", "positions", "numbers", "argument", "agreement"]
SORTS: tuple[Sort, ...] = get_args(Sort)
_MAP = "argument-map-"

_MARK = re.compile(r"\{(questions|figure-of)\}(?!`)(.*)")
_FENCE = re.compile(r"\s*(`{3,}|~{3,}|:{3,})\s*(\{?)")
_LINK = re.compile(r"\[([^\[\]]*)\]\(fact:([^)\s]*)\)")
_FIELDS = {"questions": ("topic", "number"), "figure-of": ("id", "sort", "select", "caption")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A stretch of Markdown between marks; `line` is its first, counted from 1 in the prose."""

    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsMark:
    """`{questions} topic=<topic> number=<n>`: the next questions of a topic stand here."""

    topic: str
    number: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMark:
    """`{figure-of} id=<id> sort=<sort> select=<what> caption="<sentence>"`: a figure drawn from the course's facts."""

    id: str
    sort: Sort
    select: tuple[str, ...]
    """Topics, an organisation, relations, theses or an argument, as the sort needs; empty for all."""
    caption: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenMark:
    """A line that begins like a mark and isn't one, and why."""

    message: str
    line: int


Part = Prose | QuestionsMark | FigureMark | BrokenMark


def parts(prose: str) -> Iterator[Part]:
    """Cut prose at its marks, each on a line of its own; what stands in a code fence is no mark."""
    held: list[str] = []
    first = 1
    for number, line, where in _lines(prose):
        mark = None if where == "code" else _MARK.match(line)
        if mark is None:
            held.append(line)
            continue
        if (text := "\n".join(held).strip("\n")).strip():
            yield Prose(text=text, line=first)
        held, first = [], number + 1
        inside = BrokenMark(message=f"{{{mark[1]}}} can't stand inside a directive", line=number)
        yield inside if where else _read(mark[1], mark[2], number)
    if (text := "\n".join(held).strip("\n")).strip():
        yield Prose(text=text, line=first)


def references(prose: str) -> Iterator[tuple[int, str]]:
    """Every `[words](fact:<id>)` with the line on which it ends, counted from 1 in the prose, and its id."""
    for first, text, is_code in _stretches(prose):
        for found in () if is_code else _LINK.finditer(text):
            yield first + text.count("\n", 0, found.end()), found[2]


def with_links(prose: str, known: Container[str]) -> str:
    """Turn `[words](fact:<id>)` into a link to the evidence of a known record, and into the words alone otherwise."""

    def linked(found: re.Match[str]) -> str:
        return f"[{found[1]}](#fact-{found[2]})" if found[2] in known else found[1]

    return "\n".join(text if is_code else _LINK.sub(linked, text) for _, text, is_code in _stretches(prose))


def map_of(argument: str) -> str:
    """The id of the figure that the pages of argument maps show of an argument; no mark in prose has it."""
    return f"{_MAP}{argument}"


def _stretches(prose: str) -> Iterator[tuple[int, str, bool]]:
    """Lines that are all code or all not, with the number of the first and whether they are."""
    for is_code, run in groupby(_lines(prose), key=lambda each: each[2] == "code"):
        lines = list(run)
        yield lines[0][0], "\n".join(line for _, line, _ in lines), is_code


def _lines(prose: str) -> Iterator[tuple[int, str, Literal["", "code", "directive"]]]:
    """Each line with its number and what it stands in: directives hold prose, code does not."""
    fences: list[tuple[str, Literal["code", "directive"]]] = []
    for number, line in enumerate(prose.split("\n"), 1):
        found = _FENCE.match(line)
        if fences and line.strip() and not line.strip().strip(fences[-1][0][0]) and line.strip() >= fences[-1][0]:
            yield number, line, fences.pop()[1]
            continue
        if found and not (fences and fences[-1][1] == "code"):
            fences.append((found[1], "directive" if found[2] else "code"))
        yield number, line, fences[-1][1] if fences else ""


def _read(name: str, rest: str, line: int) -> QuestionsMark | FigureMark | BrokenMark:
    try:
        pairs = [word.split("=", 1) for word in shlex.split(rest)]
        given = dict(pairs)
        if len(given) < len(pairs):
            return BrokenMark(message=f"{{{name}}} names a field twice", line=line)
    except ValueError:
        return BrokenMark(message=f"{{{name}}} takes fields like {_FIELDS[name][0]}=…, in quotes if spaced", line=line)
    wanted = _FIELDS[name]
    if unknown := [key for key in given if key not in wanted]:
        return BrokenMark(message=f"{{{name}}} has no field {unknown[0]!r}; it has {', '.join(wanted)}", line=line)
    if missing := [key for key in wanted if not given.get(key) and key != "select"]:
        return BrokenMark(message=f"{{{name}}} lacks {missing[0]}=…", line=line)
    return _questions(given, line) if name == "questions" else _figure(given, line)


def _questions(given: dict[str, str], line: int) -> QuestionsMark | BrokenMark:
    number = given["number"]
    if not re.fullmatch("[1-9][0-9]{0,3}", number):
        return BrokenMark(message=f"number={number} is not how many questions stand here", line=line)
    return QuestionsMark(topic=given["topic"], number=int(number), line=line)


def _figure(given: dict[str, str], line: int) -> FigureMark | BrokenMark:
    sort = next((sort for sort in SORTS if sort == given["sort"]), None)
    if sort is None:
        return BrokenMark(message=f"sort={given['sort']} is none of {', '.join(SORTS)}", line=line)
    select = tuple(filter(None, given.get("select", "").split(",")))
    return FigureMark(id=given["id"], sort=sort, select=select, caption=given["caption"], line=line)
