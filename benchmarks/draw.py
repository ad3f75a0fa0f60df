"""Draws items for a strict reader: `python benchmarks/draw.py 1 > sheet.md` gives the first hundred, and so on.

The order is fixed by a digest of each id, so a draw depends on the bank alone. What an earlier round of `reading.csv`
has read is not drawn again.
"""

import csv
import hashlib
import sys
from dataclasses import replace
from pathlib import Path

from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.load import load
from sourcebook.model.item import Item
from sourcebook.targets import key

ROOT = Path(__file__).parents[1]
READ = ROOT / "benchmarks" / "reading.csv"
DRAWN = 100
"""Items of a round."""


def drawn(items: list[Item], round_: int) -> list[Item]:
    """Return the items of a round, those left out that earlier rounds have read."""
    rows = csv.DictReader(READ.open(encoding="utf-8", newline="")) if READ.exists() else ()
    read = {row["item"] for row in rows if int(row["round"]) < round_}
    return sorted((item for item in items if item.id not in read), key=_key)[:DRAWN]


def _key(item: Item) -> str:
    return hashlib.sha256(f"reading:{item.id}".encode()).hexdigest()


def main() -> None:
    """Print the sheet of a round."""
    course, problems = load(ROOT)
    if course is None:
        raise SystemExit("\n".join(map(str, problems)))
    banks = make_banks(Knowledge(course))
    items = drawn([item for bank in banks for item in bank.items], int(sys.argv[1]))
    sources = {id_: text for bank in banks for id_, text in bank.sources.items()}
    key.export(replace(banks[0], items=tuple(items), sources=sources), "", sys.stdout.buffer)


if __name__ == "__main__":
    main()
