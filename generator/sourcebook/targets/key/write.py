"""The answer key of a bank as Markdown: text is escaped, each quote stands once in an item, under a number.

Quotation marks are left as they are: a key is read as text as often as on a page, and no book engine curls it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from sourcebook.markup import escape
from sourcebook.model.item import Bank, Evidence, Item
from sourcebook.targets.key.bodies import Row, rows

_ID = re.compile(r"[a-z0-9.-]+")
"""What an id looks like, so that it can stand as code and be searched for."""


def export(bank: Bank, _profile: str, stream: BinaryIO) -> None:
    """Write the key of a bank."""
    head = [
        f"# Answer key: {escape(bank.title)}",
        escape(". ".join(filter(None, (bank.course, f"As of {bank.as_of}", bank.licence)))) + ".",
        f"Questions: {len(bank.items)}. ✓ marks what is right.",
    ]
    blocks = [block for number, item in enumerate(bank.items, 1) for block in _item(number, item, bank.sources)]
    text = "\n\n".join([*head, *blocks])
    stream.write((text.replace("\\'", "'").replace('\\"', '"') + "\n").encode())


def _item(number: int, item: Item, sources: Mapping[str, str]) -> Iterable[str]:
    """Stem, answer with reasons, feedback; then the quotes, to which each of them refers by number."""
    found = list(rows(item.body))
    evidence = list(dict.fromkeys(each for told in (item.evidence, *(row.evidence for row in found)) for each in told))
    yield f"## {number}. {f'`{item.id}`' if _ID.fullmatch(item.id) else escape(item.id)}"
    yield f"*{escape(f'{item.level}, as of {item.as_of}')}*"
    yield escape(item.stem)
    yield from (_row(row, evidence) for row in found)
    yield f"{escape(item.feedback)}{_numbers(item.evidence, evidence)}"
    for rank, each in enumerate(evidence, 1):
        yield f"{rank}. {escape(f'“{each.text}” {sources.get(each.source, each.source)}')}"


def _row(row: Row, evidence: Sequence[Evidence]) -> str:
    """A line of a list."""
    line = f"- {'✓ ' if row.right else ''}{f'**{row.lead}**' if row.right else row.lead}"
    return line + (f": {escape(row.why)}" if row.why else "") + _numbers(row.evidence, evidence)


def _numbers(told: Iterable[Evidence], evidence: Sequence[Evidence]) -> str:
    """The numbers of the quotes that carry something."""
    numbers = ", ".join(str(evidence.index(each) + 1) for each in dict.fromkeys(told))
    return escape(f" [{numbers}]") if numbers else ""
