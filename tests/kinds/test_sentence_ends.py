"""Where a sentence begins and ends, looked up among the ends of all: as a search from the beginning finds it."""

from hypothesis import given
from hypothesis import strategies as st

from sourcebook.kinds import sentences

WORDS = st.sampled_from(
    ["The ferry", "left.", "A bell", "rang!", "U.S.", "J. Venn", "said “no.”", "and", "\n", "Why?", "(A)."]
)


def plain(text: str, first: int, last: int) -> tuple[int, int]:
    """The last end before a place, and the first behind it, one after the other."""
    start, end = 0, len(text)
    for stop in sentences._END.finditer(text):
        if stop.end() <= first:
            start = stop.end()
        elif stop.end() >= last:
            end = stop.end()
            break
    return start, end


@given(st.lists(WORDS, max_size=20).map(" ".join), st.integers(0, 80), st.integers(0, 30))
def test_a_sentence_is_found_where_a_plain_search_finds_it(text: str, first: int, length: int) -> None:
    first = min(first, len(text))
    last = min(first + length, len(text))
    assert sentences._around(text, first, last) == plain(text, first, last)
