"""Layouts: which stories stand on which page, and in what order. One kind of page a file."""
