"""The stylebook: every field that an editor may write, for parser, messages and handbook alike."""

from xianbao.desk.stylebook.field import Form
from xianbao.desk.stylebook.issue import ISSUE, PAGE
from xianbao.desk.stylebook.masthead import EAR, MASTHEAD, SECTION, SERIES
from xianbao.desk.stylebook.photo import PHOTO
from xianbao.desk.stylebook.policies import POLICIES
from xianbao.desk.stylebook.proof import PAPER_PROOF, PROOF, TERM
from xianbao.desk.stylebook.staff import STAFF
from xianbao.desk.stylebook.statistics import ITEM, STATISTICS
from xianbao.desk.stylebook.story import CORRECTION, STORY, WITHDRAWAL

FORMS: tuple[Form, ...] = (
    STORY,
    PHOTO,
    STATISTICS,
    ITEM,
    CORRECTION,
    WITHDRAWAL,
    PROOF,
    MASTHEAD,
    SECTION,
    SERIES,
    EAR,
    POLICIES,
    TERM,
    PAPER_PROOF,
    STAFF,
    ISSUE,
    PAGE,
)
"""Every table, in the order of the handbook."""

FORM: dict[str, Form] = {form.name: form for form in FORMS}
"""A table by the name that `Field.form` gives."""
