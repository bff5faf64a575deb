"""Proofing: how each story is read as a copy desk reads it, for language, people and figures."""
