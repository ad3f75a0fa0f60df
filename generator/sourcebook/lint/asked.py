"""An item as rules see it: its wordings, its choices, what else it shows, each worked out once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sourcebook.kinds import KINDS
from sourcebook.kinds.authored import KIND as AUTHORED
from sourcebook.kinds.face import Kind
from sourcebook.knowledge import Knowledge
from sourcebook.lint.lexicon import pattern
from sourcebook.lint.names import Names
from sourcebook.lint.options import Options
from sourcebook.lint.text import sentences, unquoted, without, words
from sourcebook.lint.truth import Truth
from sourcebook.lint.values import undated
from sourcebook.model.argument import Argument
from sourcebook.model.fact import Fact, Membership
from sourcebook.model.item import Choice, Cloze, Item, Match, Number, Open, Order, Text

_SLOT = re.compile(r"\{\w+\}")
_SHOUTED = re.compile(r"\b[A-Z]{3,}\b")


STATEMENT = 4
"""Words from which a slot says something, and doesn't merely name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One wording of the stem, and the sentence of it that asks."""

    stem: str
    lead_in: str


class Context:
    """What rules look up: the course, its names, and what kinds declare of themselves."""

    def __init__(self, knowledge: Knowledge, perturbed: frozenset[str] | None = None) -> None:
        """Index a course for rules; `perturbed` are the items that T09 tries, all of them where it is None."""
        self.perturbed = perturbed
        self.knowledge = knowledge
        self.course = knowledge.course
        self.names = Names(knowledge)
        self._labels: dict[str, frozenset[str]] = {}
        self._inverted: dict[str, bool] = {}
        self._said: dict[str, frozenset[str]] = {}

    @cached_property
    def truth(self) -> Truth:
        """What the rules on truth ask of the course."""
        return Truth(self.knowledge)

    def record(self, id_: str) -> Fact | Argument | None:
        """Return the fact or argument with that id, if there is one."""
        return self.course.facts.get(id_) or self.course.arguments.get(id_)

    def stands(self, text: str) -> bool:
        """Whether words stand in a source, or are a title, a thesis or a term of the course."""
        return any(text in source.text for source in self.course.texts.values()) or text.rstrip(".?!,") in self._own

    @cached_property
    def _own(self) -> frozenset[str]:
        """What quotation marks set off besides quotes."""
        course = self.course
        titles = (source.title for source in course.sources.values())
        theses = (position.thesis.text.rstrip(".") for position in course.positions)
        return frozenset((*titles, *theses, *(term.term for term in course.settings.terms)))

    @cached_property
    def belonging(self) -> frozenset[tuple[str, str]]:
        """Who was ever a member of what."""
        facts = (fact for fact in self.knowledge.facts.values() if isinstance(fact, Membership))
        return frozenset((fact.member, fact.org) for fact in facts if fact.status == "member")

    def labels(self, kind: str) -> frozenset[str]:
        """Return the option texts of a kind's own example: an item that shows these alone has a fixed set of labels."""
        if kind not in self._labels:
            bodies = choices_of(KINDS[kind].EXAMPLE) if kind in KINDS else ()
            self._labels[kind] = frozenset(option.text for body in bodies for option in body.options)
        return self._labels[kind]

    def inverted(self, kind: str) -> bool:
        """Whether a kind asks for the odd one out: its own phrasings hold a negator in capitals (A04)."""
        if kind not in self._inverted:
            shouted = " ".join(_SHOUTED.findall(" ".join(_phrasings(kind)))).casefold()
            self._inverted[kind] = bool(pattern("negative-stem").search(shouted))
        return self._inverted[kind]

    def said(self, kind: str) -> frozenset[str]:
        """Return the words that a kind's phrasings hold outside slots."""
        if kind not in self._said:
            self._said[kind] = frozenset(words(_SLOT.sub(" ", " ".join(_phrasings(kind)))))
        return self._said[kind]


