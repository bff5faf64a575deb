"""Xianbao 县报: a county newspaper's newsroom in a folder.

``paper`` is the pure domain, ``desk`` reads copy into it, ``press`` makes the site from it, and
``command`` joins the two. Imports run one way: desk → paper ← press.
"""

import os

# No matrix is ever multiplied here. Loading numpy would start a thread for each core that spins for
# a while, which is 60 ms of the processor in every process, and threads are lost in a fork.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
