"""How hard a text is to read: the grade of Flesch and Kincaid.

Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas, Naval Technical Training Command,
Research Branch Report 8-75 (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. Libraries that compute it
bring a corpus of pronunciations with them; for a warning, counting groups of vowels serves.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sourcebook.lint.text import sentences, words

_VOWELS = re.compile(r"[aeiouyäöüáéíóúàèìòùâêîôû]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^aeioudt]ed|[^laeiouy]e)$")


def grade(text: str) -> float:
    """Return the school grade, counted in years, at which the text can be read."""
    said = words(text)
    if not said:
        return 0.0
    rows = len(sentences(text)) or 1
    return 0.39 * len(said) / rows + 11.8 * sum(map(syllables, said)) / len(said) - 15.59


@lru_cache(1 << 16)
def syllables(word: str) -> int:
    """Return about how many syllables a normed word has: its groups of vowels, a silent ending not counted."""
    groups = sum(
        len(_VOWELS.findall(part)) - bool(_SILENT.search(part)) or 1 for part in re.split(r"[-']", word) if part
    )
    return max(1, groups)
