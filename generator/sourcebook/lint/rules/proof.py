"""Rules on wrong options: that each is proven wrong, and that nothing the course holds speaks for it (T02-T04)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from sourcebook.distractors import verify
from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.meant import plain
from sourcebook.lint.parts import Wrong, certificates, is_authored, key_of, shown_keys, wrongs
from sourcebook.lint.rivals import apart
from sourcebook.lint.truth import Truth
from sourcebook.model.dates import When
from sourcebook.model.fact import Event
from sourcebook.model.item import Certificate, Match, Query

_MEND = "Leave the option out: no certificate, no distractor."
_DOUBT = "Leave the option out, or settle what the facts say."
SIDES = frozenset({"takes", "stance-of", "agreement", "difference-on"})
"""Queries on who takes which side: coders answer them, and a review of a fact doesn't."""
DATES = frozenset({"date-of", "published-on"})


def certificate(asked: Asked) -> Iterator[Fault]:
    """T02, E: a wrong option has no certificate, or one of something else, or one that doesn't verify."""
    truth = asked.context.truth
    for wrong in wrongs(asked.item):
        yield from _certificate(asked, wrong)
    for each in certificates(asked.item):
        if not _verifies(truth, each):
            yield error(f"the certificate {each.rule} of {each.value} doesn't verify", _MEND)
    if isinstance(asked.item.body, Match):
        yield from _joinings(asked, asked.item.body)


def _verifies(truth: Truth, each: Certificate) -> bool:
    """Whether a certificate holds; one whose value can't even be read doesn't."""
    try:
        return verify(truth.knowledge, each)
    except ValueError:
        return False


def _certificate(asked: Asked, wrong: Wrong) -> Iterator[Fault]:
    """What is amiss with a certificate before it is verified."""
    option, proof = wrong.option, wrong.option.certificate
    if proof is None:
        yield error(f"“{option.text}” has no certificate", _MEND)
    elif proof.value != option.id or (wrong.query and key_of(proof.query) != key_of(wrong.query)):
        yield error(f"the certificate of “{option.text}” is of something else: {proof.value}", _MEND)
    elif asked.item.facts and not {*proof.facts} & {*asked.item.facts}:
        yield error(f"the certificate of “{option.text}” rests on no record of the item", _MEND)
    elif not is_authored(asked.item) and not asked.context.truth.meanings.shows(option.id, option.text):
        yield error(f"“{option.text}” is not what its certificate is of: {option.id}", _MEND)


def _joinings(asked: Asked, body: Match) -> Iterator[Fault]:
    """Wrong joinings without a certificate: each right-hand side but its own, at each query."""
    proven: dict[object, list[Certificate]] = {}
    for each in body.certificates:
        proven.setdefault(key_of(each.query), []).append(each)
    if len(proven) != len(body.pairs):
        yield error(f"{len(proven)} of its {len(body.pairs)} pairs have certificates", _MEND)
    for found in proven.values():
        settled = _settled(asked, body, found)
        for right in (*(pair.right for pair in body.pairs), *body.spare):
            if plain(right) not in settled:
                yield error(f"“{right}” is not proven wrong for {found[0].query.args}", _MEND)


def _settled(asked: Asked, body: Match, found: list[Certificate]) -> frozenset[str]:
    """Every text that is the answer at a left side, or is certified to be none; where a person wrote, as written."""
    query, truth = found[0].query, asked.context.truth
    if is_authored(asked.item):
        own = (pair.right for pair in body.pairs if pair.left == query.args.get("left"))
        return frozenset(map(plain, (*own, *(each.value for each in found))))
    values = (*truth.ask(query), *(each.value for each in found))
    return frozenset(text for value in values for text in truth.meanings.option_texts(value))


def unknowns(asked: Asked) -> Iterator[Fault]:
    """T03, E: a fact that nobody has reviewed, or that was rejected, would make a wrong option right.

    So would a claim or argument, approved or not, that has a voice on the side that its cell denies it.
    """
    truth = asked.context.truth
    for query, value, text in _doubtful(asked):
        if value not in truth.ask(query) and value in truth.ask_everything(query):
            yield error(f"“{text}” would be right if all records were approved", _DOUBT)
        for fact in truth.doubts.about(query, value):
            if fact.id not in truth.knowledge.approved or query.name in SIDES:
                yield error(f"“{text}” may be right by {fact.id}", _DOUBT)


def closure(asked: Asked) -> Iterator[Fault]:
    """T04, E: a wrong option is part or whole of an answer, or its time may be the one asked.

    Or it is an answer by another of its names. Of a date: the two may have a day in common. Of an office or a list: an
    approved fact of a time that may be the one asked has the option there.
    """
    truth = asked.context.truth
    for query, value, text in _doubtful(asked):
        yield from (error(f"“{text}” {why}", _DOUBT) for why in _closed(asked, query, value, text))
        for fact in truth.doubts.about(query, value):
            if fact.id in truth.knowledge.approved and query.name not in SIDES:
                yield error(f"“{text}” may be right at the time asked, by {fact.id}", _DOUBT)


def _closed(asked: Asked, query: Query, value: str, text: str) -> Iterator[str]:
    truth = asked.context.truth
    answers = truth.ask(query)
    named = sorted(answer for answer in answers if truth.meanings.means(value, text, answer))
    yield from (f"is another name of {answer}" for answer in named)
    for one, answer in product(sorted(truth.meanings.entities(value, text)), sorted(answers)):
        if truth.knowledge.joined(one, answer):
            yield f"is part or whole of {answer}"
    if query.name in DATES:
        near = sorted(answer for answer in answers if _near(answer, value))
        yield from (f"may be the same time as {answer}" for answer in near)
    for key in sorted(answers & shown_keys(asked.item.body)):
        if key in _wholes(truth, value) or value in _wholes(truth, key):
            yield f"is part or whole of {key}"


def _near(answer: str, value: str) -> bool:
    """Whether two dates may be one time; what is no date (T02 says so) is near none."""
    try:
        return not apart(When(answer), When(value))
    except ValueError:
        return False


def _wholes(truth: Truth, id_: str) -> Iterator[str]:
    """The events that an event is part of, directly or not."""
    seen: set[str] = set()
    facts = truth.knowledge.course.facts
    fact = facts.get(id_)
    while isinstance(fact, Event) and fact.part_of and fact.part_of not in seen:
        seen.add(fact.part_of)
        yield fact.part_of
        fact = facts.get(fact.part_of)


def _doubtful(asked: Asked) -> Iterator[tuple[Query, str, str]]:
    """Every value that is shown as wrong, its text, and the query that it doesn't answer."""
    if is_authored(asked.item):
        return
    for wrong in wrongs(asked.item):
        if wrong.query:
            yield wrong.query, wrong.option.id, wrong.option.text
    if isinstance(asked.item.body, Match):
        yield from ((each.query, each.value, each.value) for each in asked.item.body.certificates)
