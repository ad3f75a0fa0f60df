"""Queries whose answers are judgements: an answer counts where two coders give it as its author does (SCHEMA.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sourcebook.model.fact import Fact
from sourcebook.model.people import NotEntailed, Overreach, Paraphrase

if TYPE_CHECKING:
    from sourcebook.knowledge.index import Knowledge

Judged = Mapping[str, str]
"""What can be answered to a query, by its name as coders know it, and what it is."""


def judged(knowledge: Knowledge, name: str, args: Mapping[str, str]) -> Judged:
    """Return everything that two coders have judged alike, of what a query of that name can be answered with."""
    rows = _ASKED[name](knowledge, args)
    return {of: value for of, field, value in rows if knowledge.coded.get((of, field)) == value}


def _answers(name: str, knowledge: Knowledge, args: Mapping[str, str]) -> frozenset[str]:
    """What is judged to be the answer."""
    wanted = _WANTED[name] or args["direction"]
    return frozenset(of for of, value in judged(knowledge, name, args).items() if value == wanted)


def paraphrases(knowledge: Knowledge, fact: Fact) -> Mapping[str, Paraphrase]:
    """Return what a fact says in other words, by what coders call it."""
    found = (each for each in knowledge.course.paraphrases if each.fact == fact.id)
    return {each.coded_as: each for each in found if each.coded_as}


def near_misses(knowledge: Knowledge, fact: Fact) -> Mapping[str, NotEntailed]:
    """Return the words near a fact that don't carry it, by what coders call them."""
    found = (each for each in knowledge.course.not_entailed if each.fact == fact.id)
    return {each.coded_as: each for each in found if each.coded_as}


def overreaches(knowledge: Knowledge, fact: Fact) -> Mapping[str, Overreach]:
    """Return the statements that say more than a fact's quotes, by what coders call them."""
    found = (each for each in knowledge.course.overreach if each.fact == fact.id)
    return {each.coded_as: each for each in found if each.coded_as}


Row = tuple[str, str, str]
"""A name that coders know, the field that they answer, and the author's answer."""


def _missing_premise(knowledge: Knowledge, args: Mapping[str, str]) -> list[Row]:
    """The unstated premise that `argument` needs, and its decoys."""
    argument = knowledge.arguments.get(args["argument"])
    if argument is None:
        return []
    needed = [node.id for node in argument.nodes if node.implicit and node.necessary and node.role == "warrant"]
    decoys = [(decoy.id, decoy.is_) for decoy in argument.decoys]
    return [(f"{argument.id}.{id_}", "is", value) for id_, value in [*((n, "missing") for n in needed), *decoys]]


def _would(knowledge: Knowledge, args: Mapping[str, str]) -> list[Row]:
    """The findings that would change `argument`, if true, in the `direction` asked or another."""
    argument = knowledge.arguments.get(args["argument"])
    effects = argument.effects if argument else ()
    return [(f"{args['argument']}.{effect.id}", "direction", effect.direction) for effect in effects]


def _summary_of(knowledge: Knowledge, args: Mapping[str, str]) -> list[Row]:
    """The summaries of `argument`, fair or not."""
    argument = knowledge.arguments.get(args["argument"])
    summaries = argument.summaries if argument else ()
    return [(f"{args['argument']}.{summary.is_}", "is", summary.is_) for summary in summaries]


def _quoted_for(knowledge: Knowledge, args: Mapping[str, str]) -> list[Row]:
    """The paraphrase of `fact`, for the words that carry it, and words near them."""
    fact = knowledge.facts.get(args["fact"])
    if fact is None:
        return []
    carried = [(of, "entailed", "entailed") for of in paraphrases(knowledge, fact)]
    return [*carried, *((of, "entailed", "not-entailed") for of in near_misses(knowledge, fact))]


def _not_said(knowledge: Knowledge, args: Mapping[str, str]) -> list[Row]:
    """What goes beyond the words of `fact`."""
    fact = knowledge.facts.get(args["fact"])
    return [(of, "entailed", "not-entailed") for of in overreaches(knowledge, fact)] if fact else []


_ASKED: Mapping[str, Callable[[Knowledge, Mapping[str, str]], list[Row]]] = {
    "missing-premise-of": _missing_premise,
    "would": _would,
    "summary-of": _summary_of,
    "quoted-for": _quoted_for,
    "not-said": _not_said,
}
_WANTED: Mapping[str, str] = {
    "missing-premise-of": "missing",
    "would": "",
    "summary-of": "fair",
    "quoted-for": "entailed",
    "not-said": "not-entailed",
}
"""The value that makes something the answer; where it is empty, the query says which."""


def _missing_premise_of(knowledge: Knowledge, args: Mapping[str, str]) -> frozenset[str]:
    """The premise that `argument` needs and leaves unsaid, as two coders judge it."""
    return _answers("missing-premise-of", knowledge, args)


def _finding(knowledge: Knowledge, args: Mapping[str, str]) -> frozenset[str]:
    """The finding that would move `argument` in that `direction`, were it true, as two coders judge it."""
    return _answers("would", knowledge, args)


def _fair_summary(knowledge: Knowledge, args: Mapping[str, str]) -> frozenset[str]:
    """The summary of `argument` that two coders judge fair."""
    return _answers("summary-of", knowledge, args)


def _carried(knowledge: Knowledge, args: Mapping[str, str]) -> frozenset[str]:
    """The words that carry what `fact` says, as two coders judge it, by its paraphrase."""
    return _answers("quoted-for", knowledge, args)


def _beyond(knowledge: Knowledge, args: Mapping[str, str]) -> frozenset[str]:
    """The statement that goes beyond the words of `fact`, as two coders judge it."""
    return _answers("not-said", knowledge, args)


JUDGED: Mapping[str, Callable[[Knowledge, Mapping[str, str]], frozenset[str]]] = {
    "missing-premise-of": _missing_premise_of,
    "would": _finding,
    "summary-of": _fair_summary,
    "quoted-for": _carried,
    "not-said": _beyond,
}
