"""Plain text into GIFT: first HTML, then a backslash before GIFT's own signs."""

from __future__ import annotations

_HIDDEN = "$\\{}[]@%\r"
"""What Moodle's filters and GIFT's lines look for: mathematics, codes, names of formats, weights, ends of lines."""
_HTML = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"} | {sign: f"&#{ord(sign)};" for sign in _HIDDEN}
)
_GIFT = str.maketrans({sign: f"\\{sign}" for sign in "~=#{}:\\"} | {"\n": r"\n", "\r": ""})


def html(plain: str) -> str:
    """Return text as HTML on one line."""
    return plain.translate(_HTML)


def escaped(text: str) -> str:
    """Return text as GIFT takes it."""
    return text.translate(_GIFT)
