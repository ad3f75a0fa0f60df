"""Courses for tests: the small good one of bad_seeds/_good, changed by what a case lays over it.

Import it with `from gallery import course_in` (pytest's `pythonpath` names this folder).
"""

import hashlib
import shutil
from collections.abc import Iterable, Mapping
from json import dumps
from pathlib import Path
from typing import Any

from sourcebook.checks import every
from sourcebook.commands.read import read
from sourcebook.load import load
from sourcebook.model.digest import digest_of
from sourcebook.problems import Problem, in_order

BAD_SEEDS = Path(__file__).parent / "bad_seeds"
GOOD = BAD_SEEDS / "_good"


def course_in(root: Path, *, overlay: Path | None = None, made: Iterable[Mapping[str, Any]] = ()) -> Path:
    """Write the good course to a folder, lay seed files over it, make what a case changes, and sign it."""
    shutil.copytree(GOOD, root, dirs_exist_ok=True)
    if overlay is not None:
        shutil.copytree(overlay, root / "seeds", dirs_exist_ok=True)
    for each in made:
        make(root, **each)
    sign(root)
    return root


def make(root: Path, path: str, **how: Any) -> None:
    """Make one file: `hex` bytes, a `link`, `text` (`times` over), `old` words put `new`; or `remove` it."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    match how:
        case {"remove": "yes"}:
            file.unlink()
        case {"link": target}:
            file.unlink(missing_ok=True)
            file.symlink_to(target)
        case {"hex": digits}:
            file.write_bytes(bytes.fromhex(digits))
        case {"text": text, "times": times}:
            file.write_text(text * int(times), encoding="utf-8")
        case {"text": text}:
            file.write_text(text, encoding="utf-8")
        case {"old": old, "new": new}:
            before = file.read_text(encoding="utf-8")
            assert old in before, f"{path} does not hold {old!r}"
            file.write_text(before.replace(old, new), encoding="utf-8")
        case _:
            raise ValueError(how)


def rendition(text: str, first: str, last: str) -> list[dict[str, Any]]:
    """Changes that add another document of the good course's work, from some words to others."""
    fields = [
        "id: orm-print",
        "work: orm-1999",
        "title: t",
        "publisher: p",
        "date: 1999-05",
        "genre: essay",
        "access: print",
    ]
    fields += ["sha256: SUM", f"zones: [{{id: all, first: {dumps(first)}, last: {dumps(last)}}}]", ""]
    folder = "seeds/sources/orm-print"
    return [
        {"path": f"{folder}/source.yml", "text": "\n".join(fields)},
        {"path": f"{folder}/document.txt", "text": text},
    ]


def sign(root: Path) -> None:
    """Put in what no hand can: a document's sum for SUM; a record's digest for DIGEST, or a review of every record."""
    for source in (root / "seeds/sources").glob("*/source.yml"):
        document = source.with_name("document.txt")
        if document.is_file() and b"SUM" in source.read_bytes():
            digest = hashlib.sha256(document.read_bytes()).hexdigest()
            source.write_text(source.read_text(encoding="utf-8").replace("SUM", digest), encoding="utf-8")
    course, _ = load(root)
    reviews = root / "seeds/reviews.yml"
    if course is None or reviews.is_symlink():
        return
    digests = {id_: digest_of(record) for id_, (_, record) in every.reviewed(course).items()}
    if not reviews.exists():
        lines = [f"  - {{of: {dumps(id_)}, digest: DIGEST, reviewer: Ann, verdict: approved}}" for id_ in digests]
        reviews.write_text("\n".join(["reviews:", *lines, ""]), encoding="utf-8")
    text = reviews.read_text(encoding="utf-8")
    for id_, digest in digests.items():
        text = text.replace(f"of: {dumps(id_)}, digest: DIGEST", f'of: {dumps(id_)}, digest: "{digest}"')
    reviews.write_text(text, encoding="utf-8")


def problems_of(root: Path) -> list[Problem]:
    """What `sourcebook check` finds."""
    return in_order(read(root, lambda _: None).problems)  # type: ignore[arg-type]


def said(problems: Iterable[Problem]) -> str:
    """Problems as they are printed."""
    return "".join(f"{problem}\n" for problem in problems)
