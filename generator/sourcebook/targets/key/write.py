"""The answer key of a bank as Markdown: text is escaped, each quote stands once in an item.

Quotation marks are left as they are: a key is read as text as often as on a page, and no book engine curls it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
    """Stem, answer with reasons, feedback with quotes."""
    shown: set[Evidence] = set()
    yield f"## {number}. {f'`{item.id}`' if _ID.fullmatch(item.id) else escape(item.id)}"
    yield f"*{escape(f'{item.level}, as of {item.as_of}')}*"
    yield escape(item.stem)
    for row in rows(item.body):
        yield _row(row, sources, shown)
    yield escape(item.feedback)
    yield from _quotes(item.evidence, sources, shown)


def _row(row: Row, sources: Mapping[str, str], shown: set[Evidence]) -> str:
    """A line of a list, its quotes indented below it."""
    line = f"- {'✓ ' if row.right else ''}{f'**{row.lead}**' if row.right else row.lead}"
    line += f": {escape(row.why)}" if row.why else ""
    return "\n\n".join([line, *(f"  {quote}" for quote in _quotes(row.evidence, sources, shown))])


def _quotes(evidence: Iterable[Evidence], sources: Mapping[str, str], shown: set[Evidence]) -> Iterable[str]:
    for each in dict.fromkeys(evidence):
        if each not in shown:
            shown.add(each)
            yield f"> {escape(f'“{each.text}” {sources.get(each.source, each.source)}')}"
