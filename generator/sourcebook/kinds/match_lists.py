"""Which entry stands on which list? Matching, from complete lists of one relation (ITEMS.md kinds 4 and 10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sourcebook.distractors import certify
from sourcebook.kinds import ask, candidates, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Fact, ListFact, Proposal
from sourcebook.model.item import Certificate, Item, Level, Match, Option, Pair, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = (
    "Complete lists of one thing at two or three times are matched with an entry that stands on that list alone of "
    "them; what is spare stands on none of the lists shown."
)
LEVEL: Level = "understand"
PHRASINGS = (
    "{authors} gives whole lists of {label}, as of {times}. Which entry was on which list, if one is left over?",
    "Lists change: think of {label}, as {authors} gives them for {times}. What stands on each list and on no other?",
    "Sort {label} by date, from the lists of {times} in {authors}. Which of the entries belongs to which list?",
)
SHORT, LONG = 2, 3
"""Lists that are compared at a time."""

Lists = tuple[ListFact, ...]


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask lists of one relation, two and three at a time, for entries of which each list has one and the others none."""
    families: dict[tuple[str, str, str | None], list[ListFact]] = {}
    for fact in ask.facts_of(knowledge, None, ListFact):
        if fact.complete and fact.label:
            families.setdefault((fact.of, fact.subject, fact.to), []).append(fact)
    for family in families.values():
        lists = sorted(family, key=lambda fact: (str(fact.at.earliest), fact.id))
        used: set[str] = set()
        for size in (LONG, SHORT):
            for chosen in combinations(lists, size):
                yield from _asked(knowledge, chosen, lists, used, only)


def _asked(
    knowledge: Knowledge, chosen: Lists, family: Sequence[ListFact], used: set[str], only: frozenset[str] | None
) -> Iterator[Question]:
    """Rounds of entries, each entry once; of two lists one round, as the rest would only be more of the same."""
    own = {fact.id: [e for e in _own(knowledge, fact, chosen) if len(chosen) == LONG or e not in used] for fact in chosen}
    rounds = min(map(len, own.values())) if len(chosen) == LONG else min(1, *map(len, own.values()))
    for number in range(rounds):
        entries = tuple(own[fact.id][number] for fact in chosen)
        spare = _spare(knowledge, chosen, family, entries)
        used.update(entries)
        asked = only is None or only & {fact.id for fact in chosen}
        question = _question(knowledge, chosen, entries, spare, number) if spare and asked else None
        if question:
            yield question


def _own(knowledge: Knowledge, fact: ListFact, chosen: Lists) -> list[str]:
    """The entries of a list that are certainly on none of the others, what is proposed by itself first."""
    found = [e for e in fact.items if all(_off(knowledge, e, other) for other in chosen if other is not fact)]
    return sorted(found, key=lambda e: (-_weight(knowledge, fact, e), keyed("match-lists", fact.id, e)))


def _off(knowledge: Knowledge, entry: str, fact: ListFact) -> bool:
    return certify(knowledge, _query(fact), entry, (fact.id,)) is not None


def _query(fact: ListFact) -> Query:
    return Query(name="items-of", args={"list": fact.id})


def _weight(knowledge: Knowledge, fact: ListFact, entry: str) -> int:
    """The importance of the facts that tell of this very entry."""
    return max((other.importance for other in _telling(knowledge, fact, entry)), default=0)


def _telling(knowledge: Knowledge, fact: ListFact, entry: str) -> Iterator[Fact]:
    """Proposals of an entry of a list that tell of the same offer."""
    for other in knowledge.facts.values():
        if isinstance(other, Proposal) and (other.from_, other.to, other.area) == (fact.subject, fact.to, entry):
            if other.when.within(fact.at) or other.when.text == fact.at.text:
                yield other


def _spare(knowledge: Knowledge, chosen: Lists, family: Sequence[ListFact], entries: Sequence[str]) -> str | None:
    """An entry of another list of the family, or another thing of the class, that is on none of those shown."""
    others = [e for fact in family if fact not in chosen for e in fact.items]
    alike = [candidate.value for candidate in candidates.beside_list(knowledge, chosen[0])]
    for pool in (others, alike):
        fits = [e for e in pool if e not in entries and all(_off(knowledge, e, fact) for fact in chosen)]
        if fits:
            return min(fits, key=lambda e: keyed("match-lists", *entries, e))
    return None


def _question(
    knowledge: Knowledge, chosen: Lists, entries: Sequence[str], spare: str, number: int
) -> Question | None:
    rows = list(zip(chosen, entries, strict=True))
    certificates = [
        certify(knowledge, _query(fact), other, (fact.id,)) for fact, entry in rows for other in (*entries, spare)
        if other != entry
    ]
    proven: list[Certificate] = [certificate for certificate in certificates if certificate]
    if len(proven) < len(certificates):
        return None
    latest = chosen[-1]
    telling = [other for fact, entry in rows for other in _telling(knowledge, fact, entry)]
    pairs = tuple(
        Pair(
            left=f"The list of {fact.at.human()}",
            right=candidates.capital(knowledge.name(entry)),
            why=fact.says,
            evidence=knowledge.evidence(fact.id, "items"),
        )
        for fact, entry in rows
    )
    return ask.about(
        knowledge,
        "match-lists",
        [latest, *chosen, *telling],
        slot=".".join(fact.id for fact in chosen[:-1]),
        number=number + 1,
        slots={
            "label": latest.label or "",
            "times": " and ".join(fact.at.human() for fact in chosen),
            "authors": voices.authors(knowledge, chosen),
        },
        query=_query(latest),
        feedback="; ".join(f"{pair.left} has {knowledge.name(e)}" for pair, e in zip(pairs, entries, strict=True)) + ".",
        evidence=tuple(dict.fromkeys(found for pair in pairs for found in pair.evidence)),
        body=Match(
            pairs=pairs, spare=(candidates.capital(knowledge.name(spare)),), certificates=tuple(proven)
        ),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_ROWS = {"members-1904": ("The list of 1904", "Eskel"), "members-1950": ("The list of 1950", "Fenn")}
_IDS = {"Eskel": "eskel", "Fenn": "fenn", "Gaar": "gaar"}
_QUOTE = "six members: Arn, Belmere, Corin, Dovre, Fenn and Hult"
EXAMPLE: Item = write(
    example.question(
        "match-lists.members-1950.members-1904",
        Query(name="items-of", args={"list": "members-1950"}),
        {"label": "the members of the Lake League", "times": "1904 and 1950", "authors": "Venn (1950)"},
        "The list of 1904 has Eskel; the list of 1950 has Fenn.",
        _QUOTE,
        body=Match(
            pairs=tuple(Pair(left=left, right=right, evidence=example.quoted(_QUOTE)) for left, right in _ROWS.values()),
            spare=("Gaar",),
            certificates=tuple(
                Certificate(rule="F2", query=Query(name="items-of", args={"list": id_}), value=_IDS[name], facts=(id_,))
                for id_, (_, own) in _ROWS.items()
                for name in _IDS
                if name != own
            ),
        ),
    ),
    0,
    (),
)
_RIGHT = dict(_ROWS.values())
GRADES: Grades = (
    ("right", _RIGHT, 1.0),
    ("partly right: one of two", dict.fromkeys(_RIGHT, "Fenn"), 0.5),
    ("wrong: the spare entry", dict.fromkeys(_RIGHT, "Gaar"), 0.0),
    ("blank", {}, 0.0),
    ("malformed", "Eskel", 0.0),
)
