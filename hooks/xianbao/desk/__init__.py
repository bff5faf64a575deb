"""Copy in: reading, the stylebook, checks and proofs."""
