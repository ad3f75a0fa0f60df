"""`seeds/reviews.yml`, to which one record at a time is appended; what stands there is never rewritten."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from pathlib import Path

import yaml

from sourcebook.commands.usage import UsageError
from sourcebook.reading import Row, Table, read_tree

FILE = "seeds/reviews.yml"
_FIRST_ITEM = re.compile(r"^( *)- ", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A review as it is written; the fields of `model.people.Review` but its place."""

    of: str
    digest: str
    reviewer: str
    verdict: str
    changed: str | None = None


def append(root: Path, entry: Entry) -> None:
    """Append a review. `UsageError` where it would not be read back as one more record: the file is then left alone."""
    file = root / FILE
    old = file.read_bytes().decode() if file.exists() else ""
    addition = lines_of(entry, match[1] if (match := _FIRST_ITEM.search(old)) else "  ")
    if not _has_key(old):
        addition = f"reviews:\n{addition}"
    if old and not old.endswith("\n"):
        addition = f"\n{addition}"
    if _records(old + addition) != [*_records(old), _plain(entry)]:
        raise UsageError(f"{FILE} is no list that can be appended to; add this to it by hand:\n{addition}")
    with file.open("ab") as stream:
        stream.write(addition.encode())


def lines_of(entry: Entry, indent: str = "  ") -> str:
    """The record in block style, quoted where YAML needs it."""
    dumped: str = yaml.safe_dump(_plain(entry), sort_keys=False, allow_unicode=True, width=10**9)
    first, *rest = dumped.splitlines()
    return "".join(f"{indent}{line}\n" for line in (f"- {first}", *(f"  {line}" for line in rest)))


def _plain(entry: Entry) -> dict[str, str]:
    return {name: value for name, value in asdict(entry).items() if value is not None}


def _has_key(text: str) -> bool:
    tree, _ = read_tree(text, FILE)
    return isinstance(tree, Table) and "reviews" in tree.spots


def _records(text: str) -> list[dict[str, object]]:
    """The reviews as the course's own reader reads them; empty where it can't."""
    tree, problems = read_tree(text, FILE)
    rows = tree.get("reviews") if isinstance(tree, Table) and not problems else None
    tables = [row for row in rows if isinstance(row, Table)] if isinstance(rows, Row) else []
    return [{name: value for name, value in table.items() if name != "place"} for table in tables]
