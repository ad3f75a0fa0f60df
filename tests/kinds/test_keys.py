"""The key of every item: the query gives it and nothing else that is shown, and it hangs on the fact it is made of."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import pytest
from example_course import changed, known, lakes

from sourcebook.kinds import complete_map, make_items, modes, position_table
from sourcebook.kinds.candidates import capital, of_works
from sourcebook.kinds.voices import arguer, option, source_of
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.timed import said
from sourcebook.knowledge.worded import telling
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import ListFact
from sourcebook.model.item import Body, Choice, Cloze, Item, Match, Number, Order, Query, Text

KNOWN = known()
ITEMS = list(make_items(KNOWN))
each_item = pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)


def shown(body: Body) -> frozenset[str]:
    """What a body says is right, in the words of an answer to its query."""
    match body:
        case Choice():
            return frozenset(option.id for option in body.options if option.correct)
        case Order():
            return frozenset(" ".join(order) for order in body.accepted)
        case Text():
            return frozenset(body.accepted)
        case Number():
            return frozenset({str(body.value)})
        case Match():
            return frozenset(f"{pair.left} = {pair.right}" for pair in body.pairs)
        case Cloze():
            return frozenset(f"{gap.id}: {key}" for gap in body.gaps for key in shown(gap.body))
        case _:
            raise TypeError(body)


def answered(knowledge: Knowledge, item: Item) -> frozenset[str]:
    """What the item's queries answer, of all that it shows."""
    assert item.query
    body = item.body
    if isinstance(body, Cloze) and item.query.name != "values-of":
        asked = {gap.id: query_of(gap.body) or item.query for gap in body.gaps}
        return frozenset(f"{id_}: {answer}" for id_, query in asked.items() for answer in knowledge.ask(query))
    if isinstance(body, Match):
        rights = {pair.right for pair in body.pairs}
        lefts = [pair.left for pair in body.pairs]
        found = {pair for certificate in body.certificates for pair in joined(knowledge, certificate.query, lefts)}
        return frozenset(f"{left} = {right}" for left, right in found if right in rights)
    answers = knowledge.ask(item.query)
    return answers & {option.id for option in body.options} if isinstance(body, Choice) else answers


def query_of(body: Body) -> Query | None:
    certificates = [option.certificate for option in body.options] if isinstance(body, Choice) else []
    return next((certificate.query for certificate in certificates if certificate), None)


