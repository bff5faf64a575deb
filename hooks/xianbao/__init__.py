"""Xianbao 县报: a county newspaper's newsroom in a folder.

``paper`` is the pure domain, ``desk`` reads copy into it, ``press`` makes the site from it, and
``command`` joins the two. Imports run one way: desk → paper ← press.
"""

__version__ = "0.1.0"
