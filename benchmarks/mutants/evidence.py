"""Flaws in quotes (A32), between items (A34) and in feedback (A38)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from mutants.hosts import Bank, Mutant, choice, key, with_option, wrong
from sourcebook.model.item import Evidence, Item


def mutants(bank: Bank) -> Iterator[Mutant]:
    """Every mutant of these three rules."""
    for rule, cases in (("A32", _quotes), ("A34", _tells), ("A38", _feedback)):
        for says, item, *beside in cases(bank):
            authored, said = says.startswith("* "), says.removeprefix("* ")
            other = beside[0] if beside else None
            yield Mutant(rule=rule, says=said, item=item, knowledge=bank.knowledge, authored=authored, beside=other)


def _quotes(bank: Bank) -> Iterator[tuple[str, Item]]:
    """A32: quoted words that don't stand where they are said to stand."""
    yield "a word is left out of the quote", _first(bank.pick("event-date"), lambda e: replace(e, text=_less(e.text)))
    yield "a word is put into the quote", _first(bank.pick("place"), lambda e: replace(e, text=f"{e.text} indeed"))
    yield "the place is some characters off", _first(bank.pick("between"), lambda e: replace(e, start=e.start + 3))
    others = sorted(bank.knowledge.course.texts)
    yield (
        "the words are said to stand in another document",
        _first(
            bank.pick("list-member"), lambda e: replace(e, source=next(each for each in others if each != e.source))
        ),
    )
    item = bank.pick("statement-mode")
    quote = item.slots["quote"]
    yield "a word of the quote in the question is left out", _restated(item, item.stem.replace(quote, _less(quote)))
    item = bank.pick("quotation")
    option = wrong(item)
    yield "a word of a quoted option is left out", with_option(item, option, text=_less(option.text))
    item = bank.pick("quotation-source")
    quote = item.slots["quote"]
    yield (
        "an ellipsis hides the middle of the quote in the question",
        _restated(item, item.stem.replace(quote, _cut(quote))),
    )
    yield (
        "* invented words in quotation marks are given to the author",
        _restated(
            bank.pick("statement-mode", 1),
            "Bohdan (2020) writes: “The alliance was born tired and has slept ever since”. "
            "How would you class that, among the four kinds of statement?",
        ),
    )
    item = bank.pick("quotation", 1)
    yield (
        "* an option in quotation marks that nobody wrote",
        with_option(
            item, wrong(item), text="“the bloc has neither the means nor the will to send its soldiers anywhere”"
        ),
    )
    item = bank.pick("quotation-source", 1)
    yield (
        "* a sentence that a paraphrase put into quotation marks",
        _restated(
            item,
            "A card has these words alone: “Both alliances would gain a great deal if they only sat down together”. "
            "From whose published work were these words copied?",
        ),
    )


def _tells(bank: Bank) -> Iterator[tuple[str, Item, Item]]:
    """A34: two items on one fact of which one says the other's key."""
    hosts = ("place", "role-holder", "between", "event-date", "already-happened", "list-member", "finding")
    for kind in hosts:
        told = bank.pick(kind, 1)
        words = key(told).text
        if kind in {"place", "event-date", "finding"}:
            feedback = f"One should know of {words}, as it comes up in other questions."
            yield f"the feedback of another item tells the key of a {kind} item", told, _beside(told, feedback=feedback)
        else:
            stem = f"Think of {words}. Which source speaks of it at length?"
            yield f"the stem of another item tells the key of a {kind} item", told, _beside(told, stem=stem)
    for kind, says, before, after in (
        ("list-member", "* a question on what followed names the member", "What did ", " do after the list was made?"),
        ("role-holder", "* a question on a speech names the holder", "What did ", " say about NATO in that office?"),
        ("place", "* a question on hotels names the town", "How many ministers stayed in ", " during that meeting?"),
    ):
        told = bank.pick(kind, 2)
        yield says, told, _beside(told, stem=f"{before}{key(told).text}{after}")


def _beside(item: Item, **fields: str) -> Item:
    """Another item on the same facts, which says nothing but what is given."""
    bare = {"stem": "Which of these is told by a source?", "feedback": "The sources differ in what they tell."}
    said = {**bare, **fields}
    return replace(item, id="authored.other", kind="authored", query=None, slots={}, lead_in=said["stem"], **said)  # type: ignore[arg-type]


def _feedback(bank: Bank) -> Iterator[tuple[str, Item]]:
    """A38: options that leave a learner without a reason, and reasons that nobody can use."""
    item = bank.pick("between")
    yield "a wrong option has no feedback", with_option(item, wrong(item), why="")
    item = bank.pick("finding")
    yield "the key has no feedback", with_option(item, key(item), why="")
    item = bank.pick("place")
    bare = with_option(replace(item, evidence=()), key(item), evidence=())
    yield "the key has no quote", bare
    item = bank.pick("event-date")
    yield "a wrong option's feedback is bare of any reason", with_option(item, wrong(item), why="Not this one.")
    item = bank.pick("role-holder")
    long = " ".join(["It was a year in which the members met again and again without deciding on anything."] * 6)
    yield "a wrong option's feedback has 100 words", with_option(item, wrong(item), why=f"{wrong(item).why} {long}")
    item = bank.pick("already-happened")
    yield "the feedback repeats the question", _all_whys(item, item.stem)
    item = bank.pick("list-member")
    yield "the item has no feedback", replace(item, feedback="")
    item = bank.pick("list-member", 1)
    yield (
        "* 'Wrong, try again!' on a wrong option",
        with_option(item, wrong(item), why="Unfortunately wrong, please try again!"),
    )
    item = bank.pick("overreach")
    yield (
        "* praise for the wrong option and no reason",
        with_option(
            item, wrong(item), why="A good thought that many readers share, but the answer is elsewhere in the text."
        ),
    )
    item = bank.pick("conclusion")
    yield (
        "* a lecture of more than 80 words on the key",
        with_option(
            item,
            key(item),
            why=f"{key(item).why} Those who wish to understand it should first ask what an alliance is, then what a "
            "treaty promises, then who pays for it and who commands, and only after that whether its members trust "
            "one another; for trust, as everybody knows who has ever lived in a shared house, comes late and leaves "
            "early, and no text that ministers sign in a hall can replace it, nor can a parade, a flag, an anthem, a "
            "seat, a stamp, a budget, a speech or any number of photographs on the steps of a palace.",
        ),
    )


def _first(item: Item, change: Callable[[Evidence], Evidence]) -> Item:
    """The item with its first quote changed, wherever it carries it."""
    first = item.evidence[0]
    right = key(item)
    quotes = tuple(change(each) if each == first else each for each in right.evidence)
    return replace(with_option(item, right, evidence=quotes), evidence=(change(first), *item.evidence[1:]))


def _all_whys(item: Item, why: str) -> Item:
    for option in choice(item).options:
        item = with_option(item, option, why=why)
    return replace(item, feedback=why)


def _restated(item: Item, stem: str) -> Item:
    """The item with another stem, whose last sentence asks."""
    lead = stem.rpartition("” ")[2].rpartition(". ")[2] if stem != item.stem and not stem.endswith(item.lead_in) else ""
    return replace(item, stem=stem, lead_in=lead or item.lead_in, phrasings=(stem,))


def _less(text: str) -> str:
    """A text without its third word."""
    words = text.split(" ")
    return " ".join([*words[:2], *words[3:]])


def _cut(text: str) -> str:
    """A text whose middle words are an ellipsis."""
    words = text.split(" ")
    third = max(1, len(words) // 3)
    return " ".join([*words[:third], "…", *words[-third:]])
