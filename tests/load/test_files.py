"""Only regular files below the course's folder are read; all others are problems."""

import os
from pathlib import Path

import pytest

from sourcebook.load import load
from sourcebook.load.files import SEED_FILES, find_files


def codes(root: Path) -> list[str]:
    """The problems of a course's files."""
    return [f"{problem.place.file} {problem.code.label}" for problem in find_files(root)[1]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course folder with the files that every course has."""
    (tmp_path / "course" / "seeds" / "sources" / "s").mkdir(parents=True)
    (tmp_path / "course" / "seeds" / "course.yml").write_text("id: a")
    (tmp_path / "course" / "seeds" / "sources" / "s" / "source.yml").write_text("id: s")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "facts.yml").write_text("facts: []")
    return tmp_path / "course"


def test_files_are_found_in_the_order_of_their_paths(root: Path) -> None:
    for name in ("facts/b.yml", "facts/a.yml", "facts/ä.yml", "facts/B.yml"):
        (root / "seeds" / name).parent.mkdir(exist_ok=True)
        (root / "seeds" / name).write_text("facts: []")
    files, problems = find_files(root)
    assert problems == []
    assert [file.name for file in files["facts"]] == [f"seeds/facts/{name}.yml" for name in ("B", "a", "b", "ä")]


def test_a_link_that_leads_out(root: Path) -> None:
    (root / "seeds" / "entities.yml").symlink_to(root.parent / "secret" / "facts.yml")
    (root / "seeds" / "facts").symlink_to(root.parent / "secret")
    (root / "seeds" / "positions.yml").symlink_to("../../secret/facts.yml")
    assert codes(root) == [f"seeds/{name} file-outside" for name in ("entities.yml", "facts", "positions.yml")]


def test_seeds_that_are_a_link_out(root: Path) -> None:
    (root / "seeds").rename(root.parent / "seeds")
    (root / "seeds").symlink_to(root.parent / "seeds")
    assert "seeds file-outside" in codes(root)


def test_a_link_that_stays_inside(root: Path) -> None:
    (root / "shared.yml").write_text("entities: []")
    (root / "seeds" / "entities.yml").symlink_to(root / "shared.yml")
    assert codes(root) == []


def test_links_that_lead_nowhere_or_in_circles(root: Path) -> None:
    (root / "seeds" / "entities.yml").symlink_to("nowhere.yml")
    (root / "seeds" / "positions.yml").symlink_to("positions.yml")
    (root / "seeds" / "facts").symlink_to(root / "seeds")
    assert codes(root) == [
        "seeds/entities.yml file-missing",
        "seeds/facts file-unknown",
        "seeds/positions.yml file-missing",
    ]


def test_what_is_no_file(root: Path) -> None:
    os.mkfifo(root / "seeds" / "entities.yml")
    assert codes(root) == ["seeds/entities.yml file-unknown"]


def test_names_that_are_not_utf8(root: Path) -> None:
    (root / "seeds" / os.fsdecode(b"\xff.yml")).write_text("")
    assert codes(root) == ["seeds/?.yml file-unknown"]


def test_a_file_that_can_not_be_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    course, problems = load(root)
    assert course is None
    assert "the file can't be read: Permission denied" in {problem.message for problem in problems}


def test_no_folder_at_all(tmp_path: Path) -> None:
    course, problems = load(tmp_path / "nowhere")
    assert course is None
    assert [problem.place.file for problem in problems] == ["seeds/course.yml", "seeds/sources"]


@pytest.mark.parametrize("data", [b"\xff\xfe", b"facts:\n  - id: \xe9\n", b"\x00", b"\xef\xbb\xbf"])
def test_bytes_that_are_no_text(root: Path, data: bytes) -> None:
    (root / "seeds" / "positions.yml").write_bytes(data)
    _, problems = load(root)
    found = [problem.code.label for problem in problems if problem.place.file == "seeds/positions.yml"]
    assert found in (["not-utf8"], ["yaml-syntax"], ["file-empty"])


def test_every_kind_of_file_has_one_path() -> None:
    assert len(set(SEED_FILES.values())) == len(SEED_FILES)
