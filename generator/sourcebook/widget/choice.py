"""A Choice on a page."""

from __future__ import annotations

from sourcebook.markup import Html, element, join
from sourcebook.model.item import Choice, Option
from sourcebook.widget.parts import hint, letter, listing, verdict
from sourcebook.widget.references import References


def asked(body: Choice) -> Html:
    """Show the options; letters are labels only."""
    options = [element("li", option.text, data_option=option.id) for option in body.options]
    todo = "Choose all that apply." if body.multiple else "Choose one."
    return join([hint(todo), listing("ol", options, class_="sb-options", type="A")])


def answered(body: Choice, references: References, said: str) -> Html:
    """Show of every option whether it is right and why; a key's reason is not repeated where feedback has `said` it."""

    def reason(option: Option) -> str:
        known = option.correct and _repeats(option.why, said)
        why = option.why.removesuffix(said).strip() if known else option.why
        return why + references.to(option.evidence)

    entries = [
        verdict(option.text, letter(index), reason(option), correct=option.correct)
        for index, option in enumerate(body.options)
    ]
    return listing("ul", entries, class_="sb-verdicts")


def _repeats(why: str, said: str) -> bool:
    """Whether a reason is what was said already, after a sentence such as `Right.` or without one."""
    before = why.removesuffix(said).rstrip()
    return bool(said) and why.endswith(said) and (not before or before.endswith("."))
