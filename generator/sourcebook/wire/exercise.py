"""Exercises as JSON: sealed ones, as `course.json` holds them, and whole ones for their proof."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sourcebook.model.exercise import Exercise, SealedExercise
from sourcebook.problems import Place
from sourcebook.wire.decode import Decoder
from sourcebook.wire.encode import encode

_DECODER = Decoder(place=Place("course.json"))


def sealed_to_json(exercises: Iterable[SealedExercise]) -> list[dict[str, Any]]:
    """Return exercises as plain JSON."""
    return [encode(exercise) for exercise in exercises]


def sealed_from_json(data: object) -> tuple[SealedExercise, ...]:
    """Return the exercises that such JSON describes; `ValueError` if it describes none."""
    sealed: tuple[SealedExercise, ...] = _DECODER.value(tuple[SealedExercise, ...], data, "sealed")
    return sealed


def exercise_to_json(exercise: Exercise) -> dict[str, Any]:
    """Return a whole exercise as plain JSON."""
    encoded: dict[str, Any] = encode(exercise)
    return encoded


def exercise_from_json(data: object) -> Exercise:
    """Return the exercise that such JSON describes; `ValueError` if it describes none."""
    return _DECODER.make(Exercise, data, "exercise")
