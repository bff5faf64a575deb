"""The ``xianbao`` command: joins desk and press."""
