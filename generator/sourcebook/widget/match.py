"""A Match on a page."""

from __future__ import annotations

from sourcebook.markup import Html, element, join
from sourcebook.model.item import Match
from sourcebook.model.keyed import keyed_order
from sourcebook.widget.parts import hint, letter, listing
from sourcebook.widget.references import References


def asked(body: Match, item: str) -> Html:
    """Show both columns; the right one in an order that tells nothing."""
    lefts = [element("li", pair.left) for pair in body.pairs]
    rights = [element("li", text) for text in _rights(body, item)]
    todo = "Join each on the first list with one of the second."
    columns = join([listing("ol", lefts, class_="sb-left"), listing("ol", rights, class_="sb-options", type="A")])
    return join([hint(f"{todo} Some are left over." if body.spare else todo), columns])


def answered(body: Match, item: str, references: References) -> Html:
    """Show each pair and why they belong together."""
    letters = {text: letter(index) for index, text in enumerate(_rights(body, item))}
    pairs = [
        element(
            "li",
            element("span", f"{pair.left} → {letters[pair.right]}. {pair.right}", class_="sb-text"),
            f" {pair.why}" if pair.why else "",
            references.to(pair.evidence),
        )
        for pair in body.pairs
    ]
    spare = ", ".join(f"{letters[text]}. {text}" for text in body.spare)
    return join([listing("ol", pairs, class_="sb-verdicts"), hint(f"Left over: {spare}") if spare else ""])


def _rights(body: Match, item: str) -> list[str]:
    return keyed_order(dict.fromkeys([*(pair.right for pair in body.pairs), *body.spare]), "right", item)
