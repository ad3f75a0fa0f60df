"""Makes a script of ours shorter and no different: comments and spaces go, and names that it alone knows are short.

It reads tokens, not grammar, which is enough for how the parts are written: every name that is declared anywhere is
renamed everywhere, one name to one name, so that no two that differed become the same. Properties, keys and texts stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from string import ascii_letters

from sourcebook.widget.tokens import Token, tokens

_BROWSER = """
JSON URL clearTimeout console crypto decodeURIComponent document encodeURIComponent globalThis history
innerHeight innerWidth localStorage location matchMedia navigator queueMicrotask requestAnimationFrame setTimeout
undefined window
"""
GLOBALS = frozenset(_BROWSER.split())
"""What the parts use of a browser, beside what has a capital and small letters (`Map`): none of these is renamed."""
_RESERVED = """
async await break case catch class const continue default delete do else export false finally for function if import in
instanceof let new null of return static switch this throw true try typeof var void while yield
"""
_WORDS = frozenset(_RESERVED.split())
Piece = tuple[str, Token]
_DECLARE = frozenset({"const", "let", "function"})
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_STYLE = re.compile(r"\s*([{};,>~])\s*|(:) |\s+(?=\n)|\n")


def squeeze(script: str) -> str:
    """Return the script in fewer letters."""
    pieces = _lean(_pieces(script))
    code = [token for _gap, token in pieces]
    roles = _roles(code)
    used = Counter(token.text for token, role in zip(code, roles, strict=True) if role)
    own = {name for name in _declared(code) & set(used) if not _is_builtin(name)}
    short = _short(used, own)
    texts = [_renamed(token, role, short) for token, role in zip(code, roles, strict=True)]
    return "".join(_spaced(_chained([(gap, text) for (gap, _token), text in zip(pieces, texts, strict=True)])))


def _pieces(script: str) -> list[Piece]:
    """Every token but spaces, with the space before it: nothing, a space or a line break."""
    pieces: list[Piece] = []
    gap = ""
    for token in tokens(script):
        if token.kind == "space":
            gap = "\n" if "\n" in gap + token.text else " "
        else:
            pieces.append((gap, token))
            gap = ""
    return pieces


def _lean(pieces: Sequence[Piece]) -> list[Piece]:
    """The tokens without those that say nothing: `(each) =>` is `each =>`, and a semicolon may go before a brace."""
    pieces = [(gap, _unquoted(token, pieces, index)) for index, (gap, token) in enumerate(pieces)]
    texts = [token.text for _gap, token in pieces]
    dropped: set[int] = set()
    for index, text in enumerate(texts):
        if text == ";" and texts[index + 1 : index + 2] == ["}"]:
            dropped.add(index)
        lonely = texts[index : index + 4 : 2] == ["(", ")"] and texts[index + 3 : index + 4] == ["=>"]
        if lonely and pieces[index + 1][1].kind == "name" and texts[index - 1] != "async":
            dropped |= {index, index + 2}
    return [piece for index, piece in enumerate(pieces) if index not in dropped]


def _unquoted(token: Token, pieces: Sequence[Piece], index: int) -> Token:
    """A key needs no quotes: `{ "other": … }`."""
    around = [each.text for _gap, each in pieces[max(0, index - 1) : index + 2 : 2]]
    is_key = token.kind == "text" and around in (["{", ":"], [",", ":"])
    return Token("text", token.text[1:-1]) if is_key and _NAME.fullmatch(token.text[1:-1]) else token


def _chained(pieces: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Constants that follow one another as one statement: `const a = 1, b = 2;`."""
    constant = [False]  # for each open bracket, whether the statement in it is one of constants
    rest = iter(range(len(pieces)))
    for index in rest:
        gap, text = pieces[index]
        if text in _CLOSING:
            constant.append(False)
        elif text in _CLOSING.values():
            constant.pop()
        elif text == "const":
            constant[-1] = index == 0 or pieces[index - 1][1] in {";", "{", "}"}
        elif text == ";" and constant[-1] and [each for _gap, each in pieces[index + 1 : index + 2]] == ["const"]:
            yield "", ","
            next(rest)
            continue
        elif text == ";":
            constant[-1] = False
        yield gap, text


def free(script: str) -> set[str]:
    """The names that a script uses and nowhere declares: they must be none."""
    code = [token for _gap, token in _pieces(script)]
    used = {token.text for token, role in zip(code, _roles(code), strict=True) if role}
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


def _renamed(token: Token, role: str, short: Mapping[str, str]) -> str:
    if token.kind == "template" and _is_style(token.text):
        return _STYLE.sub(r"\1\2", token.text).replace(";}", "}")
    new = short.get(token.text, token.text) if role else token.text
    return f"{token.text}:{new}" if role == "short" and new != token.text else new


def _is_style(template: str) -> bool:
    """A text between backticks that begins with a line of its own is a style."""
    return template.startswith("`\n") or template.endswith("\n`")


def _spaced(pieces: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The tokens with as little between them as they need: a space between words, a line where a statement may end."""
    before = ""
    for gap, text in pieces:
        if gap and before:
            words = _is_word(before[-1]) and _is_word(text[0])
            ends = gap == "\n" and before[-1] in ')}]`"' and (_is_word(text[0]) or text[0] in "[({`")
            yield gap if words or ends else " " if before[-1] == text[0] and text[0] in "+-" else ""
        before = text
        yield text


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter in "_$"
