"""XB0: what a story must not give away about somebody."""
