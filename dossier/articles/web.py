"""Which addresses may become links: those of the web, and no others.

web_address("https://paper.example/1")  ->  True        web_address("javascript:x")  ->  False
"""

from __future__ import annotations

import re

# No space, control character, quotation mark or angle bracket; a host that is no bare "[".
_ADDRESS = re.compile(
    r"https?://[\w.~%@:\-]{1,253}(?:[/?#][^\s<>\"'\\^`{|}\x00-\x20\x7f]*)?\Z", re.IGNORECASE
)


def web_address(written: str) -> bool:
    """Whether a text is an absolute http or https address that is safe as a link."""
    return len(written) <= 2000 and bool(_ADDRESS.match(written))
