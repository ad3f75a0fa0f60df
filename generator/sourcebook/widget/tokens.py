"""A script of ours as tokens: names, texts, patterns, templates, signs, and the spaces between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)
    | (?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    | (?P<name>[A-Za-z_$][\w$]*)
    | (?P<number>\d[\w.]*)
    | (?P<sign>\?\.|\.\.\.|=>|\+\+|--|[-+*/%&|^!=<>?]+|.)""",
    re.VERBOSE | re.DOTALL,
)
_PATTERN = re.compile(r"/(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_TEMPLATE = re.compile(r"[`}](?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.DOTALL)
_OPERATORS = "( [ { } , ; : = => ! && || ?? ? + - return typeof"
_BEFORE_A_PATTERN = frozenset(_OPERATORS.split())
"""After these a slash begins a pattern; after anything else it divides."""


class Token(NamedTuple):
    """A piece of a script."""

    kind: str
    """`space`, `text`, `name`, `number`, `sign`, `pattern`, or `template` (as far as the next `${` or the end)."""
    text: str


def tokens(script: str) -> Iterator[Token]:
    """Split a script; put together again, the tokens are the script."""
    at, before = 0, ";"
    open_: list[str] = []  # what the next brace closes
    while at < len(script):
        token = _next(script, at, before, inside_template=bool(open_) and open_[-1] == "`")
        at += len(token.text)
        if token.kind == "template":
            if token.text[0] == "}":
                open_.pop()
            if token.text.endswith("${"):
                open_.append("`")
        elif token.text == "{":
            open_.append("{")
        elif token.text == "}":
            open_.pop()
        if token.kind != "space":
            before = token.text
        yield token


def _next(script: str, at: int, before: str, *, inside_template: bool) -> Token:
    first = script[at]
    if (first == "`" or (first == "}" and inside_template)) and (found := _TEMPLATE.match(script, at)):
        return Token("template", found[0])
    if first == "/" and script[at + 1] not in "/*" and before in _BEFORE_A_PATTERN:
        found = _PATTERN.match(script, at)
        if found:
            return Token("pattern", found[0])
    found = _TOKEN.match(script, at)
    if not found or not found.lastgroup:
        raise ValueError(f"no token of a script: {script[at : at + 20]!r}")
    return Token(found.lastgroup, found[0])
