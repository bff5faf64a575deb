"""``python -m bench.strain``."""

import sys

from bench.strain.command import main

sys.exit(main())
