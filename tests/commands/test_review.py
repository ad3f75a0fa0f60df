"""`review`: a record beside its passages, and one verdict appended to what stands."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sourcebook.commands.ledger import FILE, Entry, append
from sourcebook.commands.review import Given, review
from sourcebook.commands.usage import UsageError
from sourcebook.knowledge import approved_in
from sourcebook.load import load

ADA = Given(reviewer="Ada", verdict="approved")
ENTRY = Entry(of="some-fact", digest="0123456789012345", reviewer="Ada", verdict="approved")


def reviews(course: Path) -> list[tuple[str, str, str, str | None]]:
    loaded, problems = load(course)
    assert loaded is not None
    assert problems == []
    return [(each.of, each.reviewer, each.verdict, each.changed) for each in loaded.reviews]


def answers(*given: str) -> Callable[[str], str]:
    replies: Iterator[str] = iter(given)
    return lambda _: next(replies)


def test_it_shows_the_record_and_the_quoted_words_in_their_passage(course: Path, told: Callable) -> None:
    said = told(lambda console: review(course, console, "first-crossing", ADA, None))
    assert said.code == 0
    flat = " ".join(said.text.split())
    assert "The ferry first crossed" in flat
    assert "[[in May 1872" in flat
    assert "moss-1924, line 5" in flat
    assert "carries when, who" in flat


def test_it_shows_what_each_quote_of_an_argument_states(course: Path, told: Callable) -> None:
    said = told(lambda console: review(course, console, "bridge-worth-building", ADA, None))
    assert all(f"states {node}" in said.text for node in ("p1", "m1", "w", "c"))


def test_it_appends_one_record_and_rewrites_nothing(course: Path, told: Callable) -> None:
    before, known = (course / FILE).read_bytes(), reviews(course)
    given = Given(reviewer="Ada", verdict="rejected", changed="no: 'the date' # was 1.10 «до»")
    assert told(lambda console: review(course, console, "first-crossing", given, None)).code == 0
    assert (course / FILE).read_bytes().startswith(before)
    assert reviews(course) == [*known, ("first-crossing", "Ada", "rejected", "no: 'the date' # was 1.10 «до»")]
    loaded, _ = load(course)
    assert loaded is not None
    assert "first-crossing" not in approved_in(loaded)


def test_the_same_words_are_reviewed_once_by_each(course: Path, told: Callable, spoil: Callable) -> None:
    def run(given: Given) -> int:
        return told(lambda console: review(course, console, "first-crossing", given, None)).code

    assert run(ADA) == 0
    with pytest.raises(UsageError, match=r"Ada has reviewed first-crossing as it now stands: approved \(seeds/reviews"):
        run(Given(reviewer=" Ada ", verdict="rejected"))
    assert run(Given(reviewer="Grace", verdict="approved")) == 0
    spoil("facts/crossings.yml", "first crossed the river in May", "crossed the river for the first time in May")
    assert run(ADA) == 0


def test_it_asks_for_what_is_missing(course: Path, told: Callable) -> None:
    ask = answers("Grace  Hopper", "A", "")
    assert told(lambda console: review(course, console, "first-crossing", Given(), ask)).code == 0
    assert reviews(course)[-1] == ("first-crossing", "Grace Hopper", "approved", None)


WRONG = {
    "nobody to ask": (Given(reviewer="Ada"), None, "needs --reviewer and --verdict"),
    "no name": (Given(verdict="approved", reviewer=" "), None, "name of its reviewer"),
    "no verdict": (Given(reviewer="Ada"), answers("maybe", ""), "approved or rejected, not 'maybe'"),
}


@pytest.mark.parametrize("case", WRONG)
def test_an_incomplete_review_is_none(course: Path, told: Callable, case: str) -> None:
    given, ask, message = WRONG[case]
    before = (course / FILE).read_bytes()
    with pytest.raises(UsageError, match=message):
        told(lambda console: review(course, console, "first-crossing", given, ask))
    assert (course / FILE).read_bytes() == before


def test_an_unknown_id_is_answered_with_the_nearest(course: Path, told: Callable) -> None:
    with pytest.raises(UsageError, match="did you mean first-crossing"):
        told(lambda console: review(course, console, "frist-crossing", ADA, None))


def test_a_record_whose_quote_is_not_found_can_not_be_reviewed(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("facts/crossings.yml", "text: in May 1872", "text: in June 1872")
    said = told(lambda console: review(course, console, "first-crossing", ADA, None))
    assert said.code == 1
    assert "[quote-not-found]" in said.text
    assert "Ada" not in (course / FILE).read_text(encoding="utf-8")


LEDGERS = {
    "missing": None,
    "empty list": "reviews:\n",
    "indented": "reviews:\n  - {of: a, digest: b, reviewer: c, verdict: approved}\n",
    "flush left": "# reviews: none\nreviews:\n- of: a\n  digest: b\n  reviewer: c\n  verdict: approved\n",
    "deep": "reviews:\n      - of: a\n        digest: b\n        reviewer: c\n        verdict: approved\n",
    "no last newline": "reviews:\n  - {of: a, digest: b, reviewer: c, verdict: approved}",
    "a comment last": "reviews:\n  - {of: a, digest: b, reviewer: c, verdict: approved}\n# the end",
    "only a comment": "# nothing yet\n",
}


@pytest.mark.parametrize("case", LEDGERS)
def test_the_ledger_is_appended_to(tmp_path: Path, case: str) -> None:
    (tmp_path / "seeds").mkdir()
    old = LEDGERS[case]
    if old is not None:
        (tmp_path / FILE).write_text(old, encoding="utf-8")
    append(tmp_path, ENTRY)
    new = (tmp_path / FILE).read_text(encoding="utf-8")
    assert new.startswith(old or "")
    assert new.count("some-fact") == 1


@pytest.mark.parametrize(
    "old", ["reviews: []\n", "reviews: [{of: a}]\n", "reviews: x\n", "reviews: {}\n", "- a\n", "{"]
)
def test_a_ledger_of_another_form_is_left_alone(tmp_path: Path, old: str) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / FILE).write_text(old, encoding="utf-8")
    with pytest.raises(UsageError, match="by hand"):
        append(tmp_path, ENTRY)
    assert (tmp_path / FILE).read_text(encoding="utf-8") == old
