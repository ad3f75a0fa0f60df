"""The named questions that keys answer, so that each key can be asked again on a changed course (ITEMS.md T01, T09).

A query's name and arguments are plain text; an answer is a set of values: ids, EDTF dates or numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcebook.knowledge.argued import ARGUED
from sourcebook.knowledge.called import CALLED
from sourcebook.knowledge.graph import final_nodes, support_orders, supports
from sourcebook.knowledge.judged import JUDGED
from sourcebook.knowledge.listed import LISTED
from sourcebook.knowledge.positioned import POSITIONED
from sourcebook.knowledge.timed import TIMED
from sourcebook.knowledge.worded import WORDED
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Definition, Document, Event, ListFact, NumberFact, Rule

if TYPE_CHECKING:
    from sourcebook.knowledge.index import Knowledge
    from sourcebook.model.item import Query

Answers = frozenset[str]
_NONE: Answers = frozenset()


def ask(knowledge: Knowledge, query: Query) -> Answers:
    """Return every value that the approved course gives as an answer; empty where it gives none."""
    return QUERIES[query.name](knowledge, query.args)


def _date_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """When `event` was."""
    fact = knowledge.facts.get(args["event"])
    return frozenset({fact.when.text}) if isinstance(fact, Event | Document) else _NONE


def _sequence_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The order, as ids joined by spaces, in which `events` followed one another; none where that isn't certain."""
    facts = [knowledge.facts.get(id_) for id_ in args["events"].split()]
    dated = sorted((f for f in facts if isinstance(f, Event | Document)), key=lambda f: str(f.when.earliest))
    certain = len(dated) == len(facts) and all(a.when.before(b.when) for a, b in pairwise(dated))
    return frozenset({" ".join(fact.id for fact in dated)}) if certain else _NONE


def _place_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """Where `event` was."""
    fact = knowledge.facts.get(args["event"])
    return frozenset({fact.where}) if isinstance(fact, Event) and fact.where else _NONE


def _holder_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """Who held the office `relation` of `org` at `at`."""
    at = When(args["at"])
    return frozenset(
        fact.holder
        for fact in knowledge.roles
        if (fact.relation, fact.org) == (args["relation"], args["org"])
        and (at in fact.seen or (fact.held is not None and at.within(knowledge.known(fact.held, fact))))
    )


def _items_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """What `list` names."""
    fact = knowledge.facts.get(args["list"])
    return frozenset(fact.items) if isinstance(fact, ListFact) else _NONE


def _between(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """What certainly happened after `start` and before `end`."""
    return frozenset(fact.id for fact in knowledge.timeline(When(args["start"]), When(args["end"])))


def _before(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """What had certainly happened before `at`."""
    return frozenset(fact.id for fact in knowledge.timeline(end=When(args["at"])))


def _value_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The value of the number or attribute `fact`."""
    fact = knowledge.facts.get(args["fact"])
    if isinstance(fact, NumberFact):
        return frozenset({str(fact.value)})
    return frozenset({fact.value}) if isinstance(fact, Attribute) else _NONE


def _dated_so(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """Whether `event` was at `date`: true, or false where it certainly was at another time."""
    fact, said = knowledge.facts.get(args["event"]), When(args["date"])
    if not isinstance(fact, Event | Document):
        return _NONE
    if fact.when.text == said.text:
        return frozenset({"true"})
    return frozenset({"false"}) if fact.when.before(said) or said.before(fact.when) else _NONE


def _mode_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """What kind of statement `fact` is, where two coders agree with its author."""
    fact = knowledge.facts.get(args["fact"])
    coded = knowledge.coded.get((args["fact"], "mode"))
    return frozenset({coded}) if fact is not None and coded == fact.mode else _NONE


def _blank_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The one term that a cloze removes from the rule `fact`."""
    fact = knowledge.facts.get(args["fact"])
    return frozenset({fact.blank}) if isinstance(fact, Rule) and fact.blank else _NONE


def _order_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The orders, as ids joined by spaces, in which the chain of `argument` can stand."""
    argument = knowledge.arguments.get(args["argument"])
    return frozenset(" ".join(order) for order in support_orders(argument)) if argument else _NONE


def _term_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The term that the definition `fact` explains."""
    fact = knowledge.facts.get(args["fact"])
    return frozenset({fact.term}) if isinstance(fact, Definition) else _NONE


def _conclusion_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The final conclusion of `argument`: the node that others support and that supports none of its own argument."""
    argument = knowledge.arguments.get(args["argument"])
    return frozenset(f"{argument.id}.{node}" for node in final_nodes(argument)) if argument else _NONE


def _supports(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The nodes of `argument` that directly support its node `node`."""
    argument = knowledge.arguments.get(args["argument"])
    if argument is None:
        return _NONE
    return frozenset(f"{argument.id}.{one}" for one, other in supports(argument) if other == args["node"])


def _takes(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The voices in works, `<voice>.<work>`, whose cell on `thesis` has that `stance` and is coded so by two."""
    return frozenset(
        f"{cell.voice}.{cell.work}"
        for cell in knowledge.cells(args["thesis"], args["stance"])
        if knowledge.coded.get((f"{args['thesis']}.{cell.voice}.{cell.work}", "stance")) == args["stance"]
        and not cell.arguable
    )


def _author_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The author of `source`, or its publication where it names none."""
    source = knowledge.course.sources.get(args["source"])
    return frozenset({source.author}) if source and source.author else _NONE


def _published_on(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The year in which `source` was published."""
    source = knowledge.course.sources.get(args["source"])
    return frozenset({source.date.text[:4]}) if source else _NONE


QUERIES: Mapping[str, Callable[[Knowledge, Mapping[str, str]], Answers]] = {
    "date-of": _date_of,
    "sequence-of": _sequence_of,
    "place-of": _place_of,
    "holder-of": _holder_of,
    "items-of": _items_of,
    "between": _between,
    "before": _before,
    "value-of": _value_of,
    "dated-so": _dated_so,
    "mode-of": _mode_of,
    "blank-of": _blank_of,
    "order-of": _order_of,
    "term-of": _term_of,
    "conclusion-of": _conclusion_of,
    "supports": _supports,
    "takes": _takes,
    "author-of": _author_of,
    "published-on": _published_on,
    **ARGUED,
    **CALLED,
    **JUDGED,
    **LISTED,
    **POSITIONED,
    **TIMED,
    **WORDED,
}
