"""In which language the command speaks: Chinese, unless the reader's machine says English."""

import os

from xianbao.desk.words import Language


def message_language() -> Language:
    """``XIANBAO_LANG`` if set (``zh`` or ``en``), else Chinese: the messages are for editors."""
    asked = os.environ.get("XIANBAO_LANG", "").lower()
    return Language.EN if asked.startswith("en") else Language.ZH
