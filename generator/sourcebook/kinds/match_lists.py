"""Which entry stands on which list? Matching, from complete lists of one relation (ITEMS.md kinds 4 and 10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sourcebook.distractors import certify
from sourcebook.kinds import ask, candidates, example, offers, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import ListFact
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
    "Lists change: think of {label}, as {authors} gives them for {times}. What entry belongs to one list alone?",
    "Sort {label} by date, from the lists of {times} in {authors}. Which of the entries belongs to which list?",
)
SHORT, LONG, ROUNDS = 2, 3, 2
"""Lists that are compared at a time, and rounds of entries of the same lists at most."""

Lists = tuple[ListFact, ...]


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask lists of one relation, two and three at a time, for entries that one of them has and the others don't."""
    for lists in offers.families(knowledge):
        for size in (LONG, SHORT):
            used: set[str] = set()
            for chosen in combinations(lists, size):
                yield from _asked(knowledge, chosen, lists, used, only)


def _asked(
    knowledge: Knowledge, chosen: Lists, family: Sequence[ListFact], used: set[str], only: frozenset[str] | None
) -> Iterator[Question]:
    """Rounds of entries, each entry once."""
    own = {fact.id: [entry for entry in _own(knowledge, fact, chosen) if entry not in used] for fact in chosen}
    for number in range(min(ROUNDS, *map(len, own.values()))):
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
    return sorted(found, key=lambda e: (-offers.weight(knowledge, fact, e), keyed("match-lists", fact.id, e)))


def _off(knowledge: Knowledge, entry: str, fact: ListFact) -> bool:
    return certify(knowledge, Query(name="items-of", args={"list": fact.id}), entry, (fact.id,)) is not None


def _query(fact: ListFact, chosen: Lists) -> Query:
    """What stands on a list, and not on the next one of those chosen."""
    other = chosen[(chosen.index(fact) + 1) % len(chosen)]
    return Query(name="on-one", args={"on": fact.id, "off": other.id})


def _and(times: Sequence[str]) -> str:
    return f"{', '.join(times[:-1])} and {times[-1]}"


def _spare(knowledge: Knowledge, chosen: Lists, family: Sequence[ListFact], entries: Sequence[str]) -> str | None:
    """An entry of another list of the family, or another thing of the class, that is on none of those shown."""
    others = [e for fact in family if fact not in chosen for e in fact.items]
    alike = [candidate.value for candidate in candidates.beside_list(knowledge, chosen[0])]
    for pool in (others, alike):
        fits = [e for e in pool if e not in entries and all(_off(knowledge, e, fact) for fact in chosen)]
        if fits:
            return min(fits, key=lambda e: keyed("match-lists", *entries, e))
    return None


def _question(knowledge: Knowledge, chosen: Lists, entries: Sequence[str], spare: str, number: int) -> Question | None:
    rows = list(zip(chosen, entries, strict=True))
    certificates = [
        certify(knowledge, _query(fact, chosen), other, (fact.id,))
        for fact, entry in rows
        for other in (*entries, spare)
        if other != entry
    ]
    proven: list[Certificate] = [certificate for certificate in certificates if certificate]
    if len(proven) < len(certificates):
        return None
    latest = chosen[-1]
    telling = [other for fact, entry in rows for other in offers.telling(knowledge, fact, entry)]
    pairs = tuple(
        Pair(
            left=f"The list of {fact.at.human()}",
            right=candidates.capital(knowledge.name(entry)),
            why=fact.says,
            evidence=told.evidence(knowledge, fact),
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
            "times": _and([fact.at.human() for fact in chosen]),
            "authors": voices.authors(knowledge, chosen),
        },
        query=_query(latest, chosen),
        feedback=f"Of these entries {_and([f'{_lower(p.left)} has {p.right}' for p in pairs])}.",
        evidence=tuple(dict.fromkeys(found for pair in pairs for found in pair.evidence)),
        body=Match(pairs=pairs, spare=(candidates.capital(knowledge.name(spare)),), certificates=tuple(proven)),
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_ROWS = {"members-1904": ("The list of 1904", "Eskel"), "members-1950": ("The list of 1950", "Fenn")}
_OTHER = {"members-1904": "members-1950", "members-1950": "members-1904"}
_IDS = {"Eskel": "eskel", "Fenn": "fenn", "Gaar": "gaar"}
_QUOTE = "six members: Arn, Belmere, Corin, Dovre, Fenn and Hult"
EXAMPLE: Item = write(
    example.question(
        "match-lists.members-1950.members-1904",
        Query(name="on-one", args={"on": "members-1950", "off": "members-1904"}),
        {"label": "the members of the Lake League", "times": "1904 and 1950", "authors": "Venn (1950)"},
        "The list of 1904 has Eskel; the list of 1950 has Fenn.",
        _QUOTE,
        body=Match(
            pairs=tuple(
                Pair(left=left, right=right, evidence=example.quoted(_QUOTE)) for left, right in _ROWS.values()
            ),
            spare=("Gaar",),
            certificates=tuple(
                Certificate(
                    rule="F2",
                    query=Query(name="on-one", args={"on": id_, "off": _OTHER[id_]}),
                    value=_IDS[name],
                    facts=(id_,),
                )
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
