"""Options of different build (A11, A12, A13, A36)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.lexicon import pattern
from sourcebook.lint.options import Options, Shown
from sourcebook.lint.text import norm, script, unquoted

_DEMAND = re.compile(
    r"\b(?:which|what|who)(?: (?:one|ones))?(?: of (?:these|those|the following|the options(?: shown)?))? "
    r"(is|was|has|are|were|have)\b(?! (?:the )?(?:date|dates|year|years)\b)"
)
STATED = 12
"""A12: words from which a phrase is a statement, where a subordinate clause is nothing to be seen."""
_ASKED = re.compile(r"\b(?:which|what) (?:(?:single|only|one|other) )*((?:two|three|four|five|several) )?([a-z]+)\b")
"""A11: a thing that is asked for by its noun."""
_NO_NOUN = frozenset(
    {"of", "is", "was", "has", "are", "were", "have", "does", "did", "do", "would", "will", "can", "may"}
)
_PLURAL_NOUN = re.compile(r"(?<![us])(?<!ne)s$")
_HEAD_ENDS = re.compile(
    r"\b(?:of|in|on|at|to|for|from|with|by|between|among|about|against|that|which|who|held|as)\b|[,:;(–]"
)
_PLURAL_VERBS = frozenset({"are", "were", "have"})
_SEVERAL = re.compile(r"^(?:two|three|four|five|six|seven|eight|nine|ten|several|these|those|both)\b")
_NAMES = re.compile(
    r"^(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*(?:, [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)*,? and (?:the )?[A-Z]"
)
_TO, _ING = re.compile(r"to [a-z]+(?<!s)\b"), re.compile(r"[a-z]{2,}ing\b(?! of\b)")
_WH = re.compile(r"(?:(?:who|whom|whose|what|which|when|where|why|how)(?:ever)?|that)\b")
_TENSES = {
    "future": re.compile(r"\b(?:will|shall|won't)\b"),
    "past": re.compile(r"\b(?:was|were|had|did|wasn't|weren't|hadn't|didn't)\b"),
    "present": re.compile(r"\b(?:is|are|has|have|does|do|isn't|aren't|hasn't|haven't|doesn't|don't)\b"),
}
_OPEN = re.compile(r"\b(?:could|would|might|should|ought)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|where|when)\b")
_SUBJECT = re.compile(r"(?:(?:in|on|at|from|by) [^,]*, )?(?:the |a |an |it|they|he|she)\b")
_PAST = re.compile(
    r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bof )(?<!\band )(?<!\bits )(?<!\bby )(?<=[a-z,)] )[a-z]{2,}(?<!ne)ed\b"
)
"""A verb in -ed that follows its subject: no word before it makes it an adjective."""


def number_cue(asked: Asked) -> Iterator[Fault]:
    """A11, E: the lead-in's verb demands one thing or several of the option itself, and an option has the other number.

    Where the lead-in asks for `events` or `voices`, an option names one of them whatever its own number.
    """
    for options in asked.singles:
        for wording in asked.wordings:
            lead = norm(asked.asking(wording))
            demand = _DEMAND.search(lead) or _noun(lead)
            if demand is None:
                continue
            several = demand[1] in _PLURAL_VERBS if demand.re is _DEMAND else _several(demand)
            for shown in options.shown:
                if shown.sort in {"name", "phrase"} and _plural(asked, shown) != several:
                    says = f"`{demand[0]}` asks for {'several' if several else 'one'}, and an option is not: "
                    yield error(
                        says + f"`{shown.option.text}`", "Ask so that any number fits: `which of these names …`."
                    )


def _noun(lead_in: str) -> re.Match[str] | None:
    """A thing that the lead-in asks for by its noun: `which event`, `which two towns`."""
    return next((found for found in _ASKED.finditer(lead_in) if found[2] not in _NO_NOUN), None)


def _several(asked_for: re.Match[str]) -> bool:
    return bool(asked_for[1] or _PLURAL_NOUN.search(asked_for[2]))


def _plural(asked: Asked, shown: Shown) -> bool:
    """Whether an option names several things: by its words; what a record or an entity is called names one."""
    if _SEVERAL.search(shown.text) or _NAMES.search(shown.option.text):
        return True
    if len(shown.words) >= STATED or _called(asked, shown):
        return False
    head = _HEAD_ENDS.split(shown.text.removeprefix("the "))[0].split()
    return any(_PLURAL_NOUN.search(word) for word in head)


def _called(asked: Asked, shown: Shown) -> bool:
    """Whether an option's words are those of a record: an entity's name, a fact's label or clause, part of a record."""
    id_ = shown.option.id
    return "." in id_ or shown.text in asked.context.names.entities or _recorded(asked, shown)


