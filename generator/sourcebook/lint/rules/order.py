"""The order of options, and what dates and numbers have in common (A14, A15)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.options import Options
from sourcebook.lint.values import ascends
from sourcebook.model.item import Choice
from sourcebook.model.keyed import keyed

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def lost_sequence(asked: Asked) -> Iterator[Fault]:
    """A14, E: all options are dates, numbers or ordinals and don't ascend; or they are in alphabetical order, where the
    keyed shuffle doesn't put them so (amendments: never alphabetical); or a kind's names are in another order.
    """
    for options in asked.choices:
        if options.values:
            if not ascends(list(options.values)):
                yield error(f"dates or numbers don't ascend: {_listed(options)}", "Let them ascend.")
        elif (ranks := [_rank(shown.text) for shown in options.shown]) and all(ranks):
            if ranks != sorted(ranks):
                yield error(f"ordinals don't ascend: {_listed(options)}", "Let them ascend.")
        elif not options.choice.ordered and isinstance(asked.item.body, Choice) and _sorted(asked, options):
            yield error(f"names stand in alphabetical order: {_listed(options)}", "Let them stand in keyed order.")
        elif not options.choice.ordered and isinstance(asked.item.body, Choice) and _moved(asked, options):
            yield error(f"names don't stand in keyed order: {_listed(options)}", "Let them stand in keyed order.")


def _rank(text: str) -> int:
    """The number that an ordinal word says, or 0."""
    word = text.removeprefix("the ").partition(" ")[0]
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else 0


def _drawn(asked: Asked, options: Options) -> list[str]:
    """The options as the keyed draw puts them."""
    name = asked.item.id.removeprefix("authored.")
    return [s.text for s in sorted(options.shown, key=lambda shown: keyed(name, "position", shown.option.id))]


def _sorted(asked: Asked, options: Options) -> bool:
    """Whether options stand in the order of the alphabet, and the draw does not put them there by chance."""
    texts = [shown.text for shown in options.shown]
    return texts == sorted(texts) and texts != _drawn(asked, options)


def _moved(asked: Asked, options: Options) -> bool:
    """Whether names that a kind shows stand otherwise than the draw puts them."""
    named = not asked.authored and all(shown.sort == "name" for shown in options.shown)
    return named and [shown.text for shown in options.shown] != _drawn(asked, options)


def interval_and_unit(asked: Asked) -> Iterator[Fault]:
    """A15, E: options are intervals that intersect; or dates and numbers of different unit, currency or granularity; or
    some are such values and others are not.
    """
    for options in asked.choices:
        values = [shown.value for shown in options.shown]
        given = [value for value in values if value]
        if len(given) < len(values):
            if 2 * len(given) >= len(values):
                yield error(f"some options are dates or numbers, others not: {_listed(options)}", "Write them alike.")
            continue
        if len({(value.sort, value.grain) for value in given}) > 1:
            says = f"options differ in unit or granularity: {_listed(options)}"
            yield error(says, "Give days, months, years or one unit throughout.")
        spans = [value for value in given if value.sort == "interval"]
        if any(a.first <= b.last and b.first <= a.last for a, b in combinations(spans, 2)):
            yield error(f"intervals intersect: {_listed(options)}", "Let none hold a day of another.")


def _listed(options: Options) -> str:
    return " / ".join(f"`{shown.option.text}`" for shown in options.shown)
