"""`new`: a small course that checks and builds at once, for a person to replace with their own."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import say
from sourcebook.commands.ledger import FILE, Entry, lines_of
from sourcebook.commands.records import reviewed_records
from sourcebook.commands.usage import UsageError
from sourcebook.model.digest import digest_of

_DOTTED = {"gitignore": ".gitignore", "gitattributes": ".gitattributes"}
"""Files that tools would obey inside the package, had they their own names there."""
_REVIEWER = "the sample's authors"


def new(folder: Path, console: Console) -> int:
    """Write the sample course into an empty folder, or one that isn't there yet."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is not empty; name an empty folder, or one to make")
    package = files("sourcebook")
    for path, data in _files(package / "templates" / "course"):
        _write(folder / path, data)
    for path, data in _files(package / "schemas"):
        if path not in {"item.schema.json", "bank.schema.json", "dump.schema.json"}:
            _write(folder / ".schemas" / path, data)
    _write(folder / FILE, _reviews(folder).encode())
    say(console, f"A course of one chapter stands in {folder}. Next:")
    for line in (f"cd {folder}", "sourcebook check", "sourcebook build", "sourcebook book"):
        say(console, f"    {line}")
    return 0


def _reviews(folder: Path) -> str:
    """The reviews of the sample's records, bound to what they say."""
    from sourcebook.load import load

    course, problems = load(folder)
    if course is None or problems:
        raise RuntimeError(f"the sample course can't be read: {list(map(str, problems))}")
    head = "# yaml-language-server: $schema=../.schemas/reviews.schema.json\nreviews:\n"
    return head + "".join(
        lines_of(Entry(of=id_, digest=digest_of(record), reviewer=_REVIEWER, verdict="approved"))
        for id_, record in reviewed_records(course).items()
    )


def _files(folder: Traversable, below: str = "") -> Iterator[tuple[str, bytes]]:
    """Every file below a folder of the package, by its path there."""
    for each in folder.iterdir():
        if each.is_dir():
            yield from _files(each, f"{below}{each.name}/")
        else:
            yield f"{below}{_DOTTED.get(each.name, each.name)}", each.read_bytes()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
