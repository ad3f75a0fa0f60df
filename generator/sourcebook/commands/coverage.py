"""`coverage`: which sentences of each work the course covers, skips or leaves open, and which forms its facts lack."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rich.console import Console

from sourcebook.checks import every
from sourcebook.checks.sentences import Sentence, Works, by_work
from sourcebook.checks.skips import matching
from sourcebook.commands.console import counted, say, show_problems, summary
from sourcebook.commands.content import Lexicon
from sourcebook.commands.forms import lacks
from sourcebook.model.course import Course
from sourcebook.problems import Place, errors

_LONG = 100
"""Characters of a sentence that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """What is open in a sentence; nothing where a quote touches it and nothing is missing."""

    place: Place
    text: str
    touched: bool
    """Whether any quote stands in it."""
    missing: tuple[str, ...]
    """Numbers, dates and names that its quotes don't hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a work stands: its sentences, each counted once in however many renditions it stands."""

    work: str
    covered: int
    skipped: int
    open: tuple[Open, ...]


def coverage(root: Path, console: Console) -> int:
    """Print how each work stands, and what lacks a form; 1 if the seeds can't be read."""
    from sourcebook.load import load

    course, problems = load(root)
    if course is None:
        show_problems(console, problems)
        return 1
    for standing in standings(course):
        _show(console, standing)
    lacking = list(lacks(course))
    say(console, f"{counted(len(lacking), 'form')} lacking in facts{':' if lacking else '.'}", "bold")
    for lack in lacking:
        say(console, f"  {lack.fact.place}: {lack.fact.id} has no {lack.form}, which these need: {lack.kinds}")
    if errors(problems):
        say(console, f"The seeds have {summary(problems)}, so this may not be all. Run `sourcebook check`.")
        return 1
    return 0


def standings(course: Course) -> Iterator[Standing]:
    """How each work stands, in the order of its sources.

    A sentence is covered when a quote touches it and its quotes hold every number, date and name in it; skipped when
    `source.yml` says so; open otherwise. In two renditions it is covered if it is covered in either.
    """
    lexicon = Lexicon(course)
    works = by_work(course)
    own = _by_source(works)
    held, skipped = _held(course, own), _skipped(course, own)
    for work, sentences in works.items():
        covered, left, opened = 0, 0, []
        for key, renditions in sentences.items():
            standing = [_open(course, lexicon, each, held.get(each, [])) for each in renditions]
            best = min(standing, key=lambda each: (not each.touched, len(each.missing)))
            if best.touched and not best.missing:
                covered += 1
            elif (work, key) in skipped:
                left += 1
            else:
                opened.append(best)
        yield Standing(work=work, covered=covered, skipped=left, open=tuple(opened))


def _by_source(works: Works) -> dict[str, list[Sentence]]:
    """The sentences of each source, in their order."""
    own: dict[str, list[Sentence]] = {}
    for sentences in works.values():
        for sentence in (each for found in sentences.values() for each in found):
            own.setdefault(sentence.source, []).append(sentence)
    return {source: sorted(found, key=lambda each: each.start) for source, found in own.items()}


def _held(course: Course, own: Mapping[str, Sequence[Sentence]]) -> dict[Sentence, list[str]]:
    """What quotes hold of each sentence; what is only near a fact holds nothing."""
    ends = {source: [sentence.end for sentence in sentences] for source, sentences in own.items()}
    held: dict[Sentence, list[str]] = {}
    for span in filter(None, map(course.spans.get, every.asserting(course))):
        sentences = own.get(span.source, ())
        for at in range(bisect_right(ends.get(span.source, ()), span.start), len(sentences)):
            sentence = sentences[at]
            if sentence.start >= span.end:
                break
            words = slice(max(span.start, sentence.start), min(span.end, sentence.end))
            held.setdefault(sentence, []).append(course.texts[span.source].text[words])
    return held


def _skipped(course: Course, own: Mapping[str, Sequence[Sentence]]) -> set[tuple[str, str]]:
    """The sentences that `source.yml` skips, as work and words."""
    return {
        (source.work, sentence.key)
        for source in course.sources.values()
        for skip in source.skipped
        for sentence in matching(skip, own.get(source.id, ()))
    }


def _open(course: Course, lexicon: Lexicon, sentence: Sentence, quotes: Sequence[str]) -> Open:
    """What is open in one sentence of one source."""
    folder = PurePosixPath(course.sources[sentence.source].place.file).parent
    return Open(
        place=Place(str(folder / "document.txt"), course.texts[sentence.source].lines[sentence.start]),
        text=sentence.text,
        touched=bool(quotes),
        missing=tuple(lexicon.missing(sentence.text, quotes)),
    )


def _show(console: Console, standing: Standing) -> None:
    total = standing.covered + standing.skipped + len(standing.open)
    parts = (f"{standing.covered} covered", f"{standing.skipped} skipped", f"{len(standing.open)} open")
    say(console, f"{standing.work}: {counted(total, 'sentence')}: {', '.join(parts)}", "bold")
    for each in standing.open:
        short = each.text if len(each.text) <= _LONG else each.text[:_LONG] + "…"
        say(console, f"  {each.place}: {short}")
        say(console, f"      {_why(each.touched, each.missing)}")


def _why(touched: bool, missing: Sequence[str]) -> str:
    """What keeps a sentence open."""
    what = f"no quote holds: {', '.join(missing)}" if missing else "it has no number, date or name"
    return what if touched else f"no quote stands in it; {what}"
