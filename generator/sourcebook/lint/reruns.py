"""An item made again on a course in which what its key hangs on was changed (T09)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sourcebook.distractors import options
from sourcebook.kinds import KINDS
from sourcebook.knowledge import Knowledge
from sourcebook.lint.changes import CHANGES, Swap
from sourcebook.lint.nearby import LARGE, neighbourhood
from sourcebook.lint.parts import Key, certificates, key_of, queries, shown, shown_keys
from sourcebook.model.item import Cloze, Item, Query
from sourcebook.model.question import Question

Result = Literal["another key", "another question", "no item", "the same"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of an item when something was changed."""

    query: Query
    """The query whose answer was changed."""
    result: Result
    reason: str
    """The new key or question, or why there is no item any more, or why nothing changed."""


@dataclass(frozen=True, slots=True)
class _Changed:
    """A changed course, and what a kind asks of it about the records of an item."""

    knowledge: Knowledge
    asked: Mapping[str, Question]


class Reruns:
    """Items made again, each change of the course tried once for a kind."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Take the course that is changed."""
        self._knowledge = knowledge
        self._plain: dict[tuple[str, frozenset[str]], frozenset[str]] = {}
        self._tried: dict[tuple[str, Key, str, str | None, frozenset[str]], _Changed | str] = {}

    def of(self, item: Item) -> tuple[Outcome, ...]:
        """Return what becomes of an item when the answer to each of its queries is changed, one at a time."""
        if item.kind not in KINDS:
            return ()
        if len(self._knowledge.facts) > LARGE:
            near = neighbourhood(self._knowledge, item)
            if near and any(_same(each, item) for each in KINDS[item.kind].questions(near, _about(item))):
                return tuple(Reruns(near)._outcome(item, query) for query in queries(item))  # noqa: SLF001  (itself)
        return tuple(self._outcome(item, query) for query in queries(item))

    def _outcome(self, item: Item, query: Query) -> Outcome:
        swap = Swap(args=query.args, key=_key(item, self._knowledge.ask(query)), wrong=_wrong(item, query))
        about = _about(item)
        tried = (item.kind, key_of(query), swap.key, swap.wrong, about)
        if tried not in self._tried:
            self._tried[tried] = self._change(item.kind, query, swap, about)
        changed = self._tried[tried]
        if isinstance(changed, str):
            return Outcome(query=query, result="the same", reason=changed)
        if item.id not in changed.asked and item.id not in self._unchanged(item.kind, about):
            return Outcome(query=query, result="the same", reason="its kind never asks it of the records that it names")
        return _compare(changed, item, query)

    def _unchanged(self, kind: str, about: frozenset[str]) -> frozenset[str]:
        """Ids of what a kind asks about records while nothing is changed: only what comes then can vanish."""
        if (kind, about) not in self._plain:
            questions = KINDS[kind].questions(self._knowledge, about)
            self._plain[kind, about] = frozenset(question.id for question in questions)
        return self._plain[kind, about]

    def _change(self, kind: str, query: Query, swap: Swap, about: frozenset[str]) -> _Changed | str:
        """Change the course and ask the kind again; or say why the key stands."""
        change = CHANGES.get(query.name)
        if change is None:
            return f"no change is known for {query.name}"
        try:
            course = change(self._knowledge.course, swap)
        except (ValueError, IndexError):
            return "its values can't be read"
        if course is None:
            return "nothing was found that could be changed"
        knowledge = self._knowledge.changed(course)
        if swap.key in knowledge.ask(query):
            return f"the course still answers {swap.key}"
        return _Changed(knowledge, {question.id: question for question in KINDS[kind].questions(knowledge, about)})


def _about(item: Item) -> frozenset[str]:
    """The records that an item names, or the subject of its id."""
    return frozenset(item.facts or item.id.split(".")[1:2])


def _same(question: Question, item: Item) -> bool:
    """Whether a question is that of the item, with its key."""
    keys = shown_keys(question.body) if question.body else frozenset(key.value for key in question.keys)
    return question.id == item.id and question.query == item.query and keys == shown_keys(item.body)


def _compare(changed: _Changed, item: Item, query: Query) -> Outcome:
    """Say how the item that now has the same id differs, if there is one."""
    again = changed.asked.get(item.id)
    if again is None:
        return Outcome(query=query, result="no item", reason="its kind does not ask it any more")
    if again.query != item.query:
        return Outcome(query=query, result="another question", reason=shown(again.query))
    keys = shown_keys(again.body) if again.body else frozenset(key.value for key in again.keys)
    if keys != shown_keys(item.body):
        return Outcome(query=query, result="another key", reason=", ".join(sorted(keys)))
    if again.body is None and options(changed.knowledge, again) is None:
        return Outcome(query=query, result="no item", reason="no set of wrong options can be certified")
    return Outcome(query=query, result="the same", reason=f"its kind still gives {', '.join(sorted(keys))} as the key")


def _key(item: Item, answers: frozenset[str]) -> str:
    """The answer that the item shows, or else the least."""
    bodies = [gap.body for gap in item.body.gaps] if isinstance(item.body, Cloze) else [item.body]
    keys = sorted(key for body in bodies for key in shown_keys(body))
    return next((key for key in keys if key in answers), min(answers, default=""))


def _wrong(item: Item, query: Query) -> str | None:
    """The first wrong value that the item shows for a query."""
    found = (each.value for each in certificates(item) if key_of(each.query) == key_of(query))
    return next(found, None)
