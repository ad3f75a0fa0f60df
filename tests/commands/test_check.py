"""`check`: every problem with its place and mend, then how many; the exit code says whether it is the seeds."""

from collections.abc import Callable
from pathlib import Path

from sourcebook.commands.check import check

QUOTE = "In October 1871 the parish council bought a flat boat"


def test_a_sound_course(course: Path, told: Callable) -> None:
    said = told(lambda console: check(course, console, strict=True))
    assert said.code == 0
    assert said.text.splitlines() == [
        "no error, no warning in 1 source, 7 facts, 1 argument, 7 entities.",
        "moss-1924: quotes and passages show 112 of 140 words (80%); the cap is 100%.",
    ]


def test_a_letter_changed_in_a_quote_is_one_error_with_place_nearest_text_and_mend(
    course: Path, told: Callable, spoil: Callable
) -> None:
    spoil("facts/crossings.yml", QUOTE, QUOTE.replace("flat", "fiat"))
    said = told(lambda console: check(course, console))
    assert said.code == 1
    head, *mend, summary, _ = said.text.splitlines()
    assert head.startswith("seeds/facts/crossings.yml:14:")
    assert head.endswith("[quote-not-found]")
    assert "flat boat" in "".join(mend)
    assert summary.startswith("1 error, no warning")


def test_a_warning_fails_only_where_strict(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("arguments/bridge.yml", "cut the village off", "cut off the village")
    assert told(lambda console: check(course, console)).code == 0
    said = told(lambda console: check(course, console, strict=True))
    assert said.code == 1
    assert "warning" in said.text
    assert "[review-stale]" in said.text


def test_without_course_yml_it_says_what_is_missing(course: Path, told: Callable) -> None:
    (course / "seeds/course.yml").unlink()
    said = told(lambda console: check(course, console))
    assert said.code == 1
    assert "seeds/course.yml:1:1: error: " in said.text


def test_problems_are_sorted_by_place(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("relations.yml", "functional: no", "functional: perhaps")
    spoil("facts/crossings.yml", "importance: 3", "importance: 9")
    heads = [line for line in told(lambda console: check(course, console)).text.splitlines() if ": error: " in line]
    files = [line.split(":")[0] for line in heads]
    assert files == sorted(files)
    assert len(set(files)) == 2
