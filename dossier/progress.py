"""How far a build is, for the person who waits: one changing line on a terminal, few in a log.

Nothing is said in the first two seconds. An article that takes more time or memory than any should
is named, since the next build will wait for it again; whether the machine was busy or the article
is to blame cannot be told, so it is no warning, and changes nothing on the site.

    progress = Progress(log.info)
    progress.seed("seeds/boats.txt")

It is the plugin's alone: the core reads no clock.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

SECONDS, MEBIBYTES = 10, 512
"""What an article may take unsaid: the slowest of the hostile bench takes eight seconds."""

_SILENT, _OFTEN, _SELDOM = 2.0, 0.1, 10.0
_LONGEST = 79


class Progress:
    """Tells of the work on one build.

    Args:
        log: takes a line of a log.
        stream: where the person looks.
        clock: seconds.
        memory: MiB that were held at most so far.
    """

    def __init__(
        self,
        log: Callable[[str], None],
        stream: TextIO = sys.stderr,
        clock: Callable[[], float] = time.monotonic,
        memory: Callable[[], float] | None = None,
    ) -> None:
        self._log = log
        self._stream = stream
        self._clock = clock
        self._memory = memory or peak
        self._live = stream.isatty()
        self._next = clock() + _SILENT
        self._shown = False
        self._read = 0
        self._open = ""
        self._since = clock(), self._memory()

    def seed(self, name: str) -> None:
        """Say that an article is about to be read, and was the one before."""
        self._weigh()
        self._say(f"{self._read} articles read, now {name}")
        self._read += 1
        self._open = name
        self._since = self._clock(), self._memory()

    def step(self, words: str) -> None:
        """Say what is done with all articles."""
        self._weigh()
        self._open = ""
        self._say(f"{self._read} articles: {words}")

    def end(self) -> None:
        """Say no more, and take the changing line away."""
        self._weigh()
        self._open = ""
        if self._shown and self._live:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
        self._shown = False

    def _say(self, words: str) -> None:
        now = self._clock()
        if now < self._next:
            return
        self._next = now + (_OFTEN if self._live else _SELDOM)
        self._shown = True
        if self._live:
            self._stream.write(f"\r\x1b[K{words[:_LONGEST]}")
            self._stream.flush()
        else:
            self._log(words)

    def _weigh(self) -> None:
        if not self._open:
            return
        seconds, more = self._clock() - self._since[0], self._memory() - self._since[1]
        if seconds > SECONDS:
            self._log(
                f"{self._open} took {seconds:.0f} seconds to read; over {SECONDS} is too long"
            )
        if more > MEBIBYTES:
            self._log(f"{self._open} took {more:.0f} MiB to read; over {MEBIBYTES} is too much")


def peak() -> float:
    """Return the MiB that this process held at most; 0 on a system that does not say."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return 0.0
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
