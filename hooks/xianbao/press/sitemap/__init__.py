"""Sitemaps: the list of all addresses for those who search the web."""
