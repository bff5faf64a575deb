"""XB9: script, punctuation, spacing, quotes, repetition and agreed words."""
