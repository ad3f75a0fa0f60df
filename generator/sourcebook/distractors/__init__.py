"""Distractors: candidates, certificates that they are false, and the choice of the set."""

from sourcebook.distractors.certificates import RULES, VERIFIERS, certify, verify
from sourcebook.distractors.choose import options

__all__ = ["RULES", "VERIFIERS", "certify", "options", "verify"]
