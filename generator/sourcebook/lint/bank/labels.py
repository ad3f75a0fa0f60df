"""Fixed sets of labels, true and false among them: each is the key alike often (B07; ITEMS.md kind 26)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.lint.bank.exact import apart, uniform
from sourcebook.lint.bank.gate import FEWEST, Trial
from sourcebook.lint.bank.material import Material
from sourcebook.lint.bank.seen import Seen
from sourcebook.lint.lexicon import pattern
from sourcebook.lint.text import norm, unquoted

TRUTH = {"true", "false"}


def labels(material: Material) -> Iterator[Trial]:
    """B07: as many statements are true as false, and hold absolutes and hedges as often; other labels are alike."""
    groups: dict[tuple[str, ...], list[Seen]] = {}
    for seen in material.choices:
        if seen.fixed:
            groups.setdefault(tuple(sorted(seen.texts)), []).append(seen)
    for texts, group in sorted((texts, group) for texts, group in groups.items() if len(group) >= FEWEST):
        yield _balance(texts, group)
        if {norm(text) for text in texts} == TRUTH:
            yield from _words(group)


def _balance(texts: Sequence[str], group: Sequence[Seen]) -> Trial:
    keys = [seen.texts[seen.key] for seen in group]
    counts = [keys.count(text) for text in texts]
    told = ", ".join(f"{count} {text.split(':')[0]}" for text, count in zip(texts, counts, strict=True))
    most = texts[counts.index(max(counts))]
    worst = tuple(seen.id for seen, key in zip(group, keys, strict=True) if key == most)
    kinds = ", ".join(sorted({seen.item.kind for seen in group}))
    return Trial(rule="B07", says=f"keys of {kinds}: {told}", p=uniform(counts), worst=worst)


def _words(group: Sequence[Seen]) -> Iterator[Trial]:
    """Absolutes and hedges in true and in false statements."""
    for name, lexicon in (("an absolute", "absolutes"), ("a hedge", "hedges")):
        sides = {True: (0, 0), False: (0, 0)}
        having = []
        for seen in group:
            true = norm(seen.texts[seen.key]) == "true"
            has = bool(pattern(lexicon).search(norm(unquoted(seen.item.stem))))
            sides[true] = (sides[true][0] + has, sides[true][1] + 1)
            having += [seen.id] if has else []
        (a, n), (b, m) = sides[True], sides[False]
        says = f"{name} in {a} of {n} true and {b} of {m} false statements"
        yield Trial(rule="B07", says=says, p=apart((a, n), (b, m)), worst=tuple(having))
