"""Single things as learners write them, in the one form in which they are compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import lru_cache

from sourcebook.knowledge import Knowledge
from sourcebook.model.dates import When
from sourcebook.model.exercise import Atom

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"[+-]?\d[\d,\u00a0 ]*(?:\.\d+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.? (\d{4})|([a-z]{3,9})\.? (\d{1,2}),? (\d{4})")
_SHOWN = 40


class UnreadableError(ValueError):
    """Something in an answer isn't what is asked for; `code` names the sort of fault."""

    def __init__(self, code: str, says: str) -> None:
        """Keep the code beside the sentence."""
        super().__init__(says)
        self.code = code


def atom(knowledge: Knowledge, of: Atom, value: object, labels: Sequence[str] = ()) -> str:
    """Return a single thing in its canonical form; `UnreadableError` where it is none of that sort."""
    value = _own_id(value) if of in {"entity", "fact", "work", "node"} else value
    if of == "number":
        return _number(value)
    if of == "date":
        return _date(value)
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if not isinstance(value, str):
        raise UnreadableError("type", f"{_shown(value)} is no text, and a {_NAMES[of]} is expected there.")
    return _TEXTS[of](knowledge, value, labels)


def words(text: str) -> tuple[str, ...]:
    """Return the words alone, in small letters: quotation marks, hyphens and line ends make no difference."""
    return tuple(_WORD.findall(text.casefold()))


def _own_id(value: object) -> object:
    """The id of a record of the course, where a learner hands in the record itself."""
    id_ = getattr(value, "id", None)
    return id_ if isinstance(id_, str) else value


def _number(value: object) -> str:
    """A number as short as it can be written: `7`, `7.0`, `"7"` and `20,000` are read."""
    text = str(value).strip() if isinstance(value, str | int | float | Decimal) and not isinstance(value, bool) else ""
    found = _NUMBER.fullmatch(text) or (isinstance(value, float) and re.fullmatch(r"[+-]?[\d.]+e[+-]?\d{1,2}", text))
    if not found:
        raise UnreadableError("type", f"{_shown(value)} is no number.")
    try:
        number = Decimal(re.sub(r"[,\s]", "", text)).normalize()
    except InvalidOperation as error:
        raise UnreadableError("type", f"{_shown(value)} is no number.") from error
    return format(number, "f") if number else "0"


def _date(value: object) -> str:
    """A date at the precision at which it is given: `2012`, `2012-09`, `September 2012`, a `datetime.date` …"""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, When):
        return value.text
    text = f"{value:d}" if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str):
        raise UnreadableError("type", f"{_shown(value)} is no date. Write a year, `2012-09` or `2012-09-28`.")
    text = _spelled(" ".join(text.split()).casefold()) or text.strip()
    try:
        return When(text).text
    except ValueError as error:
        says = f"{_shown(value)} is no date that can be read. Write a year, `2012-09` or `2012-09-28`."
        raise UnreadableError("type", says) from error


def _spelled(text: str) -> str | None:
    """`28 September 2012`, `September 28, 2012` and `Sept. 2012` as EDTF."""
    found = _NAMED.fullmatch(text)
    if not found:
        return None
    day, month, year = (found[1], found[2], found[3]) if found[3] else (found[5], found[4], found[6])
    if month[:3] not in _MONTHS:
        return None
    return f"{year}-{_MONTHS.index(month[:3]) + 1:02}" + (f"-{int(day):02}" if day else "")


def _entity(knowledge: Knowledge, text: str, _labels: Sequence[str]) -> str:
    return _known("name", text, _entities(knowledge))


def _work(knowledge: Knowledge, text: str, _labels: Sequence[str]) -> str:
    return _known("work", re.sub(r"\s*\(\d{4}\)$", "", text.strip()), _works(knowledge))


def _fact(knowledge: Knowledge, text: str, _labels: Sequence[str]) -> str:
    return _known("fact", text, {_folded(id_): id_ for id_ in knowledge.facts})


def _label(_knowledge: Knowledge, text: str, labels: Sequence[str]) -> str:
    return _known("label", text, {_folded(label): label for label in labels})


def _text(_knowledge: Knowledge, text: str, _labels: Sequence[str]) -> str:
    return " ".join(words(text))


def _node(_knowledge: Knowledge, text: str, _labels: Sequence[str]) -> str:
    return text.strip().casefold()


_TEXTS: Mapping[str, Callable[[Knowledge, str, Sequence[str]], str]] = {
    "entity": _entity,
    "work": _work,
    "fact": _fact,
    "label": _label,
    "text": _text,
    "node": _node,
}
_NAMES: Mapping[str, str] = {"entity": "name", "work": "work", "fact": "fact's id", "label": "label", "text": "text",
                             "node": "step of the argument"}  # fmt: skip


def _known(what: str, text: str, known: Mapping[str, str]) -> str:
    """What a text names; a near name is offered where it names nothing."""
    found = known.get(_folded(text))
    if found is None:
        near = get_close_matches(_folded(text)[:_SHOWN], known, n=1, cutoff=0.75)
        offer = f" Did you mean {known[near[0]]!r}?" if near else ""
        raise UnreadableError("unknown", f"{_shown(text)} is no {what} that this course knows.{offer}")
    return found


def _folded(text: str) -> str:
    return " ".join(words(text)).removeprefix("the ")


@lru_cache(maxsize=4)
def _entities(knowledge: Knowledge) -> Mapping[str, str]:
    """Ids of entities by their names; an id stands over a name, and of two entities of one name the first is meant."""
    entities = sorted(knowledge.course.entities.values(), key=lambda entity: entity.id)
    names = [(name, entity.id) for entity in entities for name in entity.names]
    return _index([*names, *((entity.id, entity.id) for entity in entities)])


@lru_cache(maxsize=4)
def _works(knowledge: Knowledge) -> Mapping[str, str]:
    """Ids of works by those of their sources, their titles, authors and publishers."""
    named: list[tuple[str, str]] = []
    for source in knowledge.course.sources.values():
        author = knowledge.entity(source.author) if source.author else None
        names = [source.work, source.id, source.title, source.publisher, *(author.names if author else ())]
        named += [(name, source.work) for name in names]
    return _index(reversed(named))


def _index(named: object) -> Mapping[str, str]:
    return {_folded(name): id_ for name, id_ in named}  # type: ignore[attr-defined]


def _shown(value: object) -> str:
    """A value in a message, short whatever it is."""
    text = (
        value if isinstance(value, str) else type(value).__name__ if not isinstance(value, int | float) else str(value)
    )
    text = " ".join(text.split())
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"
