"""Everything in a course that has a date of its own, as entries of a timeline, each in the words that fit it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.dates import When
from sourcebook.model.fact import Document, Event, Fact, Membership, Mode, Outcome, Proposal, Role
from sourcebook.pages.voices import voice_of

NOT_YET: Mapping[Mode, str] = {"plan": "planned", "forecast": "forecast", "proposal": "proposed"}
"""What an entry is marked with that says what was expected and not what took place."""
_OUTCOMES: Mapping[Outcome, str] = {
    "accepted": "; it was accepted",
    "refused": "; it was refused",
    "unanswered": "; it was left unanswered",
    "none-known": "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One entry of a timeline."""

    when: When
    text: str
    """What there is to say; ends in a full stop, unless areas follow."""
    facts: tuple[str, ...]
    """Ids of the facts that say so."""
    mark: str = ""
    """`planned`, `forecast` or `proposed`; empty for what took place."""
    inferred: bool = False
    """Whether the year is that of the source's publication."""
    areas: tuple[str, ...] = ()
    """For several proposals at once: what each of the facts is about."""
    outcome: str = ""
    """How the text ends after the areas."""

    @property
    def date(self) -> str:
        """Its date as written, in words; what is known to have happened before a time happened by then."""
        return _first(self.when.moment())

    @property
    def year(self) -> str:
        """The year under which it stands."""
        return self.written[:4]

    @property
    def written(self) -> str:
        """Its first date, its last where the first isn't known: in order of these, a year comes before its months."""
        point = self.when.start or self.when.end
        return re.sub("[~?%]", "", point.text) if point else ""


def moments(knowledge: Knowledge) -> list[Moment]:
    """Every event, act on a document, proposal, change of membership and sighting in an office, in order of time."""
    facts = list(knowledge.facts.values())
    found = [moment for fact in facts for moment in _of(knowledge, fact)]
    found += _proposed(knowledge, [fact for fact in facts if isinstance(fact, Proposal)])
    return sorted(found, key=lambda moment: (moment.written, moment.when.text, moment.facts))


def _of(knowledge: Knowledge, fact: Fact) -> Iterator[Moment]:
    """What one fact says of time; proposals are told together."""
    if isinstance(fact, Event | Document):
        yield _moment(fact, fact.when, _told(knowledge, fact))
    elif isinstance(fact, Role):
        yield from _office(knowledge, fact)
    elif isinstance(fact, Membership):
        yield from _membership(knowledge, fact)


def _moment(fact: Fact, when: When, text: str) -> Moment:
    mark = "" if isinstance(fact, Proposal) and fact.mode == "proposal" else NOT_YET.get(fact.mode, "")
    return Moment(when=when, text=text, facts=(fact.id,), mark=mark, inferred=fact.year_from == "publication")


def _told(knowledge: Knowledge, fact: Dated) -> str:
    """What happened: the clause, attributed unless it is a fact; the whole sentence for what was only expected."""
    if fact.clause is None or fact.mode in NOT_YET:
        return fact.says
    if fact.mode == "fact":
        return f"{fact.clause[:1].upper()}{fact.clause[1:]}."
    return f"According to {voice_of(knowledge, fact)}, {fact.clause}."


def _office(knowledge: Knowledge, role: Role) -> Iterator[Moment]:
    """When somebody is seen in an office, and when the office begins and ends where a source says so."""
    who = f"{knowledge.definite(role.holder)} was {office(knowledge, role)}"
    ends = _ends(role.held, who)
    dates = ends + [(when, f"{_first(who)} at this time.") for when in role.seen if when not in dict(ends)]
    yield from _entries(knowledge, role, dates)


def _membership(knowledge: Knowledge, fact: Membership) -> Iterator[Moment]:
    """When a membership begins and ends, as far as is known."""
    status = fact.status.replace("-", " ")
    who = f"{knowledge.definite(fact.member)} was {_a(status)} of {knowledge.definite(fact.org)}"
    yield from _entries(knowledge, fact, _ends(fact.held, who))


def _ends(held: When | None, who: str) -> list[tuple[When, str]]:
    """The known ends of an interval, each with its sentence."""
    if held is None:
        return []
    start = [(held.start, f"From this time on {who}.")] if held.start else []
    return start + ([(held.end, f"Until this time {who}.")] if held.end and held.is_interval else [])


def _entries(knowledge: Knowledge, fact: Fact, dates: list[tuple[When, str]]) -> Iterator[Moment]:
    """The fact's own sentence where it has one date; a sentence for each where it has several."""
    voice = "" if fact.mode == "fact" else f" So {voice_of(knowledge, fact)}."
    for when, text in dates:
        yield _moment(fact, when, fact.says if len(dates) == 1 else text + voice)


def office(knowledge: Knowledge, role: Role) -> str:
    """An office by its name: `warden of the Ferry Guild`."""
    relation = knowledge.relation(role.relation)
    name = relation.noun if relation and relation.noun else role.relation.replace("-", " ")
    return f"{name} of {knowledge.definite(role.org)}"


def _proposed(knowledge: Knowledge, proposals: Iterable[Proposal]) -> Iterator[Moment]:
    """Proposals: those of one side to another at one time in one entry, each area with its own fact."""
    for (when, *_), group in groupby(sorted(proposals, key=_together), key=_together):
        first, *more = facts = list(group)
        if not more or first.mode not in {"fact", "proposal"}:
            yield from (_moment(fact, fact.when, fact.says) for fact in facts)
            continue
        sides = f"{_first(knowledge.definite(first.from_))} proposed to {knowledge.definite(first.to)}"
        yield Moment(
            when=When(when),
            text=f"{sides}, as areas of cooperation:",
            facts=tuple(fact.id for fact in facts),
            inferred=first.year_from == "publication",
            areas=tuple(knowledge.name(fact.area) for fact in facts),
            outcome=_OUTCOMES[first.outcome],
        )


def _together(fact: Proposal) -> tuple[str, str, str, str, str, str, str]:
    return (
        fact.when.text, fact.from_, fact.to, fact.outcome, fact.year_from or "", fact.mode, fact.by or ""
    )  # fmt: skip


def _first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
