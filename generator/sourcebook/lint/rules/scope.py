"""What must be said for a question to be clear: abbreviations and times (A27, A28, A29)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sourcebook.lint.asked import Asked, choices_of
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.lexicon import entries, pattern
from sourcebook.lint.text import holds, norm, sentences, unquoted, without
from sourcebook.lint.values import dates_in, inside
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, ListFact, Membership, NumberFact, Role
from sourcebook.model.item import Cloze
from sourcebook.model.source import Source

_ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b")
_ROMAN = re.compile(r"[IVXLC]+")
_EXPANDED = re.compile(r"\(([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)")
Scoped = Attribute | ListFact | Membership | NumberFact | Role
"""Facts that hold for a time."""
_WORDS = "stands-in"
"""The query that asks for the work in which words stand."""
_SHOUTED = frozenset(word.upper() for word in (*entries("negative-stem"), "no"))


def undefined_abbreviation(asked: Asked) -> Iterator[Fault]:
    """A27, E: an abbreviation that is neither on the course's core list nor expanded in this item; quotations are left
    out, and so are names with capitals inside and words shouted on purpose (`NOT`).
    """
    names, core = asked.context.names, frozenset(asked.context.course.settings.abbreviations)
    for stem in (wording.stem for wording in asked.wordings):
        shown = unquoted(" / ".join((stem, *asked.beside)))
        known = core | names.mixed | _SHOUTED | frozenset(_EXPANDED.findall(shown))
        said = norm(shown)
        for found in dict.fromkeys(_ABBREVIATION.findall(shown)):
            single = found.removesuffix("s")
            if {found, single} & known or _ROMAN.fullmatch(found):
                continue
            if not any(holds(said, name) for name in names.expansions.get(single, ())):
                yield error(
                    f"`{found}` is explained nowhere in the item", "Write it out, or add it to `abbreviations`."
                )


_CLOCK = re.compile(
    r"(?<!its )(?<!the )(?<!his )(?<!her )(?<!their )\b(?:nowadays|(?:last|this|next) (?:year|month)|the latest|"
    r"(?:\d+|one|two|three|four|five|ten|some) years ago)\b"
)


def _by_the_clock(text: str) -> bool:
    """Whether a text tells time from the reader's day, which no date in the stem helps."""
    return bool(_CLOCK.search(norm(unquoted(text))))


def undated_deictic(asked: Asked) -> Iterator[Fault]:
    """A28, E: a word of `deictics` (currently, now, recent, new …) in a sentence without a date; quotations and names
    are left out. What an option or a statement in a slot says is dated by the stem that attributes it, but for words
    that tell time from the reader's own day (nowadays, last year, two years ago).
    """
    names = asked.context.names
    for wording in asked.wordings:
        dated = bool(dates_in(wording.stem))
        ours = sentences(without(wording.stem, asked.statements) if dated else wording.stem)
        said = [text for text in asked.beside if dates_in(text) or _by_the_clock(text)] if dated else asked.beside
        for sentence in (*ours, *said):
            found = pattern("deictics").search(norm(names.replaced(unquoted(sentence))))
            if found and not dates_in(sentence) and "as of" not in norm(sentence):
                yield error(f"`{found[0]}` has no date beside it: {sentence}", "Say as of when.")


def time_scope(asked: Asked) -> Iterator[Fault]:
    """A29, E: a fact used holds for a time, and the stem has no time phrase; or none of its phrases lies inside the
    time of the fact that the item is about. The text of a cloze is stem; years of works in attributions are no time.

    An item that asks in which work words stand says when works were written: the time of its source lies in that.
    """
    scoped = [record for record in asked.records if isinstance(record, Scoped)]
    if not scoped or _says_false(asked):
        return
    sources = asked.context.course.sources
    around = asked.beside if isinstance(asked.item.body, Cloze) else ()
    for wording in asked.wordings:
        phrases = dates_in(_unattributed(asked, " … ".join((wording.stem, *around))))
        if not phrases:
            yield error(f"the stem names no time, and `{scoped[0].id}` holds for one: {wording.stem}", "Say when.")
        elif asked.item.query and asked.item.query.name == _WORDS:
            years = [day.year for phrase in phrases for day in (phrase.earliest, phrase.latest) if day]
            written = [sources[quote.source].date.earliest for quote in scoped[0].quotes]
            if not any(day and min(years) <= day.year <= max(years) for day in written):
                yield error(
                    f"no source of `{scoped[0].id}` was written then: {wording.stem}", "Say when works appeared."
                )
        elif asked.records[0] is scoped[0] and not any(_inside(phrase, scoped[0], sources) for phrase in phrases):
            said = ", ".join(phrase.human() for phrase in phrases)
            yield error(
                f"the time in the stem ({said}) is not that of `{scoped[0].id}`", "Ask for the time of the fact."
            )


def _says_false(asked: Asked) -> bool:
    """Whether the right answer is that the stem is false, so that its time may be."""
    return any(
        option.correct and norm(option.text) == "false" for body in choices_of(asked.item) for option in body.options
    )


def _unattributed(asked: Asked, stem: str) -> str:
    """The normed stem without the years behind the names of authors and the titles of works."""
    said = norm(stem)
    for teller in asked.context.names.tellers:
        said = re.sub(rf"{re.escape(teller)}[\"'”’]* \([12]\d{{3}}\)", teller, said)
    return said


def _inside(phrase: When, fact: Scoped, sources: Mapping[str, Source]) -> bool:
    """Whether a time phrase lies inside the time for which a fact is shown to hold.

    Of something whose beginning no source gives, that is the time at which a source says it.
    """
    if isinstance(fact, Role):
        times = (*fact.seen, *((fact.held,) if fact.held else ()))
    else:
        times = (fact.held if isinstance(fact, Membership) else fact.at,)
    if isinstance(fact, Membership) and fact.held.start is None:
        told = [sources[quote.source].date for quote in fact.quotes]
        return any(inside(phrase, date) or inside(date, phrase) for date in told)
    return any(inside(phrase, time) or phrase.text in time.text.split("/") for time in times)
