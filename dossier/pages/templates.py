"""The templates' environment: whatever a template prints that is not our markup is made inert.

environment(None).from_string("{{ text }}").render(text="<b>")  ->  '&#60;b&#62;'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup

from dossier.pages.inert import inert

_KEPT = 2**15  # texts that are not made inert again: one stands on many pages


def environment(overrides: Path | None) -> Environment:
    """Return the environment of the package's templates, and of a folder's that come before."""
    package = PackageLoader("dossier", "templates")
    folders = [FileSystemLoader(overrides)] if overrides else []
    made = Environment(
        loader=ChoiceLoader([*folders, package]),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.code_generator_class = _Once
    made.context_class = _Plain
    made.filters["plural"] = _plural
    return made


def environment_of(
    _sources: Sequence[bytes], overrides: Path | None, *, program: bytes = b""
) -> Environment:
    """Return the environment of templates whose bytes are known: of others there is another.

    Args:
        overrides: as for `environment`.
        program: what tells this program from any other, so that templates it has compiled need
            not be compiled again; empty where nothing is to be kept.
    """
    made = environment(overrides)
    if program:
        with suppress(OSError, RuntimeError):  # the user has no folder that is safe
            made.bytecode_cache = _Compiled(program)
    return made


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept in Jinja's own folder of the user.

    What stands there is run, so Jinja takes no folder that another user can write into.
    """

    def __init__(self, program: bytes) -> None:
        super().__init__(pattern="__dossier_%s.cache")
        self._by = f"{program.hex()} {version('jinja2')} {version('markupsafe')} "

    def get_source_checksum(self, source: str) -> str:
        """Return what tells a template, and what compiles it, from any other."""
        return super().get_source_checksum(self._by + source)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, or do nothing where that is not possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


class _Once(CodeGenerator):
    """Prints what `_finalize` gives, which is markup always, without escaping it once more."""

    def _output_child_pre(self, *given: Any) -> None:
        self.write(given[-1].src)

    def _output_child_post(self, *_: Any) -> None:
        self.write(")")


class _Plain(Context):
    """Calls what a template calls, which never asks for the template's own names."""

    def call(self, called: Callable[..., Any], /, *given: Any, **named: Any) -> Any:
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*given, **named)


@lru_cache(maxsize=_KEPT)
def _shown(text: str) -> Markup:
    return Markup(inert(text))


def _finalize(value: object) -> Markup:
    return value if isinstance(value, Markup) else _shown(str(value))


def _plural(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
