"""XB65: figures that contradict one another."""
