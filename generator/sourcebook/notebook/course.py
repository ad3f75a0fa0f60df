"""A course as notebooks see it: facts, what happened when, who belonged, who says what, questions and figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from sourcebook.knowledge import Knowledge
from sourcebook.markup import element, join
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.exercise import SealedExercise
from sourcebook.model.item import Bank, Item
from sourcebook.notebook.arguments import Arguments
from sourcebook.notebook.exercises import Exercises
from sourcebook.notebook.figure import Figure
from sourcebook.notebook.items import Items
from sourcebook.notebook.near import offer
from sourcebook.notebook.quiz import Quiz
from sourcebook.notebook.sources import Documents
from sourcebook.notebook.table import with_columns_of
from sourcebook.notebook.times import Members, Timeline
from sourcebook.notebook.views import Facts, Lists, Positions
from sourcebook.widget.host import course_of

Askable = str | Item | Iterable[str | Item]
"""A question: its id, itself, or several of them; or a chapter, by its id."""

_CALLS = (
    ("facts", "what the documents say, each with its words"),
    ("timeline(start, end)", "what happened when"),
    ("members(at, org)", "who belonged then, as far as is known"),
    ("lists()", "what is listed, and whether the list is complete"),
    ("positions()", "who takes which side"),
    ("arguments.graph(id)", "what supports what"),
    ("sources[id]", "a document and its quotations"),
    ("bank.filter(chapter=…, topic=…)", "questions, for quiz(…)"),
    ("exercises.progress()", "how far you have come"),
)
"""What can be asked, for those who look at the course itself; `course.facts?` tells the columns of each table."""


class NotebookCourse:
    """A course in which all is approved. Its tables print well, show as HTML, and give a data frame when asked."""

    def __init__(
        self,
        course: Course,
        banks: Iterable[Bank],
        figure: Callable[[str], str | None],
        exercises: Iterable[SealedExercise] = (),
        document: Callable[[str], Path | None] = lambda _: None,
    ) -> None:
        """Take the course, its questions and exercises; `figure` gives the SVG of a figure by its id, or None.

        `document` gives the file of a source by its id, where the seeds are at hand.
        """
        banks = tuple(banks)
        records = (*course.facts, *course.arguments, *course.questions)
        self.knowledge = Knowledge(course, approved=frozenset(records))
        """The index that the book itself was made with."""
        self.title = course.settings.title
        self.as_of = course.settings.as_of
        """The date up to which the course speaks."""
        self._figure, self._document = figure, document
        self._sources = {id_: text for bank in banks for id_, text in bank.sources.items()}
        self.bank = Items(item for bank in banks for item in bank.items)
        """Every practice question; `bank.filter(…)` chooses."""
        self.exercises = Exercises(self.knowledge, exercises)
        """Every exercise; `exercises.progress()` shows how far each has come."""

    @property
    @with_columns_of(Facts)
    def facts(self) -> Facts:
        """Every fact of the course; `facts["<id>"]` is one, `facts.frame()` all as a data frame."""
        return Facts(self.knowledge)

    @cached_property
    @with_columns_of(Documents)
    def sources(self) -> Documents:
        """The documents behind the course: `sources["<id>"]` has `citation`, `author`, `date`, `quotes` and `text`."""
        return Documents(self.knowledge, self._document)

    @property
    @with_columns_of(Arguments)
    def arguments(self) -> Arguments:
        """Every argument; `graph()` and `graph("<id>")` give them as graphs of networkx."""
        return Arguments(self.knowledge.arguments.values())

    def name(self, id_: str) -> str:
        """Return the full name of what an id stands for."""
        return self.knowledge.name(id_)

    @with_columns_of(Timeline)
    def timeline(self, start: str | When | None = None, end: str | When | None = None) -> Timeline:
        """What certainly happened after one date and before another, in order; what only may have is in `.unknown`.

        Dates are EDTF text: `2012`, `2012-09` or `2012-04-06`. Neither belongs to what is given: `timeline("2011",
        "2013")` is what happened in 2012. `ValueError` for what is no date.
        """
        return Timeline(self.knowledge, _when(start), _when(end))

    @with_columns_of(Members)
    def members(self, at: str | When, org: str | None = None, status: str = "member") -> Members:
        """Who had a status in an organisation, or in any, throughout a time: yes, no, or unknown.

        `at` is EDTF text such as `2012-04`; `org` the organisation's id; `status` one of `member`, `observer`,
        `partner`, `dialogue-partner`, `candidate`. `ValueError` for what is no date.
        """
        return Members(self.knowledge, When(str(at)), org, status)

    @with_columns_of(Lists)
    def lists(self) -> Lists:
        """Every list that a source gives; only where `complete` says so, with all that belongs on it."""
        return Lists(self.knowledge)

    @with_columns_of(Positions)
    def positions(self) -> Positions:
        """Who asserts, denies, is mixed or silent on each contested thesis, and in which words."""
        return Positions(self.knowledge)

    def quiz(self, *items: Askable, topic: str | None = None, kind: str | None = None) -> Quiz:
        """Ask questions: those of a chapter by its id, some by their own ids, or taken from `bank`, as `filter` gives.

        Of them all, or of the whole course where none is named, `topic` and `kind` keep what fits. `KeyError` for an id
        that isn't there, `TypeError` for anything that is no question.
        """
        named = [found for item in items for found in self._found(item)]
        if topic is not None or kind is not None:
            named = list((Items(named) if items else self.bank).filter(topic=topic, kind=kind))
        return Quiz(named, self._sources, lambda: self._course_object)

    def figure(self, id_: str) -> Figure:
        """Return the figure that the book shows under that id; `KeyError` if there is none."""
        drawn = self._figure(id_)
        if drawn is None:
            raise KeyError(f"The course has no figure {id_!r}.")
        return Figure(id_, drawn)

    def _repr_html_(self) -> str:
        """The same as a page shows it, with what can be asked."""
        asked = element(
            "ul", join(element("li", element("code", f"course.{call}"), f": {says}") for call, says in _CALLS)
        )
        return element("div", element("p", repr(self)), asked, class_="sb-course")

    def __repr__(self) -> str:
        """Say what the course is and how much it holds."""
        counts = f"{len(self.facts)} facts, {len(self.sources)} sources, {len(self.bank)} questions"
        return f"{self.title} (as of {self.as_of.human()}): {counts}"

    @cached_property
    def _course_object(self) -> Mapping[str, Any]:
        return course_of(self.knowledge, self.bank)

    def _found(self, asked: Askable) -> list[Item]:
        if isinstance(asked, str) and asked in self.knowledge.course.chapters:
            return [item for item in self.bank if item.chapter == asked]
        if isinstance(asked, str) or not isinstance(asked, Iterable):
            return [self._item(asked)]
        return [self._item(each) for each in asked]

    def _item(self, item: object) -> Item:
        if isinstance(item, Item):
            return item
        if not isinstance(item, str):
            raise TypeError(f"A quiz is made of ids or questions, not of {item!r}.")
        found = self.bank.get(item)
        if found is None:
            known = (*self.knowledge.course.chapters, *(each.id for each in self.bank))
            raise KeyError(f"The course has no question {item!r}.{offer(item, known)}")
        return found


def _when(text: str | When | None) -> When | None:
    return None if text is None else When(str(text))
