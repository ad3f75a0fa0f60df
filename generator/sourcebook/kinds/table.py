"""The one list of kinds, in the order in which a bank shows them."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.kinds import (
    already_happened,
    argument_order,
    between,
    conclusion,
    event_date,
    event_order,
    fair_summary,
    finding,
    list_member,
    list_select,
    match_dates,
    missing_premise,
    number,
    overreach,
    quotation,
    role_holder,
    rule_gap,
    sourcing,
    statement_mode,
    support,
    term,
    true_false,
    who_argues,
)
from sourcebook.kinds.face import Kind

KINDS: Mapping[str, Kind] = {
    "event-date": event_date,
    "true-false": true_false,
    "role-holder": role_holder,
    "list-member": list_member,
    "list-select": list_select,
    "number": number,
    "term": term,
    "rule-gap": rule_gap,
    "between": between,
    "match-dates": match_dates,
    "event-order": event_order,
    "already-happened": already_happened,
    "sourcing": sourcing,
    "statement-mode": statement_mode,
    "quotation": quotation,
    "overreach": overreach,
    "conclusion": conclusion,
    "support": support,
    "argument-order": argument_order,
    "missing-premise": missing_premise,
    "finding": finding,
    "fair-summary": fair_summary,
    "who-argues": who_argues,
}
