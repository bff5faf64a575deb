"""YAML files that are written, not edited: a notice, then values in the order they were given."""

from collections.abc import Mapping, Sequence

import yaml

from xianbao.desk.schema import NOTICE

Value = str | bool | int | Sequence["Value"] | Mapping[str, "Value"]
"""What such a file may hold."""


class _Plain(yaml.SafeDumper):
    """Writes lists indented under their name, and nothing as a reference to something above."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  # the library's signature
        """Indent a list as the rest of the project does."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # as above
        """Write everything out, since not every reader follows references."""
        return True


def yaml_file(value: Value, *remarks: str) -> str:
    """The text of a file; ``remarks`` stand under the notice, a line each."""
    head = "".join(f"# {line}\n" for line in (NOTICE, *remarks))
    body: str = yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=100)
    return head + body
