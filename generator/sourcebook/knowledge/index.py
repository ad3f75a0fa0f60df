"""The index of a course: names, evidence, chapters, time, lists, positions. Facts are looked up here alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import islice

from sourcebook.knowledge.lookups import Lookups
from sourcebook.knowledge.queries import ask
from sourcebook.knowledge.standing import Standing, standing
from sourcebook.model.argument import Argument, Cell, Position
from sourcebook.model.base import Quote
from sourcebook.model.course import AuthoredQuestion, Course
from sourcebook.model.dates import When
from sourcebook.model.digest import digest_of
from sourcebook.model.entity import Entity, Relation
from sourcebook.model.fact import Document, Event, Fact, ListFact, Membership
from sourcebook.model.item import Evidence, Query

Dated = Event | Document
"""Facts that happened at a time."""


class Knowledge(Lookups):
    """A course that can be asked. `facts` and `arguments` hold what is approved; questions are made of nothing else."""

    def __init__(self, course: Course, approved: frozenset[str] | None = None) -> None:
        """Index the course; `approved` is given where reviews have been applied already (`course.json`)."""
        self.course = course
        self.approved = approved_in(course) if approved is None else approved
        self.facts: Mapping[str, Fact] = {k: v for k, v in course.facts.items() if k in self.approved}
        self.arguments: Mapping[str, Argument] = {k: v for k, v in course.arguments.items() if k in self.approved}

    # names

    def entity(self, id_: str) -> Entity | None:
        """Return the entity with that id, if there is one."""
        return self.course.entities.get(id_)

    def name(self, id_: str) -> str:
        """Return the full name of an entity, or the id's words for anything else."""
        entity = self.entity(id_)
        return entity.name if entity else id_.replace("-", " ")

    def short(self, id_: str) -> str:
        """Return the short name of an entity where it has one."""
        entity = self.entity(id_)
        return entity.short or entity.name if entity else id_.replace("-", " ")

    def definite(self, id_: str) -> str:
        """Return the full name with its article, for running text; the abbreviation where the course defines it."""
        entity = self.entity(id_)
        if entity is None:
            return id_.replace("-", " ")
        known = entity.short if entity.short in self.course.settings.abbreviations else None
        return f"{entity.article} {known or entity.name}" if entity.article else known or entity.name

    def label(self, id_: str) -> str:
        """Return what a fact or entity is called in a stem or option."""
        fact = self.course.facts.get(id_)
        return fact.label or fact.says if fact else self.name(id_)

    def names(self, id_: str) -> frozenset[str]:
        """Return every name of an entity, casefolded: its alias closure."""
        entity = self.entity(id_)
        return frozenset(name.casefold() for name in entity.names) if entity else frozenset({id_})

    @cached_property
    def spelling(self) -> Mapping[str, str]:
        """Names and abbreviations as the course writes them, by their casefolded form."""
        names = {name for entity in self.course.entities.values() for name in entity.names if name[:1].isupper()}
        return {name.casefold(): name for name in sorted(names | set(self.course.settings.abbreviations))}

    def wholes(self, id_: str) -> frozenset[str]:
        """Return everything that an entity is part of, directly or not."""
        found: set[str] = set()
        entity = self.entity(id_)
        while entity and entity.part_of and entity.part_of not in found:
            found.add(entity.part_of)
            entity = self.entity(entity.part_of)
        return frozenset(found)

    def joined(self, a: str, b: str) -> bool:
        """Whether one of two entities is part of the other, directly or not (T04)."""
        return a in self.wholes(b) or b in self.wholes(a)

    def relation(self, id_: str) -> Relation | None:
        """Return the relation with that id, if there is one."""
        return self.course.relations.get(id_)

    def functional(self, id_: str) -> bool:
        """Whether a subject has one object of the relation, at a time or always (ITEMS.md 5.2)."""
        relation = self.relation(id_)
        return relation is not None and relation.functional != "no"

    @cached_property
    def of_class(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the entities of each class."""
        found: dict[str, list[str]] = {}
        for entity in self.course.entities.values():
            found.setdefault(entity.class_, []).append(entity.id)
        return {class_: tuple(ids) for class_, ids in found.items()}

    # evidence

    def evidence(self, record_id: str, *slots: str) -> tuple[Evidence, ...]:
        """Return the quotes of a record that carry any of the slots; all of them where no slot is named."""
        record = self.course.facts.get(record_id) or self.course.arguments.get(record_id)
        if record is None:
            return ()
        quotes = [quote for quote in record.quotes if not slots or set(slots) & set(quote.carries)]
        return tuple(found for quote in quotes if (found := self.located(quote)))

    def located(self, quote: Quote) -> Evidence | None:
        """Return a quote with its offsets, or None where it was not found."""
        span = self.course.spans.get(quote)
        return Evidence(source=quote.source, text=quote.text, start=span.start, end=span.end) if span else None

    def passage(self, id_: str) -> Evidence | None:
        """Return the words of a passage with their offsets, or None where the course holds no texts (`course.json`)."""
        extent = self.course.extents.get(id_)
        if extent is None or extent.source not in self.course.texts:
            return None
        words = self.course.texts[extent.source].text[extent.start : extent.end]
        return Evidence(source=extent.source, text=words, start=extent.start, end=extent.end)

    def cite(self, source_id: str) -> str:
        """Return author, title, publisher and date of a source as plain text."""
        source = self.course.sources[source_id]
        author = f"{self.name(source.author)}, " if source.author else ""
        return f"{author}“{source.title}”, {source.publisher}, {source.date.human()}"

    def as_of(self, record_ids: tuple[str, ...]) -> str:
        """Return the latest date of the sources of these records, as EDTF (DESIGN.md 2)."""
        dates = [
            self.course.sources[quote.source].date
            for id_ in record_ids
            if (record := self.course.facts.get(id_) or self.course.arguments.get(id_))
            for quote in self._quotes(record)
        ]
        return (
            max(dates, key=lambda when: (when.latest is not None and when.latest.toordinal(), when.text)).text
            if dates
            else ""
        )

    def _quotes(self, record: Fact | Argument) -> Iterator[Quote]:
        yield from record.quotes
        if isinstance(record, Argument):
            for node in record.nodes:
                if node.fact is not None and node.fact in self.course.facts:
                    yield from self.course.facts[node.fact].quotes

    # chapters

    @cached_property
    def _chapter_of_topic(self) -> Mapping[str, str]:
        return {topic: chapter.id for chapter in self.course.chapters.values() for topic in chapter.head.topics}

    def chapter_of(self, topics: tuple[str, ...]) -> str | None:
        """Return the chapter of the first topic that has one."""
        return next((self._chapter_of_topic[t] for t in topics if t in self._chapter_of_topic), None)

    # time, lists, positions

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """Approved events and acts on documents, in order of time."""
        return tuple(sorted((fact for fact in self.facts.values() if isinstance(fact, Event | Document)), key=_moment))

    def changed(self, course: Course) -> Knowledge:
        """Return the index of this course with some facts changed; what is the same is not worked out again."""
        new = Knowledge(course, self.approved)
        self.hand_on(new)
        if new.facts.keys() != self.facts.keys():
            return new
        differing = {id_ for id_, fact in new.facts.items() if fact is not self.facts[id_]}
        dated = [fact for fact in self.dated if fact.id not in differing]
        for fact in (new.facts[id_] for id_ in sorted(differing)):
            if isinstance(fact, Event | Document):
                insort(dated, fact, key=_moment)
        vars(new)["dated"] = tuple(dated)  # where `cached_property` keeps it
        return new

    def timeline(self, start: When | None = None, end: When | None = None) -> tuple[Dated, ...]:
        """Return what certainly happened between two dates, in order of time: what began after the one, and of that
        what was over before the other.
        """
        first = bisect_right(self._begun, str(start.latest or "9")) if start else 0
        after = bisect_left(self._begun, str(end.earliest or "")) if end else len(self.dated)
        return tuple(fact for fact in self.dated[first:after] if end is None or fact.when.before(end))

    @cached_property
    def _begun(self) -> tuple[str, ...]:
        """When each event began at the earliest; nothing where that is unknown."""
        return tuple(_moment(fact)[0] for fact in self.dated)

    def around(self, fact: Dated, number: int = 30) -> tuple[Dated, ...]:
        """Return up to that many events nearest on the timeline, the fact itself left out."""
        return tuple(islice(self.outward(fact), number))

    def outward(self, fact: Dated) -> Iterator[Dated]:
        """Yield all other events, the nearest on the timeline first; of two as near, the earlier."""
        here, last = self._rank[fact.id], len(self.dated) - 1
        for far in range(1, max(here, last - here) + 1):
            yield from (self.dated[place] for place in (here - far, here + far) if 0 <= place <= last)

    def rank(self, fact: Dated) -> int:
        """Return the place of an event in time, from 0."""
        return self._rank[fact.id]

    @cached_property
    def _rank(self) -> Mapping[str, int]:
        return {fact.id: rank for rank, fact in enumerate(self.dated)}

    def standing(self, member: str, org: str, at: When, status: str = "member") -> Standing:
        """Say whether somebody had a status in an organisation at a time, and whether we know it."""
        return standing(self._belonging.get((org, status), []), member, org, at, status)

    @cached_property
    def _belonging(self) -> Mapping[tuple[str, str], list[Fact]]:
        """Lists and memberships by organisation and status."""
        found: dict[tuple[str, str], list[Fact]] = {}
        for fact in self.facts.values():
            if isinstance(fact, ListFact):
                found.setdefault((fact.subject, fact.of.removesuffix("-of")), []).append(fact)
            elif isinstance(fact, Membership):
                found.setdefault((fact.org, fact.status), []).append(replace(fact, held=self.known(fact.held, fact)))
        return found

    def known(self, held: When, fact: Fact) -> When:
        """Return an interval as far as it is known: an open end holds until the fact's latest source (T03)."""
        return When(f"{held.start or ''}/{self.as_of((fact.id,))}") if held.is_open else held

    def members(self, org: str, at: When, status: str = "member") -> dict[str, Standing]:
        """Return the standing of everybody that any fact joins to the organisation with that status."""
        known: set[str] = set()
        for fact in self._belonging.get((org, status), []):
            known.update(
                fact.items if isinstance(fact, ListFact) else [fact.member] if isinstance(fact, Membership) else []
            )
        return {member: self.standing(member, org, at, status) for member in sorted(known)}

    def ask(self, query: Query) -> frozenset[str]:
        """Return every value that answers the query on the approved course."""
        return ask(self, query)

    @cached_property
    def _positions(self) -> tuple[Position, ...]:
        rows = (
            replace(row, cells=tuple(cell for cell in row.cells if self._agreed(row, cell)))
            for row in self.course.positions
        )
        return tuple(row for row in rows if row.cells)

    def _agreed(self, row: Position, cell: Cell) -> bool:
        return self.coded.get((f"{row.thesis.id}.{cell.voice}.{cell.work}", "stance")) == cell.stance

    def positions(self) -> tuple[Position, ...]:
        """Return the rows of the position matrix, with the cells whose stance two coders give as the author does."""
        return self._positions

    def cells(self, thesis: str, stance: str | None = None) -> tuple[Cell, ...]:
        """Return the cells of a thesis, those of one stance where it is named."""
        rows = (position.cells for position in self.course.positions if position.thesis.id == thesis)
        return tuple(cell for row in rows for cell in row if stance in {None, cell.stance})

    @cached_property
    def coded(self) -> Mapping[tuple[str, str], str]:
        """Values on which two coders or more agree and none disagrees, by (what is coded, field)."""
        given: dict[tuple[str, str], dict[str, str]] = {}
        for coding in self.course.codings:
            given.setdefault((coding.of, coding.field), {})[coding.coder] = coding.value
        return {
            what: next(iter(set(values.values())))
            for what, values in given.items()
            if len(values) > 1 and len(set(values.values())) == 1
        }


def approved_in(course: Course) -> frozenset[str]:
    """Return the ids of records whose last review approves what they say now (DESIGN.md, promise 3)."""
    records: dict[str, Fact | Argument | AuthoredQuestion] = {**course.facts, **course.arguments, **course.questions}
    last = {review.of: review for review in course.reviews}
    return frozenset(
        id_
        for id_, record in records.items()
        if (review := last.get(id_)) and review.verdict == "approved" and review.digest == digest_of(record)
    )


def _moment(fact: Dated) -> tuple[str, str, str]:
    """What events are put in order by."""
    return str(fact.when.earliest or ""), str(fact.when.latest or ""), fact.id
