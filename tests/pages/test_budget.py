"""What a page may still show: the caps hold after each step, and nothing is refused that they allow."""

from hypothesis import given
from hypothesis import strategies as st

from sourcebook.pages.budget import Budget, in_order, paged
from sourcebook.pages.shown import Positions


class Ruler:
    """A page may show twelve words of a source, and four at a stretch."""

    run = 4

    def most(self, source: str) -> float:
        return 12 + (source == "longer")


WORDS = st.frozensets(st.tuples(st.sampled_from(["one", "longer"]), st.integers(0, 40)), max_size=5)


def longest(positions: Positions) -> int:
    """The longest stretch, counted the slow way."""
    return max(
        (n for source, at in positions for n in range(1, 50) if all((source, at + i) in positions for i in range(n))),
        default=0,
    )


def allowed(positions: Positions) -> bool:
    few = all(sum(s == source for s, _ in positions) <= Ruler().most(source) for source in ("one", "longer"))
    return few and longest(positions) <= Ruler.run


@given(st.lists(WORDS, max_size=12))
def test_a_page_takes_what_its_caps_allow(steps: list[Positions]) -> None:
    page, shown = Budget(Ruler()), frozenset()  # type: ignore[arg-type]
    for step in steps:
        fits = allowed(shown | step) or step <= shown or not shown
        assert page.take(step) is fits
        shown = shown | step if fits else shown


@given(st.lists(WORDS, max_size=12))
def test_nothing_is_left_out(things: list[Positions]) -> None:
    pages = paged(enumerate(things), Ruler(), most=3)  # type: ignore[arg-type]
    assert sorted(number for page in pages for number in page) == list(range(len(things)))
    assert all(len(page) <= 3 for page in pages)


@given(st.lists(st.tuples(WORDS, st.integers(0, 3)), max_size=12), WORDS)
def test_what_stays_in_order_is_cut_where_a_page_is_full(
    things: list[tuple[Positions, int]], anyway: Positions
) -> None:
    numbered = [(number, shown, size) for number, (shown, size) in enumerate(things)]
    pages = in_order(numbered, Ruler(), 4, anyway)  # type: ignore[arg-type]
    assert [number for page in pages for number in page] == list(range(len(things)))
    for at, page in enumerate(pages):
        first, *rest = page
        shown = things[first][0] | (anyway if at == 0 else frozenset())
        assert not rest or sum(things[number][1] for number in page) <= 4
        for number in rest:
            more = shown | things[number][0]
            assert allowed(more) or more == shown or not shown
            shown = more
