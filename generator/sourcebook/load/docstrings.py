"""What a record's fields mean, as the docstrings under them say."""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from textwrap import dedent
from typing import Any


def field_docs(kind: type[Any]) -> dict[str, str]:
    """The docstring of each field of a dataclass that has one, by the field's name; read from the source code."""
    docs: dict[str, str] = {}
    for each in reversed(kind.__mro__[:-1]):
        definition = ast.parse(dedent(inspect.getsource(each))).body[0]
        for field, doc in pairwise(definition.body if isinstance(definition, ast.ClassDef) else ()):
            match field, doc:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                    docs[name] = inspect.cleandoc(text)
    return docs
