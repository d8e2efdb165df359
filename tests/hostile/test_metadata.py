"""Whatever stands in a field of metadata is told, or read as printed: no page is another for it."""

import json
from html.parser import HTMLParser

import markdown
import pytest
import yaml

from dossier import build, rendering
from dossier.articles import sidecar
from dossier.errors import DossierError
from dossier.pages import FRONT_MATTER
from tests.factories import seeds as written

TEXT = "On Monday, the ferry Hesper ran aground.\n\nAnn Lee said: “The lamp had failed.”\n"
PAYLOADS = {
    "element": "</script></title><script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": 'x" autofocus onfocus=\'alert(1)\' style="a:b" id="__config',
    "closing": "</p></dd></dl></div></svg><h1 id='x'>",
    "comment": "<!-- --!> <![CDATA[ ]]> <? ?> <!doctype html>",
    "entity": "&lt;b&gt; &#60;b&#62; &amp;lt; &notit; &#0; &#x110000;",
    "markdown": "[x](javascript:alert(1)) ![y](//e.example/y) **b** `c` # d\n\n    e\n\n***\n",
    "extension": '{: #i .c onclick=x } !!! note [^1] --8<-- "/etc/passwd" ::: a ==b== $c$',
    "template": "{{ 7*7 }} {% include '/etc/passwd' %} {# c #} ${7*7} <%= 7 %> {raw}",
    "front matter": "a\n---\ntitle: b\nhide: [toc]\n...\n--- !!python/object:os.system\r\rx: y",
    "formula": '=HYPERLINK("http://e.example","x")',
    "controls": "a\0b\x01\x02c\x1b[31md\x7fe\x85f\u2028g\u2029h\ufffei",
    "directions": "a\u202eb\u2066c\u200fd\u200be\ufeff",
    "surrogate": "a\ud800b",
    "marks": "e" + "\u0301" * 500,
    "long": "a" * 4_000,
    "words": "a b " * 1_000,
    "blank": " \t\n",
    "address": "javascript:alert(1)//https://e.example",
    "data address": 'https://e.example/"onmouseover=alert(1) <b> \\ [::1 %zz',
    "no address": "http://[::1",
    "path": "../../../etc/passwd",
    "day": "2022-02-30T99:99:99Z",
    "years": "9" * 5000,
    "tag": "!!python/object/apply:os.system [id]",
}
OTHERS = (None, True, -1, 1e308, 10**30, [], {}, [[["a"]]], {"a": {"b": "<b>"}}, [None, 1, {}])
STORED = "title authors date_publish source_domain url language description".split()
BESIDE = (
    "slug label title outlet text_by retrieved archive_url rights robots url language note "
    "published authors mode basis".split()
)
DECIDED = {
    "claim": "question why by".split(),
    "position": "answer speaker note".split(),
    "event": "headline why by".split(),
}
VALUES = [*PAYLOADS.values(), *OTHERS]


