"""What can be asked of the exact words of the works: in which of them a quotation stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from sourcebook.knowledge.lookups import of_texts
from sourcebook.model.base import Quote

if TYPE_CHECKING:
    from sourcebook.knowledge.index import Knowledge

_WORD = re.compile(r"\w+")


SAYING = frozenset({"clause", "value", "permits", "forbids", "does", "held", "complete"})
"""Slots that hold what a claim, an attribute, a rule, a document, a membership or a whole list says."""


def telling(knowledge: Knowledge, id_: str) -> Quote | None:
    """Return the longest quote that carries what a fact says."""
    fact = knowledge.facts.get(id_)
    quotes = [quote for quote in fact.quotes if SAYING & set(quote.carries)] if fact else []
    return max(quotes, key=lambda quote: len(quote.text), default=None)


@of_texts
def holds(knowledge: Knowledge, work: str, words: str) -> bool | None:
    """Return whether words stand in any text of a work, whatever their punctuation; None where a text is wanting."""
    sources = [source.id for source in knowledge.sources_of.get(work, ())]
    if not sources or any(source not in knowledge.course.texts for source in sources):
        return None
    return any(_stand(words, knowledge.course.texts[source].text) for source in sources)


@lru_cache(maxsize=1 << 14)
def _stand(words: str, text: str) -> bool:
    """Whether words stand in a text."""
    return f" {_words(words)} " in f" {_words(text)} "


@lru_cache(maxsize=1 << 10)
def _words(text: str) -> str:
    """The words alone, in small letters: curly quotes, hyphens and line ends make no difference."""
    return " ".join(_WORD.findall(text.casefold()))


def _stands_in(knowledge: Knowledge, args: Mapping[str, str]) -> frozenset[str]:
    """The works in which the longest quotation of `fact` stands."""
    quote = telling(knowledge, args["fact"])
    return holding(knowledge, quote.text) if quote else frozenset()


@of_texts
def holding(knowledge: Knowledge, words: str) -> frozenset[str]:
    """Return the works in which words stand."""
    return frozenset(work for work in knowledge.sources_of if holds(knowledge, work, words))


WORDED: Mapping[str, Callable[[Knowledge, Mapping[str, str]], frozenset[str]]] = {"stands-in": _stands_in}
