"""Strain: fragments repeated till they fill a story, and what the command takes to read them."""
