"""`build`: all or nothing, nothing twice, and `--check` names what is stale."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sourcebook import targets
from sourcebook.commands.build import build
from sourcebook.commands.console import make_console

DONE = "Nothing to do: book/ and quizzes/ are up to date."


def files(course: Path) -> dict[str, tuple[bytes, int]]:
    """Every generated file, with its bytes and when it was written."""
    found = [path for folder in ("book", "quizzes") for path in (course / folder).rglob("*") if path.is_file()]
    return {path.relative_to(course).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


@pytest.fixture(scope="module")
def built_once(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "course"
    shutil.copytree(sample, folder)
    assert build(folder, make_console()) == 0
    return folder


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Path:
    """A built course of the test's own."""
    return Path(shutil.copytree(built_once, tmp_path / "built"))


def test_a_new_course_builds(built: Path) -> None:
    made = set(files(built))
    assert {"book/README.md", "quizzes/README.md", "book/MANIFEST.sha256", "quizzes/MANIFEST.sha256"} <= made
    assert "book/course.json" in made
    assert {path.split("/")[1] for path in made if path.startswith("quizzes/") and path.count("/") > 1} == set(
        targets.TARGETS
    ) - targets.ON_REQUEST


def test_it_says_what_went_in_and_out(course: Path, told: Callable) -> None:
    said = told(lambda console: build(course, console))
    assert said.code == 0
    assert "no error, no warning in 1 source" in said.text
    assert " in, " in said.text
    assert said.text.splitlines()[-1].startswith("Wrote ")


def test_a_second_build_does_nothing_and_says_so(built: Path, told: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(built)
    first = told(lambda console: build(built, console))
    monkeypatch.setattr("sourcebook.load.load", lambda _: pytest.fail("the seeds were read again"))
    second = told(lambda console: build(built, console))
    assert first.code == second.code == 0
    assert second.text.splitlines()[-1] == DONE
    assert files(built) == before


def test_warnings_are_said_again_when_there_is_nothing_to_do(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("arguments/bridge.yml", "cut the village off", "cut off the village")
    texts = [told(lambda console: build(course, console)).text for _ in range(2)]
    assert all("[review-stale]" in text for text in texts)
    assert DONE in texts[1]


def test_the_readme_of_quizzes_says_where_to_edit(built: Path) -> None:
    readme = (built / "quizzes/README.md").read_text(encoding="utf-8")
    assert "The Ferry at Two Mills" in readme
    assert "seeds/" in readme
    assert "`moodle/`: [the-crossing.xml](moodle/the-crossing.xml)" in readme


def test_check_passes_after_a_build(built: Path, told: Callable) -> None:
    said = told(lambda console: build(built, console, check=True))
    assert said.code == 0, said.text
    assert said.text == "book/ and quizzes/ are up to date.\n"


def test_check_names_stale_files_and_writes_none(built: Path, told: Callable) -> None:
    (built / "quizzes/gift/the-crossing.gift").unlink()
    course = built / "seeds/course.yml"
    course.write_text(course.read_text().replace("title: The Ferry at Two Mills", "title: The Ferry"))
    before = files(built)
    said = told(lambda console: build(built, console, check=True))
    assert said.code == 1
    assert "quizzes/gift/the-crossing.gift is missing [stale]" in said.text
    assert "quizzes/README.md:1:1: error: quizzes/README.md is not what the seeds now give [stale]" in said.text
    assert files(built) == before


def test_a_hand_edited_page_stops_the_build(built: Path, told: Callable) -> None:
    with (built / "quizzes/key/the-crossing.md").open("a") as file:
        file.write("my own words\n")
    before = files(built)
    said = told(lambda console: build(built, console))
    assert said.code == 1
    assert "[hand-edited]" in said.text
    assert "seeds/questions/the-crossing.yml" in said.text
    assert "nothing was written" in said.text
    assert files(built) == before


def test_errors_leave_the_last_good_output(built: Path, told: Callable) -> None:
    facts = built / "seeds/facts/bridge.yml"
    facts.write_text(facts.read_text().replace("importance: 3", "importance: 9"))
    before = files(built)
    said = told(lambda console: build(built, console))
    assert said.code == 1
    assert "[field-value]" in said.text
    assert files(built) == before


def test_a_page_that_shows_too_much_stops_the_build(built: Path, told: Callable) -> None:
    course = built / "seeds/course.yml"
    course.write_text(course.read_text().replace("page: 1, run: 200", "page: 0.1, run: 200"))
    before = files(built)
    said = told(lambda console: build(built, console))
    assert said.code == 1
    assert "[page-cap]" in said.text
    assert files(built) == before


def test_another_path_gives_the_same_bytes(built: Path, course: Path, told: Callable) -> None:
    assert told(lambda console: build(course, console)).code == 0
    assert {path: data for path, (data, _) in files(course).items()} == {
        path: data for path, (data, _) in files(built).items()
    }
