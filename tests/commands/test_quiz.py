"""`quiz`: the same choice on every machine, and nothing written unless all of it is."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from items import ITEMS, bank, item

from sourcebook.commands.choose import Wanted, choose
from sourcebook.commands.quiz import make_quiz, quiz, quiz_from
from sourcebook.commands.usage import UsageError
from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.load import load
from sourcebook.model.item import Bank, Text
from sourcebook.targets import TARGETS
from sourcebook.wire import course_to_json


@pytest.fixture(scope="module")
def banks(sample: Path) -> Sequence[Bank]:
    course, _ = load(sample)
    assert course is not None
    return make_banks(Knowledge(course))


@pytest.fixture
def built(course: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder below a built `course.json`, as notebooks have it."""
    loaded, _ = load(course)
    assert loaded is not None
    (course / "book/instructors").mkdir(parents=True)
    document = course_to_json(loaded, make_banks(Knowledge(loaded)))
    (course / "book/course.json").write_text(json.dumps(document), encoding="utf-8")
    monkeypatch.chdir(course / "book/instructors")
    return course / "book/instructors"


CHOICES: dict[str, tuple[dict[str, Any], Callable[[Any], bool]]] = {
    "everything": ({}, lambda _: True),
    "a chapter": ({"chapters": ["the-crossing"]}, lambda item: item.chapter == "the-crossing"),
    "a topic": ({"topics": ["bridge"]}, lambda item: "bridge" in item.topics),
    "two kinds": ({"kinds": ["number", "conclusion"]}, lambda item: item.kind in {"number", "conclusion"}),
    "a level": ({"levels": ["analyse"]}, lambda item: item.level == "analyse"),
    "a topic and a level": (
        {"topics": ["bridge"], "levels": ["remember"]},
        lambda item: "bridge" in item.topics and item.level == "remember",
    ),
}


@pytest.mark.parametrize("case", CHOICES)
def test_all_that_fits_is_chosen_in_the_order_of_the_course(banks: Sequence[Bank], case: str) -> None:
    wanted, fits = CHOICES[case]
    everything = [item for bank in banks for item in bank.items]
    chosen = choose(banks, Wanted(**wanted))
    assert chosen == tuple(item for item in everything if fits(item))
    assert chosen


def test_a_number_is_drawn_by_the_seed(banks: Sequence[Bank]) -> None:
    draws = {seed: [item.id for item in choose(banks, Wanted(number=5, seed=seed))] for seed in range(5)}
    assert all(len(set(drawn)) == 5 for drawn in draws.values())
    assert len({tuple(drawn) for drawn in draws.values()}) > 1


def test_the_draw_is_the_same_on_every_machine() -> None:
    many = [bank(*(item(str(number), Text(accepted=("x",))) for number in range(20)))]
    drawn = [each.id for each in choose(many, Wanted(number=4, seed=1))]
    assert drawn == ["example.9", "example.15", "example.17", "example.18"]


def test_hostile_items_reach_every_target(tmp_path: Path) -> None:
    made = quiz_from([bank(*ITEMS)], Wanted(), tuple(TARGETS), tmp_path)
    assert len(made.files) == len(TARGETS) + 1  # one needs a file beside it
    assert "<script>" not in made._repr_html_()


def test_a_larger_draw_holds_the_smaller(banks: Sequence[Bank]) -> None:
    small, large = ({item.id for item in choose(banks, Wanted(number=n, seed=7))} for n in (4, 8))
    assert small < large


WRONG = {
    "chapter": ({"chapters": ["the-crosing"]}, "did you mean the-crossing"),
    "topic": ({"topics": ["bridges"]}, "did you mean bridge"),
    "kind": ({"kinds": ["zzz"]}, "there is .*event-date"),
    "level": ({"levels": ["analyze"]}, "did you mean analyse"),
    "target": ({"targets": ["moddle"]}, "did you mean moodle"),
    "number": ({"number": 0}, "at least one"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_unknown_is_answered_with_the_nearest(built: Path, case: str) -> None:
    wanted, message = WRONG[case]
    with pytest.raises(UsageError, match=message):
        make_quiz(**wanted, output="out")
    assert not (built / "out").exists()


def test_a_notebook_makes_a_quiz(built: Path) -> None:
    seen = make_quiz(levels="remember", number=3)
    assert len(seen.items) == 3
    assert seen.files == ()
    assert "nothing is written yet" in repr(seen)
    made = make_quiz(levels="remember", number=3, targets=("gift", "json"), output="mine")
    assert repr(made).splitlines()[-2:] == ["wrote mine/quiz-gift.gift", "wrote mine/quiz-json.json"]
    assert "gift: 3 in, 3 out" in repr(made)
    assert all(item.id in repr(made) for item in made.items)
    html = made._repr_html_()
    assert all(item.id in html for item in made.items)
    assert "wrote mine/quiz-gift.gift" in html
    assert {path.name for path in (built / "mine").iterdir()} == {"quiz-gift.gift", "quiz-json.json"}


def test_what_it_writes_reads_back_as_the_chosen_items(built: Path) -> None:
    made = make_quiz(targets=tuple(TARGETS), output=built / "all")
    files = [file for file in made.files if file.stem.startswith("quiz-")]
    assert len(files) == len(TARGETS)
    for file in files:
        name = file.stem.removeprefix("quiz-")
        read = TARGETS[name].read
        if read is not None:
            ids = {id_ for id_, _ in read(file.read_bytes())}
            assert ids <= {item.id for item in made.items}
            assert ids


def test_the_same_quiz_may_be_made_again_and_another_not_over_it(built: Path) -> None:
    first = make_quiz(number=3, output="mine")
    before = first.files[0].read_bytes()
    assert repr(make_quiz(number=3, output="mine")) == repr(first)
    with pytest.raises(UsageError, match="is there already"):
        make_quiz(number=4, targets=("json", "moodle"), output="mine")
    assert first.files[0].read_bytes() == before
    assert not (built / "mine/quiz-json.json").exists()


def test_too_few_is_said(banks: Sequence[Bank]) -> None:
    made = quiz_from(banks, Wanted(kinds=("number",), number=9), ("moodle",), None)
    assert "9 were asked for; only 1 fit" in repr(made)


def test_a_course_that_is_not_built_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="sourcebook build"):
        make_quiz()


def test_the_command_prints_items_and_report(course: Path, told: Callable, tmp_path: Path) -> None:
    wanted = Wanted(number=2)
    said = told(lambda console: quiz(course, console, wanted, ("key",), tmp_path / "out"))
    assert said.code == 0
    assert said.text.startswith("2 items\n")
    assert "key: 2 in, 2 out" in said.text
    assert (tmp_path / "out/quiz-key.md").is_file()


@pytest.mark.parametrize("folder", ["book/mine", "quizzes", "seeds/quiz"])
def test_the_command_writes_into_no_folder_of_the_course(course: Path, told: Callable, folder: str) -> None:
    with pytest.raises(UsageError, match="name another folder"):
        told(lambda console: quiz(course, console, Wanted(), ("key",), course / folder))


def test_a_course_with_errors_gives_no_quiz(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("facts/bridge.yml", "importance: 3", "importance: 9")
    said = told(lambda console: quiz(course, console, Wanted(), ("key",), None))
    assert said.code == 1
    assert "[field-value]" in said.text