def joined(knowledge: Knowledge, query: Query, lefts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What a query joins, as left and right; a quotation may be shown in the whole sentence that holds it."""
    answers = knowledge.ask(query)
    if query.name == "date-of":
        yield from ((capital(knowledge.label(query.args["event"])), When(date).human()) for date in answers)
    labels = {"mode-of": modes.LABELS, "stance-of": position_table.LABELS}.get(query.name, {})
    if query.name in {"stands-in", "mode-of"}:
        quote = telling(knowledge, query.args["fact"])
        works = {work.value: work.text for work in of_works(knowledge)}
        shown_in = [left for left in lefts if quote and quote.text.rstrip(".") in left]
        yield from ((left, {**works, **labels}[answer]) for left in shown_in for answer in answers)
    if query.name == "stance-of":
        voice, _, work = query.args["voice"].partition(".")
        yield from ((option(knowledge, voice, source_of(knowledge, work)), labels[answer]) for answer in answers)
    if query.name == "on-one":
        at = lakes().facts[query.args["on"]].at.human()  # type: ignore[union-attr]
        yield from ((f"The list of {at}", capital(knowledge.name(answer))) for answer in answers)
    if query.name == "supports":
        argument = knowledge.arguments[query.args["argument"]]
        nodes = {f"{argument.id}.{node.id}": node for node in argument.nodes}
        concluded = nodes[f"{argument.id}.{query.args['node']}"]
        left = f"{arguer(knowledge, argument)}: {concluded.text}"
        stated = [answer for answer in answers if not nodes[answer].implicit]
        for answer in stated:
            rest = "".join(f" (given as well that {nodes[other].text})" for other in stated if other != answer)
            yield f"{left}{rest}", capital(nodes[answer].text)
    for argument in knowledge.arguments.values() if query.name == "fills-place" else ():
        for node in argument.nodes:
            if f"{argument.id}.{node.id}" in answers:
                yield complete_map.PLACES[query.args["place"]], capital(node.text)


@each_item
def test_the_key_is_all_that_the_query_answers(item: Item) -> None:  # T01
    assert answered(KNOWN, item) == shown(item.body)


# T09: what the key hangs on, changed


def moved(item: Item) -> Course:
    """The first event at another time: long before the others, or long after where it was the first."""
    steps = item.body.accepted[0] if isinstance(item.body, Order) else ()
    later = item.facts[0] == steps[0] if steps else item.kind == "already-happened"
    return changed(item.facts[0], when=When("1999" if later else "1777"))


def redated(item: Item) -> Course:
    """The event at the time that a false statement gives it, or elsewhere than a true one does."""
    assert item.query
    said = item.query.args["date"] if shown(item.body) == {"false"} else "1777"
    return changed(item.facts[0], when=When(said))


def relisted(item: Item) -> Course:
    fact = lakes().facts[item.facts[0]]
    assert isinstance(fact, ListFact)
    return changed(fact.id, items=("gaar", "ivik", "jorn", "venn", "holt", "marl")[: fact.count])


def turned(item: Item) -> Course:
    """The argument with every edge the other way round."""
    argument = lakes().arguments[item.facts[0]]
    edges = tuple(replace(edge, from_=edge.to, to=edge.from_) for edge in argument.edges)
    return replace(lakes(), arguments={**lakes().arguments, argument.id: replace(argument, edges=edges)})


def rewritten(item: Item) -> Course:
    assert item.query
    source = lakes().sources[item.query.args["source"]]
    return replace(lakes(), sources={**lakes().sources, source.id: replace(source, author="oker")})


def recoded(item: Item) -> Course:
    """The course in which one coder no longer judges the keys as the other does."""
    keys = shown(item.body)
    codings = tuple(replace(c, value="doubtful") if c.of in keys and c.coder == "bo" else c for c in lakes().codings)
    return replace(lakes(), codings=codings)


def silenced(_: Item) -> Course:
    rows = tuple(
        replace(row, cells=tuple(replace(cell, stance="mixed") for cell in row.cells)) for row in lakes().positions
    )
    return replace(lakes(), positions=rows)


def cleared(item: Item) -> Course:
    """Both lists with other entries."""
    facts = {
        id_: replace(
            lakes().facts[id_], items=("ivik", "jorn", "venn", "holt", "marl", "oker")[: lakes().facts[id_].count]
        )  # type: ignore[attr-defined, call-arg]
        for id_ in item.facts
    }
    return replace(lakes(), facts={**lakes().facts, **facts})


def unlinked(item: Item) -> Course:
    """The argument without the edges of the step that is asked."""
    assert item.query
    argument, node = lakes().arguments[item.facts[0]], item.query.args["node"]
    edges = tuple(edge for edge in argument.edges if node not in {edge.from_, edge.to})
    return replace(lakes(), arguments={**lakes().arguments, argument.id: replace(argument, edges=edges)})


def righted(item: Item) -> Course:
    """The event at the time that the wrong sentence gives it."""
    assert item.query
    return changed(item.facts[0], when=When(said(item.query.args["dates"])[item.facts[0]]))


def reworded(item: Item) -> Course:
    """The quote of another work in the place of this one."""
    quote = lakes().facts["arn-decides" if item.facts[0] != "arn-decides" else "finest-charter"].quotes[0]
    return changed(item.facts[0], quotes=(quote,))


def renamed(item: Item) -> Course:
    """The fact, of somebody or somewhere else."""
    fields = {"role": "holder", "event": "where", "membership": "member"}
    return changed(item.facts[0], **{fields[lakes().facts[item.facts[0]].type]: "ivik"})


CHANGES: Mapping[str, Callable[[Item], Course]] = {
    "event-date": moved,
    "true-false": redated,
    "between": moved,
    "match-dates": moved,
    "event-order": moved,
    "already-happened": moved,
    "role-holder": lambda item: changed(item.facts[0], holder="holt"),
    "list-member": relisted,
    "list-select": relisted,
    "number": lambda item: changed(item.facts[0], value=999),
    "term": lambda item: changed(item.facts[0], term="frost peace"),
    "rule-gap": lambda item: changed(item.facts[0], blank="the consent"),
    "statement-mode": lambda item: changed(item.facts[0], mode="report"),
    "sourcing": rewritten,
    "conclusion": turned,
    "support": turned,
    "argument-order": turned,
    "who-argues": silenced,
    "quotation": recoded,
    "overreach": recoded,
    "missing-premise": recoded,
    "finding": recoded,
    "fair-summary": recoded,
    "place": lambda item: changed(item.facts[0], where="ivik"),
    "list-change": cleared,
    "counter-example": cleared,
    "number-table": lambda item: changed(item.facts[0], value=999),
    "years-between": lambda item: changed(item.facts[0], when=When("1999")),
    "same-as": lambda item: changed(item.facts[0], when=When("1999")),
    "find-error": righted,
    "could-know": lambda item: changed(item.facts[0], when=When("1999" if item.id.endswith("could-tell") else "1777")),
    "quotation-source": reworded,
    "step-role": unlinked,
    "complete-map": turned,
    "corroborate": silenced,
    "compare-positions": silenced,
    "position-table": silenced,
    "match-quotes": reworded,
    "sort-statements": lambda item: changed(item.facts[0], mode="report"),
    "match-reasons": turned,
    "match-lists": cleared,
    "recall": renamed,
}


@each_item
def test_another_fact_gives_another_key_or_no_item(item: Item) -> None:  # T09
    knowledge = known(CHANGES[item.kind](item))
    again = next((other for other in make_items(knowledge) if other.id == item.id), None)
    assert answered(knowledge, item) != shown(item.body)
    assert again is None or shown(again.body) != shown(item.body) or again.query != item.query
