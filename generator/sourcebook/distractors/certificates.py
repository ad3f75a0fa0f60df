"""Why a wrong option is provably wrong: one small verifier a rule (ITEMS.md 5.1), run again at every build."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sourcebook.distractors.proofs import PROOFS, PROVEN_BY
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.positioned import stance
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, ListFact, Membership, NumberFact
from sourcebook.model.item import Certificate, CertificateRule, Query

DATES = frozenset({"date-of", "published-on"})


def f1_functional(knowledge: Knowledge, certificate: Certificate) -> bool:
    """The relation has one object at a time, the key is known, and this is another value of the same granularity."""
    query, value = certificate.query, certificate.value
    answers = knowledge.ask(query)
    if not answers or not knowledge.functional(_relation(knowledge, query)) or value in answers:
        return False
    if query.name == "place-of" and any(knowledge.joined(value, answer) for answer in answers):
        return False
    if query.name in DATES:
        asked = When(value)
        return all(
            When(a).precision == asked.precision and (When(a).before(asked) or asked.before(When(a))) for a in answers
        )
    return not any(knowledge.names(value) & knowledge.names(answer) for answer in answers)


def f2_complete_list(knowledge: Knowledge, certificate: Certificate) -> bool:
    """The words give the whole list or its count, and this is not on it, under any name.

    Neither is it a part or a whole of anything listed (T04), nor known to belong to it otherwise (T03).
    """
    if certificate.query.name in {"on-one", "on-both"}:
        return _f2_two_lists(knowledge, certificate)
    fact = knowledge.facts.get(certificate.query.args.get("list", ""))
    if not isinstance(fact, ListFact) or fact.complete is None or len(set(fact.items)) != fact.count:
        return False
    proven = {slot for quote in fact.quotes for slot in quote.carries}
    if not {"complete", "count", *(("items",) if fact.complete == "tabled" else ())} & proven:
        return False
    named = frozenset(name for item in fact.items for name in knowledge.names(item))
    kin = any(knowledge.joined(certificate.value, item) for item in fact.items)
    otherwise = any(
        isinstance(other, Membership)
        and (other.member, other.org, f"{other.status}-of") == (certificate.value, fact.subject, fact.of)
        and fact.at.within(other.held)
        for other in knowledge.course.facts.values()
    )
    return not otherwise and not kin and not named & knowledge.names(certificate.value)


def _f2_two_lists(knowledge: Knowledge, certificate: Certificate) -> bool:
    """Of two lists: it is certainly not on one that it would have to be on, or is on the one that it may not be on."""
    args, value = certificate.query.args, certificate.value

    def off(list_: str) -> bool:
        asked = Query(name="items-of", args={"list": list_})
        return f2_complete_list(knowledge, Certificate(rule="F2", query=asked, value=value, facts=()))

    if certificate.query.name == "on-both":
        return off(args["first"]) or off(args["second"])
    other = knowledge.facts.get(args["off"])
    return off(args["on"]) or (isinstance(other, ListFact) and value in other.items)


def f3_constraint(knowledge: Knowledge, certificate: Certificate) -> bool:
    """The order of time excludes it: it certainly lies outside the span that the question names."""
    args, fact = certificate.query.args, knowledge.facts.get(certificate.value)
    if fact is None or fact.time is None or certificate.query.name not in {"between", "before"}:
        return False
    start, end = args.get("start"), args.get("end") or args.get("at")
    too_early = start is not None and not When(start).before(fact.time) and _over_by(fact.time, When(start))
    too_late = end is not None and not fact.time.before(When(end)) and _begins_after(fact.time, When(end))
    return too_early or too_late


def f4_interval(knowledge: Knowledge, certificate: Certificate) -> bool:
    """The office was held, but its closed interval excludes the time asked, and one person holds it at a time."""
    args = certificate.query.args
    if certificate.query.name != "holder-of" or not knowledge.functional(args["relation"]):
        return False
    at, answers = When(args["at"]), knowledge.ask(certificate.query)
    held = [
        role.held
        for role in knowledge.roles
        if (role.holder, role.relation, role.org) == (certificate.value, args["relation"], args["org"]) and role.held
    ]
    return (
        bool(answers and held)
        and certificate.value not in answers
        and all(interval.end is not None and (interval.before(at) or at.before(interval)) for interval in held)
    )


def f7_text_bounded(knowledge: Knowledge, certificate: Certificate) -> bool:
    """The question is about one argument's graph (or a reviewed question's own text), and there this is no answer."""
    query, value = certificate.query, certificate.value
    if query.name == "authored":
        return query.args["question"] in knowledge.approved and set(certificate.facts) <= knowledge.approved
    argument_id, _, node_id = value.partition(".")
    argument = knowledge.arguments.get(argument_id)
    known = argument is not None and any(node.id == node_id for node in argument.nodes)
    answers = knowledge.ask(query)
    return query.name in {"conclusion-of", "supports"} and known and bool(answers) and value not in answers


def f8_position(knowledge: Knowledge, certificate: Certificate) -> bool:
    """The voice is coded on the other side, or, with all of its work, as silent, by two who agree."""
    args = certificate.query.args
    opposite = {"asserts": "denies", "denies": "asserts"}.get(args.get("stance", ""))
    return opposite is not None and stance(knowledge, args["thesis"], certificate.value) in {opposite, "silent"}


VERIFIERS: Mapping[CertificateRule, Callable[[Knowledge, Certificate], bool]] = {
    "F1": f1_functional,
    "F2": f2_complete_list,
    "F3": f3_constraint,
    "F4": f4_interval,
    "F7": f7_text_bounded,
    "F8": f8_position,
}

RULES: Mapping[str, tuple[CertificateRule, ...]] = {
    "date-of": ("F1",),
    "place-of": ("F1",),
    "holder-of": ("F4", "F1"),
    "items-of": ("F2",),
    "between": ("F3",),
    "before": ("F3",),
    "value-of": ("F1",),
    "dated-so": ("F1",),
    "mode-of": ("F1",),
    "conclusion-of": ("F7",),
    "supports": ("F7",),
    "takes": ("F8",),
    "author-of": ("F1",),
    "published-on": ("F1",),
    "authored": ("F7",),
    "on-one": ("F2",),
    "on-both": ("F2",),
    **PROVEN_BY,
}
"""Which rules can show that a value is no answer to a query, the most telling first."""


def certify(knowledge: Knowledge, query: Query, value: str, facts: tuple[str, ...]) -> Certificate | None:
    """Return the first certificate that verifies, or None: then the option may be true, and is not used."""
    for rule in RULES.get(query.name, ()):
        certificate = Certificate(rule=rule, query=query, value=value, facts=facts)
        if verify(knowledge, certificate):
            return certificate
    return None


def verify(knowledge: Knowledge, certificate: Certificate) -> bool:
    """Whether a certificate holds on this course."""
    special = PROOFS.get((certificate.rule, certificate.query.name))
    return (special or VERIFIERS[certificate.rule])(knowledge, certificate)


def _relation(knowledge: Knowledge, query: Query) -> str:
    """The id of the relation that a query asks about; `relations.yml` says whether it is functional."""
    if query.name == "holder-of":
        return query.args["relation"]
    if query.name == "dated-so":
        return "date-of"
    fact = knowledge.facts.get(query.args.get("fact", ""))
    return fact.relation if query.name == "value-of" and isinstance(fact, NumberFact | Attribute) else query.name


def _over_by(time: When, point: When) -> bool:
    """Whether a time was certainly over by the end of a point: it is not after it on any reading."""
    return time.latest is not None and point.latest is not None and time.latest <= point.latest


def _begins_after(time: When, point: When) -> bool:
    """Whether a time certainly began no earlier than a point."""
    return time.earliest is not None and point.earliest is not None and time.earliest >= point.earliest


__all__ = ["RULES", "VERIFIERS", "certify", "verify"]
