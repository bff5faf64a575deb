"""The bill of materials: all packages that a paper is made with, as other programs read it.

CycloneDX 1.6, in JSON (https://cyclonedx.org/docs/1.6/json/). There is no moment in it, and its
serial number is reckoned from its content: of equal stock the bill is equal, byte for byte.
"""

import json
import platform
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from packaging.utils import canonicalize_name

from xianbao.command.storeroom.licences import spdx
from xianbao.command.storeroom.stock import PROGRAM, Item, Stock
from xianbao.press.releases.release import Release

_FOLDER = ".dist-info"


def bill_of(stock: Stock) -> str:
    """The bill of what is installed now."""
    return _written(stock.program, stock.items, platform.python_version())


def bill_of_release(release: Release) -> str:
    """The bill of a release, out of what it keeps: names and versions.

    What was installed beside them then, as to work on the program, is in it too.
    """
    packages = release.origin.packages
    found = [_kept(name.removesuffix(_FOLDER)) for name in packages if name.endswith(_FOLDER)]
    python = next((name for name in packages if not name.endswith(_FOLDER)), "")
    program = next((item for item in found if item.name == PROGRAM), Item(PROGRAM, ""))
    about = {
        "as-of": release.origin.at.isoformat(),
        "commit": release.origin.commit,
        "number": str(release.number),
        "seal": release.seal,
    }
    items = [item for item in found if item.name != PROGRAM]
    return _written(program, items, python.partition(" ")[0], about)


def _kept(folder: str) -> Item:
    name, _, version = folder.rpartition("-")
    return Item(canonicalize_name(name), version)


def _written(
    program: Item, items: Iterable[Item], python: str, about: Mapping[str, str] | None = None
) -> str:
    listed = {_address(item): item for item in sorted(items, key=_name_and_version)}
    made = _component(program, "application")
    metadata: dict[str, Any] = {"component": made}
    if about:
        metadata["properties"] = [
            {"name": f"xianbao:release:{name}", "value": value} for name, value in about.items()
        ]
    body = {
        "metadata": metadata,
        "components": [
            *(_component(item, "library") for item in listed.values()),
            {"type": "platform", "bom-ref": "python", "name": "Python", "version": python},
        ],
    }
    if graph := _graph([program, *listed.values()]):
        body["dependencies"] = graph
    serial = uuid5(NAMESPACE_URL, json.dumps(body, ensure_ascii=False, sort_keys=True))
    head = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial.urn,
        "version": 1,
    }
    return json.dumps({**head, **body}, ensure_ascii=False, indent=1) + "\n"


def _name_and_version(item: Item) -> tuple[str, str]:
    return item.name, item.version


def _address(item: Item) -> str:
    """The package's address (https://github.com/package-url/purl-spec)."""
    version = f"@{quote(item.version, safe='')}" if item.version else ""
    return f"pkg:pypi/{item.name}{version}"


def _component(item: Item, kind: str) -> dict[str, Any]:
    component: dict[str, Any] = {"type": kind, "bom-ref": _address(item), "name": item.name}
    if item.version:
        component["version"] = item.version
    if item.hashes:
        hashes = [{"alg": "SHA-256", "content": one} for one in sorted(item.hashes)]
        component["hashes"] = hashes
    if item.licences:
        component["licenses"] = _licences(item.licences)
    return {**component, "purl": _address(item)}


def _licences(licences: tuple[str, ...]) -> list[dict[str, Any]]:
    """One expression of SPDX, or a list of licences each by its name."""
    if len(licences) == 1 and " " in spdx(licences[0]):
        return [{"expression": licences[0]}]
    return [{"license": _licence(one)} for one in licences]


def _licence(licence: str) -> dict[str, str]:
    known = spdx(licence)
    plain = known and " " not in known and not known.startswith("LicenseRef-")
    return {"id": licence} if plain else {"name": licence}


def _graph(items: Sequence[Item]) -> list[dict[str, Any]]:
    """Which package needs which; nothing of those of which it is not known."""
    addresses = {item.name: _address(item) for item in items}
    return [
        {
            "ref": addresses[item.name],
            "dependsOn": [addresses[name] for name in item.needs if name in addresses],
        }
        for item in items
        if item.needs is not None
    ]
