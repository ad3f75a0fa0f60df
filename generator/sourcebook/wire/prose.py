"""What the model says of its classes and fields, for the descriptions in the JSON Schemas."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from sourcebook.wire.names import in_json


def about(class_: type) -> str:
    """Return the docstring of a class, on one line."""
    return " ".join((class_.__doc__ or "").split())


def about_fields(class_: type) -> Mapping[str, str]:
    """Return the docstring under each field of a class or its bases, by the field's name in JSON."""
    found: dict[str, str] = {}
    for base in reversed(class_.__mro__[:-1]):
        found |= _own(base)
    return found


@cache
def _own(class_: type) -> Mapping[str, str]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(class_))).body[0]
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    found: dict[str, str] = {}
    for node, following in pairwise(body):
        match node, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[in_json(name)] = " ".join(text.split())
            case _:
                pass
    return found
