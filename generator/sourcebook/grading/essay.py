"""Open: an essay, rated against its rubric by the one who wrote it or by a teacher."""

from __future__ import annotations

from sourcebook.model.item import Open


def self_rated_points(body: Open, response: object) -> float | None:
    """Points of the rubric that were ticked over all its points; None where nobody has rated; an empty essay is 0."""
    if not isinstance(response, dict):
        return 0.0
    text, ticked = response.get("text"), response.get("points")
    if not isinstance(text, str) or not text.strip():
        return 0.0
    if ticked is None:
        return None
    worth = {point.id: point.points for point in body.rubric}
    if not isinstance(ticked, list) or not all(isinstance(each, str) and each in worth for each in ticked):
        return 0.0
    whole = sum(worth.values())
    return sum(worth[each] for each in set(ticked)) / whole if whole else 0.0
