"""An item made again on a course in which what its key hangs on was changed (T09)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcebook.distractors import options
from sourcebook.kinds import KINDS
from sourcebook.knowledge import Knowledge
from sourcebook.lint.changes import CHANGES, Swap
from sourcebook.lint.parts import Key, certificates, key_of, queries, shown_keys
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


class Reruns:
    """Items made again, each change of the course tried once."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Take the course that is changed."""
        self._knowledge = knowledge
        self._known: dict[tuple[str, Key, str, str | None], Outcome] = {}

    def of(self, item: Item) -> tuple[Outcome, ...]:
        """Return what becomes of an item when the answer to each of its queries is changed, one at a time."""
        if item.kind not in KINDS:
            return ()
        return tuple(self._once(item, query) for query in queries(item))

    def _once(self, item: Item, query: Query) -> Outcome:
        answers = self._knowledge.ask(query)
        swap = Swap(args=query.args, key=_key(item, query, answers), wrong=_wrong(item, query))
        tried = (item.id, key_of(query), swap.key, swap.wrong)
        if tried not in self._known:
            self._known[tried] = self._outcome(item, query, swap)
        return self._known[tried]

    def _outcome(self, item: Item, query: Query, swap: Swap) -> Outcome:
        change = CHANGES.get(query.name)
        course = change(self._knowledge.course, swap) if change else None
        if course is None:
            said = "there is nothing to change" if change else f"no change is known for the query {query.name}"
            return Outcome(query=query, result="the same", reason=said)
        changed = Knowledge(course, self._knowledge.approved)
        if swap.key in changed.ask(query):
            return Outcome(query=query, result="the same", reason=f"the course still answers {swap.key}")
        return _made_again(changed, item, query)


def _made_again(knowledge: Knowledge, item: Item, query: Query) -> Outcome:
    """Ask the item's kind for the same question on the changed course, and compare."""
    only = frozenset((*item.facts, *item.id.split(".")[1:2]))
    made = KINDS[item.kind].questions(knowledge, only)
    again = next((question for question in made if question.id == item.id), None)
    if again is None:
        return Outcome(query=query, result="no item", reason="the kind does not ask it any more")
    if again.query != item.query:
        return Outcome(query=query, result="another question", reason=_asked(again.query))
    keys = _keys(again)
    if keys != shown_keys(item.body):
        return Outcome(query=query, result="another key", reason=", ".join(sorted(keys)))
    if again.body is None and options(knowledge, again) is None:
        return Outcome(query=query, result="no item", reason="no set of wrong options can be certified")
    return Outcome(query=query, result="the same", reason=f"the kind still gives {', '.join(sorted(keys))} as its key")


def _asked(query: Query) -> str:
    return " ".join((query.name, *(f"{name}={value}" for name, value in query.args.items())))


def _keys(question: Question) -> frozenset[str]:
    return shown_keys(question.body) if question.body else frozenset(key.value for key in question.keys)


def _key(item: Item, query: Query, answers: frozenset[str]) -> str:
    """The answer that the item shows, or else the least."""
    return next((key for key in sorted(_values(item)) if key in answers), min(answers, default=""))


def _values(item: Item) -> frozenset[str]:
    if isinstance(item.body, Cloze):
        return frozenset(key for gap in item.body.gaps for key in shown_keys(gap.body))
    return shown_keys(item.body)


def _wrong(item: Item, query: Query) -> str | None:
    """The first wrong value that the item shows for a query."""
    found = (each.value for each in certificates(item) if key_of(each.query) == key_of(query))
    return next(found, None)
