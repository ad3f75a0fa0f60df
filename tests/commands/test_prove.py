"""`prove`, on exercises that misbehave: each is tried in its own process, which is stopped when its time is over."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from example_course import known, lakes
from launching import tree

from sourcebook.commands import prove
from sourcebook.commands.prove import Proof, proofs
from sourcebook.commands.usage import UsageError
from sourcebook.model.exercise import RightForm

TOWNS = lakes().exercises["towns-that-stayed"]
ENDLESS = "while True:\n    pass\n"
DEAF = (
    "import signal\nfor each in (signal.SIGINT, signal.SIGTERM):\n    signal.signal(each, signal.SIG_IGN)\n" + ENDLESS
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with its book."""
    root = tmp_path_factory.mktemp("proven")
    for path, data in tree(None).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


def proven(root: Path, **fields: object) -> Proof:
    (proof,) = proofs(root, known(), [replace(TOWNS, **fields)])  # type: ignore[arg-type]
    return proof


def test_what_holds_is_proven(root: Path) -> None:
    proof = proven(root)
    assert (proof.fault, proof.failing) == ("", ())
    assert {"solution", "starter", "empty", "right", "wrong", "mutant"} <= {each.sort for each in proof.tried}


@pytest.mark.parametrize(
    "fields",
    [
        {"starter": ENDLESS},
        {"solution": DEAF},
        {"right": (RightForm(place=TOWNS.place, form="[each for each in iter(int, 1)]", differs="endless"),)},
    ],
    ids=["starter", "deaf", "form"],
)
def test_an_endless_loop_is_stopped(root: Path, monkeypatch: pytest.MonkeyPatch, fields: dict[str, object]) -> None:
    monkeypatch.setattr(prove, "WAIT", 3.0)
    start = time.monotonic()
    proof = proven(root, **fields)
    assert proof.fault == "it doesn't end in 3 seconds"
    assert proof.tried == ()
    assert time.monotonic() - start < 60, "the process was not stopped"


def test_one_that_takes_too_long_is_a_fault_though_it_ends(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prove, "SECONDS", 0.01)
    assert "seconds of the processor's time" in proven(root).fault


def test_no_exercise_gets_through_to_another_machine(root: Path) -> None:
    asks = "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9')\nanswer = None\n"
    assert "an exercise asks no other machine for anything" in proven(root, solution=asks).fault


def test_what_fails_is_named_with_what_it_got(root: Path) -> None:
    (failing,) = proven(root, starter="answer = ['Arn']").failing
    assert (failing.sort, failing.wanted, failing.got) == ("starter", "empty", "missing")


def test_without_a_book_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="run: sourcebook build"):
        proofs(tmp_path, known(), [TOWNS])