class Made(HTMLParser):
    """The elements of a page, each with its attributes' names, and its links."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.elements: set[tuple[str, ...]] = set()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(markdown.markdown(body))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add((tag, *(name for name, _ in attrs if name != "class")))
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.ids += [value or "" for name, value in attrs if name == "id"]


def folder_of(path, articles=(), claim=(), position=(), event=()):
    """A folder of seeds: articles as they are stored, with sidecars, a claim and an event."""
    quoted = {"article": "a", "quote": "ran aground"}
    claims = {"claim": "boats", "question": "Where?", **dict(claim)}
    claims["positions"] = [{**quoted, "answer": "aground", "speaker": "Ann Lee", **dict(position)}]
    events = {"event": "aground", "when": "2022-03-07", "headline": "Aground", **dict(event)}
    article = {"title": "Ferry aground", "maintext": TEXT, "authors": ["Ann Lee"]}
    known = {"published": "2022-03-08", "outlet": "News", "url": "https://news.example/a"}
    known |= {"text_by": "NNA", "rights": "all", "note": "short", "basis": {"outlet": "so"}}
    files = {"a.json": article, "a.yml": known}
    for number, (stored, beside) in enumerate(articles):
        files[f"n{number}.json"] = article | stored
        files[f"n{number}.yml"] = known | beside
    files["decisions/claims.yml"] = [claims]
    files["decisions/timeline.yml"] = [{**events, "accounts": [quoted]}]
    return written(path, {name: json.dumps(content) for name, content in files.items()})


def made(folder):
    """The pages of a folder; none where a mistake in it ends the build."""
    try:
        whole = build.dossier(folder, "seeds", "Boats")
    except DossierError as error:
        files = {notice.location.file for notice in error.notices}
    else:
        return _rendered(whole)
    assert all(file.startswith("seeds/") for file in files)
    return ()


def _rendered(whole):
    assert all(str(notice).replace("\n", "").isprintable() for notice in whole.notices)
    for path, text in rendering.data(whole).items():
        assert not set("<>&") & set(text), path
        json.loads(text).keys()
    return rendering.render(whole, "")


@pytest.fixture(scope="module")
def harmless(tmp_path_factory):
    """The elements that pages of plain metadata have."""
    known = {"label": "A", "archive_url": "https://a.example/a", "retrieved": "2022-04-01"}
    told = {"url": "nowhere", "title": "\ud800"}
    articles = [
        (told, known),
        ({}, {"published": None}),
        ({}, {"mode": "metadata"}),
        ({}, {"mode": "excerpt"}),
    ]
    pages = made(folder_of(tmp_path_factory.mktemp("plain"), articles))
    return {each for page in pages for each in Made(page.body).elements}


def taken(field, value):
    """Whether a sidecar's field may hold a value; where not, that is told of its file."""
    try:
        sidecar.read(json.dumps({field: value}).encode(), "a.yml")
    except DossierError as error:
        files = {notice.location.file for notice in error.notices}
    else:
        return True
    assert files == {"a.yml"}
    return False


def acting(page, harmless):
    """What a page has that pages of plain metadata have not."""
    built = Made(page.body)
    front = yaml.safe_load(page.text.split("---\n")[1]) if page.front else {}
    strange = [link for link in built.links if ":" in link.partition("#")[0]]
    return (
        *(built.elements - harmless),
        *(each for each in built.ids if "-" not in each),
        *(link for link in strange if not link.startswith(("https://", "http://"))),
        *(front.keys() - set(FRONT_MATTER)),
        *(each for each in front.values() if set("<\n\0") & set(str(each))),
    )


def test_no_value_that_is_stored_or_noted_acts_or_ends_in_a_crash(tmp_path, harmless):
    articles = []
    for value in VALUES:
        noted = {field: value for field in BESIDE if field != "slug" and taken(field, value)}
        basis = {"basis": {"outlet": value}} if taken("basis", {"outlet": value}) else {}
        authors = {"authors": [value]} if taken("authors", [value]) else {}
        articles += [(dict.fromkeys(STORED, value), {}), ({}, noted)]
        articles += [({"authors": [value, value]}, {**basis, **authors})]
    pages = made(folder_of(tmp_path, articles))
    assert sum(page.path.startswith("articles/n") for page in pages) == len(articles)
    assert {page.path: found for page in pages if (found := acting(page, harmless))} == {}


REFUSED = ("controls", "surrogate", "front matter")
AT_ONCE = " ".join(value for name, value in PAYLOADS.items() if name not in REFUSED)


@pytest.mark.parametrize("value", [AT_ONCE, PAYLOADS["controls"], None, [[["a"]]], {"a": "b"}])
def test_no_value_that_is_decided_acts_or_ends_in_a_crash(tmp_path, harmless, value):
    decided = {room: dict.fromkeys(names, value) for room, names in DECIDED.items()}
    decided["position"]["via"] = [value]
    pages = made(folder_of(tmp_path, **decided))
    assert bool(pages) == (value is AT_ONCE)
    assert {page.path: found for page in pages if (found := acting(page, harmless))} == {}
