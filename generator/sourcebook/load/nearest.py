"""What the author of a quote may have meant: the nearest words of a text, and the difference word by word."""

from __future__ import annotations

from difflib import SequenceMatcher


def nearest(words: str, text: str) -> str:
    """Return the stretch of a text that is most like some words, from word to word; empty where nothing is."""
    from rapidfuzz.fuzz import partial_ratio_alignment, ratio

    tried = len(words) <= min(len(text), _LONGEST)
    found = partial_ratio_alignment(words, text, score_cutoff=_LIKE) if tried else None
    if found is None:
        return ""
    start, end = found.dest_start, found.dest_end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    whole = text[start:end].split()
    shorter = [whole[a : len(whole) - b] for a, b in ((0, 0), (1, 0), (0, 1), (1, 1))]
    return max((" ".join(each) for each in shorter), key=lambda each: ratio(words, each))


_LIKE = 50
"""Likeness in per cent below which words are not near."""

_LONGEST = 1000
"""Characters beyond which words are no quote, and the search for what is near them takes seconds."""


def difference(words: str, text: str) -> str:
    """Return what would make a text of some words: `[-old-]` goes, `{+new+}` comes."""
    old, new = words.split(), text.split()
    pieces: list[str] = []
    for change, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if change == "equal":
            pieces += old[a:b]
            continue
        pieces += [f"[-{' '.join(old[a:b])}-]"] if a < b else []
        pieces += [f"{{+{' '.join(new[c:d])}+}}"] if c < d else []
    return " ".join(pieces)
