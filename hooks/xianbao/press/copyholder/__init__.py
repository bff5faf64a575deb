"""The copyholder: holds the copy that is not published, while every byte that goes out is read.

A proofreader's copyholder held the copy against the proof. This one holds what must not be there.
"""
