"""Mechanical wrong answers: a right one with one thing dropped, added, swapped, shifted, turned or cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import islice
from typing import Any

from sourcebook.exercises.atoms import atom, words
from sourcebook.exercises.parts import KINDS_OF_EDGE
from sourcebook.exercises.plain import links, pairs, things
from sourcebook.knowledge import Knowledge, graph
from sourcebook.model.dates import When
from sourcebook.model.exercise import Answer, Atom, Exercise

MOST = 8
"""Mutants of an exercise (ITEMS.md 9.3)."""

Mutant = tuple[str, object]
"""What was done to the right answer, and the wrong one that came of it."""


def mutants(knowledge: Knowledge, exercise: Exercise, right: object) -> list[Mutant]:
    """Return up to eight wrong answers made from the right one, in turns over its answers."""
    if exercise.essay:
        return list(islice(_texts(str(right)), MOST))
    if len(exercise.answers) == 1 and not exercise.answers[0].name:
        return list(islice(_of_answer(knowledge, exercise.answers[0], right), MOST))
    values: Mapping[str, Any] = right if isinstance(right, Mapping) else {}
    found: list[list[Mutant]] = [
        [(f"{answer.name}: {done}", {**values, answer.name: wrong}) for done, wrong in made]
        for answer in exercise.answers
        for made in [list(_of_answer(knowledge, answer, values.get(answer.name)))]
    ]
    turns = [each[at] for at in range(MOST) for each in found if at < len(each)]
    return turns[:MOST]


def _of_answer(knowledge: Knowledge, answer: Answer, right: object) -> Iterator[Mutant]:
    return _MUTATE[answer.type](knowledge, answer, right)


def _one(knowledge: Knowledge, answer: Answer, right: object) -> Iterator[Mutant]:
    """Another value in its place."""
    yield from _others(knowledge, answer.of, answer.labels, things(right)[0])


def _set(knowledge: Knowledge, answer: Answer, right: object) -> Iterator[Mutant]:
    found = things(right)
    foreign = [wrong for _, wrong in islice(_strangers(knowledge, answer, found), 4)]
    if foreign:
        yield "one added", [*found, foreign[0]]
    if found:
        yield "the first dropped", found[1:] or None
        yield "the last dropped", found[:-1] or None
    for other in foreign[:2]:
        if found:
            yield "one replaced", [*found[:-1], other]
    if len(foreign) > 1:
        yield "two added", [*found, *foreign[:2]]
        yield "only others", foreign
    if len(found) > 2:  # noqa: PLR2004  (half of three is one)
        yield "half of it", found[: len(found) // 2]
    for other in foreign[2:]:
        yield "one added", [*found, other]


def _order(knowledge: Knowledge, answer: Answer, right: object) -> Iterator[Mutant]:
    """Steps in an order in which one stands before what supports it: two reasons may change places."""
    found = things(right)
    argument = knowledge.arguments.get(answer.argument or "")
    yield "reversed", found[::-1]
    yield "rotated", [*found[1:], *found[:1]]
    for at in range(len(found) - 1):
        if argument and str(found[at]) not in graph.behind(argument, str(found[at + 1])):
            continue
        yield "two swapped", [*found[:at], found[at + 1], found[at], *found[at + 2 :]]
    yield "the first dropped", found[1:]
    yield "the last dropped", found[:-1]
    yield "the ends swapped", [found[-1], *found[1:-1], found[0]]
    yield from (("one added", [*found, other]) for _, other in islice(_strangers(knowledge, answer, found), 2))


def _map(knowledge: Knowledge, answer: Answer, right: object) -> Iterator[Mutant]:
    found = pairs(right)
    yield "the first row dropped", dict(found[1:]) or None
    for at in range(len(found) - 1):
        (a, x), (b, y) = found[at], found[at + 1]
        if x != y:
            yield "two values swapped", dict([*found[:at], (a, y), (b, x), *found[at + 2 :]])
    for at, (key, value) in enumerate(found):
        for done, wrong in islice(_others(knowledge, answer.to, answer.labels, value), 2):
            yield f"a value: {done}", dict([*found[:at], (key, wrong), *found[at + 1 :]])
    yield "the last row dropped", dict(found[:-1]) or None


def _edges(_knowledge: Knowledge, _answer: Answer, right: object) -> Iterator[Mutant]:
    found = links(right)
    for at, (a, kind, b) in enumerate(found):
        rest = [*found[:at], *found[at + 1 :]]
        other = next(each for each in KINDS_OF_EDGE[1::-1] if each != kind)
        yield "an edge negated", [*rest, (a, other, b)]
        yield "an edge turned", [*rest, (b, kind, a)]
        yield "an edge dropped", rest or None
    (a, kind, b), *_ = found
    yield "an edge added", [*found, (b, kind, a)]


def _span(knowledge: Knowledge, _answer: Answer, right: object) -> Iterator[Mutant]:
    text = str(right).split()
    core = words(str(right))
    yield "cut at the end", " ".join(text[: -max(1, len(text) // 3)])
    yield "cut at the start", " ".join(text[max(1, len(text) // 3) :])
    yield "a word changed", " ".join([*text[:1], "certainly", *text[2:]])
    if len(text) > 1 and text[0] != text[1]:
        yield "two words swapped", " ".join([text[1], text[0], *text[2:]])
    yield "a word left out", " ".join([*text[: len(text) // 2], *text[len(text) // 2 + 1 :]])
    yield "the words twice", " ".join([*text, *text, *text])
    for fact in knowledge.facts.values():
        for quote in fact.quotes:
            if " ".join(core) not in " ".join(words(quote.text)):
                yield "another quotation", quote.text
                break


def _texts(text: str) -> Iterator[Mutant]:
    """An essay that is too short, misquotes, quotes nobody, or names no work."""
    yield "the first sentence alone", text.split(". ", maxsplit=1)[0]
    yield "no quotation marks", re.sub(r"[“”\"]", "", text)
    yield "a quotation altered", re.sub(r"“(\S+ )", "“\\1certainly ", text, count=1)
    yield "the first quotation alone", re.sub(r"“", "", text[::-1], count=max(0, text.count("“") - 1))[::-1]
    yield "the last half", text[len(text) // 2 :]
    yield "the first half", text[: len(text) // 2]
    yield "names in small letters and cut", re.sub(r"\b[A-Z]\w+", "somebody", text)
    yield "words without meaning", "word " * 30


def _others(knowledge: Knowledge, of: Atom, labels: Sequence[str], right: object) -> Iterator[Mutant]:
    """Other values of the sort of a single thing."""
    if of == "number":
        number = float(atom(knowledge, "number", right))
        yield from (("one more", number + 1), ("one less", number - 1), ("ten times", number * 10 or 10))
        yield from (("half", number / 2 or 0.5), ("negative", -number or -1), ("two more", number + 2))
        yield from (("two less", number - 2), ("three more", number + 3))
    elif of == "date":
        yield from _dates(atom(knowledge, "date", right))
    elif of == "label":
        name = atom(knowledge, "label", right, labels)
        yield from (("another label", label) for label in labels if label != name)
    else:
        yield from _strange_names(knowledge, of, [right])


def _dates(text: str) -> Iterator[Mutant]:
    """A date shifted by a year, and by a month or a day where it names one."""
    year, rest = int(text[:4]), text[4:]
    for by in (1, -1, 2, -2, 10, -10):
        yield f"{by:+} years", f"{year + by}{rest}"
    first = When(text).earliest
    if rest and first:
        length = 10 if rest.count("-") > 1 else 7
        step = timedelta(days=1 if length == 10 else 31)  # noqa: PLR2004  (characters of a whole date)
        yield "a step later", (first + step).isoformat()[:length]
        yield "a step earlier", (first - step).isoformat()[:length]


def _strangers(knowledge: Knowledge, answer: Answer, found: Sequence[object]) -> Iterator[Mutant]:
    """Single things of the sort that aren't in an answer."""
    if answer.of in {"number", "date"}:
        there = {atom(knowledge, answer.of, each) for each in found}
        made = (m for each in found for m in _others(knowledge, answer.of, answer.labels, each))
        yield from (m for m in made if atom(knowledge, answer.of, m[1]) not in there)
    elif answer.of == "label":
        there = {atom(knowledge, "label", each, answer.labels) for each in found}
        yield from (("another label", label) for label in answer.labels if label not in there)
    else:
        yield from _strange_names(knowledge, answer.of, found)


def _strange_names(knowledge: Knowledge, of: Atom, found: Sequence[object]) -> Iterator[Mutant]:
    """Names of the sort that aren't there already: those of the same class first."""
    there = {atom(knowledge, of, each) for each in found}
    if of == "entity":
        classes = {entity.class_ for each in there if (entity := knowledge.entity(each))}
        known = sorted(knowledge.course.entities.values(), key=lambda entity: (entity.class_ not in classes, entity.id))
        names = [entity.id for entity in known]
    elif of == "work":
        names = list(dict.fromkeys(source.work for source in knowledge.course.sources.values()))
    elif of == "fact":
        names = list(knowledge.facts)
    else:
        names = ["something else", "the contrary", "nothing at all", "p9", "m9", "c9", "x", "y"]
    yield from (("another name", name) for name in names if name not in there)


_MUTATE: Mapping[str, Callable[[Knowledge, Answer, object], Iterator[Mutant]]] = {
    "one": _one,
    "set": _set,
    "order": _order,
    "map": _map,
    "edges": _edges,
    "span": _span,
}
