"""Items for rules, from a few words: what a case leaves out stands as in an item that no rule has anything against."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import items
from example_course import known

from sourcebook.lint import Asked, Context
from sourcebook.model.item import (
    Body,
    Certificate,
    Choice,
    Cloze,
    Evidence,
    Gap,
    Item,
    Match,
    Number,
    Open,
    Option,
    Pair,
    Query,
    RubricPoint,
    Text,
)

CONTEXT = Context(known())
STEM = "According to Venn (1950), which event of the Lake League took place in 1904?"
OPTIONS = ("The opening of the pier", "* The signing of the charter", "The return of the regatta")
FEEDBACK = "Venn (1950) dates the signing of the charter to 1904, and the opening of the pier to 1938."
QUOTE = "signed the lake charter in 1904"
QUERY = Query(name="authored", args={"question": "case"})


def asked(**case: Any) -> Asked:
    """An item as a case describes it, ready for rules."""
    return Asked(item(**case), CONTEXT)


def item(**case: Any) -> Item:
    """An item; `options` mark their keys with a star, `ids` say what they mean."""
    stem = case.get("stem", STEM)
    return replace(
        items.item("case", body(case), stem, case.get("feedback", FEEDBACK)),
        id=case.get("id", "authored.case"),
        kind=case.get("kind", "authored"),
        chapter="the-towns",
        topics=("towns",),
        objective=case.get("objective", "tell-the-towns") or None,
        as_of="1950",
        facts=tuple(case.get("facts", ("charter",))),
        slots=case.get("slots", {}),
        lead_in=case.get("lead_in", stem),
        evidence=evidence(case),
        query=Query(name=case.get("query", "authored"), args={}),
        phrasings=(stem, *case.get("phrasings", ())),
    )


def body(case: Mapping[str, Any]) -> Body:
    """The body that a case names, or else a choice."""
    made: Body = choice(case)
    match case:
        case {"text": accepted}:
            made = Text(accepted=tuple(accepted))
        case {"number": value}:
            made = Number(value=Decimal(value))
        case {"pairs": pairs}:
            made = Match(pairs=tuple(Pair(left=left, right=right) for left, right in pairs))
        case {"rubric": points}:
            rubric = tuple(RubricPoint(id=text, text=text, points=1) for text in points)
            made = Open(rubric=rubric, model_answer="So.")
        case {"cloze": [before, gap, after]}:
            made = Cloze(parts=(before, Gap(id="gap", body=Text(accepted=(gap,))), after))
    return made


def choice(case: Mapping[str, Any]) -> Choice:
    """A choice; every wrong option is certified unless the case says otherwise."""
    texts: Sequence[str] = case.get("options", OPTIONS)
    ids: Sequence[str] = case.get("ids", [f"o{n}" for n in range(len(texts))])
    options = tuple(option(case, id_, text) for id_, text in zip(ids, texts, strict=True))
    many = sum(each.correct for each in options) > 1
    return Choice(options=options, multiple=many, ordered=case.get("ordered") == "yes")


def option(case: Mapping[str, Any], id_: str, text: str) -> Option:
    """One option."""
    right = text.startswith("*")
    certificate = Certificate(rule="F7", query=QUERY, value=id_, facts=("charter",))
    return Option(
        id=id_,
        text=text.removeprefix("* ") if right else text,
        correct=right,
        why=case.get("right" if right else "wrong", f"{'Right' if right else 'Not so'}. {FEEDBACK}"),
        evidence=evidence(case),
        certificate=None if right or case.get("certified") == "no" else certificate,
    )


def evidence(case: Mapping[str, Any]) -> tuple[Evidence, ...]:
    """The quote of a case, at the place where the almanac has what it is meant to be."""
    quote = case.get("quote", QUOTE)
    if not quote:
        return ()
    start = CONTEXT.course.texts["lake-almanac"].text.index(QUOTE)
    return (Evidence(source="lake-almanac", text=quote, start=start, end=start + len(QUOTE)),)
