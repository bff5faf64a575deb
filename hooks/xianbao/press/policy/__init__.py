"""The policy: what a reader's browser may do for a page of the paper, and how servers say so."""
