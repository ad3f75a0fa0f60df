"""Number: a value within its tolerance, read as people write numbers."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from sourcebook.model.item import Number

_LONGEST = 100
"""Digits of the longest number that is read."""
_SIGNS = str.maketrans("−–－＋٫．٬，’", "---+..,,'")
"""Signs and separators of other keyboards: dashes, full width, Arabic."""
_ENGLISH = re.compile(r"[-+]?(?:[1-9]\d{0,2}([ ,'])\d{3}(?:\1\d{3})*(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)")
"""20000, 20,000, 20 000, 20'000 and 1.5: a single comma before three digits groups them."""
_CONTINENTAL = re.compile(r"[-+]?(?:[1-9]\d{0,2}([ .'])\d{3}(?:\1\d{3})*,\d*|[1-9]\d{0,2}(?:\.\d{3}){2,}|\d*,\d+)")
"""1,5, 1.234,5 and 1.234.567: a comma before the decimals."""
_POINT = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)


def within_tolerance(body: Number, response: object) -> float:
    """1 if the number lies within the tolerance; its unit may stand behind it."""
    return _score(body, _read(response, body.unit) if isinstance(response, str) else _exact(response))


def decimal_point(body: Number, response: object) -> float:
    """1 within the tolerance, for hosts that read ASCII digits and a decimal point and ignore spaces, and no more."""
    if not isinstance(response, str):
        return _score(body, _exact(response))
    plain = response.replace(" ", "")
    return _score(body, Decimal(plain) if len(plain) <= _LONGEST and _POINT.fullmatch(plain) else None)


def _score(body: Number, value: Decimal | None) -> float:
    return float(value is not None and abs(value - body.value) <= body.tolerance)


def _exact(response: object) -> Decimal | None:
    """A number of JSON; None for anything else, and for what no question's answer is."""
    if isinstance(response, bool) or not isinstance(response, int | float):
        return None
    return Decimal(str(response)) if abs(response) < 10**_LONGEST else None  # NaN and infinity compare false


def _read(text: str, unit: str) -> Decimal | None:
    """The number that a text means; None if it means none."""
    if len(text) > _LONGEST:
        return None
    spaced = " ".join(_ascii(text).split())
    bare = spaced.removesuffix(" ".join(_ascii(unit).split())).rstrip()
    if _ENGLISH.fullmatch(bare):
        return Decimal(re.sub("[ ,']", "", bare))
    if _CONTINENTAL.fullmatch(bare):
        return Decimal(re.sub("[ .']", "", bare).replace(",", "."))
    return None


def _ascii(text: str) -> str:
    """Digits and signs of every script as ASCII has them, without case."""
    plain = text.casefold().translate(_SIGNS)
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in plain)
