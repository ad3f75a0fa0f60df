"""What an option means, and by which texts a course shows it: names, dates in words, labels, steps (T01, T04)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache, cached_property, lru_cache

from sourcebook.kinds import KINDS, voices
from sourcebook.knowledge import Knowledge
from sourcebook.lint.parts import key_of
from sourcebook.lint.text import norm, words
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Fact, NumberFact
from sourcebook.model.item import Choice, Match

WORDY = 3
"""Words from which a value is known again within a longer text."""


def plain(text: str) -> str:
    """Return a text as it is compared: normed, without quotation marks around it and a period at its end."""
    return norm(text).strip('"').rstrip(".")


class Meanings:
    """The texts by which values are shown, and the entities that texts name."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Take the course whose values are meant."""
        self._knowledge = knowledge
        self._course = knowledge.course
        self.texts = lru_cache(1 << 14)(self._texts)

    def _texts(self, value: str) -> frozenset[str]:
        """Return every text, normed, that shows the value; none where the course doesn't know what it is."""
        return frozenset(map(plain, (*self._said(value), *_dated(value), *_counted(value))))

    def option_texts(self, value: str) -> frozenset[str]:
        """Return every text by which an option shows the value; of a label, what its kind calls it in any item."""
        return self.texts(value) or _labels().get(value, frozenset())

    def _said(self, value: str) -> Iterator[str]:
        """The names, labels and words of the record that a value names."""
        entity, fact = self._course.entities.get(value), self._course.facts.get(value)
        if entity:
            yield from (*entity.names, entity.definite)
        if fact:
            yield from _of_fact(fact)
            of = self._course.entities.get(_subject(fact) or "")
            yield from (*of.names, of.definite) if of else ()
        yield from self._parts.get(value, ())
        yield from self._works.get(value, ())

    @cached_property
    def _works(self) -> Mapping[str, tuple[str, ...]]:
        """Titles, authors and publishers of works: by any of these an option may name them."""
        found: dict[str, list[str]] = defaultdict(list)
        for source in self._course.sources.values():
            author = self._course.entities.get(source.author or "")
            found[source.work] += [
                source.title,
                source.publisher,
                *((*author.names, author.definite) if author else ()),
            ]
        return {work: tuple(texts) for work, texts in found.items()}

    @cached_property
    def _parts(self) -> Mapping[str, tuple[str, ...]]:
        """What stands within records: steps and judgements of arguments, judgements of facts, voices in works."""
        found: dict[str, list[str]] = defaultdict(list)
        for argument in self._course.arguments.values():
            named = [
                *((node.id, node.text) for node in argument.nodes),
                *((decoy.id, decoy.text) for decoy in argument.decoys),
                *((effect.id, effect.if_true) for effect in argument.effects),
                *((summary.is_, summary.text) for summary in argument.summaries),
            ]
            for id_, text in named:
                found[f"{argument.id}.{id_}"].append(text)
        for each in (*self._course.not_entailed, *self._course.overreach):
            found[each.coded_as or ""].append(each.text)
        sources = {source.work: source for source in reversed(tuple(self._course.sources.values()))}
        for row in self._course.positions:
            for cell in row.cells:
                option = voices.option(self._knowledge, cell.voice, sources[cell.work])
                found[f"{cell.voice}.{cell.work}"].append(option)
        return {value: tuple(texts) for value, texts in found.items() if value}

    def entities(self, value: str, text: str) -> frozenset[str]:
        """Return the entities that an option can mean: the one with its id, and those that its text names."""
        own = {value} if value in self._course.entities else set()
        return frozenset(own | self._named.get(plain(text), set()))

    @cached_property
    def _named(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for entity in self._course.entities.values():
            for name in (*entity.names, entity.definite):
                found[plain(name)].add(entity.id)
        return found

    def same(self, one: str, other: str) -> bool:
        """Whether two values are one: the same, or two entities that share a name."""
        return one == other or bool(self._knowledge.names(one) & self._knowledge.names(other))

    def shows(self, value: str, text: str) -> bool:
        """Whether a text shows a value, or holds the words for it, as far as the course knows what it is called."""
        known, said = self.option_texts(value), plain(text)
        return not known or said in known or any(len(words(each)) >= WORDY and each in said for each in known)

    def means(self, value: str, text: str, answer: str) -> bool:
        """Whether an option with that value, or that text, is the answer."""
        return self.same(value, answer) or plain(text) in self.option_texts(answer)


@cache
def _labels() -> Mapping[str, frozenset[str]]:
    """The texts of the options and right-hand sides of the kinds' own examples, by what they mean."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind in KINDS.values():
        body = kind.EXAMPLE.body
        for option in body.options if isinstance(body, Choice) else ():
            found[option.id].append(plain(option.text))
        for value, text in _joined(body) if isinstance(body, Match) else ():
            found[value].append(plain(text))
    return {value: frozenset(texts) for value, texts in found.items()}


def _joined(body: Match) -> Iterator[tuple[str, str]]:
    """What right-hand sides mean: certificates stand in the order of the pairs, and name all but the one that fits."""
    wrong: dict[object, set[str]] = {}
    for each in body.certificates:
        wrong.setdefault(key_of(each.query), set()).add(each.value)
    everything = set[str]().union(*wrong.values())
    if len(wrong) == len(body.pairs):
        for pair, values in zip(body.pairs, wrong.values(), strict=True):
            yield from ((value, pair.right) for value in everything - values)


def _of_fact(fact: Fact) -> Iterator[str]:
    yield from filter(None, (fact.label, fact.clause, fact.says))
    yield from (quote.text for quote in fact.quotes)


def _subject(fact: Fact) -> str | None:
    """What an attribute or a number is of, for which it may stand."""
    return fact.subject if isinstance(fact, Attribute | NumberFact) else None


def _dated(value: str) -> Iterator[str]:
    try:
        when = When(value)
    except ValueError:
        return
    yield from (value, when.human(), when.moment())


def _counted(value: str) -> Iterator[str]:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return
    yield from (value, f"{number:,}") if number.is_finite() else ()
