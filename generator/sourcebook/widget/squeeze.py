"""Makes a script of ours shorter and no different: comments and spaces go, and names that it alone knows are short.

It reads tokens, not grammar, which is enough for how the parts are written: every name that is declared anywhere is
renamed everywhere, one name to one name, so that no two that differed become the same. Properties, keys and texts stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from string import ascii_letters

from sourcebook.widget.tokens import Token, tokens

_BROWSER = """
JSON URL clearTimeout console crypto decodeURIComponent document encodeURIComponent globalThis history localStorage
location matchMedia navigator queueMicrotask requestAnimationFrame setTimeout undefined window
"""
GLOBALS = frozenset(_BROWSER.split())
"""What the parts use of a browser, beside what has a capital and small letters (`Map`): none of these is renamed."""
_RESERVED = """
async await break case catch class const continue default delete do else export false finally for function if import in
instanceof let new null of return static switch this throw true try typeof var void while yield
"""
_WORDS = frozenset(_RESERVED.split())
_DECLARE = frozenset({"const", "let", "function"})
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_STYLE = re.compile(r"\s*([{};,>~])\s*|(:) |\s+(?=\n)|\n")


def squeeze(script: str) -> str:
    """Return the script in fewer letters."""
    every = list(tokens(script))
    code = [token for token in every if token.kind != "space"]
    roles = _roles(code)
    used = Counter(token.text for token, role in zip(code, roles, strict=True) if role in {"name", "short"})
    own = {name for name in _declared(code) & set(used) if not _is_builtin(name)}
    short = _short(used, own)
    told = iter(roles)
    return "".join(_spaced(_renamed(every, told, short)))


def free(script: str) -> set[str]:
    """The names that a script uses and nowhere declares: they must be none."""
    code = [token for token in tokens(script) if token.kind != "space"]
    used = {token.text for token, role in zip(code, _roles(code), strict=True) if role in {"name", "short"}}
    return {name for name in used - _declared(code) if not _is_builtin(name)}


def _is_builtin(name: str) -> bool:
    return name in GLOBALS or (name[0].isupper() and name != name.upper())


def _roles(code: Sequence[Token]) -> list[str]:
    """Of each token what it names: `name` of a variable, `short` for one that is also a key, nothing otherwise."""
    open_: list[str] = []
    roles = []
    for index, (kind, text) in enumerate(code):
        before = code[index - 1].text if index else ";"
        after = code[index + 1].text if index + 1 < len(code) else ";"
        if kind == "sign" and text in _CLOSING:
            open_.append(text)
        elif kind == "sign" and text in _CLOSING.values():
            open_.pop()
        role = "" if kind != "name" or text in _WORDS or before in {".", "?."} else "name"
        if role and open_ and open_[-1] == "{" and before in {"{", ","}:
            if after == ":" or (after == "(" and _is_method(code, index + 1)):
                role = ""
            elif after in {",", "}", "="} and not (after == "=" and before == "{" and _is_block(code, index)):
                role = "short"
        roles.append(role)
    return roles


def _is_method(code: Sequence[Token], at: int) -> bool:
    """Whether the brackets that open at an index are followed by a body: `read() {`."""
    depth = 0
    for index in range(at, len(code)):
        depth += (code[index].text == "(") - (code[index].text == ")")
        if depth == 0:
            return index + 1 < len(code) and code[index + 1].text == "{"
    return False


def _is_block(code: Sequence[Token], at: int) -> bool:
    """Whether the brace before a name begins statements, and the name is assigned to: `{ place = to; }`."""
    return code[at - 2].text in {")", "=>", "else", "try", "do", ";", "{", "}"} and not _ends_as_pattern(code, at)


def _ends_as_pattern(code: Sequence[Token], at: int) -> bool:
    """Whether the brace before a name is closed before any statement ends: `({ mine = false, right }) =>`."""
    depth = 0
    for token in code[at:]:
        depth += (token.text in _CLOSING) - (token.text in _CLOSING.values())
        if depth < 0:
            return True
        if depth == 0 and token.text == ";":
            return False
    return True


def _declared(code: Sequence[Token]) -> set[str]:
    """Names after `const`, `let`, `function`, before `=>`, and in what may be parameters or patterns."""
    found = set()
    for index, (kind, text) in enumerate(code):
        if kind != "name" or text in _WORDS:
            continue
        before = code[index - 1].text if index else ";"
        after = code[index + 1].text if index + 1 < len(code) else ";"
        listed = before in {"(", "[", "{", ",", "...", ":"} and after in {",", ")", "]", "}", "="}
        if before in _DECLARE or after == "=>" or listed:
            found.add(text)
    return found


def _short(used: Mapping[str, int], own: set[str]) -> dict[str, str]:
    """A new name for each of our own, the shortest for what is used most, and none that is used for anything else."""
    taken = _WORDS | (set(used) - own)
    letters = ("".join(each) for length in (1, 2, 3) for each in product(ascii_letters, repeat=length))
    fresh = (name for name in letters if name not in taken)
    return {name: next(fresh) for name in sorted(own, key=lambda name: (-used[name], name))}


def _renamed(every: Sequence[Token], roles: Iterator[str], short: Mapping[str, str]) -> Iterator[Token]:
    for token in every:
        role = next(roles) if token.kind != "space" else ""
        new = short.get(token.text, token.text) if role else token.text
        if role == "short" and new != token.text:
            new = f"{token.text}:{new}"
        if token.kind == "template" and token.text.startswith("`\n"):
            new = _STYLE.sub(r"\1\2", token.text)
        yield Token(token.kind, new)


def _spaced(every: Iterator[Token]) -> Iterator[str]:
    """The tokens with as little between them as they need: a space between words, a line where a statement may end."""
    before, gap = "", ""
    for kind, text in every:
        if kind == "space":
            gap = "\n" if "\n" in gap + text else " "
            continue
        if gap and before:
            words = _is_word(before[-1]) and _is_word(text[0])
            ends = gap == "\n" and before[-1] in ')}]`"' and (_is_word(text[0]) or text[0] in "[({`")
            yield gap if words or ends else " " if before[-1] == text[0] and text[0] in "+-" else ""
        gap, before = "", text
        yield text


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter in "_$"
