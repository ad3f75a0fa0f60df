"""Paths that no build writes, and hostile ones and hostile bytes that it writes as they stand."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sourcebook import write
from sourcebook.write.paths import require_distinct, require_safe

UNSAFE = [
    "",
    "book",
    "book/",
    "seeds/course.yml",
    "/etc/passwd",
    "book/../seeds/course.yml",
    "book/./a",
    "book//a",
    "../book/a",
    "book/..",
    "book/a.",
    "book/ a",
    "book/a\\..\\b",
    "book/a:b",
    "book/a\nb",
    "book/a\0b",
    "book/\u2028",
    "book/\ud800",
    "book/" + "a" * 300,
    "book/MANIFEST.sha256",
]
CLASHES = [("book/a", "book/A"), ("book/é", "book/e\u0301"), ("book/a", "book/a/b"), ("book/A/b", "book/a")]


@pytest.mark.parametrize("path", UNSAFE)
def test_a_path_that_is_never_written(tmp_path: Path, path: str) -> None:
    course = tmp_path / "course"
    course.mkdir()
    with pytest.raises(ValueError, match=r"book|file"):
        write.write(course, {path: b""})
    left = {each.name for each in tmp_path.rglob("*")}
    assert left == {"course", ".sourcebook", ".gitignore", "lock"}


@pytest.mark.parametrize("paths", CLASHES)
def test_paths_that_are_one_somewhere(paths: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match=r"book|file"):
        require_distinct(paths)


NAMES = st.text(min_size=1, max_size=40)
TREES = st.dictionaries(
    st.lists(NAMES, min_size=1, max_size=3).map(lambda names: "/".join(["book", *names])), st.binary(), max_size=4
)


@given(TREES, TREES)
@example({"book/$(rm -rf ~)": b"\0"}, {"book/<script>": b""})
@example({"book/ключ — «да».md": "ответ".encode()}, {"book/עברית": b"\xff\xfe"})
@example({"book/--help": b"x", "book/-": b"y"}, {"book/  x": b""})
@settings(deadline=None)
def test_hostile_trees_are_written_whole_or_not_at_all(first: dict[str, bytes], second: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "course"
        root.mkdir()
        (Path(folder) / "outside").write_bytes(b"mine")
        standing: dict[str, bytes] = {}
        for tree in (first, second):
            try:
                for path in tree:
                    require_safe(path)
                require_distinct(tree)
            except ValueError:
                with pytest.raises(ValueError, match=r"book|file"):
                    write.write(root, tree)
            else:
                assert not write.write(root, tree).problems
                standing = tree
            found = {path for path in root.rglob("*") if path.is_file() and ".sourcebook" not in path.parts}
            found = {path for path in found if path.name != "MANIFEST.sha256"}
            assert {path.relative_to(root).as_posix(): path.read_bytes() for path in found} == standing
            assert not write.stale(root, standing)
        assert [each.name for each in sorted(Path(folder).iterdir())] == ["course", "outside"]
