"""What learners are told; and that no object which they hand in gets past that."""

from dataclasses import replace

import pandas as pd
import pytest
from example_course import known
from hypothesis import given, settings
from hypothesis import strategies as st
from lake_exercises import sealed

from sourcebook.exercises import Verdict, check
from sourcebook.exercises.seal import digest


def told(id_: str, answer: object, attempt: int = 1) -> Verdict:
    return check(known(), sealed(id_), answer, attempt)


def test_what_is_right_already_is_named_and_the_rest_is_counted() -> None:
    verdict = told("towns-that-stayed", ["Arn", "Dovre", "Fenn"])
    assert (verdict.code, verdict.score, verdict.passed) == ("extra", 0.25, False)
    assert "Right already: Arn, Dovre." in verdict.lines
    assert "Counted: 2 right, 1 not right, 2 missing." in verdict.lines


def test_of_an_order_it_is_told_which_neighbours_stand_right() -> None:
    verdict = told("bread-chain", ["p1", "c", "p2", "m1"])
    assert verdict.code == "order"
    assert "Right already: p1 before c, p2 before m1." in verdict.lines
    assert "Counted: 2 right, 1 not right." in verdict.lines
    short = told("bread-chain", ["c", "m1", "p1"])
    assert short.code == "missing"
    assert not any("Right already" in line for line in short.lines)


def test_hints_grow_with_attempts_and_the_source_is_named() -> None:
    first, second, third = (str(told("towns-that-stayed", ["Arn"], attempt)) for attempt in (1, 2, 3))
    assert "Hint 1 of 2" in first
    assert "Hint 2 of 2" not in first
    assert "Hint 2 of 2" in second
    assert second == third
    assert "Read again: Otto Venn, “The Lake Almanac”" in first


def test_a_misunderstanding_gets_its_own_words() -> None:
    assert told("years-of-gaar", 7).lines[0] == "From 1906 to 1912: subtract."


def test_two_misunderstandings_both_get_their_words() -> None:
    exercise = sealed("towns-that-stayed")
    (first,) = exercise.traps
    other = replace(
        first, id="fenn-went", part=digest(exercise.id, "", "fenn"), says="Look for Fenn in the list of 1950."
    )
    verdict = check(known(), replace(exercise, traps=(first, other)), ["Arn", "Fenn", "Eskel"])
    assert verdict.lines[:2] == (other.says, first.says)
    assert verdict.code == "fenn-went"


def test_one_word_of_a_quotation_is_told_what_it_lacks() -> None:
    verdict = told("date-the-bell", {"date": "1919-03", "evidence": "Corin"})
    assert (verdict.code, verdict.score) == ("word", 0.5)
    assert "copy the words around it as well" in str(verdict)


@pytest.mark.parametrize(
    ("words", "said"), [(10, "10 words; 20 to 30"), (25, "There: 25 words"), (31, "31 words; 20 to 30")]
)
def test_a_text_has_its_least_and_its_most(words: int, said: str) -> None:
    exercise = sealed("whose-league")
    assert exercise.essay
    bounded = replace(exercise, essay=replace(exercise.essay, words=20, most=30))
    assert said in str(check(known(), bounded, "word " * words))


def test_a_frame_of_edges_is_read() -> None:
    edges = [("p1", "supports", "m1"), ("p2", "supports", "m1"), ("m1", "supports", "c")]
    frame = pd.DataFrame(edges, columns=["from", "kind", "to"])
    assert told("bread-map", frame).score == told("bread-map", edges).score
    assert "three parts" in str(told("bread-map", frame[["from", "to"]]))


def test_no_verdict_holds_what_was_not_handed_in() -> None:
    for answer in (["Arn"], ["Fenn"], [], 3, "Arn and more"):
        assert "Belmere" not in str(told("towns-that-stayed", answer, 9))


