"""What is denied (A04, A05, A37)."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.lint.asked import Asked, Wording
from sourcebook.lint.finding import Fault, error, warning
from sourcebook.lint.lexicon import pattern
from sourcebook.lint.text import norm


def negative_stem(asked: Asked) -> Iterator[Fault]:
    """A04, E: the lead-in holds a word of `negative-stem` (not, except, never, without …), quotations left out.

    Words of slots are what is asked about and count in no way: a thesis may deny something. Kinds that ask for the odd
    one out hold a negator in capitals in every phrasing: they are exempt as long as it stands in capitals.
    """
    for wording in asked.wordings:
        found = negator_in(asked, wording)
        if found and not (asked.context.inverted(asked.item.kind) and found.upper() in wording.lead_in):
            says = f"the sentence that asks is negative (`{found}`): {wording.lead_in}"
            yield error(says, "Ask for what is so; the odd one out is a kind of its own.")


def double_negative(asked: Asked) -> Iterator[Fault]:
    """A05, E: a word of A04 in the lead-in, and an option with a negator."""
    for wording in asked.wordings:
        found = negator_in(asked, wording)
        for options in asked.choices if found else ():
            for shown in options.shown:
                if denial := pattern("negators").search(shown.own):
                    says = f"lead-in and option are both negative (`{found}`, `{denial[0]}`): `{shown.option.text}`"
                    yield error(says, "Let one of them say what is so.")


def lone_negation(asked: Asked) -> Iterator[Fault]:
    """A37, W: exactly one option has a negator, quotations left out."""
    for options in asked.choices:
        denying = [shown for shown in options.shown if pattern("negators").search(shown.own)]
        if len(denying) == 1:
            yield warning(f"one option alone denies something: `{denying[0].option.text}`", "Let two deny, or none.")


def negator_in(asked: Asked, wording: Wording) -> str | None:
    """Return the word that makes the asking sentence negative, if there is one; `true or false` names the task."""
    found = pattern("negative-stem").search(norm(asked.asking(wording)).replace("true or false", "…"))
    return found[0] if found else None
