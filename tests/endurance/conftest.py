"""What takes long stands aside unless ``make endure`` asks for it."""

import os

LONG = ["test_damage.py", "test_edges.py", "test_killed.py"]

collect_ignore = [] if os.environ.get("XIANBAO_ENDURE") else LONG
