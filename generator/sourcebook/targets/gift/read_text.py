r"""Text of GIFT as tokens: a sign, or a backslash with the sign that it takes the meaning from."""

from __future__ import annotations

import re
from html.parser import HTMLParser

Tokens = list[str]

_TOKEN = re.compile(r"\\[\\~=#{}:n]|.", re.DOTALL)


def tokens(text: str) -> Tokens:
    """Return the signs of a text, an escaped one together with its backslash."""
    return _TOKEN.findall(text)


def split(found: Tokens, mark: str, *, once: bool = False) -> list[Tokens]:
    """Cut at every mark whose signs are not escaped, or at the first alone; the marks are gone."""
    pieces: list[Tokens] = [[]]
    index = 0
    while index < len(found):
        if found[index : index + len(mark)] == list(mark) and not (once and len(pieces) > 1):
            pieces.append([])
            index += len(mark)
        else:
            pieces[-1].append(found[index])
            index += 1
    return pieces


def bare(found: Tokens) -> str:
    """Return plain text, without outer space."""
    return "".join("\n" if each == r"\n" else each[-1] for each in found).strip()


def page(found: Tokens) -> str:
    """Return the text that a browser would show of HTML, without outer space."""
    shown = _Page(convert_charrefs=True)
    shown.feed(bare(found))
    shown.close()
    return shown.text


class _Page(HTMLParser):
    """Collects text, and a line break for each `br`."""

    text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break a line."""
        del attrs
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        """Add text."""
        self.text += data
