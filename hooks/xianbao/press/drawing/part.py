"""Parts: the macros in ``overrides/xianbao/part/``, and which of them only print.

A page prints some dozens of parts, and each call of a macro costs more than what it draws. A part
that only prints may be laid into the template that prints it (see `inlay`); one that
does anything else is called as Jinja calls it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from jinja2 import Environment, nodes

SMALL = 250
"""Nodes of a part, with the parts in it, that may be laid into one template more than once.

Without an end to it the front, with its dozens of parts, would take longer to compile than to draw.
"""

_NEVER_LAID: tuple[type[nodes.Node], ...] = (
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Block,
    nodes.CallBlock,
    nodes.EvalContextModifier,
    nodes.FromImport,
    nodes.Import,
    nodes.Include,
    nodes.Macro,
)
"""What reaches out of a part, or would mean something else in another place."""

_OF_A_CALL = {"caller", "kwargs", "varargs"}
"""Names that a macro has only while it is called."""


@dataclass(frozen=True, slots=True)
class Part:
    """A macro that only prints, and the parts that it prints, by their names in its file.

    ``size`` counts its nodes and those of the parts in it.
    """

    macro: nodes.Macro
    known: Mapping[str, "Part"]
    size: int

    def given(self, call: nodes.Call) -> Mapping[str, nodes.Expr] | None:
        """What a call gives the part, by name; None for a call that Jinja has to sort out."""
        names = [argument.name for argument in self.macro.args]
        if call.dyn_args or call.dyn_kwargs or len(call.args) > len(names):
            return None
        defaults = self.macro.defaults
        given = dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))
        given.update(zip(names, call.args, strict=False))
        given.update((keyword.key, keyword.value) for keyword in call.kwargs)
        return given if given.keys() == set(names) else None


@dataclass(frozen=True, slots=True)
class Print:
    """``{{ name(…) }}``: a part where it is printed, with what it is given."""

    name: str
    part: Part
    given: Mapping[str, nodes.Expr]


class Parts:
    """The parts that templates of one environment know; each file is read once."""

    def __init__(self, environment: Environment) -> None:
        """Files are looked for where the environment looks for templates."""
        self._environment = environment
        self._files: dict[str, Mapping[str, Part]] = {}

    def of(self, template: nodes.Template) -> Mapping[str, Part]:
        """The parts that may be laid into a template, by their names in it."""
        known = self._known(template)
        if _holds(template, (nodes.Block, nodes.Extends)) or self._hides(template, known):
            return {}
        return _laid(template, known)

    def _known(self, template: nodes.Template) -> Mapping[str, Part]:
        """The parts that a file imports or holds."""
        known: dict[str, Part] = {}
        for node in template.body:
            if isinstance(node, nodes.FromImport) and not node.with_context:
                parts = self._in_file(node.template)
                names = ((name, alias) for name, alias in imported(node) if name in parts)
                known.update((alias, parts[name]) for name, alias in names)
            elif isinstance(node, nodes.Macro):
                own = _laid(node, known)
                if self._only_prints(node, known, own):
                    size = sum(1 for _ in node.find_all(nodes.Node))
                    known[node.name] = Part(
                        node, own, size + sum(one.part.size for one in prints(node, own))
                    )
        return known

    def _in_file(self, name: nodes.Expr) -> Mapping[str, Part]:
        if not isinstance(name, nodes.Const) or self._environment.loader is None:
            return {}
        if name.value not in self._files:
            self._files[name.value] = {}  # what a file sees that imports itself
            source, path, _ = self._environment.loader.get_source(self._environment, name.value)
            template = self._environment.parse(source, name.value, path)
            self._files[name.value] = self._known(template)
        return self._files[name.value]

    def _only_prints(
        self, macro: nodes.Macro, known: Mapping[str, Part], laid: Mapping[str, Part]
    ) -> bool:
        """Whether a macro needs nothing but its values, the paper's words and parts laid in."""
        values = {argument.name for argument in macro.args}
        body = nodes.Template(macro.body)
        if _holds(body, _NEVER_LAID) or self._hides(macro, known) or values & _stored(body):
            return False
        if not all(isinstance(default, nodes.Const) for default in macro.defaults):
            return False
        asked = Counter(_asked(body, values))
        words = self._environment.globals.keys() - _OF_A_CALL
        if asked.keys() - laid.keys() - words:
            return False
        times = Counter(one.name for one in prints(body, laid))
        return all(asked[name] == times[name] for name in laid)

    def _hides(self, node: nodes.Node, known: Mapping[str, Part]) -> bool:
        """Whether a name gets another meaning that a part laid in there might ask for."""
        stored = _stored(node)
        return bool(stored & known.keys() or stored & self._environment.globals.keys())


def printed(node: nodes.Expr, known: Mapping[str, Part]) -> Print | None:
    """The part that an output prints, if that is what it does."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return None
    name = node.node.name
    given = known[name].given(node) if name in known else None
    return None if given is None else Print(name, known[name], given)


def prints(node: nodes.Node, known: Mapping[str, Part]) -> Iterator[Print]:
    """Every part that a body prints, one that it prints twice twice."""
    outputs = chain.from_iterable(output.nodes for output in node.find_all(nodes.Output))
    found = (printed(output, known) for output in outputs)
    return (one for one in found if one)


def imported(node: nodes.FromImport) -> Iterator[tuple[str, str]]:
    """The names that an import takes, each with the one that it gives."""
    for name in node.names:
        yield (name, name) if isinstance(name, str) else name


def _laid(node: nodes.Node, known: Mapping[str, Part]) -> Mapping[str, Part]:
    """The parts that are small, or that stand in a body once."""
    times = Counter(one.name for one in prints(node, known))
    return {name: part for name, part in known.items() if part.size <= SMALL or times[name] == 1}


def _holds(node: nodes.Node, types: tuple[type[nodes.Node], ...]) -> bool:
    return next(node.find_all(types), None) is not None


def _stored(node: nodes.Node) -> set[str]:
    """The names that are given a value."""
    return {name.name for name in node.find_all(nodes.Name) if name.ctx != "load"}


def _asked(node: nodes.Node, given: set[str]) -> Iterator[str]:
    """The names that a body asks for without having given them a value, as often as it asks."""
    if isinstance(node, nodes.Name):
        if node.ctx == "load" and node.name not in given:
            yield node.name
    elif isinstance(node, nodes.For):
        each = given | _targets([node.target])
        yield from _all_asked([node.iter, *node.else_], given)
        yield from _all_asked([node.test] if node.test else [], each)
        yield from _all_asked(node.body, each | {"loop"})
    elif isinstance(node, nodes.With):
        yield from _all_asked(node.values, given)
        yield from _all_asked(node.body, given | _targets(node.targets))
    else:
        yield from _all_asked(node.iter_child_nodes(), given)


def _all_asked(bodies: Iterable[nodes.Node], given: set[str]) -> Iterator[str]:
    for body in bodies:
        yield from _asked(body, given)


def _targets(targets: Iterable[nodes.Node]) -> set[str]:
    return _stored(nodes.Template(list(targets)))
