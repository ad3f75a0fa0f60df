"""The one list of rules, by their numbers in ITEMS.md 3.1 and 3.2.

A10, A23, A25 and T06 are out (amendments). A34 makes no finding but an edge between items: `lint.enemies`. A39,
spelling, needs a dictionary, which is a system package: `tests/spelling.py` reads stems, options and feedback with it.
"""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.lint.rule import Rule
from sourcebook.lint.rules import (
    answer,
    cues,
    depends,
    evidence,
    frame,
    key,
    length,
    negation,
    order,
    proof,
    scope,
    sets,
    standing,
    stems,
    voice,
)

RULES: Mapping[str, Rule] = {
    "A01": Rule(name="key length", check=length.key_length, scope="single"),
    "A02": Rule(name="length spread", check=length.length_spread, scope="choice"),
    "A03": Rule(name="meta-option", check=sets.meta_option, scope="choice"),
    "A04": Rule(name="negative stem", check=negation.negative_stem),
    "A05": Rule(name="double negative", check=negation.double_negative, scope="choice"),
    "A06": Rule(name="absolute asymmetry", check=cues.absolutes, scope="single"),
    "A07": Rule(name="vague frequency", check=cues.vague),
    "A08": Rule(name="hedge asymmetry", check=cues.hedges, scope="single"),
    "A09": Rule(name="clang", check=cues.clang, scope="single"),
    "A11": Rule(name="number cue", check=frame.number_cue, scope="single"),
    "A12": Rule(name="parallel frame", check=frame.parallel_frame, scope="choice"),
    "A13": Rule(name="tense", check=frame.tense, scope="choice"),
    "A14": Rule(name="lost sequence", check=order.lost_sequence, scope="choice"),
    "A15": Rule(name="interval and unit", check=order.interval_and_unit, scope="choice"),
    "A16": Rule(name="K-type", check=sets.k_type, scope="choice"),
    "A17": Rule(name="true or false as option", check=sets.truth_in_choice, scope="choice"),
    "A18": Rule(name="blank", check=stems.blank),
    "A19": Rule(name="cover test", check=stems.cover_test),
    "A20": Rule(name="load and dressing", check=stems.load_and_dressing),
    "A21": Rule(name="duplicate option", check=sets.duplicate_option, scope="choice"),
    "A22": Rule(name="entailment", check=sets.entailment, scope="choice"),
    "A24": Rule(name="odd one out", check=cues.odd_one_out, scope="single"),
    "A26": Rule(name="option count", check=sets.option_count, scope="single"),
    "A27": Rule(name="undefined abbreviation", check=scope.undefined_abbreviation),
    "A28": Rule(name="undated deictic", check=scope.undated_deictic),
    "A29": Rule(name="time scope", check=scope.time_scope),
    "A30": Rule(name="unattributed claim", check=voice.unattributed_claim),
    "A31": Rule(name="loaded term", check=voice.loaded_term),
    "A32": Rule(name="quote integrity", check=evidence.quote_integrity),
    "A33": Rule(name="answer in stem", check=answer.answer_in_stem),
    "A35": Rule(name="triviality", check=evidence.triviality),
    "A36": Rule(name="typography", check=frame.typography, scope="choice"),
    "A37": Rule(name="lone negation", check=negation.lone_negation, scope="choice"),
    "A38": Rule(name="feedback", check=evidence.feedback),
    "T01": Rule(name="unique key", check=key.unique_key),
    "T02": Rule(name="certificate", check=proof.certificate),
    "T03": Rule(name="unknowns", check=proof.unknowns),
    "T04": Rule(name="closure", check=proof.closure),
    "T05": Rule(name="disputed key", check=standing.disputed_key),
    "T07": Rule(name="staleness", check=standing.staleness),
    "T08": Rule(name="second path", check=key.second_path),
    "T09": Rule(name="perturbation", check=depends.perturbation, scope="perturbed"),
    "T10": Rule(name="source sufficiency", check=standing.sufficiency),
}
