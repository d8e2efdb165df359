"""An entry that cannot be read, put right: small repairs are tried until one is read.

    confirm: Ann Lee              ->   - confirm: Ann Lee
    - hide: [Ann Lee, Bo Ray]     ->   - hide: "Ann Lee" and - hide: "Bo Ray", each an entry
    - {quote: safe, she said}     ->   - {quote: "safe, she said"}

What a repair makes counts only if the reader of the file finds less to object to, so none is
offered that would not be read. Where a word is missing that only the curator knows, `...` stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dossier.checking.repairs import shapes, signs
from dossier.checking.repairs.shapes import OPEN
from dossier.errors import Notice

__all__ = ["OPEN", "repaired"]

_DEEP = 2  # repairs of one entry
_MOST = 5_000  # characters of an entry that is worth the trying


def repaired(entry: str, problem: str, mistakes: Callable[[str], Sequence[Notice]]) -> str:
    """Return an entry put right; '' where nothing that is tried here does it.

    Args:
        entry: its lines, or those of a file that is one mapping.
        problem: what is wrong with it.
        mistakes: what a reader objects to in such lines.
    """
    known = {notice.problem for notice in mistakes(entry)}
    if problem not in known or len(entry) > _MOST:
        return ""
    front = [entry]
    for _ in range(_DEEP):
        front = list(dict.fromkeys(new for text in front for new in _tries(text, mistakes(text))))
        for new in front:
            if {notice.problem for notice in mistakes(new)} < known:
                return new
    return ""


def _tries(text: str, notices: Sequence[Notice]) -> Iterator[str]:
    for notice in notices:
        for repair in (*signs.REPAIRS, *shapes.REPAIRS):
            yield from repair(text, notice)
