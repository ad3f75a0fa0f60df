"""What the checks say, case by case: the cases stand in cases.yml, questions in questions.yml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from gallery import course_in, problems_of, said


def cases(name: str) -> list[Any]:
    """The cases of a file beside this one; every scalar is text."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    found: list[Any] = yaml.load(text, yaml.BaseLoader)
    return [pytest.param(case, id=case["case"]) for case in found]


@pytest.mark.parametrize("case", cases("cases.yml"))
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    found = problems_of(course_in(tmp_path, made=case["made"]))
    only = case.get("only") or {problem.code.label for problem in found}
    assert said(problem for problem in found if problem.code.label in only) == case["says"]


@pytest.mark.parametrize("case", cases("questions.yml"))
def test_question(case: dict[str, Any], tmp_path: Path) -> None:
    made = [{"path": "seeds/questions/lake.yml", "text": HEAD + case["question"]}]
    found = problems_of(course_in(tmp_path, made=made))
    prefix = "the question `why` "
    assert all(problem.code.label == "question-body" for problem in found)
    assert "".join(f"{problem.message.removeprefix(prefix)}\n" for problem in found) == case["says"]


HEAD = """\
questions:
  - id: why
    topics: [guild]
    level: remember
    facts: [guild-founded]
    stem: Why?
    feedback: So.
"""
