"""Words and looks by which a guesser tells the key (A06, A07, A08, A09, A24)."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from sourcebook.knowledge import Knowledge
from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault, error, warning
from sourcebook.lint.lexicon import pattern
from sourcebook.lint.options import Options, Shown
from sourcebook.lint.text import content, script, unquoted
from sourcebook.lint.values import dates_in, undated

CLANG = 5
"""A09: letters from which a shared stem is noticed."""
WORDY = 4
"""A24: words from which options are of one class of length."""
_HOW = re.compile(r"\bhow (?:many|often|frequently|regularly|rarely)\b")
_DIGIT, _ACRONYM, _CAPITAL = re.compile(r"\d"), re.compile(r"\b[A-Z]{2,}\b"), re.compile(r"(?<=\s)[“\"]?[A-Z]")


def absolutes(asked: Asked) -> Iterator[Fault]:
    """A06, E where distractors alone have one, else W: some options, not all, hold a word of `absolutes`, quotations
    left out, and the key differs in that from the majority of the distractors.
    """
    for options in asked.singles:
        found = _differing(options, "absolutes")
        if found is not None:
            who = "the key alone has" if found else "most distractors have, and the key has not,"
            fault = warning if found else error
            yield fault(f"{who} a word that leaves no exception", "Let key and distractors be alike in this.")


def hedges(asked: Asked) -> Iterator[Fault]:
    """A08, W: as A06, with a word of `hedges`."""
    for options in asked.singles:
        found = _differing(options, "hedges")
        if found is not None:
            who = "the key alone has" if found else "most distractors have, and the key has not,"
            yield warning(f"{who} a word that leaves a way out", "Let key and distractors be alike in this.")


def _differing(options: Options, lexicon: str) -> bool | None:
    """Whether the key has a word of the lexicon, where the majority of the distractors differs from it; else None."""
    key = options.key
    if key is None:
        return None
    has = bool(pattern(lexicon).search(key.own))
    others = [bool(pattern(lexicon).search(wrong.own)) for wrong in options.wrong]
    return has if 2 * others.count(not has) > len(others) else None


def vague(asked: Asked) -> Iterator[Fault]:
    """A07, E in an option, W in the stem: a word of `vague` (often, many, partly …), quotations left out; `how many`
    and `how often` ask for what the others leave open.
    """
    for options in asked.choices:
        for shown in options.shown:
            if found := pattern("vague").search(shown.own):
                says = f"an option says how often or how much without saying it (`{found[0]}`): `{shown.option.text}`"
                yield error(says, "Give the figure, or leave the word out.")
    for wording in asked.wordings:
        if found := pattern("vague").search(_HOW.sub("…", undated(unquoted(wording.stem)))):
            yield warning(f"the stem says how often or how much without saying it: `{found[0]}`", "Give the figure.")


def clang(asked: Asked) -> Iterator[Fault]:
    """A09, W: `(content(stem) & content(key)) - union(content(d) for d)` has a stem of five letters or more that is no
    word of the kind's own phrasings.
    """
    for options in asked.singles:
        if options.key is None:
            continue
        alone = content(options.key.option.text).difference(*(content(wrong.option.text) for wrong in options.wrong))
        own = frozenset().union(*(content(word) for word in asked.context.said(asked.item.kind)))
        for wording in asked.wordings:
            echoed = sorted(word for word in alone & content(wording.stem) - own if len(word) >= CLANG)
            if echoed:
                says = f"only the key repeats a word of the stem (`{'`, `'.join(echoed)}`): `{options.key.option.text}`"
                yield warning(says, "Let a distractor have the word too, or name it otherwise in the stem.")


def odd_one_out(asked: Asked) -> Iterator[Fault]:
    """A24, E: in one of {class, bloc, decade, digit, acronym, script, capitals, class of length} the key's value is
    unique and all distractors agree. Fixed sets of labels and several keys are exempt (amendments); so is the decade of
    dates, which is what is asked.
    """
    for options in asked.singles:
        if options.key is None or len(options.wrong) < 2:  # noqa: PLR2004  (one distractor agrees with itself)
            continue
        key = _looks(asked.context.knowledge, options, options.key)
        others = [_looks(asked.context.knowledge, options, wrong) for wrong in options.wrong]
        for name, value in key.items():
            values = {other[name] for other in others}
            if len(values) == 1 and value not in values:
                says = f"only the key differs in {name}: `{options.key.option.text}`"
                yield error(says, "Choose a distractor that is like the key in this.")


def _looks(knowledge: Knowledge, options: Options, shown: Shown) -> dict[str, Hashable]:
    """What a guesser sees of an option without knowing the subject."""
    text = shown.option.text
    entity = knowledge.entity(shown.entity) if shown.entity else None
    years = () if options.asks_time else dates_in(text)
    return {
        "class": entity and entity.class_,
        "bloc": entity and entity.bloc,
        "decade": years[0].text[:3] if years else None,
        "having a digit": bool(_DIGIT.search(text)),
        "having an acronym": bool(_ACRONYM.search(text)),
        "script": script(text),
        "having capitals inside": bool(_CAPITAL.search(text)),
        "number of words": min(len(shown.words), WORDY),
    }
