"""Faults: an error of the program's own, told by its sort and its line alone."""


def fault_of(error: Exception) -> str:
    """``ValueError:17``; never the error's own words, which may quote what is secret."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{type(error).__name__}:{trace.tb_lineno if trace else 0}"
