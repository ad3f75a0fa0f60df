"""Text: a short answer against its accepted forms, forgiving what a keyboard and a hurry do to it."""

from __future__ import annotations

import re
import unicodedata

from sourcebook.model.item import Text

_ONE_SIGN = str.maketrans(dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑‒–—−", "-"))
"""Keyboards have one quotation mark of each kind and one dash."""
_ARTICLE = re.compile(r"^(?:the|an|a) (?=\S)")


def lenient_text(body: Text, response: object) -> float:
    """1 for an accepted form, whatever its case, spaces, quotes and dashes, final period and leading article."""
    if not isinstance(response, str):
        return 0.0
    given = _bare(response)
    return float(bool(given) and any(given == _bare(form) for form in body.accepted))


def caseless_text(body: Text, response: object) -> float:
    """1 for an accepted form letter by letter, whatever its case and outer space (what Moodle's short answer does)."""
    if not isinstance(response, str):
        return 0.0
    given = _caseless(response)
    return float(bool(given) and any(given == _caseless(form) for form in body.accepted))


def _bare(text: str) -> str:
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    spaced = " ".join(folded.translate(_ONE_SIGN).split())
    return _ARTICLE.sub("", spaced.rstrip(". "), count=1)


def _caseless(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().lower()
