"""A bank as YAML: the fields of the JSON form without those that are empty, false or null."""

from __future__ import annotations

from typing import Any, BinaryIO

import yaml

from sourcebook.model.item import Bank
from sourcebook.wire import bank_to_json

_WIDTH = 110


class _Dumper(yaml.CSafeDumper):
    """The safe dumper of libyaml, alone: the one in Python folds lines elsewhere, and bytes would differ."""

    def ignore_aliases(self, _data: Any) -> bool:
        """Write everything out: an alias is nothing that people read."""
        return True


def export(bank: Bank, _profile: str, stream: BinaryIO) -> None:
    """Write a bank; text that YAML could take for something else is quoted."""
    document = _without_blanks(bank_to_json(bank))
    yaml.dump(document, stream, Dumper=_Dumper, encoding="utf-8", allow_unicode=True, sort_keys=False, width=_WIDTH)


def _without_blanks(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_blanks(each) for key, each in value.items() if each or type(each) is int}
    return [_without_blanks(each) for each in value] if isinstance(value, list) else value
