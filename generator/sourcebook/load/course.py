"""All that was read, put together: indexed by id, with every quote found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import cast

from sourcebook.load.ids import Ids, Named
from sourcebook.load.normalise import Reading
from sourcebook.load.passages import locate_passages
from sourcebook.load.quotes import locate_all
from sourcebook.load.records import Records
from sourcebook.model.argument import Argument, Position
from sourcebook.model.base import Quote
from sourcebook.model.course import AuthoredQuestion, Chapter, Course, Settings
from sourcebook.model.entity import Entity, Relation
from sourcebook.model.exercise import Exercise
from sourcebook.model.fact import Fact, FactBase
from sourcebook.model.people import Coding, KnownProblem, NotEntailed, Overreach, Paraphrase, Passage, Review, Waiver
from sourcebook.model.source import Source
from sourcebook.problems import Problem


def settings_of(records: Records) -> Settings | None:
    """What `course.yml` says, if it could be read."""
    return next(iter(records.of(Settings)), None)


def assemble(
    settings: Settings,
    records: Records,
    readings: Mapping[str, Reading],
    chapters: Mapping[str, Chapter],
    problems: list[Problem],
) -> Course:
    """Return the course; ids that stand twice and quotes that don't stand at all are added to `problems`."""
    ids = Ids(problems)
    sources = ids.index(records.of(Source))
    entities = ids.index(records.of(Entity))
    relations = ids.index(records.of(Relation))
    facts = ids.index(cast("list[Fact]", records.of(FactBase)))
    arguments = ids.index(records.of(Argument))
    passages = ids.index(records.of(Passage))
    questions = ids.index(records.of(AuthoredQuestion))
    exercises = ids.index(records.of(Exercise))
    known = ids.index(records.of(KnownProblem))
    positions = tuple(p for p in records.of(Position) if ids.take(p.thesis.id, p.thesis.place))
    for argument in arguments.values():
        _check_parts(argument, problems)
    judgements = (*records.of(Paraphrase), *records.of(NotEntailed), *records.of(Overreach))
    for name, place in ((each.coded_as, each.place) for each in judgements):
        if name is not None:
            ids.take(name, place)
    quotes = _quotes(facts.values(), arguments.values(), positions, known.values(), records.of(NotEntailed))
    return Course(
        settings=settings,
        sources=sources,
        texts={name: reading.text for name, reading in readings.items()},
        entities=entities,
        relations=relations,
        facts=facts,
        arguments=arguments,
        positions=positions,
        passages=passages,
        not_entailed=tuple(records.of(NotEntailed)),
        overreach=tuple(records.of(Overreach)),
        paraphrases=tuple(records.of(Paraphrase)),
        codings=tuple(records.of(Coding)),
        reviews=tuple(records.of(Review)),
        known_problems=tuple(known.values()),
        waivers=tuple(records.of(Waiver)),
        questions=questions,
        exercises=exercises,
        chapters=chapters,
        spans=locate_all(quotes, readings, problems),
        extents=locate_passages(passages.values(), readings, problems),
    )


def _check_parts(argument: Argument, problems: list[Problem]) -> None:
    """The ids of an argument's own parts are unique in it; a summary is named by what it is."""
    ids = Ids(problems)
    parts: tuple[Named, ...] = (*argument.nodes, *argument.decoys, *argument.effects)
    for part in parts:
        ids.take(part.id, part.place)
    for edge in argument.edges:
        if edge.id is not None:
            ids.take(edge.id, edge.place)
    for summary in argument.summaries:
        ids.take(summary.is_, summary.place)


def _quotes(
    facts: Iterable[Fact],
    arguments: Iterable[Argument],
    positions: Iterable[Position],
    known: Iterable[KnownProblem],
    near_misses: Iterable[NotEntailed],
) -> Iterator[Quote]:
    """Every quote of every record."""
    for record in chain(facts, arguments, known):
        yield from record.quotes
    for position in positions:
        yield from (cell.quote for cell in position.cells if cell.quote)
    yield from (near.quote for near in near_misses)
