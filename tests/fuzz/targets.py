"""What is fuzzed: any bytes become text that is shown as it is, or a mistake with its file.

Each target takes bytes and returns nothing; whatever else it raises is a finding. `run` drives
them, and `test_targets` runs each over the corpus.
"""

import html
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import PurePosixPath

import markdown
import yaml

from dossier import yamlfile
from dossier.articles import sidecar
from dossier.articles.address import is_slug, key_of, shown_name, slug_of
from dossier.articles.article import Article
from dossier.articles.compose import compose
from dossier.articles.seeds import READERS
from dossier.errors import DossierError, Notice
from dossier.export import folder, safejson
from dossier.pages import front_matter, inert

SUFFIXES = {ord(suffix[1]): suffix for suffix in READERS}  # t for .txt, j for .json


def reader(data: bytes) -> None:
    """A seed of any format, named by the first byte; its text is kept whole."""
    suffix = SUFFIXES.get(data[0], ".txt") if data else ".txt"
    name = f"a{suffix}"
    with suppress(DossierError):
        draft = READERS[suffix](data[1:], name)
        article, notices = compose(draft, sidecar.absent(name), "a", digest="", file=name)
        article.text.encode()
        assert article.text == draft.text
        assert all(str(notice).startswith(name) for notice in notices)
        _inside(article)


def _inside(article: Article) -> None:
    spans = (*article.paragraphs, *((aside.start, aside.end) for aside in article.aside))
    assert all(0 <= start <= end <= len(article.text) for start, end in spans)


def curator(data: bytes) -> None:
    """A sidecar, and any other YAML; a mistake names the file."""
    for read in (yamlfile.read_bytes, sidecar.read):
        notices: tuple[Notice, ...] = ()
        try:
            read(data, "a.yml")
        except DossierError as error:
            notices = error.notices
        assert all(notice.location.file == "a.yml" for notice in notices)


def escaping(data: bytes) -> None:
    """A text on a page, in its front matter and in a script: nothing acts, all is read."""
    text = data.decode("utf-8", "surrogateescape")
    seen = _Seen()
    seen.feed(markdown.markdown(f'<div class="d"><p>{inert(text)}</p></div>\n'))
    assert seen.tags == ["div", "p"]
    assert _folded(seen.text) == _folded(html.unescape(inert(text)))
    front = yaml.safe_load(yamlfile.dump(front_matter({"title": text, "authors": [text]})))
    assert all("<" not in str(value) and "\n" not in str(value) for value in front.values())
    line = safejson.dumps({text: text})
    line.encode()
    assert json.loads(line) == {text: text}
    assert not set("<>&\u2028\u2029") & set(line)


def paths(data: bytes) -> None:
    """A file's name: an address of one safe form, and one visible line in messages."""
    name = data.decode("utf-8", "surrogateescape")
    assert is_slug(slug_of(key_of(name)))
    assert shown_name(name).isprintable()
    listed = PurePosixPath("out") / name.replace("\0", "")
    if folder.inside(name.replace("\0", "")):
        assert ".." not in listed.parts
        assert listed.parts[0] == "out"


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    each.__name__: each for each in (reader, curator, escaping, paths)
}


def _folded(text: str) -> str:
    return "".join(text.split())


class _Seen(HTMLParser):
    """The elements of a page and what is read in it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data
