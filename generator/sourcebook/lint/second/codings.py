"""Queries that coders answer: what two of them say, where the seeds say the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sourcebook.lint.second.given import Given


def mode_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """What kind of statement `fact` is."""
    fact = known.fact(args["fact"])
    agreed = known.agreed(args["fact"], "mode")
    return {agreed} if fact and agreed and agreed == fact.mode else set()


def takes(known: Given, args: Mapping[str, str]) -> set[str]:
    """The voices in works whose cell on `thesis` has that `stance`."""
    found = set()
    for row in known.course.positions:
        if row.thesis.id != args["thesis"]:
            continue
        for cell in row.cells:
            name = f"{cell.voice}.{cell.work}"
            agreed = known.agreed(f"{row.thesis.id}.{name}", "stance")
            if cell.stance == args["stance"] and cell.stance == agreed and not cell.arguable:
                found.add(name)
    return found


def _stance(known: Given, thesis: str, name: str) -> str | None:
    """What a voice in a work does to a thesis; silent only where no other voice of the work speaks to it."""
    cells = [cell for row in known.course.positions if row.thesis.id == thesis for cell in row.cells]
    agreed = known.agreed(f"{thesis}.{name}", "stance")
    for cell in cells:
        if f"{cell.voice}.{cell.work}" == name and cell.stance == agreed and not cell.arguable:
            others = [other for other in cells if other.work == cell.work and other.stance != "silent"]
            return None if agreed == "silent" and others else agreed
    return None


def stance_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """Whether the voice in a work `voice` speaks for `thesis`, against it, or not to it."""
    stance = _stance(known, args["thesis"], args["voice"])
    return {stance} if stance in ("asserts", "denies", "silent") else set()


def agreement(known: Given, args: Mapping[str, str]) -> set[str]:
    """Whether `first` and `second` agree on `thesis`, or which of them alone speaks to it."""
    first, second = (_stance(known, args["thesis"], args[name]) for name in ("first", "second"))
    sides = ("asserts", "denies")
    if first in sides and second in sides:
        return {"agree" if first == second else "disagree"}
    if first in sides and second == "silent":
        return {"first"}
    return {"second"} if first == "silent" and second in sides else set()


def difference_on(known: Given, args: Mapping[str, str]) -> set[str]:
    """On what sort of thing `first` and `second`, who disagree on `thesis`, differ."""
    agreed = known.agreed(args["thesis"], "difference")
    written = [row.thesis.difference for row in known.course.positions if row.thesis.id == args["thesis"]]
    opposed = agreement(known, args) == {"disagree"}
    return {agreed} if agreed and opposed and agreed in written else set()


def missing_premise_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """The unstated warrant that `argument` can't do without."""
    argument, found = known.argument(args["argument"]), set()
    for node in argument.nodes if argument else ():
        name = f"{args['argument']}.{node.id}"
        needed = node.implicit and node.necessary and node.role == "warrant"
        if needed and known.agreed(name, "is") == "missing":
            found.add(name)
    return found


def would(known: Given, args: Mapping[str, str]) -> set[str]:
    """The findings that would work in that `direction` on `argument`."""
    argument, found = known.argument(args["argument"]), set()
    for effect in argument.effects if argument else ():
        name = f"{args['argument']}.{effect.id}"
        if effect.direction == args["direction"] and known.agreed(name, "direction") == args["direction"]:
            found.add(name)
    return found


def summary_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """The fair summary of `argument`."""
    argument, name = known.argument(args["argument"]), f"{args['argument']}.fair"
    written = [summary.is_ for summary in argument.summaries] if argument else []
    return {name} if "fair" in written and known.agreed(name, "is") == "fair" else set()


def quoted_for(known: Given, args: Mapping[str, str]) -> set[str]:
    """What says in other words what `fact` says, for the words that carry it."""
    fact, found = known.fact(args["fact"]), set()
    for each in known.course.paraphrases:
        name = f"{each.fact}.{each.id}"
        if fact and each.fact == fact.id and each.id and known.agreed(name, "entailed") == "entailed":
            found.add(name)
    return found


def not_said(known: Given, args: Mapping[str, str]) -> set[str]:
    """What says more than the words of `fact`."""
    fact, found = known.fact(args["fact"]), set()
    for each in known.course.overreach:
        name = f"{each.fact}.{each.id}"
        if fact and each.fact == fact.id and each.id and known.agreed(name, "entailed") == "not-entailed":
            found.add(name)
    return found


CODINGS: Mapping[str, Callable[[Given, Mapping[str, str]], set[str]]] = {
    "mode-of": mode_of,
    "takes": takes,
    "stance-of": stance_of,
    "agreement": agreement,
    "difference-on": difference_on,
    "missing-premise-of": missing_premise_of,
    "would": would,
    "summary-of": summary_of,
    "quoted-for": quoted_for,
    "not-said": not_said,
}
