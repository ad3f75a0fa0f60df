"""An item as JSON: flat, the head's fields and the body's side by side."""

from __future__ import annotations

from typing import Any

from sourcebook.model.item import SHAPES, Item
from sourcebook.problems import Place
from sourcebook.wire.decode import Decoder, refuse
from sourcebook.wire.encode import encode

_DECODER = Decoder(place=Place("item.json"))


def item_to_json(item: Item) -> dict[str, Any]:
    """Return an item as plain JSON: `shape` after `kind`, the body's fields where `body` stands in the model."""
    body = encode(item.body)
    flat: dict[str, Any] = {}
    for name, value in encode(item).items():
        flat |= {key: each for key, each in body.items() if key != "shape"} if name == "body" else {name: value}
        if name == "kind":
            flat["shape"] = item.shape
    return flat


def item_from_json(data: object) -> Item:
    """Return the item that such JSON describes; `ValueError` if it describes none."""
    shape = data.get("shape") if isinstance(data, dict) else data
    if not isinstance(shape, str) or shape not in SHAPES:
        refuse("item", f"an object with a shape of {sorted(SHAPES)}", shape)
    body = _DECODER.make(SHAPES[shape], data, "item")
    return _DECODER.make(Item, data, "item", body=body)
