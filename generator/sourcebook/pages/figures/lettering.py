"""Text in figures: how wide and how high it is, and where its lines break."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

FONT = "DejaVu Sans"
"""A wide one, and matplotlib brings it: what is measured in it fits in any font that a reader's machine has instead."""
SIZE = 10.0
"""Points of all text; the style sheet never shows a figure smaller than it is."""
LINE = 0.2
"""Inches from one line of text to the next."""
BOLD = 1.13
"""How much wider bold text is, at most."""
_UNKNOWN = 1.0
"""Ems of a character that the font lacks: as wide as the widest scripts are."""
_PIECE = re.compile(r"\S+?(?:(?<=\w)[-–—/](?=\w)|(?=\s|$))|\s+")
"""What a line holds whole: words, and parts of words at whose hyphen, dash or stroke it may break."""


def wide(text: str) -> float:
    """How many inches a line of text takes."""
    return sum(map(_advance, text)) * SIZE / 72


def high(text: str) -> float:
    """How many inches the lines of a text take."""
    return LINE * (text.count("\n") + 1)


def wrapped(text: str, inches: float) -> str:
    """A text in lines of at most that width; a word that is wider is broken."""
    lines = [""]
    for piece in _PIECE.findall(" ".join(text.split())):
        if wide(lines[-1] + piece.rstrip()) <= inches:
            lines[-1] += piece
        else:
            lines += _broken(piece.strip(), inches)
    return "\n".join(line.rstrip() for line in lines).strip("\n") or " "


def _broken(word: str, inches: float) -> list[str]:
    """A word in pieces of at most that width."""
    pieces = [""]
    for character in word:
        if pieces[-1] and wide(pieces[-1] + character) > inches:
            pieces.append("")
        pieces[-1] += character
    return pieces


@cache
def _advance(character: str) -> float:
    """The width of a character in ems."""
    font = _font()
    if not font.get_char_index(ord(character)):
        return _UNKNOWN
    return font.load_char(ord(character)).linearHoriAdvance / 65536 / SIZE


@cache
def _font() -> FT2Font:
    from matplotlib.font_manager import findfont
    from matplotlib.ft2font import FT2Font

    font = FT2Font(findfont(FONT))
    font.set_size(SIZE, 72)
    return font
