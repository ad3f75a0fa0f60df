"""Bytes become text, or one problem at the byte that is wrong."""

import pytest

from sourcebook.problems import Code, Place, Problem
from sourcebook.reading import decode
from sourcebook.reading.decode import MOST_BYTES


@pytest.mark.parametrize("data", ["", "plain", "Ташкент “quoted”", "a\r\nb", "\u202eright to left"])
def test_utf8_is_read_as_it_is(data: str) -> None:
    assert decode(data.encode(), "f.yml") == data


def test_a_byte_order_mark_goes() -> None:
    assert decode(b"\xef\xbb\xbfid: a", "f.yml") == "id: a"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"a: b\nc: \xe9t\xe9", 2, 4),
        ("Ташкент\n“x”".encode() + b"\xc3", 2, 4),
        (b"\x00\xff\xfe", 1, 2),
    ],
)
def test_a_byte_that_is_not_utf8_is_named_with_its_place(data: bytes, line: int, column: int) -> None:
    problem = decode(data, "f.yml")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.place) == (Code.NOT_UTF8, Place("f.yml", line, column))


def test_what_no_person_wrote_is_refused() -> None:
    problem = decode(b"x" * (MOST_BYTES + 1), "f.yml")
    assert isinstance(problem, Problem)
    assert problem.code is Code.FILE_TOO_LARGE
