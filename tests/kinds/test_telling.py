"""Words that tell one argument from another."""

from types import SimpleNamespace
from typing import cast

from sourcebook.kinds import telling
from sourcebook.knowledge import Knowledge


def test_only_the_beginnings_of_longer_words_count() -> None:
    assert telling.words("The ferries, a FERRY; tolls of 1931") == {"ferri", "ferry", "tolls"}


def arguments(*texts: str) -> Knowledge:
    made = {str(n): SimpleNamespace(nodes=[SimpleNamespace(text=text)]) for n, text in enumerate(texts)}
    return cast("Knowledge", _Hashable(made))


class _Hashable(SimpleNamespace):
    def __init__(self, made: dict[str, SimpleNamespace]) -> None:
        super().__init__(arguments=made)

    __hash__ = object.__hash__


def test_a_word_of_many_arguments_tells_none_from_another() -> None:
    many = ["the league of towns"] * telling.COMMON
    assert telling.common(arguments(*many, "the harbour")) == {"leagu", "towns"}
    assert telling.common(arguments(*many[1:], "the harbour")) == frozenset()


def test_a_word_twice_in_one_argument_counts_once() -> None:
    assert telling.common(arguments("league league " * telling.COMMON)) == frozenset()
