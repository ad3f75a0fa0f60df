"""The component grades as `sourcebook.grading` does: the same table of cases, random ones, and every letter."""

import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from in_node import node
from items import EXAMPLES, ITEMS

from sourcebook.grading import grade, grade_body
from sourcebook.model.item import Number, Text
from sourcebook.wire import item_to_json

Case = tuple[dict[str, Any], object, float | None]


def graded(cases: list[Case]) -> list[float | None]:
    """What the component makes of some cases."""
    program = """
        const { grade } = await import(`${parts}/grading.js`);
        console.log(JSON.stringify(given.map(([item, response]) => grade(item, response))));
    """
    return node(program, [case[:2] for case in cases])


def differing(cases: list[Case]) -> list[Any]:
    """The cases that the component scores otherwise."""
    scores = graded(cases)
    pairs = zip(cases, scores, strict=True)
    return [(case[0]["id"], *case[1:], score) for case, score in pairs if score != pytest.approx(case[2])]


def table() -> list[Case]:
    """Every response of the examples, of which there are some to each shape."""
    cases = [(example.item, response) for example in EXAMPLES for _name, response, _score in example.responses]
    return [(item_to_json(item), response, grade(item, response)) for item, response in cases]


def test_the_same_table_of_cases() -> None:
    assert not differing(table())


def of_body(body: Text | Number, given: object) -> Case:
    """A case of a body alone."""
    item = next(item_to_json(item) for item in ITEMS if item.shape == body.shape)
    fields = {"accepted": list(body.accepted)} if isinstance(body, Text) else number(body)
    return {**item, **fields}, given, grade_body(body, given)


def number(body: Number) -> dict[str, str]:
    """A Number as JSON."""
    return {"value": format(body.value, "f"), "unit": body.unit, "tolerance": format(body.tolerance, "f")}


WRITTEN = st.text(st.sampled_from("0123456789 ,.'’-−+٫٬٣५３ \u00a0\u202fpersonnelNe²½"), max_size=14)
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)
NUMBERS = st.builds(
    Number,
    value=DECIMALS,
    unit=st.sampled_from(["", "personnel", "years", "N"]),
    tolerance=st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=1000),
)
NEAR = st.builds(lambda body, off: (body, format(body.value + off, "f")), NUMBERS, DECIMALS | st.just(0))
WORDS = st.text(st.sampled_from("aAtThHeEnN “”‘’'\"-–—. ßẞΣςσſKıİÀ\u0300éÉ\x1c\x85\ufeff\u2003ꮯᏣ"), max_size=12)
SLOW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Each example is a batch: a start of Node costs more than a hundred cases."""


@SLOW
@given(
    st.lists(st.tuples(NUMBERS, WRITTEN | st.integers(-(2**50), 2**50) | st.floats()) | NEAR, min_size=60, max_size=99)
)
def test_numbers(cases: list[tuple[Number, object]]) -> None:
    plain = [(body, given) for body, given in cases if not isinstance(given, float) or abs(given) < 1e300]
    assert not differing([of_body(*case) for case in plain])


def test_numbers_longer_than_python_counts() -> None:
    long = ["1." + "0" * 40 + "1", "2.5" + "0" * 27 + "1", "1" * 40, "9" * 29 + ".5", "9" * 100, "9" * 101]
    bodies = [
        Number(value=value, tolerance=tolerance)
        for value in map(Decimal, ["0", "1", "1.5"])
        for tolerance in map(Decimal, ["1", "0", "2.5"])
    ]
    assert not differing([of_body(body, given) for body in bodies for given in long])


@SLOW
@given(st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=3), WORDS), min_size=60, max_size=99))
def test_texts(cases: list[tuple[list[str], str]]) -> None:
    plain = [(accepted, given) for accepted, given in cases if all(accepted)]
    assert not differing([of_body(Text(accepted=tuple(accepted)), given) for accepted, given in plain])


SCALARS = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text() | st.sampled_from(["a", "s1", "2012"])
KEYS = st.text() | st.sampled_from(["text", "points", "when", "what", "whom", "which", "First", "__proto__", "length"])
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=12)
STEPS = st.lists(st.sampled_from(["s1", "s2", "s3", "s4"]), max_size=5)
IDS = st.lists(st.sampled_from("abcdefgh"), max_size=6)
GAPS = st.fixed_dictionaries(
    {}, optional={"when": JSON | WRITTEN, "what": WORDS, "whom": st.sampled_from("abz"), "which": IDS}
)


@SLOW
@given(st.lists(st.tuples(st.sampled_from(ITEMS), JSON | STEPS | IDS | GAPS), min_size=60, max_size=99))
def test_whatever_json_says(cases: list[tuple[Any, object]]) -> None:
    assert not differing([(item_to_json(item), given, grade(item, given)) for item, given in cases])


def test_every_letter_folds_as_in_python() -> None:
    """Letters that are newer than this Python's Unicode are left to whoever is newer."""
    letters = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    known = [letter for letter in letters if unicodedata.category(letter) != "Cn"]
    program = """
        const { folded, plainDigits, spaced } = await import(`${parts}/folding.js`);
        console.log(JSON.stringify(given.map((each) => [folded(each), spaced(`a${each}b`), plainDigits(each)])));
    """
    made = node(program, known)
    wrong = [hex(ord(letter)) for letter, found in zip(known, made, strict=True) if found != expected(letter)]
    assert not wrong


def expected(letter: str) -> list[str]:
    """A letter folded, as space, and as digit."""
    from sourcebook.grading.number import _ascii

    return [letter.casefold(), " ".join(f"a{letter}b".split()), _ascii(letter)]
