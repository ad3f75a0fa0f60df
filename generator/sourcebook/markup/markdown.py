"""Plain text as Markdown that both book engines show letter by letter (CommonMark 2.4: backslash escapes)."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"""[\\`*_{}\[\]<>$@~^|&#%=+"']""")
"""Emphasis, links, code, HTML, roles, mathematics, citations, footnotes, targets, comments, headings, curled quotes."""
_LINK = re.compile(r"(?<=\w)(?:\.(?=[^\W\d_])|:(?=//))")
"""The dot or colon by which a linkifier knows an address."""
_LINE_START = re.compile(r"( ?\d*)(?=[-:!.)])")
"""What would begin a list, a definition or a directive."""
_FOLD = re.compile(r"[ \t\r\n\f\v]+")


class Markdown(str):
    """Text that is Markdown already."""

    __slots__ = ()


def escape(text: str) -> Markdown:
    """Write plain text so that Markdown shows it as it stands, on one line: line breaks become spaces."""
    folded = _FOLD.sub(" ", text)
    escaped = _LINK.sub(r"\\\g<0>", _SPECIAL.sub(r"\\\g<0>", folded))
    return Markdown(_LINE_START.sub(r"\1\\", escaped, count=1) if _LINE_START.match(escaped) else escaped)
