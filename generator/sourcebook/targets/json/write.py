"""A bank as JSON: the form of `wire`, as `schemas/bank.schema.json` describes it."""

from __future__ import annotations

import json
from typing import BinaryIO

from sourcebook.model.item import Bank
from sourcebook.wire import bank_to_json


def export(bank: Bank, _profile: str, stream: BinaryIO) -> None:
    """Write a bank, every field of every item."""
    stream.write(json.dumps(bank_to_json(bank), ensure_ascii=False, indent=1).encode() + b"\n")
