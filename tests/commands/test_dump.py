"""`dump`: one JSON document, the same bytes each time."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from sourcebook.commands.dump import dump


def dumped(course: Path, *, texts: bool = False) -> bytes:
    stream = BytesIO()
    assert dump(course, stream, texts=texts) == 0
    return stream.getvalue()


def test_the_document_is_sorted_and_stable(course: Path, tmp_path: Path) -> None:
    document = json.loads(dumped(course))
    assert dumped(course) == (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
    assert dumped(course.rename(tmp_path / "elsewhere")) == dumped(tmp_path / "elsewhere")


def test_quotes_carry_offsets_into_the_text(course: Path) -> None:
    document = json.loads(dumped(course, texts=True))
    (source,) = document["sources"]
    quotes = [quote for fact in document["facts"] for quote in fact["quotes"]]
    assert quotes
    assert all(source["text"][quote["start"] : quote["end"]] == quote["text"] for quote in quotes)
    assert "text" not in json.loads(dumped(course))["sources"][0]


def test_a_course_with_errors_gives_no_document(
    course: Path, spoil: Callable, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil("facts/bridge.yml", "importance: 3", "importance: 9")
    stream = BytesIO()
    assert dump(course, stream) == 1
    assert stream.getvalue() == b""
    assert "[field-value]" in capsys.readouterr().err
