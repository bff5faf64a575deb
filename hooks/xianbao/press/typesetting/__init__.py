"""Typesetting: Markdown and headlines to HTML."""
