"""What all seed records share: where they stand, and strictness about unknown fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from sourcebook.problems import Place


class Whole:
    """Marks a literal whole number: seeds hold text, and a literal takes no text for a number by itself."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Let pydantic read it from text (only imported when seeds are read)."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(_whole, handler(source))


def _whole(value: object) -> object:
    """A text of digits as the number that it means; anything else as it is."""
    return int(value) if isinstance(value, str) and value.isdecimal() and len(value) < _LONG else value


_LONG = 10


class Digits:
    """Marks a decimal number that is written in digits: an exponent makes a few characters larger than any memory."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Let pydantic read it from text (only imported when seeds are read)."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(_digits, handler(source))


def _digits(value: object) -> object:
    """A text of digits as it is; `ValueError` for any other text."""
    if isinstance(value, str) and not re.fullmatch(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?", value):
        raise ValueError("not a number in digits")
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Anything that a person writes in `seeds/`; `place` is filled in by the reader, never authored."""

    place: Place
    __pydantic_config__: ClassVar[Mapping[str, object]] = {
        "extra": "forbid",
        "str_min_length": 1,
        "allow_inf_nan": False,
    }
    """How `reading` takes it: no field that isn't declared, no empty text, no infinite number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Record):
    """Exact words of one source: a contiguous span of one of its zones, under 30 words (DESIGN.md, promise 2)."""

    source: str
    """Id of the source."""
    text: str
    """The words, in the source's normalised form."""
    nth: int | None = None
    """Which occurrence is meant, from 1, where the words stand more than once."""
    carries: tuple[str, ...] = ()
    """Slots of the record that these words prove."""


@dataclass(frozen=True, slots=True)
class Span:
    """Character offsets of a quote in its source's normalised text; computed, never authored."""

    source: str
    start: int
    end: int
    zone: str
    line: int
    """Line of the document as received on which the quote begins, from 1."""
