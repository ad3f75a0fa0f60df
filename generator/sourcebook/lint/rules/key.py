"""Rules on the key: that it is right, alone right, and found by two paths (T01, T08)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.meant import WORDY, Meanings, plain
from sourcebook.lint.parts import Part, parts, queries, shown
from sourcebook.lint.text import words
from sourcebook.model.item import Choice, Match, Number, Order, Query, Text

_ASK = "Mend the kind, or the fact that the key comes from."


def unique_key(asked: Asked) -> Iterator[Fault]:
    """T01, E: the item's query, asked again with aliases closed, gives other keys than the item does.

    One key, or as many as a Choice with several marks; of a short answer every accepted form and none else; of an order
    every accepted order; of a matching one pair a query. What a person wrote is answered for by its reviewer.
    """
    yield from _held(asked, asked.context.truth.ask)


def _held(asked: Asked, ask: Callable[[Query], frozenset[str]]) -> Iterator[Fault]:
    """Hold the keys of an item against what a path answers to its queries."""
    for part in parts(asked.item):
        if part.query is None:
            yield error("nothing says what its key answers", _ASK)
            continue
        answers = _of_gap(part, ask(part.query))
        if isinstance(part.body, Match):
            yield from _pairs(asked, part.body, ask)
        elif not answers:
            yield error(f"the course gives no answer to {shown(part.query)}", _ASK)
        else:
            yield from _keys(part, answers, asked.context.truth.meanings)


def _of_gap(part: Part, answers: frozenset[str]) -> frozenset[str]:
    """The answers that are for a gap, where an answer names its gap."""
    named = frozenset(answer.removeprefix(f"{part.gap}: ") for answer in answers if answer.startswith(f"{part.gap}: "))
    return named if part.gap and named else answers


def _keys(part: Part, answers: frozenset[str], meanings: Meanings) -> Iterator[Fault]:
    match part.body:
        case Choice():
            yield from _options(part.body, answers, meanings)
        case Text(accepted=forms):
            known = {plain(answer): answer for answer in answers}
            yield from (
                error(f"“{form}” is accepted and is no answer", _ASK) for form in _beyond(forms, answers, meanings)
            )
            missing = [each for text, each in known.items() if text not in map(plain, forms)]
            yield from (error(f"“{each}” is an answer and is not accepted", _ASK) for each in missing)
        case Number(value=value, tolerance=tolerance):
            if len(answers) != 1 or not all(_near(answer, value, tolerance) for answer in answers):
                yield error(f"its key is {value}, and the course gives {_listed(answers)}", _ASK)
        case Order(accepted=accepted):
            if {" ".join(order) for order in accepted} != answers:
                yield error(f"it accepts {len(accepted)} orders, and the course gives {_listed(answers)}", _ASK)
        case _:
            return


def _options(body: Choice, answers: frozenset[str], meanings: Meanings) -> Iterator[Fault]:
    marked = [option for option in body.options if option.correct]
    if not marked or (len(marked) > 1 and not body.multiple):
        yield error(f"{len(marked)} of its options are marked as right", _ASK)
    for option in body.options:
        right = any(meanings.means(option.id, option.text, answer) for answer in answers)
        if right and not option.correct:
            yield error(f"“{option.text}” is an answer too, and is not marked as right", _ASK)
        elif option.correct and not right:
            yield error(f"“{option.text}” is marked as right, and the course gives {_listed(answers)}", _ASK)
        elif right and not meanings.shows(option.id, option.text):
            yield error(f"“{option.text}” is marked as right, and is not what {option.id} is called", _ASK)


def _beyond(forms: tuple[str, ...], answers: frozenset[str], meanings: Meanings) -> list[str]:
    """Accepted forms that mean no answer."""
    known = {plain(text) for answer in answers for text in (answer, *meanings.texts(answer))}
    return [form for form in forms if plain(form) not in known]


def _near(answer: str, value: Decimal, tolerance: Decimal) -> bool:
    try:
        return abs(Decimal(answer) - value) <= tolerance
    except InvalidOperation:
        return False


def _pairs(asked: Asked, body: Match, ask: Callable[[Query], frozenset[str]]) -> Iterator[Fault]:
    """One query a pair, whose answers show that right-hand side alone.

    Where left-hand sides are what queries are about (events, not places of a map), each answers for its own. A
    right-hand side that belongs to several pairs is one and the same.
    """
    truth, free = asked.context.truth, list(body.pairs)
    asked_of = [(query, _texts(truth.meanings.texts, _subjects(query))) for query in queries(asked.item)]
    sides = (*dict.fromkeys(pair.right for pair in body.pairs), *body.spare)
    anchored = any(_about(pair.left, subject) for _, subject in asked_of for pair in free)
    for query, subject in asked_of:
        known = _texts(truth.meanings.option_texts, ask(query))
        right = [side for side in sides if plain(side) in known]
        fits = [pair for pair in free if right == [pair.right] and (not anchored or _about(pair.left, subject))]
        if fits:
            free.remove(fits[0])
        else:
            yield error(f"{len(right)} of its right-hand sides answer {shown(query)}, or no pair has one", _ASK)
    for pair in free:
        yield error(f"no query answers for the pair “{pair.left}” and “{pair.right}”", _ASK)


def _about(left: str, subject: Collection[str]) -> bool:
    """Whether a left-hand side shows what a query is about, or holds the words for it: a quotation its whole sentence,
    a conclusion the name of who draws it.
    """
    said = plain(left)
    return said in subject or any(len(words(each)) >= WORDY and each in said for each in subject)


def _subjects(query: Query) -> tuple[str, ...]:
    """What a query is about: what its arguments name, and the step of an argument that two of them name together."""
    args = query.args
    return (*args.values(), *([f"{args['argument']}.{args['node']}"] if {"argument", "node"} <= set(args) else []))


def _texts(texts_of: Callable[[str], Iterable[str]], values: Iterable[str]) -> set[str]:
    return {text for value in values for text in texts_of(value)}


def second_path(asked: Asked) -> Iterator[Fault]:
    """T08, E: an independent naive evaluator gives another key than the query does, or than the item shows."""
    truth = asked.context.truth
    known = all(truth.ask_again(query) is not None for query in queries(asked.item))
    if known and asked.item.query is not None:
        for fault in _held(asked, lambda query: truth.ask_again(query) or frozenset()):
            yield replace(fault, says=f"by the second path, {fault.says}")
    for query in queries(asked.item):
        again = truth.ask_again(query)
        if again is None:
            yield error(f"the second path has no answer to {query.name}", "Write one in lint/second.")
        elif again != truth.ask(query):
            yield error(
                f"{shown(query)} is {_listed(truth.ask(query))} by the index and {_listed(again)} by the second path",
                "One of the two is wrong: mend knowledge/ or lint/second.",
            )


def _listed(answers: frozenset[str]) -> str:
    return ", ".join(sorted(answers)) or "nothing"
