"""Flaws planted in clean items, ten for each rule of severity E, written from the rules' definitions alone.

The cases in the YAML files change what an item says; the modules beside them change evidence, certificates and records.
None of them reads a lexicon, a pattern or a threshold of the linter (ITEMS.md 3.4).
"""
