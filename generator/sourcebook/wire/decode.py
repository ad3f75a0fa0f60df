"""JSON as dataclasses, by the types of their fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal, InvalidOperation
from types import NoneType, UnionType
from typing import Any, Literal, NoReturn, TypeVar, Union, get_args, get_origin

from sourcebook.model.base import Record
from sourcebook.model.dates import When
from sourcebook.problems import Place
from sourcebook.wire.names import UNWRITTEN, hints_of, in_json

_T = TypeVar("_T")

Seen = Callable[[Any, Mapping[str, Any]], None]
"""Is told of every dataclass that was made, and of the JSON object that it was made from."""


def _unseen(_made: Any, _data: Mapping[str, Any]) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoder:
    """Makes values of a type from JSON; what doesn't fit raises `ValueError` with the path to it."""

    place: Place
    """The place that every `Record` gets."""
    seen: Seen = _unseen

    def make(self, class_: type[_T], data: object, path: str, **given: object) -> _T:
        """Make a dataclass from an object; `given` are fields whose value is known already."""
        if not isinstance(data, dict):
            refuse(path, "an object", data)
        values = dict(given)
        if issubclass(class_, Record):
            values[UNWRITTEN] = self.place
        needed = {field.name for field in fields(class_) if field.default is field.default_factory is MISSING}  # type: ignore[arg-type]
        for name, hint in hints_of(class_).items():
            key = in_json(name)
            if name in values:
                continue
            if key in data:
                values[name] = self.value(hint, data[key], f"{path}.{key}")
            elif name in needed:
                refuse(path, f"an object with `{key}`", sorted(data))
        made = class_(**values)
        self.seen(made, data)
        return made

    def value(self, hint: Any, data: object, path: str) -> Any:
        """Make a value of a type: a dataclass, a union, a literal, a tuple, a mapping or a scalar."""
        origin, arguments = get_origin(hint), get_args(hint)
        if origin in {Union, UnionType}:
            fitting = next((each for each in arguments if fits(each, data)), None)
            return refuse(path, str(hint), data) if fitting is None else self.value(fitting, data, path)
        if is_dataclass(hint) and hint is not When and isinstance(hint, type):
            return self.make(hint, data, path)
        if not fits(hint, data):
            refuse(path, str(hint), data)
        if origin is tuple and isinstance(data, list):
            return tuple(self.value(arguments[0], each, f"{path}[{index}]") for index, each in enumerate(data))
        if origin is Mapping or (isinstance(origin, type) and issubclass(origin, Mapping)):
            return {key: self.value(arguments[1], each, f"{path}.{key}") for key, each in _items(data)}
        return _scalar(hint, data, path)


def fits(hint: Any, data: object) -> bool:
    """Whether data looks like a type; for a dataclass, whether its one-valued literals (`shape`, `type`) are those."""
    origin = get_origin(hint)
    if origin is Literal:
        return any(type(data) is type(each) and data == each for each in get_args(hint))
    if is_dataclass(hint) and hint is not When and isinstance(hint, type):
        marks = {in_json(name): each for name, each in hints_of(hint).items() if get_origin(each) is Literal}
        marks = {key: each for key, each in marks.items() if len(get_args(each)) == 1}
        return isinstance(data, dict) and all(key in data and fits(each, data[key]) for key, each in marks.items())
    return type(data) in _SHOWN_AS.get(origin or hint, (dict,))


_SHOWN_AS: Mapping[Any, tuple[type, ...]] = {
    NoneType: (NoneType,),
    str: (str,),
    When: (str,),
    Decimal: (str,),
    bool: (bool,),
    int: (int,),
    float: (int, float),
    tuple: (list,),
}
"""What JSON shows each type as; every other type is a mapping."""


def _scalar(hint: Any, data: object, path: str) -> Any:
    try:
        return hint(data) if hint in {When, Decimal, float} else data
    except (ValueError, InvalidOperation):
        refuse(path, hint.__name__, data)


def _items(data: object) -> list[tuple[str, object]]:
    return list(data.items()) if isinstance(data, dict) else []


def refuse(path: str, wanted: str, found: object) -> NoReturn:
    """Raise `ValueError` for JSON that is not of the form that was wanted."""
    raise ValueError(f"{path}: {wanted} is wanted, and this stands there: {str(found)[:80]!r}")
