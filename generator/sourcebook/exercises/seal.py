"""From what a person wrote to what a reader's file holds: digests in place of answers.

Whoever runs the checker can try answers until one is right: a digest hides an answer from the eye, not from a program.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from sourcebook.exercises.atoms import words
from sourcebook.exercises.parts import parts
from sourcebook.knowledge import Knowledge, graph
from sourcebook.model.argument import Argument
from sourcebook.model.base import Quote
from sourcebook.model.exercise import (
    Answer,
    Essay,
    Exercise,
    SealedAnswer,
    SealedEssay,
    SealedExercise,
    SealedTrap,
)

AROUND = 20
"""Words before and after the needed ones that an exact answer may take in."""
GRAM = 4
"""Words in a row by which an answer is seen to stand near the place."""
LEAST = 2
"""Words by which a shorter answer is."""
_DIGITS = 16


def digest(id_: str, name: str, text: str) -> str:
    """Return the digest of a part: SHA-256, salted with the exercise's id and the answer's name, 64 bits of it."""
    return hashlib.sha256(f"{id_}\0{name}\0{text}".encode()).hexdigest()[:_DIGITS]


def most(core: int) -> int:
    """Return how many words an exact answer may have: twice what is needed, and a little."""
    return 2 * core + 4


def ready(knowledge: Knowledge, exercise: Exercise) -> bool:
    """Whether all that an exercise rests on is approved; otherwise it stands on no page."""
    facts = {*exercise.reads, *(answer.fact for answer in exercise.answers if answer.fact)}
    arguments = {answer.argument for answer in exercise.answers if answer.argument}
    return facts <= knowledge.facts.keys() and arguments <= knowledge.arguments.keys()


def seal(knowledge: Knowledge, exercise: Exercise, cell: str) -> SealedExercise:
    """Return an exercise without its answers; `ValueError` where an expected answer can't be read."""
    sources = dict.fromkeys(e.source for id_ in exercise.reads for e in knowledge.evidence(id_))
    essay = exercise.essay
    return SealedExercise(
        id=exercise.id,
        chapter=exercise.chapter,
        title=exercise.title,
        cell=cell,
        answers=tuple(_sealed(knowledge, exercise.id, answer) for answer in exercise.answers),
        essay=_form(essay) if essay else None,
        traps=tuple(_traps(knowledge, exercise)),
        hints=exercise.hints,
        sources=tuple(dict.fromkeys(map(knowledge.cite, sources))),
    )


def _sealed(knowledge: Knowledge, id_: str, answer: Answer) -> SealedAnswer:
    grams: list[str] = []
    keys: list[str] = []
    core = 0
    if answer.type == "span":
        core = len(words(answer.expect[0]))
        right, grams = _stretches(knowledge, answer)
    elif answer.type == "one":
        right = [part.text for each in answer.expect for part in parts(knowledge, answer, each)]
    elif answer.type == "order" and answer.argument:
        right = list(_chain(knowledge.arguments[answer.argument]))
    else:
        found = parts(knowledge, answer, expected(knowledge, answer))
        right, keys = [part.text for part in found], [part.key for part in found if part.key]
    if answer.type == "order":
        keys = [text for text in right if " < " not in text]
    return SealedAnswer(
        name=answer.name,
        type=answer.type,
        of=answer.of,
        to=answer.to,
        labels=answer.labels,
        parts=tuple(sorted({digest(id_, answer.name, text) for text in right})),
        keys=tuple(sorted({digest(id_, answer.name, text) for text in (*keys, *grams)})),
        core=core,
    )


def expected(knowledge: Knowledge, answer: Answer) -> object:
    """Return the right answer as a learner could hand it in; of an argument's edges those between its own steps."""
    if answer.type == "map":
        return [tuple(each.split(" = ", 1)) for each in answer.expect]
    if answer.type == "edges":
        if answer.argument:
            edges = knowledge.arguments[answer.argument].edges
            return [(e.from_, e.kind, e.to) for e in edges if "." not in e.from_ + e.to]
        return [tuple(each.split(" ")) for each in answer.expect]
    if answer.type in {"one", "span"}:
        return answer.expect[0]
    if answer.argument:
        return min(graph.support_orders(knowledge.arguments[answer.argument]))
    return list(answer.expect)


def _chain(argument: Argument) -> Iterator[str]:
    """The steps of a chain, and which must stand before which: any order that keeps to that is right."""
    steps = graph.chain(argument)
    yield from steps
    for step in steps:
        yield from (f"{before} < {step}" for before in sorted(graph.behind(argument, step)) if before in steps)


def _stretches(knowledge: Knowledge, answer: Answer) -> tuple[list[str], list[str]]:
    """Every stretch of the text's words that holds the needed ones and isn't too long; and each four words around."""
    quote, core = quote_with(knowledge, answer), words(answer.expect[0])
    span = knowledge.course.spans[quote]
    text = knowledge.course.texts[span.source].text
    inside = words(quote.text)
    before, after = words(text[max(0, span.start - 400) : span.start]), words(text[span.end : span.end + 400])
    region = (*before[-AROUND:], *inside, *after[:AROUND])
    first = len(before[-AROUND:]) + _at(inside, core)
    last = first + len(core)
    found = [
        " ".join(region[start:end])
        for start in range(first + 1)
        for end in range(last, len(region) + 1)
        if end - start <= most(len(core))
    ]
    return found, [gram for size in range(LEAST, GRAM + 1) for gram in grams(region, size)]


def quote_with(knowledge: Knowledge, answer: Answer) -> Quote:
    """Return the quote of the answer's fact that holds the needed words; `ValueError` where none does."""
    fact = knowledge.facts.get(answer.fact or "")
    core = words(answer.expect[0])
    for quote in fact.quotes if fact else ():
        if quote in knowledge.course.spans and _at(words(quote.text), core) >= 0:
            return quote
    raise ValueError(f"“{answer.expect[0]}” stands in no quote of `{answer.fact}`")


def grams(text: tuple[str, ...], size: int = GRAM) -> Iterator[str]:
    """Yield so many words in a row, from each place."""
    return (" ".join(text[at : at + size]) for at in range(len(text) - size + 1))


def _at(text: tuple[str, ...], core: tuple[str, ...]) -> int:
    """Where some words begin in others, or -1."""
    return next((at for at in range(len(text) - len(core) + 1) if text[at : at + len(core)] == core), -1)


def _form(essay: Essay) -> SealedEssay:
    return SealedEssay(words=essay.words, most=essay.most, works=essay.works, thesis=essay.thesis)


def _traps(knowledge: Knowledge, exercise: Exercise) -> Iterator[SealedTrap]:
    by_name = {answer.name: answer for answer in exercise.answers}
    for trap in exercise.traps:
        answer = by_name[trap.answer]
        value = expected(knowledge, _with(answer, trap.has))
        found = [part.text for part in parts(knowledge, answer, value)]
        text = " ".join(words(trap.has)) if answer.type == "span" else found[-1]
        yield SealedTrap(id=trap.id, part=digest(exercise.id, answer.name, text), says=trap.says, answer=trap.answer)


def _with(answer: Answer, has: str) -> Answer:
    """The answer as if a trap's part were all of it; in an order, `a < b` is the two in that order."""
    several = tuple(has.split(" < ")) if answer.type == "order" else (has,)
    return replace(answer, expect=several, argument=None)
