"""Releases: what was published, kept so that it can be checked, listed and put back."""
