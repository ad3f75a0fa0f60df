"""The nouns: frozen, keyword-only, free of markup and behaviour; the standard library alone."""
