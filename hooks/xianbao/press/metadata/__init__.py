"""Metadata: what every page says of itself to machines."""
