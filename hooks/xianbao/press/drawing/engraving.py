"""Engravings: the paper's templates, cut once into code that draws any number of sheets.

Jinja compiles a template for every use that it may be put to. Ours are drawn a hundred thousand
times from views of known shape, so an engraving takes the short way in three places: parts are
laid in (see `inlay`), a name after a dot is read as the attribute that it is, and text without a
character to escape is printed as it stands. What an engraving draws is what Jinja draws. Where the
short way ends, at a name that is not there, it raises, and Jinja is asked (`Engravings.plain`).
"""

from collections.abc import Mapping, MutableMapping
from functools import cached_property
from keyword import iskeyword
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from markupsafe import Markup, escape

from xianbao.press.drawing.inlay import laid
from xianbao.press.drawing.part import Parts
from xianbao.press.drawing.rack import Rack, seal

_OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "auto_reload": False,
}

_DRAWN_ALONE = frozenset(
    f"xianbao/part/{part}.html" for part in ("nameplate", "picture", "running-head")
)


def printed(value: object) -> str:
    """A value as HTML: what `markupsafe.escape` says, as plain text where that is the same.

    Nearly no text of a paper holds one of the five characters. To look for them costs a quarter
    of what it costs to make a `Markup` of every label and date.
    """
    if type(value) is Markup:
        return value
    if type(value) is str and not (
        "&" in value or "<" in value or ">" in value or "'" in value or '"' in value
    ):
        return value
    return escape(value)


class Engravings(Environment):
    """Jinja's environment for the paper's own templates.

    It is not the host's: every value is escaped, and a name that no view has is an error, not an
    empty space on the page. Templates are read once; what changes later is the next run's.
    """

    def __init__(
        self, templates: Path, words: Mapping[str, object], cache: Path | None = None
    ) -> None:
        """Read the folder ``templates``, which holds ``xianbao/``.

        ``words`` is what every template may ask for. ``cache`` is a folder that keeps engravings
        from one run to the next; it may be lost or damaged at any time.
        """
        # Told as a person finds them, and the same wherever the folder lies.
        shown = templates.resolve().name
        sources = {
            (name := path.relative_to(templates).as_posix()): (
                path.read_text("utf-8"),
                f"{shown}/{name}",
                None,
            )
            for path in sorted(templates.glob("xianbao/**/*.html"))
        }
        rack = Rack(cache, seal((repr(_OPTIONS), *sorted(words)), sources)) if cache else None
        super().__init__(loader=FunctionLoader(sources.get), bytecode_cache=rack, **_OPTIONS)
        self.code_generator_class = _Burin
        self.globals.update(words)
        self._words = words
        self._parts = Parts(self)
        self.pages = tuple(name for name in sources if name.count("/") == 1 or name in _DRAWN_ALONE)
        """The templates that are drawn by themselves; all others are parts of these."""

    @cached_property
    def plain(self) -> Environment:
        """The same templates as Jinja compiles them, to say what is wrong with one."""
        plain = Environment(loader=self.loader, **_OPTIONS)  # noqa: S701  # escapes by its options
        plain.globals.update(self._words)
        return plain

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Every template's own copy: Jinja's chain of two is slower to ask, once a sheet."""
        return {**self.globals, **(d or {})}

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002  # Jinja's signature
    ) -> str:
        return super()._generate(laid(source, self._parts), name, filename, defer_init)


class _Burin(CodeGenerator):
    """Writes the code of an engraving."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self.writeline(f"from {__name__} import printed")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        named = isinstance(node.node, nodes.Name | nodes.Getattr | nodes.Getitem)
        if not named or not node.attr.isascii() or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002  # Jinja's signature
    ) -> None:
        if not self._asks_for_words(node, frame):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _asks_for_words(self, node: nodes.Call, frame: Frame) -> bool:
        """Whether a call is ``word("…")`` or the like, which need nothing from the template."""
        if not isinstance(node.node, nodes.Name) or node.dyn_args or node.dyn_kwargs:
            return False
        name = node.node.name
        asked = self.environment.globals.get(name)
        return (
            callable(asked)
            and not hasattr(asked, "jinja_pass_arg")
            and not any(iskeyword(keyword.key) for keyword in node.kwargs)
            and frame.symbols.find_load(frame.symbols.ref(name)) == (VAR_LOAD_RESOLVE, name)
        )

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("printed(")
