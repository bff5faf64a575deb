"""Licences: what a package says of its own, and whether a newspaper may use it without asking."""

import re
from importlib.metadata import PackageMetadata

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

_BSD = "BSD License"
ALLOWED = frozenset(
    {
        *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "HPND", "ISC", "MIT"),
        *("MIT-CMU", "MPL-2.0", "PSF-2.0", "Python-2.0", "Unlicense", "Zlib", _BSD),
    }
)
"""By their names of SPDX. ``BSD License`` says no more than that it is one of two."""
_OLD = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd": _BSD,
    "bsd license": _BSD,
    "historical permission notice and disclaimer (hpnd)": "HPND",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
    "the unlicense (unlicense)": "Unlicense",
    "zero-clause bsd (0bsd)": "0BSD",
}
"""How packages name them that were made before names of SPDX were asked for."""
_NOTHING = frozenset({"", "unknown", "dual license"})
_LONGEST = 80
"""Some packages put the whole text where the name belongs."""


def licences_of(metadata: PackageMetadata) -> tuple[str, ...]:
    """What a package says of its licence, the newest way of saying it first; empty if nothing.

    One is a name or an expression of SPDX wherever that can be told. Of several, all hold.
    """
    for said in (*metadata.get_all("License-Expression", []), *metadata.get_all("License", [])):
        if known := _OLD.get(said.casefold()) or spdx(said):
            return (known,)
    classifiers = metadata.get_all("Classifier", [])
    filed = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License :: OSI")]
    if filed:
        return tuple(_OLD.get(one.casefold(), one) for one in filed)
    said = next(iter(metadata.get_all("License", [])), "").strip()
    return () if said.casefold() in _NOTHING else (said.partition("\n")[0][:_LONGEST],)


def spdx(licence: str) -> str:
    """The name or expression as SPDX writes it; empty if it is none."""
    try:
        return str(canonicalize_license_expression(licence))
    except InvalidLicenseExpression:
        return ""


def allowed(licences: tuple[str, ...]) -> bool:
    """Whether all of them are on the list; a package that says nothing is not."""
    return bool(licences) and all(one in ALLOWED or _fits(spdx(one)) for one in licences)


def _fits(expression: str) -> bool:
    words = re.findall(r"[()]|[^\s()]+", expression)
    return bool(words) and _either(words)


def _either(words: list[str]) -> bool:
    """Of licences with OR between them one is enough; read from the front, as far as they go."""
    good = _both(words)
    while words[:1] == ["OR"]:
        del words[0]
        good = _both(words) or good
    return good


def _both(words: list[str]) -> bool:
    good = _one(words)
    while words[:1] == ["AND"]:
        del words[0]
        good = _one(words) and good
    return good


def _one(words: list[str]) -> bool:
    word = words.pop(0)
    if word == "(":
        good = _either(words)
        del words[0]
        return good
    if words[:1] == ["WITH"]:
        # An exception allows more than the licence alone.
        del words[:2]
    return word in ALLOWED
