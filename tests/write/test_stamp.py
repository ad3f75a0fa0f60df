"""A build with nothing changed is known by its stamp, and only then."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sourcebook import write
from sourcebook.write import stamp

TREE = {"book/a.md": b"a\n", "quizzes/b.md": b"b\n"}
NOTES = ["seeds/course.yml:1:1: warning: «so» [unreviewed]"]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course that was built from one seed."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/course.yml").write_text("title: A course\n")
    write.write(tmp_path, TREE)
    stamp.remember(tmp_path, stamp.fingerprint(tmp_path), NOTES)
    return tmp_path


def _same(_: Path) -> None:
    pass


def _touch(root: Path) -> None:
    os.utime(root / "book/a.md", (1, 1))


def _seed(root: Path) -> None:
    (root / "seeds/course.yml").write_text("title: B course\n")


def _another_seed(root: Path) -> None:
    (root / "seeds/relations.yml").touch()


def _moved_seed(root: Path) -> None:
    (root / "seeds/course.yml").rename(root / "seeds/course.yaml")


def _edit(root: Path) -> None:
    (root / "book/a.md").write_bytes(b"x\n")
    os.utime(root / "book/a.md", (1, 1))


def _delete(root: Path) -> None:
    (root / "quizzes/b.md").unlink()


def _link(root: Path) -> None:
    (root / "book/a.md").rename(root / "a.md")
    (root / "book/a.md").symlink_to(root / "a.md")


def _manifest(root: Path) -> None:
    (root / "book/MANIFEST.sha256").unlink()


def _scramble(root: Path) -> None:
    (root / ".sourcebook/stamp.json").write_text('{"fingerprint": []}')


def _journal(root: Path) -> None:
    (root / ".sourcebook/journal.json").write_text("[]")


CHANGES: list[tuple[Callable[[Path], None], bool]] = [
    (_same, True),
    (_touch, True),
    (_seed, False),
    (_another_seed, False),
    (_moved_seed, False),
    (_edit, False),
    (_delete, False),
    (_link, False),
    (_manifest, False),
    (_scramble, False),
    (_journal, False),
]


@pytest.mark.parametrize(("change", "holds"), CHANGES, ids=lambda case: getattr(case, "__name__", ""))
def test_the_stamp_holds_while_nothing_changed(course: Path, change: Callable[[Path], None], *, holds: bool) -> None:
    change(course)
    assert stamp.unchanged(course, stamp.fingerprint(course)) == (NOTES if holds else None)


def test_the_program_and_its_libraries_count(course: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = stamp.fingerprint(course)
    (tmp_path / "site/libyaml_next-1.0.dist-info").mkdir(parents=True)
    with monkeypatch.context() as patch:
        patch.syspath_prepend(str(tmp_path / "site"))
        assert stamp.fingerprint(course) != before
    package = tmp_path / "package"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.setattr(stamp.sourcebook, "__file__", str(package / "__init__.py"))
    assert stamp.fingerprint(course) != before


def test_a_course_elsewhere_has_the_same_fingerprint(course: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "seeds").mkdir()
    (other / "seeds/course.yml").write_text("title: A course\n")
    assert stamp.fingerprint(other) == stamp.fingerprint(course)
