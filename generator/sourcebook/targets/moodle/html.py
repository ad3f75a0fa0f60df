"""Plain text as the HTML that Moodle stores: escaped, and hidden from Moodle's text filters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sourcebook.markup import Html, element
from sourcebook.model.item import Evidence

_HIDDEN = r"$\{}[]@"
"""What filters look for: mathematics, cloze and other codes, links to activities, embedded files."""
_SIGNS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"} | {sign: f"&#{ord(sign)};" for sign in _HIDDEN}
)


def escaped(plain: str) -> Html:
    """Return text on one line; its line breaks stay line breaks of the source, which HTML shows as spaces."""
    return Html(plain.translate(_SIGNS))


def shown(plain: str) -> Html:
    """Return text with its line breaks shown."""
    return Html(escaped(plain).replace("\n", "<br>"))


def feedback(told: Iterable[str], evidence: Sequence[Evidence], sources: Mapping[str, str]) -> Html:
    """Return paragraphs, and each quote once with its citation."""
    paragraphs = [element("p", shown(each)) for each in told if each]
    quotes = [
        element("blockquote", Html(f"{shown(f'“{each.text}”')}<br>{shown(sources.get(each.source, each.source))}"))
        for each in dict.fromkeys(evidence)
    ]
    return Html("".join([*paragraphs, *quotes]))
