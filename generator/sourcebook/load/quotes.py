"""Every quote is one contiguous span of a zone, or a problem (DESIGN.md, promise 2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sourcebook.load.missed import why_not
from sourcebook.load.normalise import Reading
from sourcebook.model.base import Quote, Span
from sourcebook.model.source import SourceText
from sourcebook.problems import Code, Problem


def locate_all(quotes: Iterable[Quote], readings: Mapping[str, Reading], problems: list[Problem]) -> dict[Quote, Span]:
    """Return where each quote stands; what doesn't is added to `problems`.

    Quotes of a source that isn't there are passed over, and so are those not found in one that couldn't be read whole.
    """
    spans: dict[Quote, Span] = {}
    for quote in quotes:
        if quote.source not in readings:
            continue
        outcome = locate(quote, readings)
        if isinstance(outcome, Span):
            spans[quote] = outcome
        elif readings[quote.source].complete:
            problems.append(outcome)
    return spans


def locate(quote: Quote, readings: Mapping[str, Reading]) -> Span | Problem:
    """Find one quote in its source."""
    reading = readings[quote.source]
    starts = list(reading.finder.starts(quote.text))
    if not starts:
        return why_not(quote, readings)
    if quote.nth is None and len(starts) > 1:
        return _ambiguous(quote, reading.text, starts)
    nth = 1 if quote.nth is None else quote.nth
    if not 1 <= nth <= len(starts):
        times = "once" if len(starts) == 1 else f"{len(starts)} times"
        message = f"`nth` is {nth}, but the words stand in `{quote.source}` {times}: `{quote.text}`"
        return Problem(quote.place, Code.QUOTE_NTH, message, "Remove `nth`." if len(starts) == 1 else "Count again.")
    return span_of(reading.text, starts[nth - 1], starts[nth - 1] + len(quote.text))


def span_of(text: SourceText, start: int, end: int) -> Span:
    """The span from one character to before another; `ValueError` where it is not inside one zone."""
    zone = text.zone_at(start, end)
    if zone is None:
        raise ValueError((text.source, start, end))
    return Span(source=text.source, start=start, end=end, zone=zone, line=text.lines[start])


_MOST_SHOWN = 9
_AROUND = 25


def _ambiguous(quote: Quote, text: SourceText, starts: Sequence[int]) -> Problem:
    """Say where the words stand."""
    lines = [f"{nth}: {_around(text.text, start, len(quote.text))}" for nth, start in enumerate(starts, start=1)]
    message = f"the words stand in `{quote.source}` {len(starts)} times: `{quote.text}`"
    mend = "Quote more words, or say with `nth` which are meant:\n" + "\n".join(lines[:_MOST_SHOWN])
    return Problem(quote.place, Code.QUOTE_AMBIGUOUS, message, mend)


def _around(text: str, start: int, length: int) -> str:
    """Some words with what stands round them."""
    return "…" + " ".join(text[max(0, start - _AROUND) : start + length + _AROUND].split()) + "…"
