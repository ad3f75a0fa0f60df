"""A bank as GIFT; escaping as Moodle's importer undoes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from sourcebook.model.item import Bank, Choice, Evidence, Item, Match, Number, Text
from sourcebook.targets.gift.escape import escaped, html

SHARES = ("100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5")
"""One key's share of 1 to 8 keys, as Moodle's list of grades has it: any other figure rejects the whole file."""


def export(bank: Bank, _profile: str, stream: BinaryIO) -> None:
    """Write a bank: a category, then one question an item, with empty lines between."""
    names = [" ".join(name.split()).replace("/", "//") for name in (bank.course, bank.title) if name]
    told = " ".join(f"{bank.course}, {bank.title}. As of {bank.as_of}. {bank.licence}".split())
    blocks = [f"// {told}", f"$CATEGORY: {'/'.join(['$course$', 'top', *names])}"]
    blocks += [_question(item, bank.sources) for item in bank.items]
    stream.write("".join(f"{block}\n\n" for block in blocks).encode())


def _question(item: Item, sources: Mapping[str, str]) -> str:
    marks = [f"[id:{item.id}]", *(f"[tag:{tag}]" for tag in dict.fromkeys((*item.topics, item.level, item.kind)))]
    told, evidence = _general(item)
    lines = [
        f"// {' '.join(marks)}",
        f"::{escaped(item.id)}::[html]{escaped(html(item.stem))}{{{'#' if isinstance(item.body, Number) else ''}",
        *(f"\t{answer}" for answer in _answers(item, sources)),
        f"\t####{_feedback(told, evidence, sources)}",
        "}",
    ]
    return "\n".join(lines)


def _answers(item: Item, sources: Mapping[str, str]) -> Iterable[str]:
    body = item.body
    if isinstance(body, Choice):
        return _options(body, sources)
    if isinstance(body, Text):
        return [f"=%100%{escaped(form.replace('*', _STAR))}" for form in body.accepted]
    if isinstance(body, Number):
        return [f"=%100%{body.value:f}:{body.tolerance:f}"]
    if isinstance(body, Match):
        rows = [*((pair.left, pair.right) for pair in body.pairs), *(("", spare) for spare in body.spare)]
        return [f"={escaped(html(left))} -> {escaped(html(right))}" for left, right in rows]
    raise ValueError(f"GIFT has no question of the shape {item.shape}")


_STAR = r"\*"
"""An asterisk that is no wildcard."""


def _options(body: Choice, sources: Mapping[str, str]) -> Iterable[str]:
    """One key has all marks; of several each has its share, and each wrong option takes as much away."""
    share = SHARES[sum(option.correct for option in body.options) - 1]
    for option in body.options:
        mark = f"~%{'' if option.correct else '-'}{share}%" if body.multiple else "=" if option.correct else "~"
        yield f"{mark}{escaped(html(option.text))}#{_feedback([option.why], option.evidence, sources)}"


def _general(item: Item) -> tuple[Sequence[str], Sequence[Evidence]]:
    """What is told whatever the answer was: pairs have no feedback of their own."""
    pairs = item.body.pairs if isinstance(item.body, Match) else ()
    return [item.feedback, *(pair.why for pair in pairs)], [
        *item.evidence,
        *(e for pair in pairs for e in pair.evidence),
    ]


def _feedback(told: Iterable[str], evidence: Iterable[Evidence], sources: Mapping[str, str]) -> str:
    """Lines of HTML: what is told, then each quote once with its citation."""
    quotes = [f"“{each.text}” {sources.get(each.source, each.source)}" for each in dict.fromkeys(evidence)]
    return escaped("<br>".join(html(line) for line in [*told, *quotes] if line))
