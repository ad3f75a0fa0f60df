"""Text into HTML and Markdown without loss, and the marks in a chapter's prose; the standard library alone."""

from sourcebook.markup.html import Attribute, Html, element, join
from sourcebook.markup.markdown import Markdown, escape
from sourcebook.markup.marks import (
    SORTS,
    BrokenMark,
    FigureMark,
    Part,
    Prose,
    QuestionsMark,
    Sort,
    map_of,
    parts,
    references,
    with_links,
)

__all__ = [
    "SORTS",
    "Attribute",
    "BrokenMark",
    "FigureMark",
    "Html",
    "Markdown",
    "Part",
    "Prose",
    "QuestionsMark",
    "Sort",
    "element",
    "escape",
    "join",
    "map_of",
    "parts",
    "references",
    "with_links",
]
