"""Mutants: a module with one thing in it turned around, each by the line where it is."""

import ast
import copy
from collections.abc import Callable, Iterator
from typing import NamedTuple

_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


class Mutant(NamedTuple):
    """A line, what stood there and what stands there now, and the whole source."""

    line: int
    was: str
    now: str
    source: str


def mutants(source: str, only: str = "") -> Iterator[Mutant]:
    """Every mutant of a module, or of the one function in it that is named."""
    tree = ast.parse(source)
    whole = ast.unparse(tree)
    notes = set(_annotations(tree))
    for index, node in enumerate(ast.walk(tree)):
        if not isinstance(node, ast.expr | ast.stmt) or not _is_in(tree, node, only):
            continue
        if node in notes:
            continue
        for number in range(len(list(_changes(node)))):
            turned = copy.deepcopy(tree)
            other = next(one for at, one in enumerate(ast.walk(turned)) if at == index)
            was = ast.unparse(other)
            list(_changes(other))[number]()
            new = ast.unparse(turned)
            if new != whole:
                yield Mutant(node.lineno, was.split("\n")[0], ast.unparse(other), new)


def _annotations(tree: ast.Module) -> Iterator[ast.AST]:
    """What only tells the type of something, and is never run."""
    for node in ast.walk(tree):
        for name in ("annotation", "returns"):
            note = getattr(node, name, None)
            if note is not None:
                yield from ast.walk(note)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from ast.walk(node)


def _is_in(tree: ast.Module, node: ast.expr | ast.stmt, only: str) -> bool:
    if not only:
        return True
    named = (one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name == only)
    return any(one.lineno < node.lineno <= (one.end_lineno or 0) for one in named)


def _changes(node: ast.AST) -> Iterator[Callable[[], None]]:  # noqa: C901, PLR0912  # a table
    """All that can be turned around in one node; each is done in place."""
    match node:
        case ast.Compare(ops=ops):
            yield from (_to(ops, at, _TURNED[type(one)]()) for at, one in enumerate(ops))
        case ast.BoolOp(op=op, values=values):
            yield lambda: setattr(node, "op", ast.And() if isinstance(op, ast.Or) else ast.Or())
            yield from (_without(values, at) for at in range(len(values)) if len(values) > 1)
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            if not isinstance(node, ast.While):
                yield lambda: setattr(node, "test", ast.Constant(value=True))
            yield lambda: setattr(node, "test", ast.Constant(value=False))
            yield lambda: setattr(node, "test", ast.UnaryOp(op=ast.Not(), operand=test))
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            yield lambda: node.__dict__.update(left=left, right=left)
            yield lambda: node.__dict__.update(left=right, right=right)
        case ast.BinOp(op=ast.Add()):
            yield lambda: setattr(node, "op", ast.Sub())
        case ast.BinOp(op=ast.Sub()):
            yield lambda: setattr(node, "op", ast.Add())
        case ast.Constant(value=bool(value)):
            yield lambda: setattr(node, "value", not value)
        case ast.Constant(value=int(value)):
            yield lambda: setattr(node, "value", value + 1)
            yield lambda: setattr(node, "value", value - 1)
        case ast.Set(elts=elements) | ast.Tuple(elts=elements, ctx=ast.Load()):
            if len(elements) > 1:
                yield from (_without(elements, at) for at in range(len(elements)))
        case ast.Dict(keys=keys, values=values):
            yield from (_without(keys, at, values) for at in range(len(keys)))
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield lambda: setattr(node, "value", ast.Constant(value=None))
        case ast.Raise():
            yield lambda: node.__dict__.update(exc=None, cause=None)
        case ast.Call(func=ast.Attribute(value=inner)):
            # A method that makes a text from a text, left out.
            yield lambda: node.__dict__.update(func=ast.Name(id="_same"), args=[inner], keywords=[])


def _to(items: list[ast.cmpop], at: int, new: ast.cmpop) -> Callable[[], None]:
    return lambda: items.__setitem__(at, new)


def _without(items: list[ast.expr], at: int, *beside: list[ast.expr]) -> Callable[[], None]:
    def drop() -> None:
        for one in (items, *beside):
            del one[at]

    return drop
