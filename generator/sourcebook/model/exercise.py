"""Exercises of a notebook: what is asked, what is right, and the wrong answers that readers are known to give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcebook.model.base import Record

Sort = Literal["data", "evidence", "source", "argument", "writing"]
"""What an exercise practises."""
Step = Literal["worked", "half-worked", "independent"]
"""How much of it is done already (ITEMS.md L3)."""
AnswerType = Literal["one", "set", "order", "map", "edges", "span"]
"""One thing, some things in any order, things in an order, pairs of key and value, edges of a graph, exact words."""
Atom = Literal["entity", "fact", "work", "node", "date", "number", "label", "text"]
"""What a single thing is: an entity by any of its names, a date at its own precision, one of the answer's labels …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """What one answer must be. A two-tier exercise has two answers, each with a name."""

    name: str = ""
    """How the learner's answer names it, where there are several."""
    type: AnswerType
    of: Atom = "text"
    """What it is made of; the keys of a map."""
    to: Atom = "label"
    """The values of a map."""
    labels: tuple[str, ...] = ()
    """The labels to choose from; the learner sees them in the task."""
    expect: tuple[str, ...] = ()
    """The right answer: of a map `key = value`, of edges `from supports to`, of a span the fewest words that do."""
    argument: str | None = None
    """The argument whose edges are expected."""
    fact: str | None = None
    """The fact in whose quote the expected words stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RightForm(Record):
    """Another way to write the right answer, as a Python expression."""

    form: str
    differs: str
    """In what: order, case, alias, date format, type of data …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongForm(Record):
    """A wrong answer, as a Python expression, and what the learner must be told."""

    form: str
    told: str
    """The code of the message: a general one (`missing`, `extra` …), or the id of a trap."""
    misconception: str | None = None
    """The fact or known problem whose words a reader could misread so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap(Record):
    """Part of a wrong answer by which a misunderstanding is recognised, and what to say to it."""

    id: str
    has: str
    """The part, written as in `expect`."""
    says: str
    answer: str = ""
    """The name of the answer that it is part of, where there are several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricPoint(Record):
    """What a good text does."""

    text: str
    points: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay(Record):
    """A text whose form is checked and whose worth the learner rates by the rubric."""

    words: int
    """At least this many words."""
    most: int | None = None
    """At most this many words."""
    works: int = 2
    """At least so many works are named."""
    thesis: str | None = None
    """Words of both sides of this thesis are quoted."""
    rubric: tuple[RubricPoint, ...]
    model_answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise(Record):
    """One exercise of a chapter, in `exercises/<chapter>.yml`."""

    id: str
    title: str
    sort: Sort
    skill: str
    """What it practises, in a word or two: new ones come worked, then half-worked, then independent (L3)."""
    step: Step = "independent"
    task: str
    """Markdown; may hold links to facts."""
    starter: str = ""
    """Python that leaves the learner's value in `answer`."""
    solution: str
    """Python that leaves the right value in `answer`."""
    output: str = ""
    """What a worked example prints."""
    explains: str = ""
    """Why it is so, beside the solution; may hold links to facts."""
    answers: tuple[Answer, ...] = ()
    essay: Essay | None = None
    traps: tuple[Trap, ...] = ()
    hints: tuple[str, ...] = ()
    """One more with each attempt."""
    reads: tuple[str, ...]
    """The facts on whose words it rests."""
    hides: tuple[str, ...] = ()
    """Arguments that it asks for beside those of its answers: their edges and maps are kept from students."""
    right: tuple[RightForm, ...] = ()
    wrong: tuple[WrongForm, ...] = ()
    chapter: str = ""
    """Filled in by the reader from the file's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedAnswer:
    """What a checker knows of an answer: the digests of its parts, salted with the exercise's id."""

    name: str
    type: AnswerType
    of: Atom
    to: Atom
    labels: tuple[str, ...]
    parts: tuple[str, ...]
    """Of each right part; of a span, of each stretch of words that is accepted."""
    keys: tuple[str, ...]
    """Of a map, of each key; of an order, of each step; of a span, of each four words in a row around it."""
    core: int
    """Of a span: the words that are needed, counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedTrap:
    """A misunderstanding, known by its digest."""

    id: str
    part: str
    says: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedEssay:
    """What is checked of a text's form."""

    words: int
    works: int
    thesis: str | None
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedExercise:
    """An exercise as readers' files hold it: neither solution nor any right or wrong form."""

    id: str
    chapter: str
    title: str
    cell: str
    """Id of the notebook cell that checks it."""
    answers: tuple[SealedAnswer, ...]
    essay: SealedEssay | None
    traps: tuple[SealedTrap, ...]
    hints: tuple[str, ...]
    sources: tuple[str, ...]
    """The sources to read."""
