"""Banks of an invented world, drawn from a seed: fair ones, and ones in which something gives the key away.

Import it with `from synthetic_bank import material` (pytest's `pythonpath` names this folder).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from example_course import known
from items import item

from sourcebook.lint import Report
from sourcebook.lint.bank import GATES, Material, judged
from sourcebook.model.item import Bank, Choice, Item, Option

SYLLABLES = ("bel", "dor", "vre", "lan", "mos", "tir", "ak", "un", "sel", "gro", "pim", "hast")
WHY = "Not this one. The almanac of 1950 says otherwise in so many words."
Draw = Callable[[Random], tuple[list[str], int]]
"""What draws the options of an item, and which of them is the key."""


def word(random: Random) -> str:
    """A word of two or three syllables, of a few hundred."""
    return "".join(random.choice(SYLLABLES) for _ in range(random.choice((2, 2, 3))))


def phrase(random: Random, length: int | None = None) -> str:
    """A few words, with a capital at the front."""
    return " ".join(word(random) for _ in range(length or random.randint(4, 7))).capitalize()


def options(random: Random, size: int = 3) -> list[str]:
    """Phrases of which none is another again."""
    return [phrase(random) for _ in range(size)]


def fair(random: Random) -> tuple[list[str], int]:
    """Phrases or years, now and then with a cue, and any of them the key."""
    size = random.choice((3, 3, 3, 4))
    if random.random() < 0.25:
        return sorted({str(random.randint(1900, 1999)) for _ in range(30)})[:size], random.randrange(size)
    texts = options(random, size)
    cue = random.choice((None, None, "always", "perhaps may", "NATO", "(sic)", "42"))
    if cue:
        at = random.randrange(size)
        texts[at] += f" {cue}"
    return texts, random.randrange(size)


def longest(random: Random) -> tuple[list[str], int]:
    """Half the keys are the longest option, the others as it comes."""
    texts, key = options(random), random.randrange(3)
    return texts, max(range(len(texts)), key=lambda at: len(texts[at])) if random.random() < 0.5 else key


def middle(random: Random) -> tuple[list[str], int]:
    """Years, of which the middle one is the key too often (0.6 of three, as people do)."""
    texts = sorted(str(year) for year in random.sample(range(1900, 2000), 3))
    return texts, 1 if random.random() < 0.6 else random.choice((0, 2))


def position_b(random: Random) -> tuple[list[str], int]:
    """The key is B in 0.615 of the items (ITEMS.md: one course of 2,026 questions)."""
    return options(random), 1 if random.random() < 0.615 else random.choice((0, 2))


def alternating(random: Random, turn: list[int]) -> tuple[list[str], int]:
    """The key goes round: A, B, C, A, B, C."""
    turn[0] += 1
    return options(random), turn[0] % 3


def absolute(random: Random) -> tuple[list[str], int]:
    """Distractors say `always`, keys never do."""
    texts, key = options(random), random.randrange(3)
    return [text if at == key or random.random() < 0.5 else f"{text} always" for at, text in enumerate(texts)], key


def hedged(random: Random) -> tuple[list[str], int]:
    """Keys say `may` half the time, distractors one time in five."""
    texts, key = options(random), random.randrange(3)
    often = {True: 0.5, False: 0.2}
    return [f"{text} may" if random.random() < often[at == key] else text for at, text in enumerate(texts)], key


def converging(random: Random) -> tuple[list[str], int]:
    """The key shares a word with each distractor, and they share none."""
    texts, key = options(random), random.randrange(3)
    shared = [text.split()[1] for text in texts]
    texts[key] = " ".join([*texts[key].split()[:-2], *(shared[at] for at in range(3) if at != key)]).capitalize()
    return texts, key


def outsider(random: Random) -> tuple[list[str], int]:
    """One name stands in every fourth item and is never the key."""
    texts, key = options(random), random.randrange(3)
    if random.random() < 0.25:
        texts[(key + 1) % 3] = "The town of Dovre"
    return texts, key


def worded(random: Random) -> tuple[list[str], int]:
    """A word that no lexicon has stands in half the keys and one distractor in six."""
    texts, key = options(random), random.randrange(3)
    often = {True: 0.5, False: 1 / 6}
    return [f"{text} ferryboat" if random.random() < often[at == key] else text for at, text in enumerate(texts)], key


def material(seed: int, number: int, draw: Draw | str = fair) -> Material:
    """Such a bank, ready for gates."""
    return Material(known(), [bank(seed, number, draw)], Report(findings=(), rows=(), items=number, enemies=()))


def failing(found: Material) -> set[str]:
    """The rules whose trials fail, when all are judged together."""
    trials = [trial for gate in GATES.values() for trials in gate.trials for trial in trials(found)]
    return {trial.rule for trial, fails in judged(trials) if fails}


def bank(seed: int, number: int, draw: Draw | str = fair) -> Bank:
    """A bank of so many items; the same for the same seed."""
    random = Random(f"{seed}")  # noqa: S311  (a test's random source has a seed)
    turn = [0]
    found: Draw = globals()[draw] if isinstance(draw, str) else draw
    if draw == "alternating":
        found = lambda source: alternating(source, turn)  # noqa: E731
    items = tuple(_item(at, random, *found(random)) for at in range(number))
    return Bank(chapter="first", title="First", as_of="1950", items=items)


def _item(at: int, random: Random, texts: Sequence[str], key: int) -> Item:
    made = tuple(
        Option(id=f"o{number}", text=text, correct=number == key, why=WHY) for number, text in enumerate(texts)
    )
    base = item(f"synthetic-{at}", Choice(options=made, ordered=texts[0].isdigit()), f"{phrase(random, 9)}?")
    return replace(base, facts=(f"fact-{at}",), topics=(f"topic-{at % 5}",))