class Asked:
    """An item, ready for rules."""

    def __init__(self, item: Item, context: Context) -> None:
        """Take an item and what rules look up."""
        self.item = item
        self.context = context

    @property
    def authored(self) -> bool:
        """Whether a person wrote its words."""
        return self.item.kind == AUTHORED or self.item.kind not in KINDS

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The wording of the item, then the others of its kind."""
        own = Wording(stem=self.item.stem, lead_in=_last(self.item.lead_in or self.item.stem))
        others = (stem for stem in self.item.phrasings if stem != self.item.stem)
        return (own, *(Wording(stem=stem, lead_in=_last(stem)) for stem in others))

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """The texts that stand in the slots of its phrasings."""
        return tuple(slot.strip() for slot in self.item.slots.values())

    @cached_property
    def statements(self) -> tuple[str, ...]:
        """Slots that hold statements or long descriptions, and no mere dates: words on what is asked about."""
        return tuple(slot for slot in self.slots if len(words(undated(slot))) >= STATEMENT)

    def asking(self, wording: Wording) -> str:
        """Return the lead-in without quotations and without what is asked about, which is not what asks."""
        return without(unquoted(wording.lead_in), self.slots)

    @cached_property
    def choices(self) -> tuple[Options, ...]:
        """Its choices: its body, or the gaps of its text.

        Fixed sets of labels are left out: what shows the same options whichever is the key can't tell it by their form
        (ITEMS.md, amendments). A set is fixed where the example of its kind shows the same labels.
        """
        labels = self.context.labels(self.item.kind)
        free = (body for body in choices_of(self.item) if not labels.issuperset(o.text for o in body.options))
        return tuple(Options(body, self.item, self.context.names) for body in free)

    @cached_property
    def singles(self) -> tuple[Options, ...]:
        """Its choices with one key."""
        return tuple(options for options in self.choices if options.key is not None)

    @cached_property
    def answers(self) -> tuple[str, ...]:
        """What a learner has to give, as text; not of fixed sets of labels, of matchings and of orders."""
        return tuple(_answers(self.item, self.choices))

    @cached_property
    def beside(self) -> tuple[str, ...]:
        """All that it shows beside the stem: options, pairs, steps, the text of a cloze."""
        return tuple(_beside(self.item))

    @cached_property
    def records(self) -> tuple[Fact | Argument, ...]:
        """The records that it is made from, the first of which it is about."""
        return tuple(record for id_ in self.item.facts if (record := self.context.record(id_)))


def _last(text: str) -> str:
    found = sentences(text)
    return found[-1] if found else text


def _phrasings(kind: str) -> tuple[str, ...]:
    face: Kind | None = KINDS.get(kind)
    return face.PHRASINGS if face else ()


def choices_of(item: Item) -> tuple[Choice, ...]:
    """Return the choices of an item: its body, or the gaps of its text."""
    bodies = (gap.body for gap in item.body.gaps) if isinstance(item.body, Cloze) else (item.body,)
    return tuple(body for body in bodies if isinstance(body, Choice))


def _answers(item: Item, choices: tuple[Options, ...]) -> Iterator[str]:
    for options in choices:
        yield from (shown.option.text for shown in options.shown if shown.option.correct)
    bodies = (gap.body for gap in item.body.gaps) if isinstance(item.body, Cloze) else (item.body,)
    for body in bodies:
        if isinstance(body, Text):
            yield from body.accepted
        elif isinstance(body, Number):
            yield f"{body.value:,}"


def _beside(item: Item) -> Iterator[str]:
    match item.body:
        case Choice(options=options):
            yield from (option.text for option in options)
        case Match(pairs=pairs, spare=spare):
            yield from (side for pair in pairs for side in (pair.left, pair.right))
            yield from spare
        case Order(steps=steps):
            yield from (step.text for step in steps)
        case Cloze(parts=parts):
            yield from (part for part in parts if isinstance(part, str))
            yield from (option.text for body in choices_of(item) for option in body.options)
        case Open(rubric=rubric):
            yield from (point.text for point in rubric)
        case Text() | Number():
            return
