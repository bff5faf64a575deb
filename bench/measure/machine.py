"""The machine, in the words of a table's head."""

import os
import platform
from pathlib import Path


def machine() -> str:
    """Cores, processor, memory, system: what times depend on."""
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    system = f"{platform.system()} {platform.release().partition('-')[0]}"
    return f"{cores} cores of {_processor()}, {memory:.0f} GB, {system}, {_python()}"


def load() -> float:
    """How many processes wanted to run during the last minute, on average."""
    return os.getloadavg()[0]


def _python() -> str:
    return f"{platform.python_implementation()} {platform.python_version()}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names and names[0] != "unknown" else platform.machine()
