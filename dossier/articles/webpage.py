"""A saved web page: its article, found among menus and links, and what its head says.

The article is found by trafilatura (Barbaresi 2021, doi:10.18653/v1/2021.acl-demo.15), which is the
extra `html`: whoever saves no pages needs none of its packages. What it reads from the page's head
or guesses has the basis "the saved page", and the title stands before the text.

    read(b"<html>...<h1>Ferry Lost</h1><p>The ferry ...", "seeds/a.html").title  ->  'Ferry Lost'

A page comes from a stranger: its size, its depth and the number of its elements are bounded, no
entity is expanded, no style, script or picture of it fetched, and no clock read.
"""

from __future__ import annotations

import logging
import re
from importlib.util import find_spec
from typing import Any

from dossier.articles.draft import Draft
from dossier.articles.encoding import decode
from dossier.articles.stored import day_of, headed, names_of
from dossier.articles.unclosed import mended, swallowed
from dossier.articles.web import web_address
from dossier.errors import DossierError, Location, Notice
from dossier.when import When

BASIS = "the saved page"
# A page of a newspaper has 1,000 to 10,000 elements, 30 deep. Within these bounds the worst page
# made for the purpose took 12 seconds; without them a page of 500 kB takes minutes.
ELEMENTS, CHILDREN, DEPTH = 20_000, 2_000, 200
_LONGEST = 2000  # characters of a title or a description; more is a text that went astray
_REMEDY = "save the text of the article alone, as a .txt file"
_CHARSET = re.compile(rb"<meta[^>]{1,200}charset=[\"']?([\w-]{1,40})", re.IGNORECASE)
_ENCODING = re.compile(
    r"(?:iso-8859-\d{1,2}|windows-\d{3,4}|koi8-[ru]|gb18030|gbk|gb2312|big5|shift_jis|euc-(?:jp|kr))",
    re.IGNORECASE,
)
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z")


def read(data: bytes, name: str) -> Draft:
    """Return the article of a page and what its head says of it.

    Args:
        data: the file's bytes.
        name: the file as messages name it.

    Raises:
        DossierError: trafilatura is not installed; the bytes are no text, no page, or a page
            without an article.
    """
    if any(find_spec(part) is None for part in ("trafilatura", "lxml_html_clean")):
        remedy = 'install it: pip install "mkdocs-dossier[html]"; or save the text as a .txt file'
        raise DossierError(Notice(Location(name), "saved pages need trafilatura", remedy))
    source, notices = _decoded(data, name)
    source = mended(source)
    page = _page(source, name)
    language = str(page.get("lang") or "").strip()
    found = _article(page)
    if found is None or not (found.text or "").strip():
        raise _error(name, "no article was found in this page")
    if open_end := swallowed(source, found.text):
        problem = f"the text behind {open_end} is not read: it is never closed"
        notices = (*notices, Notice(Location(name), problem, _REMEDY))
    return _draft(found, language if _LANGUAGE.match(language) else "", notices)


def _decoded(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    """The page as text: in UTF-8, else as its head says, else as any seed's text is read."""
    declared = _CHARSET.search(data[:4096])
    encoding = declared.group(1).decode("ascii") if declared else ""
    if _ENCODING.fullmatch(encoding) and b"\0" not in data:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return data.decode(encoding), ()
            except (UnicodeDecodeError, LookupError):
                pass
    return decode(data, name)


def _page(source: str, name: str) -> Any:
    """The parsed page, within its bounds."""
    from lxml import etree, html  # noqa: PLC0415 - an extra, and slow to load

    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        page = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError:
        raise _error(name, "this is no web page") from None
    elements = depth = 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > DEPTH or elements > ELEMENTS or len(element) > CHILDREN:
            raise _error(name, "this page is nested too deeply, or has too many elements")
    return page


def _article(page: Any) -> Any:
    import trafilatura  # noqa: PLC0415 - an extra, and slow to load

    for module in ("trafilatura", "htmldate"):
        logging.getLogger(module).setLevel(logging.CRITICAL)  # what it discards is told here
    return trafilatura.bare_extraction(
        page,
        fast=True,  # the further searches take minutes on a long page
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )


def _draft(found: Any, language: str, notices: tuple[Notice, ...]) -> Draft:
    title = _line(found.title)
    text = "\n\n".join(line for line in found.text.split("\n") if line.strip()) + "\n"
    authors, nameless = names_of((found.author or "").split(";"))
    url = _line(found.url)
    return Draft(
        text=headed(text, title),
        title=title,
        standfirst=_line(found.description),
        outlet=_line(found.sitename),
        authors=authors,
        nameless=nameless,
        published=_published(found.date),
        url=url if web_address(url) else "",
        language=language,
        basis=BASIS,
        notices=notices,
    )


def _line(written: str | None) -> str:
    line = " ".join((written or "").split())
    return line if len(line) <= _LONGEST else ""


def _published(written: str | None) -> When | None:
    try:
        return day_of(written or "").because(BASIS)
    except ValueError:
        return None


def _error(name: str, problem: str) -> DossierError:
    return DossierError(Notice(Location(name), problem, _REMEDY))
