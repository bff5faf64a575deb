"""Telling: the problems of a proof, said to an editor, a terminal, a forge or another program."""
