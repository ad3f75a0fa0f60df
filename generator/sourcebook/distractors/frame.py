"""How an option is built: its sort, its first word, its end and its tense (ITEMS.md A12, A13, A36)."""

from __future__ import annotations

import re

from sourcebook.distractors.wording import own, words
from sourcebook.knowledge import Knowledge
from sourcebook.model.question import Candidate

STATED = 12
"""A12: words from which a phrase is a statement, where a subordinate clause is nothing to be seen."""
WORDY = 4
"""Words from which something that ends in a period is a sentence."""
_SUBORDINATE = re.compile(
    r"\b(?:although|because|if|since|so that|that|though|unless|until|when|where|whereas|whether|which|while|who|whom|"
    r"whose)\b"
)
_TO, _ING, _DIGIT = re.compile(r"to [a-z]+(?<!s)\b"), re.compile(r"[a-z]{2,}ing\b(?! of\b)"), re.compile(r"\d")
_WH = re.compile(r"(?:(?:who|whom|whose|what|which|when|where|why|how)(?:ever)?|that)\b")
_AUXILIARY = re.compile(
    r"\b(?:(?P<future>will|shall|won't)|(?P<past>(?:was|were|had|did)(?:n't)?)|"
    r"(?P<present>(?:is|are|has|have|does|do)(?:n't)?))\b"
)
_OPEN = re.compile(r"\b(?:could|would|might|should|ought)\b")
_REGULAR = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\band )(?<!\bits )(?<!\bby )(?<=[a-z,)] )[a-z]{2,}(?<!ne)ed\b"
)
"""A verb in -ed behind its subject: no word before it makes it an adjective."""
_IRREGULAR = re.compile(
    r"\b(?:arose|ate|became|began|blew|bore|bought|broke|brought|built|came|caught|chose|dealt|drank|drew|drove|fell|"
    r"felt|flew|forgot|fought|found|froze|gave|got|grew|held|hid|kept|knew|laid|led|left|lent|lost|made|meant|met|paid|"
    r"ran|rang|rode|rose|said|sang|sank|sat|saw|sent|shook|shot|sold|sought|spent|spoke|stole|stood|struck|swam|swore|"
    r"taught|thought|threw|told|took|understood|undertook|went|withdrew|woke|won|wore|wrote)\b"
)
"""Past forms that are no other form as well."""

Frame = tuple[str, str, bool, bool]


def frame(knowledge: Knowledge, candidate: Candidate) -> Frame:
    """Return the sort of an option, the class of its first word, whether it ends in a period, and, of phrases shorter
    than statements, whether a subordinate clause is seen in it.
    """
    text, sort = candidate.text, _sort(knowledge, candidate)
    short = sort == "phrase" and len(words(text)) < STATED
    return sort, _first(sort, text), text.rstrip("”").endswith("."), short and bool(_SUBORDINATE.search(own(text)))


def _sort(knowledge: Knowledge, candidate: Candidate) -> str:
    text = candidate.text
    if text.startswith("“") and text.rstrip(".").endswith("”"):
        return "quotation"
    if len(words(text)) >= WORDY and text.endswith((".", "!", "?")):
        return "sentence"
    if candidate.value not in knowledge.facts and knowledge.entity(candidate.value):
        return "name"
    return "clause" if candidate.value.partition(".")[0] in knowledge.arguments else "phrase"


def _first(sort: str, text: str) -> str:
    """To + verb, -ing (of phrases), digit, wh-, or nominal: articles, names and other nouns begin alike."""
    if sort in {"quotation", "name"}:
        return "given"
    told = text.casefold()
    if _TO.match(told):
        return "to + verb"
    if sort == "phrase" and _ING.match(told):
        return "-ing"
    if _DIGIT.match(told):
        return "digit"
    return "wh-" if _WH.match(told) else "nominal"


def tense(knowledge: Knowledge, candidate: Candidate) -> str | None:
    """Return the tense of a statement in our words: a step, a judgement or a clause; None of all else, and where
    `could` or `would` leaves it open.
    """
    return _tense(own(candidate.text).casefold()) if _says(knowledge, candidate) else None


def _says(knowledge: Knowledge, candidate: Candidate) -> bool:
    """Whether an option is a statement of ours: of an argument, judged beside a fact, or the fact's own clause."""
    if candidate.text.startswith("“"):
        return False
    record, within, _ = candidate.value.partition(".")
    fact = knowledge.facts.get(record)
    clause = (fact.clause or "") if fact else ""
    return record in knowledge.arguments or bool(fact and (within or clause[1:] == candidate.text[1:]))


def _tense(told: str) -> str | None:
    found = _AUXILIARY.search(told)
    if found:
        return found.lastgroup
    if _OPEN.search(told):
        return None
    return "past" if _IRREGULAR.search(told) or _REGULAR.search(told) else "present"
