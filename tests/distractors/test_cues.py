"""Words by which an option is told from the others: the key first, then the others (ITEMS.md A06, A07, A08, A37)."""

import pytest

from sourcebook.distractors.cues import told

CASES: list[tuple[str, str, tuple[str, str], bool]] = [
    # what is seen, the key, the others, whether it tells
    ("nothing", "The towns paid", ("The boats sank", "The tolls rose"), False),
    ("A06 both others leave no exception", "The towns paid", ("All boats sank", "The tolls always rose"), True),
    ("A06 one other does", "The towns paid", ("All boats sank", "The tolls rose"), False),
    ("A06 the key alone does", "Every town paid", ("The boats sank", "The tolls rose"), True),
    ("A08 the key alone leaves a way out", "The towns may pay", ("The boats sink", "The tolls rise"), True),
    ("A08 another does too", "The towns may pay", ("Some boats sink", "The tolls rise"), False),
    ("A08 May is a month", "The flood of May", ("The fire of March", "The storm of June"), False),
    ("A08 May begins a date", "May 1920", ("March 1920", "June 1920"), False),
    ("A07 an option says how often, and doesn't", "The towns paid", ("The boats often sank", "The tolls rose"), True),
    ("A37 one option alone denies", "The towns paid", ("The boats never sank", "The tolls rose"), True),
    ("A37 a contraction denies", "The towns don't pay", ("The boats sink", "The tolls rise"), True),
    ("A37 two deny", "The towns paid nothing", ("The boats never sank", "The tolls rose"), False),
    ("quoted words are not ours", "“The towns may pay”", ("“The boats sink”", "“The tolls rise”"), False),
    ("part of a word is none", "The nonesuch sails", ("The overall tolls", "The canning works"), False),
]


@pytest.mark.parametrize(("key", "others", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_told(key: str, others: tuple[str, str], *, expected: bool) -> None:
    assert told(key, others) is expected


def test_of_several_keys_only_what_stands_alone_tells() -> None:
    assert not told(None, ("All towns paid", "The boats sank", "The tolls always rose"))
    assert told(None, ("The towns never paid", "The boats sank", "The tolls rose"))
