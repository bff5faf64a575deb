"""Damage: what it may raise to take apart a file in which anything may stand by now."""

UNREADABLE = (
    ArithmeticError,  # JSON has numbers beyond all counting
    AttributeError,
    LookupError,
    RecursionError,  # and a thousand brackets end the stack
    TypeError,
    ValueError,
)
"""Whatever comes of values of the wrong sort; an `OSError` is the disk's, and told apart."""
