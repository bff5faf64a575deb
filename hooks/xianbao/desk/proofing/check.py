"""What a check is: a function of one story, or of the gists of all."""

from collections.abc import Callable, Iterable, Sequence

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.gist import Gist, Lead, Mention, Pictured
from xianbao.desk.proofing.manuscript import Manuscript

Check = Callable[[Manuscript, Beat], Iterable[Problem]]
"""A check of one story, which may know the beat and nothing else."""
PaperCheck = Callable[[Sequence[Gist]], Iterable[Problem]]
"""A check of all stories together, in the order of their paths."""
NamesTaker = Callable[[Manuscript, Beat], tuple[Mention, ...]]
"""What takes down the names of a story for `Gist.names`."""
PicturesTaker = Callable[[Manuscript, Beat], tuple[Pictured, ...]]
"""What takes down the photos of a story for `Gist.pictures`."""
LeadsTaker = Callable[[Manuscript, Beat], tuple[Lead, ...]]
"""What takes down the links of a story for `Gist.leads`."""
