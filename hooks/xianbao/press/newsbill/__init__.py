"""Newsbills: the headline as a picture, for wherever a link is passed on.

A newsbill is the sheet with the day's headline that hangs beside a news-stand.
"""
