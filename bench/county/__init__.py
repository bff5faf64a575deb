"""A county that does not exist, and as many years of its newspaper as a benchmark wants."""
