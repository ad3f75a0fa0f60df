"""Gaps in running text, as Moodle's "embedded answers" writes them: `{1:SHORTANSWER:=form~=other}`."""

from __future__ import annotations

from sourcebook.markup import Html
from sourcebook.model.item import Choice, Cloze, Gap, Number, Text
from sourcebook.targets.moodle.html import shown

_CODES = str.maketrans({"<": "&lt;", ">": "&gt;"} | {sign: f"&#{ord(sign)};" for sign in '&"#%=*\\{}~\n\r'})
"""Moodle decodes the answers of a gap once, after it has taken them apart at these signs."""
_CHOICES = {
    (False, False): "MULTICHOICE_S",
    (False, True): "MULTICHOICE",
    (True, False): "MULTIRESPONSE_S",
    (True, True): "MULTIRESPONSE",
}
"""By whether several may be chosen and whether the order of options means something."""


def gapped(body: Cloze) -> Html:
    """Return the text with its gaps as codes."""
    return Html("".join(_gap(part) if isinstance(part, Gap) else shown(part) for part in body.parts))


def _gap(gap: Gap) -> str:
    body = gap.body
    if isinstance(body, Number):
        return f"{{1:NUMERICAL:={body.value:f}:{body.tolerance:f}}}"
    if isinstance(body, Text):
        forms = [f"={_coded(form.replace('*', _STAR))}" for form in body.accepted]
        return f"{{1:SHORTANSWER:{'~'.join(forms)}}}"
    return f"{{1:{_CHOICES[body.multiple, body.ordered]}:{'~'.join(_options(body))}}}"


_STAR = r"\*"
"""An asterisk that is no wildcard."""


def _options(body: Choice) -> list[str]:
    """Keys are marked; Moodle itself lets each wrong choice of several undo a right one."""
    return [
        f"{'=' if option.correct else ''}{_coded(shown(option.text))}#{_coded(shown(option.why))}"
        for option in body.options
    ]


def _coded(text: str) -> str:
    return text.translate(_CODES)
