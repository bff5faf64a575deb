"""New copy: the file of a story before a word of it is written."""
