"""The whole course: everything that stands in `seeds/`, indexed by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sourcebook.model.argument import Argument, Position
from sourcebook.model.base import Quote, Record, Span
from sourcebook.model.dates import When
from sourcebook.model.entity import Entity, Relation
from sourcebook.model.exercise import Exercise
from sourcebook.model.fact import Fact
from sourcebook.model.item import Level
from sourcebook.model.people import (
    Coding,
    Judgement,
    KnownProblem,
    NotEntailed,
    Overreach,
    Paraphrase,
    Passage,
    Review,
    Waiver,
)
from sourcebook.model.source import Source, SourceText
from sourcebook.problems import Place

_COURSE_FILE = Place("seeds/course.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps(Record):
    """How much of a work the public build may show (SOURCES.md, 'Short quotes')."""

    work: float = 0.8
    """Share of a work's words in all quotes and passages together."""
    page: float = 0.3
    """Share of a work's words on one page."""
    run: int = 60
    """Consecutive words of a work on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Record):
    """A word of the course, explained; contested ones name the wording that is used instead."""

    term: str
    means: str
    neutral: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository(Record):
    """Where the course is published with `book/` in it: what the book's launch buttons need."""

    url: str
    """`https://github.com/<owner>/<name>`, or the same on gitlab.com."""
    branch: str = "main"
    hub: str | None = None
    """Address of a JupyterHub with nbgitpuller, for its button."""
    package: str = "sourcebook[notebooks]"
    """What pip installs on Binder and Colab; `.[notebooks]` where the repository holds the program too."""

    @property
    def on_github(self) -> bool:
        """Whether it is on GitHub: Colab opens notebooks from there alone."""
        return self.url.startswith("https://github.com/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Record):
    """`course.yml`."""

    id: str
    title: str
    as_of: When
    licence: str
    language: str
    chapters: tuple[str, ...]
    description: str
    """What the course is about, in a few sentences, for its first page."""
    made_by: str = ""
    """Who wrote, reviewed and coded the course, for the page that tells how it was made."""
    abbreviations: tuple[str, ...] = ()
    """Abbreviations that every reader of the course knows after its first page."""
    terms: tuple[Term, ...] = ()
    caps: Caps = field(default_factory=lambda: Caps(place=_COURSE_FILE))
    repository: Repository | None = None
    """Without it the book has no launch buttons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective(Record):
    """What a reader can do after a chapter; an item takes the first that fits it."""

    id: str
    text: str
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherReading(Record):
    """A source that is worth reading whole after a chapter, and why."""

    source: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterHead(Record):
    """The front matter of a chapter."""

    title: str
    topics: tuple[str, ...]
    objectives: tuple[Objective, ...]
    opening: tuple[str, ...] = ()
    """Three questions to think about before reading; nobody scores them (ITEMS.md L1)."""
    limits: tuple[str, ...] = ()
    """What its sources could not know when they were written; may hold links to facts."""
    summary: tuple[str, ...] = ()
    """May hold links to facts."""
    reading: tuple[FurtherReading, ...] = ()
    terms: tuple[str, ...] = ()
    """Its words: ids of entities and of definitions, or terms of `course.yml`."""

    @property
    def linked(self) -> tuple[str, ...]:
        """The texts that may hold links to facts."""
        return (*self.limits, *self.summary)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter(Record):
    """`chapters/<id>.md`: front matter and prose."""

    id: str
    head: ChapterHead
    prose: str
    """Markdown with marks for facts, figures and questions."""
    first_line: int
    """Line of the file on which the prose begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredOption(Record):
    """An option that a person wrote."""

    text: str
    correct: bool = False
    why: str
    fact: str
    """The fact that makes it right or wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredPair(Record):
    """A pair that a person wrote."""

    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredPoint(Record):
    """A rubric point that a person wrote."""

    text: str
    points: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredQuestion(Record):
    """A question that a person wrote, in `questions/<chapter>.yml`; what its shape needs is given, and no more."""

    id: str
    shape: Literal["choice", "text", "number", "match", "order", "open"]
    topics: tuple[str, ...]
    level: Level
    facts: tuple[str, ...]
    stem: str
    feedback: str
    options: tuple[AuthoredOption, ...] = ()
    accepted: tuple[str, ...] = ()
    value: str | None = None
    unit: str = ""
    tolerance: str = "0"
    pairs: tuple[AuthoredPair, ...] = ()
    spare: tuple[str, ...] = ()
    sequence: tuple[str, ...] = ()
    rubric: tuple[AuthoredPoint, ...] = ()
    model_answer: str = ""
    chapter: str = ""
    """Filled in by the reader from the file's name."""

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """It has none of its own: its facts have them."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What `load` gives and everything else reads. Mappings are in the order of the files, sorted by path."""

    settings: Settings
    sources: Mapping[str, Source]
    texts: Mapping[str, SourceText]
    entities: Mapping[str, Entity] = field(default_factory=dict)
    relations: Mapping[str, Relation] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    positions: tuple[Position, ...] = ()
    passages: Mapping[str, Passage] = field(default_factory=dict)
    not_entailed: tuple[NotEntailed, ...] = ()
    overreach: tuple[Overreach, ...] = ()
    paraphrases: tuple[Paraphrase, ...] = ()
    codings: tuple[Coding, ...] = ()
    reviews: tuple[Review, ...] = ()
    known_problems: tuple[KnownProblem, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    questions: Mapping[str, AuthoredQuestion] = field(default_factory=dict)
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    chapters: Mapping[str, Chapter] = field(default_factory=dict)
    spans: Mapping[Quote, Span] = field(default_factory=dict)
    """Where each quote that was found stands."""
    extents: Mapping[str, Span] = field(default_factory=dict)
    """Where each passage that was found stands, by its id."""

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """Everything beside facts of which coders say whether words entail it."""
        return (*self.paraphrases, *self.not_entailed, *self.overreach)
