"""What the theme leaves out of a page: facts in its head, a guard against scripts, a name.

The guard is a Content-Security-Policy. It lets run the site's own script files, and of scripts
written into pages those alone that the theme's templates hold, known by their digests. The digests
are taken from the templates: one taken from a built page would bless whatever got into that page.

    policy(["console.log(1)"])  ->  "default-src 'self'; ...; script-src 'self' 'sha256-...'; ..."

It looks into no page; where scripts are made of a page's address, the caller renders them.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Mapping

_SCRIPT = re.compile(r"<script((?:\s[^>]{0,200})?)>([^<]*(?:<(?!/script>)[^<]*)*)</script>")
_DATA = re.compile(r"\bsrc=|\btype=\"application/(?:ld\+)?json\"")
_ENCODING = re.compile(r'<meta charset="utf-8"\s?/?>')
_DIALOG = 'class="md-search" data-md-component="search" role="dialog"'
_SKIP = '<div data-md-component="skip">'
_NO_LINK = re.compile(r"\s*(?=</div>)")
_LINK = '<a href="#site-content" class="md-skip">Skip to content</a>'
_END = "</head>"
_CONTENT = '<article class="md-content__inner md-typeset"'
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


def parted(page: str) -> tuple[str, str, str]:
    """Return a page's head, what follows to where its article begins, and what is in the article.

    All that this module changes stands before; what follows is long, and need not be copied.
    """
    body = page.find(_END) + len(_END)
    if body < len(_END):
        return page, "", ""
    begin = page.find(_CONTENT, body) + len(_CONTENT)
    if begin < len(_CONTENT):
        return page[:body], page[body:], ""
    return page[:body], page[body:begin], page[begin:]


def scripts(template: str) -> list[str]:
    """Return the scripts written into a theme's template, without those of files and data."""
    return [body for given, body in _SCRIPT.findall(template) if not _DATA.search(given)]


def policy(allowed: Iterable[str]) -> str:
    """Return the policy under which these scripts, and those of the site's files, may run."""
    digests = {hashlib.sha256(script.encode()).digest() for script in allowed}
    hashes = sorted(f"'sha256-{base64.b64encode(each).decode()}'" for each in digests)
    return "; ".join(
        (
            "default-src 'self'",
            "img-src 'self' data:",
            " ".join(("script-src 'self'", *hashes)),
            "style-src 'self' 'unsafe-inline'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def guarded(page: str, rules: str) -> str:
    """Return a page with a policy in its head, before anything can run.

    It stands behind the page's encoding, which browsers look for in the first 1,024 bytes only.
    """
    told = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    return _ENCODING.sub(lambda encoding: f"{encoding[0]}{told}", page, count=1)


def reachable(page: str) -> str:
    """Return a page whose search dialog has a name, and whose first link leads past the head.

    The theme names no dialog, and has that link only where Markdown made the page's headings.
    """
    page = page.replace(_DIALOG, f'{_DIALOG} aria-label="Search"', 1)
    before, skip, after = page.partition(_SKIP)
    empty = _NO_LINK.match(after)
    if not empty:
        return page
    after = after[empty.end() :].replace(_CONTENT, f'{_CONTENT} id="site-content" tabindex="-1"', 1)
    return f"{before}{skip}{_LINK}{after}"


def described(page: str, facts: Mapping[str, str]) -> str:
    """Return a page with what is known of it at the end of its head.

    Args:
        page: the built page.
        facts: 'title', 'description', 'site', 'address', 'kind', 'published', 'robots'; each may be
            missing or empty. Texts may be escaped already.
    """
    known = {name: html.escape(html.unescape(text)) for name, text in facts.items() if text}
    if not _DAY.match(known.get("published", "")):
        known.pop("published", None)
    told = [
        f'<meta property="{name}" content="{known[fact]}">'
        for name, fact in _GRAPH.items()
        if fact in known
    ]
    told.append(f'<meta property="og:type" content="{_type(known)}">')
    if "robots" in known:
        told.append(f'<meta name="robots" content="{known["robots"]}">')
    return page.replace(_END, "".join((*told, _END)), 1)


_GRAPH = {
    "og:title": "title",
    "og:description": "description",
    "og:site_name": "site",
    "og:url": "address",
    "article:published_time": "published",
}


def _type(known: Mapping[str, str]) -> str:
    return "article" if known.get("kind") == "article" else "website"