def _recorded(asked: Asked, shown: Shown) -> bool:
    """Whether an option's words are a fact's own label or clause, which keeps its author's tense."""
    fact = asked.context.course.facts.get(shown.option.id)
    own = (fact.label, fact.clause) if fact else ()
    return shown.text in {norm(text) for text in own if text}


def parallel_frame(asked: Asked) -> Iterator[Fault]:
    """A12, E: the options have more than one frame: sort, class of the first words, final period, and, of phrases
    shorter than statements, whether a subordinate clause stands in them.

    Classes are to+verb, -ing (of phrases), digit, wh- and nominal: articles, names and other nouns begin one frame.
    """
    for options in asked.choices:
        frames = {_frame(shown): shown.option.text for shown in options.shown}
        if len(frames) > 1:
            texts = " / ".join(f"`{text}`" for text in frames.values())
            yield error(f"the options are built in {len(frames)} ways: {texts}", "Build them alike.")


def _frame(shown: Shown) -> tuple[str, str, bool, bool]:
    label = shown.sort == "phrase" and len(shown.words) < STATED
    subordinate = label and bool(pattern("subordinators").search(shown.own))
    return shown.sort, _first(shown), shown.option.text.rstrip('”"').endswith("."), subordinate


def _first(shown: Shown) -> str:
    if shown.value or shown.sort in {"quotation", "name"}:
        return "given"
    text = shown.text
    if _TO.match(text):
        return "to + verb"
    if shown.sort == "phrase" and _ING.match(text):
        return "-ing"
    if text[:1].isdigit():
        return "digit"
    return "wh-" if _WH.match(text) else "nominal"


def tense(asked: Asked) -> Iterator[Fault]:
    """A13, E: the tenses of options that are clauses or sentences of ours differ.

    The first auxiliary tells the tense; without one a past form does (`irregular-pasts`, or -ed after its subject); a
    clause that shows neither is in the present.
    """
    for options in asked.choices:
        own = {shown.sort for shown in options.shown} <= {"clause", "sentence"} or _propositions(asked, options)
        if own and not any(asked.context.stands(shown.option.text) for shown in options.shown):
            found = {shown.option.text: time for shown in options.shown if (time := tense_of(shown.own))}
            if len(set(found.values())) > 1:
                texts = "; ".join(f"{time}: `{text}`" for text, time in found.items())
                yield error(f"the options differ in tense: {texts}", "Put them in one tense.")


def _propositions(asked: Asked, options: Options) -> bool:
    """Whether phrases are clauses after all: two of them show a verb, and no word before it makes them noun phrases."""
    if any(shown.sort != "phrase" or _recorded(asked, shown) for shown in options.shown):
        return False
    return sum(bool(_verb(shown.own)) for shown in options.shown) >= 2  # noqa: PLR2004  (a tense needs another to differ)


def _verb(clause: str) -> bool:
    """Whether a clause shows a verb of its own, outside any clause that hangs on a noun."""
    main = _RELATIVE.split(clause)[0]
    shows = any(each.search(main) for each in _TENSES.values())
    return shows or bool(_SUBJECT.match(main) and tense_of(main) == "past")


def tense_of(clause: str) -> str | None:
    """Return the tense of a normed clause: future, past or present; None where `could` or `would` leaves it open."""
    hits = [(match.start(), name) for name, each in _TENSES.items() if (match := each.search(clause))]
    if hits:
        return min(hits)[1]
    if _OPEN.search(clause):
        return None
    return "past" if pattern("irregular-pasts").search(clause) or _PAST.search(clause) else "present"


def typography(asked: Asked) -> Iterator[Fault]:
    """A36, E: options differ in final punctuation, capital of the first letter (names excepted), quotation marks or
    script, or have stray spaces.
    """
    for options in asked.choices:
        texts = [shown.option.text for shown in options.shown]
        named = all(shown.sort == "name" for shown in options.shown)
        looks = {
            "final punctuation": [text.rstrip()[-1:] if text.rstrip()[-1:] in ".,;:!?" else "" for text in texts],
            "their first letter": [] if named else [_case(text) for text in texts],
            "quotation marks": [mark for text in texts if (mark := _marks(text))],
            "script": [found for text in texts if (found := script(text))],
        }
        for name, values in looks.items():
            if len(set(values)) > 1:
                yield error(
                    f"the options differ in {name}: {' / '.join(f'`{text}`' for text in texts)}", "Write them alike."
                )
        for text in texts:
            if text != " ".join(text.split()):
                yield error(f"an option has stray spaces: `{text}`", "Take them out.")


def _case(text: str) -> str:
    letter = next((char for char in unquoted(text) if char.isalnum()), "")
    return "digit" if letter.isdigit() else "capital" if letter == letter.upper() else "small"


def _marks(text: str) -> str:
    return "curly" if "“" in text else "straight" if '"' in text else ""
