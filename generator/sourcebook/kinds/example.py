"""What the examples of the kinds share: an invented league of lake towns, and the one almanac that tells of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sourcebook.model.item import Body, Certificate, CertificateRule, Choice, Evidence, Gap, Option, Query
from sourcebook.model.question import Candidate, Question

SOURCE, AS_OF, CHAPTER = "lake-almanac", "1950", "the-lake-league"
EVENTS = {
    "charter": ("The signing of the lake charter", "1904"),
    "lighthouse": ("The lighting of the Arn lighthouse", "1912"),
    "ferry": ("The first ferry to Dovre", "1921"),
    "flood": ("The flood of Belmere", "1931"),
}
"""What happened at the lake, and when."""
TIMELINE = "In order of time: the charter (1904); the lighthouse (1912); the ferry (1921); the flood (1931)."
CHRONICLE = "Charter 1904, lighthouse 1912, first ferry 1921, flood of Belmere 1931, new pier 1938."


def quoted(words: str) -> tuple[Evidence, ...]:
    """Return words of the almanac as evidence."""
    return (Evidence(source=SOURCE, text=words, start=0, end=len(words)),)


def question(  # noqa: PLR0913  (an item has that many parts)
    id_: str,
    query: Query,
    slots: Mapping[str, str],
    says: str,
    quote: str,
    *,
    body: Body | None = None,
    keys: tuple[Candidate, ...] = (),
    ordered: bool = False,
) -> Question:
    """Return a question of the lake league; `id_` is that of the item, `says` is what is right."""
    kind, subject = id_.split(".")[:2]
    return Question(
        id=id_,
        kind=kind,
        chapter=CHAPTER,
        topics=("lake-towns",),
        objective="tell-the-towns",
        as_of=AS_OF,
        facts=(subject,),
        slots=slots,
        query=query,
        feedback=says,
        evidence=quoted(quote),
        keys=keys,
        ordered=ordered,
        body=body,
    )


def options(
    shown: Mapping[str, str], right: Collection[str], query: Query, rule: CertificateRule, says: str, quote: str
) -> tuple[Option, ...]:
    """Return options in the order given, by what they mean; all that are not right carry a certificate of that rule."""
    return tuple(
        Option(
            id=value,
            text=text,
            correct=value in right,
            why=f"{'Right.' if value in right else 'Not this one.'} {says}",
            evidence=quoted(quote),
            certificate=None
            if value in right
            else Certificate(rule=rule, query=query, value=value, facts=(next(iter(query.args.values())),)),
        )
        for value, text in shown.items()
    )


def choice(  # noqa: PLR0913
    id_: str,
    query: Query,
    slots: Mapping[str, str],
    says: str,
    quote: str,
    *,
    shown: Mapping[str, str],
    right: Collection[str],
    rule: CertificateRule,
    ordered: bool = False,
) -> tuple[Question, int, tuple[Option, ...]]:
    """Return what `write` takes to make an item with options: a question, its first phrasing and the options."""
    keys = tuple(Candidate(value=value, text=text) for value, text in shown.items() if value in right)
    asked = question(id_, query, slots, says, quote, keys=keys, ordered=ordered)
    return asked, 0, options(shown, right, query, rule, says, quote)


def gap(name: str, query: str, shown: Mapping[str, str], right: str) -> Gap:
    """Return a gap that asks something of the almanac itself; its options stand in the order given."""
    asked = Query(name=query, args={"source": SOURCE})
    quote = "this spring, with the new pier open"
    chosen = options(shown, {right}, asked, "F1", "Otto Venn, “The Lake Almanac”, 1950.", quote)
    return Gap(id=name, body=Choice(options=chosen, ordered=query == "published-on"))
