"""One item as static HTML: the question, its folded answer with feedback and quotes, and the item as JSON."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.markup import Html, element, join
from sourcebook.model.item import Item
from sourcebook.widget.digest import compact, digest
from sourcebook.widget.references import References
from sourcebook.widget.shapes import answered, asked

_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What could end the script element, written so that JSON reads it back unchanged."""


def block(item: Item, sources: Mapping[str, str]) -> Html:
    """Build the block of one item; `sources` gives the citation of each source that it quotes, by id."""
    references = References(sources)
    title = f"sb-{item.id}"
    content = join(
        [
            element("h4", item.stem, class_="sb-stem", id=title),
            asked(item),
            _answer(item, references),
            _data(item),
        ]
    )
    return element(
        "article",
        Html(f"\n{content}\n"),
        class_="sb-question",
        data_item_id=item.id,
        data_shape=item.shape,
        data_digest=digest(item),
        aria_labelledby=title,
    )


def _answer(item: Item, references: References) -> Html:
    summary = element("summary", "Show the answer")
    feedback = element("p", item.feedback, references.to(item.evidence), class_="sb-feedback")
    content = join([summary, feedback, answered(item, references), references.listed()])
    return element("details", Html(f"\n{content}\n"), class_="sb-answer")


def _data(item: Item) -> Html:
    return element("script", in_script(compact(item)), type="application/json", class_="sb-item")


def in_script(json: str) -> Html:
    """JSON as a script element can hold it."""
    return Html(json.translate(_IN_SCRIPT))
