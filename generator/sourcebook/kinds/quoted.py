"""Quotations whose work can be told, and how they are dealt into groups (ITEMS.md kind 21)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sourcebook.kinds import ask, candidates, deals, sentences
from sourcebook.knowledge import Knowledge, of_texts
from sourcebook.knowledge.worded import telling
from sourcebook.model.base import Quote
from sourcebook.model.fact import Attribute, Claim, Document, Fact, Rule
from sourcebook.model.item import Evidence, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Candidate

SHORTEST, LONGEST = 8, 40
"""Words of a quotation from which something of an author can be heard, and with which several can be read at once."""
WHOLE = 28
"""Words of a sentence from which on a whole clause of it does."""
CORE_LONGEST = 52
"""Words of a sentence that holds something of the core, at most."""
SHORT = 6
"""Words that are enough where several quotations explain one another and the fact is of the core."""
CORE = 3
"""Importance of what is asked again where it can be."""
ROWS, OF_A_WORK, A_CHAPTER = 3, 2, 8
"""Quotations of a group, those of one work in it at most, and groups of a chapter that hold nothing of the core."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of a fact, and the one work in which they stand."""

    fact: Fact
    found: Evidence
    work: Candidate

    @property
    def query(self) -> Query:
        """What asks for the work."""
        return Query(name="stands-in", args={"fact": self.fact.id})


def of(
    knowledge: Knowledge, fact: Fact, works: Sequence[Candidate], shortest: int, shared: frozenset[str] = frozenset()
) -> Quotation | None:
    """Return the sentence that holds the telling words of a fact, or their clause where it is long or among those that
    are shared; None where that is short or no whole clause, where they stand in several works or name their author.
    """
    quote, core = telling(knowledge, fact.id), fact.importance >= CORE
    whole, part, apart = _around(knowledge, quote, core=core) if quote else (None, None, False)
    if whole and ((apart and len(whole.text.split()) > WHOLE) or (whole.text in shared and (apart or not core))):
        whole = None
    found = whole or part
    if not found or len(found.text.split()) < shortest:
        return None
    answers = knowledge.ask(Query(name="stands-in", args={"fact": fact.id}))
    keys = [work for work in works if work.value in answers]
    if len(keys) != 1 or _named(knowledge, found.text, keys[0].value):
        return None
    return Quotation(fact=fact, found=found, work=keys[0])


@of_texts
def _around(knowledge: Knowledge, quote: Quote, *, core: bool) -> tuple[Evidence | None, Evidence | None, bool]:
    """The sentence and the clause around the telling words of a fact, and whether they are two."""
    words = knowledge.located(quote)
    if words is None:
        return None, None, False
    whole = sentences.sentence(knowledge, words, CORE_LONGEST if core else LONGEST, pointing=core)
    part = sentences.clause(knowledge, words, pointing=core)
    return whole, part, bool(part and whole and part.text.strip(". ") != whole.text.strip(". "))


@of_texts
def _named(knowledge: Knowledge, text: str, work: str) -> bool:
    """Whether words name the author of a work."""
    return any(name in text.casefold() for name in names(knowledge, work))


def names(knowledge: Knowledge, work: str) -> frozenset[str]:
    """Return every name of the author of a work."""
    authors = {source.author for source in knowledge.course.sources.values() if source.work == work and source.author}
    return frozenset(name for author in authors for name in knowledge.names(author))


def years(knowledge: Knowledge) -> str:
    """Return the years between which the works appeared."""
    found = sorted({source.date.text[:4] for source in knowledge.course.sources.values()})
    return f"{found[0]} and {found[-1]}"


@lru_cache(maxsize=2)
def groups(knowledge: Knowledge) -> tuple[tuple[Quotation, ...], ...]:
    """Return the groups that are asked: of each chapter first, then, of what is left, those with something of the core.

    The most important come first; a keyed draw decides among equals.
    """
    place = {chapter: rank for rank, chapter in enumerate(knowledge.course.settings.chapters)}
    by_chapter: dict[int, list[Quotation]] = {rank: [] for rank in place.values()}
    for each in _all(knowledge):
        rank = place.get(knowledge.chapter_of(each.fact.topics) or "")
        if rank is not None:
            by_chapter[rank].append(each)
    made: list[tuple[Quotation, ...]] = []
    for pool in by_chapter.values():
        dealt = list(_deal(pool))
        made += [group for number, group in enumerate(dealt) if number < A_CHAPTER or _core(group)]
    shown = {each.fact.id for group in made for each in group}
    left = [each for pool in by_chapter.values() for each in pool if each.fact.id not in shown]
    left.sort(key=lambda each: (-each.fact.importance, keyed("match-quotes", each.fact.id)))
    return (*made, *(group for group in _deal(left) if _core(group)))


def _all(knowledge: Knowledge) -> Iterator[Quotation]:
    """Every quotation of a claim, an attribute, a rule or what a document does that can be asked, none twice."""
    works, shown = candidates.of_works(knowledge), set[str]()
    facts = (
        fact
        for type_ in (Claim, Attribute, Rule, Document)
        for fact in ask.facts_of(knowledge, None, type_)
        if (isinstance(fact, Claim) and fact.mode != "plan") or fact.importance >= CORE or fact.mode == "claim"
    )
    ranked = sorted(facts, key=lambda fact: (-fact.importance, keyed("match-quotes", fact.id)))
    found = Counter(each.found.text for fact in ranked if (each := of(knowledge, fact, works, SHORT)))
    shared = frozenset(text for text, number in found.items() if number > 1)
    for fact in ranked:
        each = of(knowledge, fact, works, SHORT if fact.importance >= CORE else SHORTEST, shared)
        if each and each.found.text not in shown and (fact.importance >= CORE or each.found.text not in shared):
            shown.add(each.found.text)
            yield each


def _deal(pool: Sequence[Quotation]) -> Iterator[tuple[Quotation, ...]]:
    return deals.mixed(pool, lambda each: each.work.value, size=ROWS, least=ROWS, most=OF_A_WORK)


def _core(group: Sequence[Quotation]) -> bool:
    return any(each.fact.importance >= CORE for each in group)
