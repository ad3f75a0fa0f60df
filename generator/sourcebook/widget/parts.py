"""Pieces that several shapes share."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_uppercase

from sourcebook.markup import Attribute, Html, element, join


def letter(index: int) -> str:
    """The label of the option at an index from 0; a label only, never an id."""
    return ascii_uppercase[index % len(ascii_uppercase)]


def hint(text: str) -> Html:
    """What a reader is to do, in a sentence."""
    return element("p", text, class_="sb-hint")


def listing(name: str, entries: Iterable[Html], **attributes: Attribute) -> Html:
    """Build a list, an entry a line."""
    return element(name, Html(f"\n{join(entries)}\n"), **attributes)


def verdict(text: str, label: str, why: str, *, correct: bool) -> Html:
    """An option with whether it is right, by a sign that has a name and a colour, and why."""
    sign, name = ("✓", "Right") if correct else ("✗", "Wrong")
    shown = element("span", sign, class_="sb-verdict", role="img", aria_label=name)
    said = element("span", f"{label}. {text}", class_="sb-text")
    reason = [" ", element("span", why, class_="sb-reason")] if why else []
    return element("li", shown, " ", said, *reason, class_="sb-right" if correct else "sb-wrong")
