"""Feeds: the newest stories, whole, for programs that fetch them."""
