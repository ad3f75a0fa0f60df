"""Why a quote was not found: outside the zones, in another source, or other words; with the nearest text."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.load.nearest import difference, nearest
from sourcebook.load.normalise import Reading
from sourcebook.model.base import Quote
from sourcebook.problems import Code, Problem


def why_not(quote: Quote, readings: Mapping[str, Reading]) -> Problem:
    """Say what is wrong with a quote that stands in none of its source's zones, and how to mend it."""
    reading = readings[quote.source]
    words = " ".join(quote.text.split())
    if words != quote.text and words in reading.text.text:
        message = "the quote holds white space that the normalised text doesn't have"
        return Problem(quote.place, Code.QUOTE_NOT_FOUND, message, f"Write: {words}")
    if not any(letter.isalnum() for letter in words):
        message = f"the quote holds no word: `{words}`"
        return Problem(quote.place, Code.QUOTE_NOT_FOUND, message, "Quote the words that carry the fact.")
    at = reading.text.text.find(words)
    if at >= 0:
        whole = _whole_words(reading.text.text, at, at + len(words))
        message = f"the quote cuts through a word: `{words}`"
        return Problem(quote.place, Code.QUOTE_NOT_FOUND, message, f"Quote whole words: {whole}")
    at = reading.whole.text.find(words)
    if at >= 0:
        line = reading.whole.lines[at]
        message = f"the words stand outside the author's own text of `{quote.source}`, on line {line}: `{words}`"
        zones = ", ".join(f"`{span.zone}`" for span in reading.text.zones) or "none"
        mend = f"Quote what stands inside one zone ({zones}); if these words are the author's own, mend the zones."
        return Problem(quote.place, Code.QUOTE_OUTSIDE, message, mend)
    message = f"the words do not stand in `{quote.source}`: `{words}`"
    return Problem(quote.place, Code.QUOTE_NOT_FOUND, message, _mend(quote, words, readings))


def _mend(quote: Quote, words: str, readings: Mapping[str, Reading]) -> str:
    """Another source that has the words, or the nearest text with its line and difference."""
    for name, other in readings.items():
        if words in other.text.text:
            return f"They stand in `{name}`: name that source."
    text = readings[quote.source].text
    near = nearest(words, text.text)
    if not near:
        return "Nothing like them stands there: copy the words from the document."
    at = text.text.find(near)
    line = f", line {text.lines[at]}" if at >= 0 else ""
    return f"Nearest text{line}: {near}\nDifference: {difference(words, near)}"


def _whole_words(text: str, start: int, end: int) -> str:
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]
