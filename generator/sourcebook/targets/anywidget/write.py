"""Writes the page and the component that it names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import BinaryIO

from sourcebook.markup import escape
from sourcebook.model.item import Bank
from sourcebook.widget.component import module
from sourcebook.widget.host import course_of_bank, items_for

_COMPONENT = "quiz.mjs"
_FENCE = "```"


def export(bank: Bank, _profile: str, stream: BinaryIO) -> None:
    """Write a bank as a MyST page; no text of it can end the directive, as JSON writes backticks by their number."""
    model = {"items": items_for(bank.items), "course": course_of_bank(bank)}
    text = json.dumps(model, ensure_ascii=False, separators=(",", ":")).replace("`", "\\u0060")
    # JSON5 takes these as they are, but who cuts the page into lines may cut here.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\u0085", "\\u0085")
    title = escape(" ".join(": ".join(filter(None, (bank.course, bank.title))).split()))
    stream.write(f"# {title}\n\n{_FENCE}{{anywidget}} {_COMPONENT}\n{text}\n{_FENCE}\n".encode())


def beside(bank: Bank) -> Mapping[str, bytes]:
    """Return the files that the page wants beside it."""
    return {_COMPONENT: module(bank.language).encode()}
