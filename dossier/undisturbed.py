"""Work that the garbage collector does not disturb: there is no garbage among what is found.

Findings are frozen and point only at what was made before them, so that counting frees them; to
look through hundreds of thousands of them for rings, again and again, takes a fifth of a build.

    with undisturbed():
        whole = build.dossier(...)
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed(*, once: bool = False) -> Iterator[None]:
    """Look for no garbage while this lasts.

    Args:
        once: whether the process does it once alone, so that it need not look through what was
            made later either.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if once:
            gc.freeze()
        if enabled:
            gc.enable()
