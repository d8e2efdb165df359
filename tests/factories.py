"""What tests are made of: types built by hand, seeds on disk, pages as a reader sees them.

An article built here has the sentences it is given, with the anchors `s-0`, `s-1`...; no finder
has run over it.
"""

import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path

from dossier import when
from dossier.articles.article import Article, Evidence, Mode, Passage, locate
from dossier.decisions import Quote, Ruling
from dossier.errors import Location
from dossier.language.names import Name
from dossier.language.quotations import Quotation
from dossier.language.text import Text
from dossier.when import When

QUOTED = re.compile("“([^”]*)”")


def at(line: int, file: str = "decisions.yml") -> Location:
    return Location(file, line)


def ruling(line: int = 1, why: str = "") -> Ruling:
    return Ruling(at(line), why, "", "")


def quote(article: str, words: str, line: int = 1) -> Quote:
    return Quote(article, words, at(line))


def day(edtf: str) -> When:
    return when.parse(edtf)


def article_of(key: str, text: str = "", published: str = "", **known: object) -> Article:
    """An article of which nothing is known but what is given."""
    texts = (
        *("slug", "title", "title_basis", "label", "outlet", "text_by", "url", "archive_url"),
        *("retrieved", "rights", "robots", "language", "note", "digest", "source_line"),
    )
    fields: dict[str, object] = {
        **dict.fromkeys(texts, ""),
        "key": key,
        "slug": key,
        "title": key.title(),
        "label": key.title(),
        "text": text,
        "title_basis": "printed",
        "basis": {},
        "authors": (),
        "mode": Mode.FULL,
        "paragraphs": ((0, len(text)),),
        "aside": (),
        "file": f"seeds/{key}.txt",
        "published": day(published) if published else None,
    }
    return Article(**(fields | known))


def text_of(
    key: str, *sentences: str, names: Iterable[str] = (), published: str = "", **known: object
) -> Text:
    """An annotated article: its sentences, the given names and what stands in “...”."""
    body = " ".join(sentences)
    passages = []
    start = 0
    for number, sentence in enumerate(sentences):
        end = start + len(sentence)
        passages.append(Passage(key, number, start, end, sentence, f"s-{number}"))
        start = end + 1
    found = [
        Name(*match.span(), match.group(), "person")
        for name in names
        for match in re.finditer(re.escape(name), body)
    ]
    quotations = [Quotation(*match.span(), match.span(1)) for match in QUOTED.finditer(body)]
    article = article_of(key, body, published, **known)
    ordered = tuple(sorted(found, key=lambda name: name.start))
    return Text(article, tuple(passages), (), (), ordered, tuple(quotations))


def texts_of(*texts: Text) -> dict[str, Text]:
    return {text.article.key: text for text in texts}


def evidence_of(text: Text, words: str) -> Evidence:
    evidence = text.evidence(*locate(text.article.text, words))
    assert evidence
    return evidence


def seeds(folder: Path, files: Mapping[str, str]) -> Path:
    """A folder of seeds made of files; `decisions/people.yml` and the like go below it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8"))
    return folder


class _Seen(HTMLParser):
    APART = frozenset(
        ("p", "li", "h1", "h2", "h3", "td", "th", "tr", "div", "section", "caption", "dt", "dd")
    )

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.APART:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def seen(markup: str) -> str:
    """What a reader sees of HTML, white space folded."""
    parser = _Seen()
    parser.feed(markup)
    parser.close()
    return " ".join("".join(parser.parts).split())
