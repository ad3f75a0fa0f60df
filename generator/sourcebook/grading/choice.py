"""Choice: all or nothing where one is chosen, net correct where several are."""

from __future__ import annotations

from sourcebook.model.item import Choice


def all_or_nothing(body: Choice, response: object) -> float:
    """1 if the keys and nothing else were chosen."""
    chosen = _chosen(body, response)
    return float(bool(chosen) and chosen == _keys(body))


def net_correct(body: Choice, response: object) -> float:
    """(right chosen - wrong chosen) / keys, and never below 0, so that choosing everything doesn't pay."""
    chosen, keys = _chosen(body, response), _keys(body)
    if not chosen or not keys:
        return 0.0
    right = len(chosen & keys)
    return max(0.0, (right - (len(chosen) - right)) / len(keys))


def _keys(body: Choice) -> frozenset[str]:
    return frozenset(option.id for option in body.options if option.correct)


def _chosen(body: Choice, response: object) -> frozenset[str] | None:
    """The chosen options; None if the response is malformed or names an option that isn't there."""
    listed = response if body.multiple else [response]
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        return None
    chosen = frozenset(listed)
    return chosen if chosen <= {option.id for option in body.options} else None
