"""What is said of a course with a fault: the cases stand in faults.yml."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

FAULTS = yaml.safe_load(Path(__file__).with_name("faults.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case["fault"])
def test_fault(case: dict[str, Any], load_changed: Callable[..., Any]) -> None:
    _, problems = load_changed(case["change"])
    said = "".join(f"{problem}\n" for problem in problems)
    assert said == case["says"]
