"""Link attributes: addresses from the site's root, made relative to the page they stand on.

    link_from("people", "articles/a.html#s-1")  ->  href="../articles/a.html#s-1", inert

It does not ask whether they lead anywhere: `Site.broken` does.
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from dossier.pages.inert import inert

_EXTERNAL = re.compile(r"https?://", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z0-9/#_.~-]*\Z")
_MARKS = [(mark, inert(mark)) for mark in "#/-_.~%"]  # first the one that stands in entities
_KEPT = 2**16  # addresses: one stands on many pages


def is_external(address: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(_EXTERNAL.match(address))


@lru_cache(maxsize=_KEPT)
def link_from(folder: str, address: str) -> Markup:
    """Return the link from any other page in a folder ('' for the root) to an address.

    Raises:
        ValueError: it is neither of this site nor of the web.
    """
    if is_external(address):
        return link_out(address)
    if ":" in address or address.startswith("/"):
        raise ValueError(f"no address of this site: {address!r}")
    page, mark, anchor = address.partition("#")
    up = ""
    while folder and not page.startswith(f"{folder}/"):
        folder, up = posixpath.dirname(folder), f"../{up}"
    return link(f"{up}{page.removeprefix(f'{folder}/')}{mark}{anchor}")


def link(relative: str) -> Markup:
    """Return a link that is relative already."""
    if not _PLAIN.match(relative):
        relative = quote(relative, safe="/#-_.~")
    for mark, entity in _MARKS:
        relative = relative.replace(mark, entity)
    return Markup(f'href="{relative}"')


def link_out(address: str) -> Markup:
    """Return a link out of the site, which gives no page a share in the site's good name."""
    external = quote(address, safe="/:?#[]@!$&'()*+,;=-_.~%")
    return Markup(f'href="{inert(external)}" rel="noopener noreferrer nofollow"')
