"""A bank as JSON, with its schema's name."""

from __future__ import annotations

from typing import Any

from sourcebook.model.item import Bank
from sourcebook.wire.encode import encode
from sourcebook.wire.item import item_to_json

BANK_SCHEMA = "urn:sourcebook:schema:bank:1"
"""Name of the JSON Schema of a bank; it ships as `schemas/bank.schema.json`."""


def bank_to_json(bank: Bank) -> dict[str, Any]:
    """Return a bank as plain JSON, its items last."""
    head = {name: value for name, value in encode(bank).items() if name != "items"}
    return {"schema": BANK_SCHEMA, **head, "items": [item_to_json(item) for item in bank.items]}
