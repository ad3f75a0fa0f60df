"""What tells the key by its looks: being longest (B02), a word or sign (B05), being the same thing again (B06)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.lint.bank.exact import hits, wilson
from sourcebook.lint.bank.gate import FEWEST, Trial
from sourcebook.lint.bank.material import Material
from sourcebook.lint.bank.seen import CUES, Seen
from sourcebook.lint.text import norm


def longest(material: Material) -> Iterator[Trial]:
    """B02: the unique longest option is the key as often as chance would have it, and no more seldom."""
    found = [(seen, max(seen.lengths)) for seen in material.free]
    unique = [(seen, seen.lengths.index(most)) for seen, most in found if seen.lengths.count(most) == 1]
    if len(unique) >= FEWEST:
        key = [seen for seen, at in unique if at == seen.key]
        law = hits(seen.chance for seen, _ in unique)
        excess = (len(key) - law.mean) / len(material.free)
        says = (
            f"the longest option is the key in {len(key)} of {len(unique)} items that have one; {law.mean:.1f} by "
            f"chance; {excess:+.3f} of all {len(material.free)}"
        )
        longer = len(key) > law.mean
        worst = key if longer else [seen for seen, at in unique if at != seen.key]
        yield Trial(rule="B02", says=says, p=law.as_odd(len(key)), worst=tuple(seen.id for seen in worst))


def word_cues(material: Material) -> Iterator[Trial]:
    """B05: an option with an absolute, a hedge, an acronym, a digit or a bracket is the key as often as any other.

    Only items count where some options have the cue and others have not.
    """
    for name in CUES:
        having = [(seen, sum(seen.cues[name])) for seen in material.free]
        having = [(seen, number) for seen, number in having if 0 < number < seen.size]
        if len(having) >= FEWEST:
            key = [seen for seen, _ in having if seen.cues[name][seen.key]]
            law = hits(number / seen.size for seen, number in having)
            low, high = wilson(len(key), len(having))
            says = (
                f"an option with {name} is the key in {len(key)} of {len(having)} items ({low:.2f} to {high:.2f}); "
                f"{law.mean:.1f} by chance"
            )
            more = len(key) > law.mean
            worst = tuple(seen.id for seen, _ in having if seen.cues[name][seen.key] == more)
            yield Trial(rule="B05", says=says, p=law.as_odd(len(key)), worst=worst)


def things(material: Material) -> Iterator[Trial]:
    """B06: what stands as an option ten times or more is the key as often as chance would have it.

    The table's bounds (0.10 to 0.55, and never no key at all) are those of a bank with hundreds of appearances of each:
    a fair one breaks them often where there are ten. So the exact test decides (amendments: judged together).
    """
    shown: dict[str, list[tuple[Seen, bool]]] = {}
    for seen in material.free:
        for at, text in enumerate(seen.texts):
            shown.setdefault(norm(text), []).append((seen, at == seen.key))
    for text, appearances in sorted(shown.items()):
        if len(appearances) >= FEWEST:
            yield _thing(text, appearances)


def _thing(text: str, appearances: Sequence[tuple[Seen, bool]]) -> Trial:
    law = hits(seen.chance for seen, _ in appearances)
    key = sum(right for _, right in appearances)
    says = f"`{text}` is the key in {key} of {len(appearances)} items where it is an option; {law.mean:.1f} by chance"
    worst = tuple(seen.id for seen, right in appearances if right == (key > law.mean))
    return Trial(rule="B06", says=says, p=law.as_odd(key), worst=worst)
