"""Skipped sentences stand in their source, and are at most 8 % of their work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sourcebook.checks.sentences import Sentence, by_work
from sourcebook.checks.words import near, shown
from sourcebook.model.course import Course
from sourcebook.model.source import Skip
from sourcebook.problems import Code, Problem

CAP = 0.08
"""Share of a work's sentences that may be skipped."""


def check(course: Course) -> Iterator[Problem]:
    """Report skips of nothing, of several sentences, and of too many."""
    if not any(source.skipped for source in course.sources.values()):
        return
    for work, sentences in by_work(course).items():
        keys: dict[str, None] = {}
        last: Skip | None = None
        for source in course.sources.values():
            if source.work != work or source.id not in course.texts:
                continue
            own = [each for found in sentences.values() for each in found if each.source == source.id]
            for skip in source.skipped:
                found = matching(skip, own)
                yield from _fault(skip, found, own)
                keys |= dict.fromkeys(sentence.key for sentence in found)
                last = skip
        if last and len(keys) > CAP * len(sentences):
            message = f"{len(keys)} of {len(sentences)} sentences of the work `{work}` are skipped; {CAP:.0%} may be"
            yield Problem(last.place, Code.SKIP_CAP, message, "Write facts or arguments for some of them.")


def matching(skip: Skip, sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences that begin with a skip's words."""
    words = " ".join(skip.first.split())
    return [sentence for sentence in sentences if sentence.text.startswith(words)]


def _fault(skip: Skip, found: list[Sentence], sentences: list[Sentence]) -> Iterator[Problem]:
    """What is wrong with one skip."""
    if skip.reason == "repeats" and skip.fact is None:
        message = f"the sentence {shown(skip.first)} is skipped as it repeats a fact, and `fact` doesn't say which"
        yield Problem(skip.place, Code.FIELD_MISSING, message, "Add `fact:` with its id.")
    if len(found) == 1:
        return
    if found:
        message = f"{len(found)} sentences begin with {shown(skip.first)}"
        yield Problem(skip.place, Code.SKIP_NOT_FOUND, message, "Give more words.")
        return
    begun = (sentence.text[: len(skip.first)] for sentence in sentences)
    mend = near(skip.first, begun) or "Copy its first words from the document."
    yield Problem(skip.place, Code.SKIP_NOT_FOUND, f"no sentence begins with {shown(skip.first)}", mend)
