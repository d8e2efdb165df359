"""The last result of each step, recalled while what it was made of is the same.

A process that builds a site again and again, as a server does, gives most steps what it gave them
before. A step here is a function of its arguments alone; these are compared by value, which is
quick, since what an earlier build has found is kept and is the very same.

    recall = Recall()
    recall(people.merge, mentions, decided.people)    # done
    recall(people.merge, mentions, decided.people)    # recalled

It keeps nothing beyond the process: `cache` does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class Recall:
    """Does steps, or knows what they gave the last time."""

    def __init__(self) -> None:
        self._last: dict[Callable[..., Any], tuple[tuple[Any, ...], Any]] = {}

    def __call__(self, step: Callable[..., T], *arguments: Any, **helpers: Any) -> T:
        """Return what a step gives.

        Args:
            step: what is done; it changes none of its arguments.
            arguments: everything that its result depends on.
            helpers: what it is given besides, on which its result does not depend.
        """
        last = self._last.get(step)
        if last is not None and last[0] == arguments:
            result: T = last[1]
            return result
        made = step(*arguments, **helpers)
        self._last[step] = arguments, made
        return made
