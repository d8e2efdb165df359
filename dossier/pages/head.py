"""What the theme leaves out of a page: facts in its head, a guard against scripts, a name.

The guard is a Content-Security-Policy. It lets run the site's own script files, and of scripts
written into pages those alone that the theme's templates hold, known by their digests. The digests
are taken from the templates: one taken from a built page would bless whatever got into that page.

What is left out is put into the theme's templates when they are loaded, so that no page is taken
apart that is made already.

    guard(["console.log(1)"])  ->  '<meta ... content="...; script-src 'self' 'sha256-...'; ...">'

It looks into no page; where scripts are made of a page's address, the caller renders them.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from jinja2 import BaseLoader, Environment

_SCRIPT = re.compile(r"<script((?:\s[^>]{0,200})?)>([^<]*(?:<(?!/script>)[^<]*)*)</script>")
_DATA = re.compile(r"\bsrc=|\btype=\"application/(?:ld\+)?json\"")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")

GUARD, FACTS = "dossier_guard", "dossier_facts"
"""What templates ask: `guard`, by the way to the site's root; what is `described`, by address."""

# The theme has a link past the head only where Markdown made the page's headings.
_IF_NONE = "{% if not (page and page.toc) %}"
_PLACES = {
    # Browsers look for the encoding in the first 1,024 bytes only; before all else can run.
    r'<meta charset="utf-8"\s?/?>': f"{{{{ {GUARD}(base_url) }}}}",
    "(?=</head>)": f"{{{{ {FACTS}[page.url] if page }}}}",
    'class="md-search" data-md-component="search" role="dialog"': ' aria-label="Search"',
    '<div data-md-component="skip">': (
        f'{_IF_NONE}<a href="#site-content" class="md-skip">Skip to content</a>{{% endif %}}'
    ),
    '<article class="md-content__inner md-typeset"': (
        f'{_IF_NONE} id="site-content" tabindex="-1"{{% endif %}}'
    ),
}


class Mended(BaseLoader):
    """What loads a theme's templates, completed by what they leave out."""

    def __init__(self, theme: BaseLoader) -> None:
        self._theme = theme

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return a template's text completed, its file, and what tells whether it is unchanged."""
        text, path, unchanged = self._theme.get_source(environment, template)
        return mended(text), path, unchanged

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return self._theme.list_templates()


def mended(template: str) -> str:
    """Return a theme's template, completed.

    It has places for `guard` behind the encoding and for what is `described` at the end of the
    head, a name for the search dialog, and a first link past the head where the theme has none.
    """
    for place, added in _PLACES.items():
        template = re.sub(place, rf"\g<0>{added}", template, count=1)
    return template


def scripts(template: str) -> list[str]:
    """Return the scripts written into a theme's template, without those of files and data."""
    return [body for given, body in _SCRIPT.findall(template) if not _DATA.search(given)]


def guard(allowed: Iterable[str]) -> str:
    """Return what keeps all scripts but these, and those of the site's files, from running."""
    digests = {hashlib.sha256(script.encode()).digest() for script in allowed}
    hashes = sorted(f"'sha256-{base64.b64encode(each).decode()}'" for each in digests)
    rules = (
        "default-src 'self'",
        "img-src 'self' data:",
        " ".join(("script-src 'self'", *hashes)),
        "style-src 'self' 'unsafe-inline'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'


def described(facts: Mapping[str, str]) -> str:
    """Return what is known of a page, for its head.

    Args:
        facts: 'title', 'description', 'site', 'address', 'kind', 'published', 'robots'; each may be
            missing or empty. Texts may be escaped already.
    """
    known = {name: _escaped(text) for name, text in facts.items() if text}
    if not _DAY.match(known.get("published", "")):
        known.pop("published", None)
    known["kind"] = "article" if known.get("kind") == "article" else "website"
    return "".join(
        f'<meta {name} content="{known[fact]}">' for fact, name in _NAMES.items() if fact in known
    )


@lru_cache(64)
def _escaped(text: str) -> str:
    return html.escape(html.unescape(text))


_NAMES = {
    "title": 'property="og:title"',
    "description": 'property="og:description"',
    "site": 'property="og:site_name"',
    "address": 'property="og:url"',
    "published": 'property="article:published_time"',
    "kind": 'property="og:type"',
    "robots": 'name="robots"',
}
