"""The tables that ask for a time: what happened then, and who belonged then; what isn't known is never left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.dates import When
from sourcebook.model.fact import ListFact, Membership
from sourcebook.notebook.table import Table


@dataclass(frozen=True, slots=True)
class Belonging:
    """Whether somebody had a status in an organisation, as far as is known."""

    organisation: str
    who: str
    answer: str
    """`yes`, `no` or `unknown`, of the whole time that is asked about."""
    facts: tuple[str, ...]
    part: str = ""
    """Where the answer is `unknown`: when, in that time, a source has it belong."""


class Timeline(Table[Dated]):
    """What certainly happened between two dates, in order of time; `unknown` holds what may have.

    Columns:

    - `when` (text): the date in words; `by 14 October 2009` where only the latest day is known
    - `what` (text): what happened
    - `id` (text): the fact's permanent id

    In the frame besides:

    - `date` (text): the date as EDTF, such as `2012-04-06`, `2012-09` or `/2009-10-14`; sorts as text by year
    - `source` (text): id of the document that its first quotation stands in
    """

    def __init__(self, knowledge: Knowledge, start: When | None, end: When | None) -> None:
        """Take what certainly lies between; neither date belongs to it."""
        self._knowledge, self._start, self._end = knowledge, start, end
        super().__init__("events", _WHEN, knowledge.timeline(start, end), _MORE)

    @cached_property
    def unknown(self) -> Table[Dated]:
        """What may lie between, or lies there in part only: its beginning, end or day isn't known well enough."""
        known = set(self)
        unsure = (fact for fact in self._knowledge.dated if fact not in known and self._may_be(fact.when))
        return Table("events", _WHEN, unsure, _MORE)

    def _may_be(self, when: When) -> bool:
        """Whether a time is neither certainly over with the start nor certainly not begun before the end."""
        start, end = self._start, self._end
        over = start and start.latest and when.latest and when.latest <= start.latest
        later = end and end.earliest and when.earliest and when.earliest >= end.earliest
        return not over and not later

    def _rest(self) -> str:
        more = len(self.unknown)
        lie, them = ("lies", "it") if more == 1 else ("lie", "them")
        note = f"It isn't known whether {more} more {lie} between: .unknown shows {them}." if more else ""
        return " ".join(filter(None, [super()._rest(), note]))


_WHEN: dict[str, Callable[[Dated], str]] = {
    "when": lambda fact: fact.when.moment(),
    "what": lambda fact: fact.label or fact.says,
    "id": lambda fact: fact.id,
}
_MORE: dict[str, Callable[[Dated], object]] = {
    "date": lambda fact: fact.when.text,
    "source": lambda fact: fact.quotes[0].source,
}


class Members(Table[Belonging]):
    """Who had a status in an organisation at a date, a row for everybody whom any record joins to it.

    Columns:

    - `organisation` (text): its name
    - `who` (text): the member's name
    - `answer` (text): `yes` (throughout the time asked about), `no` (a complete list of that time doesn't have it) or
      `unknown`; that no source speaks of it is never a no
    - `facts` (text): ids of the facts that say so, with commas
    - `part` (text): where the answer is `unknown`, the days or years of that time at which a source has it belong:
      `29 June 2020` for `members("2020-06")`
    """

    def __init__(self, knowledge: Knowledge, at: When, org: str | None, status: str) -> None:
        """Take everybody that is known to have had the status at some time, in one organisation or in all."""
        columns: dict[str, Callable[[Belonging], str]] = {
            "organisation": lambda row: row.organisation,
            "who": lambda row: row.who,
            "answer": lambda row: row.answer,
            "facts": lambda row: ", ".join(row.facts),
            "part": lambda row: row.part,
        }
        self._asked = f"{status}, {at.human()}"
        super().__init__("answers", columns, _belonging(knowledge, at, org, status))

    def _counted(self) -> str:
        return f"{super()._counted()} ({self._asked})"


def _belonging(knowledge: Knowledge, at: When, org: str | None, status: str) -> Iterator[Belonging]:
    joined = {fact.org for fact in knowledge.facts.values() if isinstance(fact, Membership) and fact.status == status}
    listed = {fact.subject for fact in knowledge.lists() if fact.of == f"{status}-of"}
    for each in sorted(joined | listed) if org is None else [org]:
        for who, standing in knowledge.members(each, at, status).items():
            found = dict(_in_part(knowledge, at, each, status, who)) if standing.answer == "unknown" else {}
            whole = at.precision == "day" and at in found.values()
            part = "" if whole else ", ".join(dict.fromkeys(when.human() for when in found.values()))
            answer = "yes" if whole else standing.answer
            yield Belonging(knowledge.name(each), knowledge.name(who), answer, tuple(found) or standing.facts, part)


def _in_part(knowledge: Knowledge, at: When, org: str, status: str, who: str) -> Iterator[tuple[str, When]]:
    """The facts that have somebody belong for part of a time, and when.

    An interval that certainly has a day in it, a list of a day in it; a status without a known beginning held when its
    source was written.
    """
    for fact in knowledge.facts.values():
        if isinstance(fact, ListFact) and (fact.subject, fact.of) == (org, f"{status}-of") and who in fact.items:
            if _holds(at, fact.at):
                yield fact.id, fact.at
        elif isinstance(fact, Membership) and (fact.member, fact.org, fact.status) == (who, org, status):
            if fact.held.start is None and fact.held.is_open:
                dates = (knowledge.course.sources[quote.source].date for quote in fact.quotes)
                yield from ((fact.id, date) for date in dates if _holds(at, date))
            elif _meet(at, fact.held):
                yield fact.id, fact.held


def _holds(whole: When, part: When) -> bool:
    """Whether one time has every day of another in it, as the calendar has them."""
    if not (whole.earliest and whole.latest and part.earliest and part.latest):
        return False
    return whole.earliest <= part.earliest and part.latest <= whole.latest


def _meet(at: When, held: When) -> bool:
    """Whether an interval certainly has a day of a time in it."""
    begins, ends = held.start.latest if held.start else None, held.end.earliest if held.end else None
    if begins is None or at.earliest is None or at.latest is None:
        return False
    return begins <= at.latest and (held.is_open or (ends is not None and at.earliest <= ends))
