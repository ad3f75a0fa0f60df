"""Why a wrong answer to certain queries is provably wrong: one small proof a query (ITEMS.md 5.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sourcebook.distractors import judged
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import PARTS
from sourcebook.knowledge.positioned import SIDES, stances
from sourcebook.knowledge.timed import published, said, value
from sourcebook.knowledge.worded import holds, telling
from sourcebook.model.argument import Argument
from sourcebook.model.fact import Document, Event
from sourcebook.model.item import Certificate, CertificateRule

Proof = Callable[[Knowledge, Certificate], bool]

AGREEMENTS = frozenset({"agree", "disagree", "first", "second"})
DIFFERENCES = frozenset({"fact", "definition", "value", "forecast", "priority"})
STANCES = frozenset({"asserts", "denies", "silent"})


def _another_label(labels: frozenset[str]) -> Proof:
    """A proof for fixed labels of which exactly one fits: the query gives one, and it is another than this."""

    def proof(knowledge: Knowledge, certificate: Certificate) -> bool:
        answers = knowledge.ask(certificate.query)
        return len(answers) == 1 and certificate.value in labels - answers

    return proof


def f1_alike(knowledge: Knowledge, certificate: Certificate) -> bool:
    """Each of the two has one value of the relation at a time, both are known, and they differ."""
    one = value(knowledge.facts.get(certificate.query.args["fact"]))
    other = value(knowledge.facts.get(certificate.value))
    same = one is not None and other is not None and one[0] == other[0] and knowledge.functional(one[0])
    return same and one != other and bool(knowledge.ask(certificate.query))


def f1_words(knowledge: Knowledge, certificate: Certificate) -> bool:
    """The words stand in one work, and every text of this other work was searched for them and has them nowhere."""
    quote, answers = telling(knowledge, certificate.query.args["fact"]), knowledge.ask(certificate.query)
    if quote is None or len(answers) != 1:
        return False
    return certificate.value not in answers and holds(knowledge, certificate.value, quote.text) is False


def f3_appeared_before(knowledge: Knowledge, certificate: Certificate) -> bool:
    """Every source of the work had certainly appeared before the event, so that none could tell of it."""
    event = knowledge.facts.get(certificate.query.args["event"])
    dates = published(knowledge, certificate.value)
    return isinstance(event, Event | Document) and bool(dates) and all(date.before(event.when) for date in dates)


def f3_appeared_after(knowledge: Knowledge, certificate: Certificate) -> bool:
    """Every source of the work certainly appeared after the event, so that none was in print."""
    event = knowledge.facts.get(certificate.query.args["event"])
    dates = published(knowledge, certificate.value)
    return isinstance(event, Event | Document) and bool(dates) and all(event.when.before(date) for date in dates)


def f7_other_place(knowledge: Knowledge, certificate: Certificate) -> bool:
    """In the argument's map it stands at another place, or is of an argument on something else, no kin of this one."""
    argument = knowledge.arguments.get(certificate.query.args["argument"])
    other_id, _, node_id = certificate.value.partition(".")
    other = knowledge.arguments.get(other_id)
    answers = knowledge.ask(certificate.query)
    if argument is None or other is None or not answers or certificate.value in answers:
        return False
    known = any(node.id == node_id for node in other.nodes)
    return known and (other is argument or elsewhere(argument, other))


def elsewhere(argument: Argument, other: Argument) -> bool:
    """Whether what another argument says serves this one nowhere: they share no statement, thesis or first topic, and
    in another work, which may say the same in other words, no topic at all.
    """
    thesis = argument.thesis is not None and other.thesis is not None and argument.thesis.id == other.thesis.id
    if argument.work != other.work:
        return unrelated(argument, other)
    first = argument.topics[0] in other.topics or other.topics[0] in argument.topics
    return apart(argument, other) and not thesis and not first


def unrelated(argument: Argument, other: Argument) -> bool:
    """Whether two arguments share no topic, and stand apart."""
    return apart(argument, other) and not set(argument.topics) & set(other.topics)


def apart(argument: Argument, other: Argument) -> bool:
    """Whether two arguments share no statement and no quoted words, and neither reaches into the other."""
    ours = {(node.fact, node.quote and node.quote.text, node.text) for node in argument.nodes}
    shared = any(
        (a and a == x) or (b and y and (b in y or y in b)) or c == z
        for a, b, c in ours
        for x, y, z in ((node.fact, node.quote and node.quote.text, node.text) for node in other.nodes)
    )
    ends = {end for each in (argument, other) for edge in each.edges for end in (edge.from_, edge.to)}
    reaching = {end.partition(".")[0] for end in ends if "." in end} & {argument.id, other.id}
    return not shared and not reaching


def f7_well_dated(knowledge: Knowledge, certificate: Certificate) -> bool:
    """The sentence gives its event the very date that the source gives, so the error is another's."""
    event = knowledge.facts.get(certificate.value)
    date = said(certificate.query.args["dates"]).get(certificate.value)
    right = isinstance(event, Event | Document) and event.when.text == date
    return right and bool(knowledge.ask(certificate.query))


def f8_agreement(knowledge: Knowledge, certificate: Certificate) -> bool:
    """Two coders agree on both voices, and the two stand otherwise to each other."""
    sides = set(stances(knowledge, certificate.query.args))
    coded = None not in sides and bool(sides & SIDES) and "mixed" not in sides
    return coded and _another_label(AGREEMENTS)(knowledge, certificate)


def f8_difference(knowledge: Knowledge, certificate: Certificate) -> bool:
    """Two coders place the voices on opposite sides, and two class the thesis as another sort of difference."""
    opposed = set(stances(knowledge, certificate.query.args)) == SIDES
    return opposed and _another_label(DIFFERENCES)(knowledge, certificate)


def f7_judged(knowledge: Knowledge, certificate: Certificate) -> bool:
    """Two coders have judged this to be something else than what is asked for, or the work does say it."""
    return judged.refuted(knowledge, certificate.query, certificate.value)


PROOFS: Mapping[tuple[CertificateRule, str], Proof] = {
    ("F1", "alike"): f1_alike,
    ("F1", "stands-in"): f1_words,
    ("F3", "could-tell"): f3_appeared_before,
    ("F3", "in-print"): f3_appeared_after,
    ("F7", "part-of-step"): _another_label(frozenset(PARTS)),
    ("F7", "fills-place"): f7_other_place,
    ("F7", "misdated"): f7_well_dated,
    **dict.fromkeys((("F7", query) for query in judged.JUDGED), f7_judged),
    ("F8", "agreement"): f8_agreement,
    ("F8", "stance-of"): _another_label(STANCES),
    ("F8", "difference-on"): f8_difference,
}
"""The proof of a rule for a query, where it isn't the rule's general one."""

PROVEN_BY: Mapping[str, tuple[CertificateRule, ...]] = {query: (rule,) for rule, query in PROOFS}
"""Which rule shows that a value is no answer to a query."""
