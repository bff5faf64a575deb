"""Inlays: the parts that a template prints, laid into it before it is compiled.

What comes out is the same, letter for letter, so templates stay small files for people to read.
Values that are known by then, a constant or the fields of a literal, take part in the laying: a
part that is told ``date=false`` loses its date here and not on every page.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from jinja2 import Environment, nodes

from xianbao.press.drawing.part import Part, Parts, Print, imported, printed, prints

Value = nodes.Expr | dict[str, nodes.Expr]
"""What stands for a name: a constant, or the fields of a literal ``{"pair": …, "href": ""}``."""

_Node = TypeVar("_Node", bound=nodes.Node)


def laid(template: nodes.Template, parts: Parts) -> nodes.Template:
    """The template with its parts laid in, and without the imports that this spares."""
    known = parts.of(template)
    whole = _Bench(known, {}).copy(template)
    named = Counter(name.name for name in template.find_all(nodes.Name))
    named.subtract(one.name for one in prints(template, known))
    whole.body = list(_with_imports_of(+named, whole.body))
    return whole


class _Bench:
    """Where a body is copied, the parts that it knows are laid in and what is known is put in."""

    def __init__(self, known: Mapping[str, Part], values: Mapping[str, Value]) -> None:
        self._known = known
        self._values = values

    def copy(self, node: _Node) -> _Node:
        """A copy of a node that becomes one node."""
        fields = [self._field(value) for _, value in node.iter_fields()]
        return type(node)(*fields, lineno=node.lineno, environment=node.environment)

    def body(self, items: Iterable[object]) -> list[Any]:
        """A copy of several nodes, each of which may become more of them, or none."""
        return [one for item in items for one in self._items(item)]

    def _items(self, item: object) -> Iterator[object]:
        if isinstance(item, nodes.Output):
            yield from self._output(item)
        elif isinstance(item, nodes.If):
            yield from self._choice(item)
        else:
            yield self._field(item)

    def _field(self, value: object) -> Any:  # noqa: ANN401  # what it is, copied
        if isinstance(value, list):
            return self.body(value)
        if isinstance(value, nodes.Expr):
            return self._expression(value)
        return self.copy(value) if isinstance(value, nodes.Node) else value

    def _expression(self, node: nodes.Expr) -> nodes.Expr:
        if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
            value = self._values.get(node.node.name)
            if isinstance(value, dict) and node.attr in value:
                return value[node.attr]
        if isinstance(node, nodes.Name) and node.name in self._values:
            value = self._values[node.name]
            return _written_out(value, node.lineno) if isinstance(value, dict) else value
        return self.copy(node)

    def _output(self, output: nodes.Output) -> Iterator[nodes.Node]:
        """What is printed, in its order: plain values together, each part by itself."""
        plain: list[nodes.Expr] = []
        for one in output.nodes:
            part = printed(one, self._known)
            if part is None:
                plain.append(self._expression(one))
                continue
            if plain:
                yield nodes.Output(plain, lineno=output.lineno)
                plain = []
            yield from self._part(part, output.lineno)
        if plain:
            yield nodes.Output(plain, lineno=output.lineno)

    def _part(self, here: Print, lineno: int) -> list[nodes.Node]:
        """A part's body, in which its values have their names."""
        known, bound = self._bound(here.given)
        body = _Bench(here.part.known, known).body(here.part.macro.body)
        if not bound:
            return body
        names: list[nodes.Expr] = [nodes.Name(name, "param") for name in bound]
        return [nodes.With(names, list(bound.values()), body, lineno=lineno)]

    def _bound(
        self, given: Mapping[str, nodes.Expr]
    ) -> tuple[dict[str, Value], dict[str, nodes.Expr]]:
        """A part's values: those known now, and the variables that hold the others."""
        known: dict[str, Value] = {}
        bound: dict[str, nodes.Expr] = {}
        for name, expression in given.items():
            value = self._value(expression)
            if isinstance(value, nodes.Const):
                known[name] = value
            elif isinstance(value, nodes.Expr):
                bound[name] = value
            else:
                fields: dict[str, nodes.Expr] = {}
                for field, one in value.items():
                    fields[field] = one
                    if not isinstance(one, nodes.Const):
                        bound[f"{name}__{field}"] = one
                        fields[field] = nodes.Name(f"{name}__{field}", "load")
                known[name] = fields
        return known, bound

    def _value(self, expression: nodes.Expr) -> Value:
        if isinstance(expression, nodes.Name) and expression.name in self._values:
            return self._values[expression.name]
        if isinstance(expression, nodes.Dict):
            return self._fields(expression) or self._expression(expression)
        if isinstance(expression, nodes.CondExpr) and isinstance(expression.expr2, nodes.Dict):
            test, other = self._expression(expression.test), self._expression(expression.expr1)
            return {
                name: nodes.CondExpr(test, nodes.Getattr(other, name, "load"), value)
                for name, value in self._fields(expression.expr2).items()
            } or self._expression(expression)
        return self._expression(expression)

    def _fields(self, literal: nodes.Dict) -> dict[str, nodes.Expr]:
        """The fields of a literal; none if a name among them is not known yet."""
        fields = {}
        for pair in literal.items:
            if not isinstance(pair.key, nodes.Const) or not isinstance(pair.key.value, str):
                return {}
            fields[pair.key.value] = self._expression(pair.value)
        return fields

    def _choice(self, choice: nodes.If) -> Iterator[nodes.Node]:
        """An ``if`` without the branches that are known not to be taken."""
        kept: list[nodes.If] = []
        rest: Iterable[nodes.Node] = choice.else_
        for one in (choice, *choice.elif_):
            test = self._field(one.test)
            taken = _known_truth(test, choice.environment)
            if taken:
                rest = one.body
                break
            if taken is None:
                kept.append(nodes.If(test, self.body(one.body), [], [], lineno=one.lineno))
        if kept:
            kept[0].elif_, kept[0].else_ = kept[1:], self.body(rest)
            yield kept[0]
        else:
            yield from self.body(rest)


def _known_truth(test: nodes.Expr, environment: Environment | None) -> bool | None:
    if environment is None:
        return None
    try:
        return bool(test.as_const(nodes.EvalContext(environment)))
    except nodes.Impossible:
        return None


def _written_out(fields: dict[str, nodes.Expr], lineno: int) -> nodes.Dict:
    pairs = [nodes.Pair(nodes.Const(field), value) for field, value in fields.items()]
    return nodes.Dict(pairs, lineno=lineno)


def _with_imports_of(named: Container[str], body: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    for node in body:
        if isinstance(node, nodes.FromImport):
            node.names = [(name, alias) for name, alias in imported(node) if alias in named]
        if not isinstance(node, nodes.FromImport) or node.names:
            yield node