def test_two_tiers_score_half_each() -> None:
    right = {"date": "March 1919", "evidence": "The bell of Corin was cast in March 1919"}
    scores = [
        told("date-the-bell", right).score,
        told("date-the-bell", right | {"evidence": "no such words stand here"}).score,
        told("date-the-bell", right | {"date": 1920}).score,
        told("date-the-bell", {}).score,
    ]
    assert scores == [1.0, 0.5, 0.5, 0.0]


@pytest.mark.parametrize(
    "answer",
    [
        pd.Series(["Arn", "Belmere", "Corin", "Dovre"]),
        pd.DataFrame({"town": ["Dovre", "Corin", "Belmere", "Arn"]}),
        pd.Index(["arn", "belmere", "corin", "dovre"]),
    ],
    ids=["series", "frame", "index"],
)
def test_frames_and_columns_are_read(answer: object) -> None:
    assert told("towns-that-stayed", answer).passed


def test_a_bar_chart_is_read_from_its_bars() -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    from sourcebook.exercises.plain import pairs

    for draw in ("bar", "barh"):
        axes = plt.figure().subplots()
        getattr(axes, draw)(["Arn", "Fenn"], [2, 5])
        assert pairs(axes) == [("Arn", 2), ("Fenn", 5)]
    plt.close("all")


def test_another_frame_is_explained() -> None:
    frame = pd.DataFrame({"town": ["Arn"], "year": [1904]})
    assert "2 columns" in str(told("towns-that-stayed", frame))


class Raising:
    """Raises whatever is done with it."""

    def __getattribute__(self, name: str) -> object:
        raise ValueError(name)


class RaisingText(str):
    __slots__ = ()

    def casefold(self) -> str:
        raise OSError

    def strip(self, _chars: str | None = None) -> str:
        raise MemoryError


class Leaving(list[object]):
    def __iter__(self) -> object:
        raise SystemExit(3)


def endless() -> object:
    while True:
        yield "arn"


def nested() -> list[object]:
    found: list[object] = []
    found.append(found)
    return found


STRANGE: list[object] = [
    Raising(), RaisingText("arn"), Leaving(), endless(), nested(), object(), int, print, b"arn", {"arn": {"arn"}},
    float("nan"), float("inf"), 10**400, "x" * 1_000_000, "<script>alert(1)</script>", "$x$ {} `~`\u202e", "Арн",
    [None], [[["arn"]]], {1: 2}, pd.NaT, pd.DataFrame(), pd.DataFrame({"a": [1], "b": [2], "c": [3]}), 1 + 2j, ...,
    NotImplemented, range(10**9),
]  # fmt: skip
"""Objects that nobody should hand in."""

IDS = [
    "towns-that-stayed",
    "known-and-unknown",
    "years-of-gaar",
    "date-the-bell",
    "bread-map",
    "bread-chain",
    "whose-league",
]


@pytest.mark.parametrize("id_", IDS)
@pytest.mark.parametrize("number", range(len(STRANGE)))
def test_any_object_gets_a_sentence(id_: str, number: int) -> None:
    answer = STRANGE[number]
    for value in (
        answer,
        {"date": answer, "evidence": answer},
        [answer],
        [(answer, answer)],
        [(answer, answer, answer)],
    ):
        verdict = told(id_, value)
        assert not verdict.passed
        assert verdict.lines
        assert all(len(line) < 1000 for line in verdict.lines)
        assert "<script>" not in verdict._repr_html_()


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
    max_leaves=8,
)


@settings(deadline=None, max_examples=60)
@given(answer=ANYTHING, id_=st.sampled_from(IDS))
def test_whatever_is_handed_in_is_judged(answer: object, id_: str) -> None:
    verdict = told(id_, answer)
    assert verdict.score is None or 0 <= verdict.score <= 1
    assert verdict.lines


class Waiting(list[object]):
    """Never ends, until somebody interrupts."""

    def __iter__(self) -> object:
        raise KeyboardInterrupt


def test_an_answer_that_never_ends_says_how_to_stop_a_cell() -> None:
    assert "Kernel > Interrupt" in str(told("towns-that-stayed", endless()))
    assert "interrupted" in str(told("towns-that-stayed", Waiting()))
