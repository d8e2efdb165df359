"""Pages recalled from disk are those that would be made, whatever changed since."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from dossier import build, rendering
from dossier.cache import Cache
from dossier.export import articles
from dossier.export import data as exported
from dossier.export.kept import Lines
from dossier.pages import Broken, Page, Site
from dossier.pages.kept import SHARDS, Kept
from dossier.reading import Shelf
from tests.factories import seeds as written

FERRY = (
    "The ferry sank off Arle on Monday, the captain Ann Lee said. "
    "“We had no time to lower a single boat,” Lee told reporters. "
    "At least 30 people were on board, the harbour office said. "
    "Divers searched the wreck until dusk and brought up two lifebelts and a bell. "
    "Families waited behind a rope at the end of the northern pier. "
)
FILES = {
    "a.txt": f"Ferry lost\n\n{FERRY}The minister Bo Ray will visit Arle on Friday.\n",
    "a.yml": "published: 2022-03-08\noutlet: The Arle Post\n",
    "b.txt": f"Ferry sinks off Arle\n\n{FERRY}The coast guard denied that it came late.\n",
    "b.yml": "published: 2022-03-09\n",
    "c.txt": "Thirty feared lost\n\nUp to 40 people were on board, the captain Ann Lee said. "
    "“We had no time to lower a single boat,” she told reporters on 9 March 2022. "
    "The ferry sank off Arle on 7 March 2022, the minister Bo Ray said.\n",
    "c.yml": "published: 2022-03-10\noutlet: The Arle Post\nmode: excerpt\n",
    "d.txt": "Harbour closed\n\nThe harbour of Arle is closed, the minister Bo Ray said. "
    "Ann Lee and Bo Ray met on 11 March 2022.\n",
    "decisions/claims.yml": "- claim: on-board\n  question: How many people were on board?\n"
    "  positions:\n"
    '    - {article: a, quote: "At least 30 people were on board", answer: "at least 30"}\n'
    '    - {article: c, quote: "Up to 40 people were on board", answer: "up to 40"}\n',
}
QUOTE = 'article: d, quote: "The harbour of Arle is closed"'
CHANGES = {
    "a text": {"d.txt": "Harbour closed\n\nThe harbour of Arle is open, the minister Bo Ray said."},
    "a label": {"d.yml": "label: A wire\n"},
    "an earlier article of an outlet": {
        "e.txt": "Calm sea\n\nThe sea was calm off Arle, the captain Ann Lee said.\n",
        "e.yml": "published: 2022-03-01\noutlet: The Arle Post\n",
    },
    "a mode": {"c.yml": "published: 2022-03-10\nmode: full\n"},
    "no text": {"b.yml": "published: 2022-03-09\nmode: metadata\n"},
    "no date": {"a.yml": "outlet: The Arle Post\n"},
    "a person hidden": {"decisions/people.yml": "- {hide: Bo Ray}\n"},
    "a person confirmed": {
        "decisions/people.yml": "- {confirm: Ann Lee, why: Met her, by: E. D.}\n"
    },
    "persons joined": {"decisions/people.yml": "- {same: [Ann Lee, Bo Ray], name: Ann Ray}\n"},
    "a speaker": {"decisions/statements.yml": f"- {{{QUOTE}, speaker: Ann Lee, why: Heard}}\n"},
    "a speaker confirmed": {"decisions/statements.yml": f"- {{{QUOTE}, speaker: Bo Ray}}\n"},
    "nobody": {"decisions/statements.yml": f"- {{{QUOTE}, speaker: nobody}}\n"},
    "origins parted": {"decisions/origins.yml": "- {different: [a, b], why: Two desks}\n"},
    "origins joined": {"decisions/origins.yml": "- {same: [a, d], why: One desk}\n"},
    "an event": {
        "decisions/timeline.yml": "- event: sinking\n  when: 2022-03-06\n  headline: The sinking\n"
        '  accounts: [{article: a, quote: "The ferry sank off Arle on Monday"}]\n'
    },
    "an event hidden": {
        "decisions/timeline.yml": '- hide: {article: d, quote: "Bo Ray met on 11 March 2022"}\n'
    },
    "a question": {
        "decisions/claims.yml": FILES["decisions/claims.yml"].replace("How many", "How many of the")
    },
    "an answer": {
        "decisions/claims.yml": FILES["decisions/claims.yml"].replace('"up to 40"', "forty")
    },
    "no question": {"decisions/claims.yml": "# none\n"},
}


@pytest.fixture
def folder(tmp_path) -> Path:
    return written(tmp_path / "seeds", FILES)


def built(folder: Path, cache: Path | None, title: str = "Boats") -> dict[str, str]:
    """The pages and the data, as a process of its own makes them."""
    shelf = Shelf(Cache(cache))
    whole = build.dossier(folder, "seeds", title, shelf=shelf)
    pages = rendering.render(whole, "", cache=shelf.cache, step=shelf.steps)
    return {page.path: page.text for page in pages} | rendering.data(whole, shelf.cache)


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES)
def test_what_changed_between_processes_is_seen(folder, tmp_path, changed):
    before = built(folder, tmp_path / "cache")
    written(folder, changed)
    assert built(folder, tmp_path / "cache") == built(folder, None) != before
    for name in changed:
        (folder / name).unlink()
    written(folder, FILES)
    assert built(folder, tmp_path / "cache") == before


def test_the_title_of_the_site_is_seen(folder, tmp_path):
    built(folder, tmp_path / "cache")
    assert built(folder, tmp_path / "cache", "Ships") == built(folder, None, "Ships")


def test_where_nothing_changed_no_page_of_an_article_or_person_is_made(
    folder, tmp_path, monkeypatch
):
    before = built(folder, tmp_path / "cache")
    made = []

    def render(site, template, path, *rest, real=Site.render, **context):
        made.append(template)
        return real(site, template, path, *rest, **context)

    monkeypatch.setattr(Site, "render", render)
    assert built(folder, tmp_path / "cache") == before
    assert not {"article.md.j2", "person.md.j2", "claim.md.j2", "origin.md.j2"} & set(made)


def test_where_nothing_changed_no_line_of_an_article_origin_or_statement_is_made(
    folder, tmp_path, monkeypatch
):
    before = built(folder, tmp_path / "cache")
    for module, name in ((articles, "article"), (articles, "origin"), (exported, "_statement")):
        monkeypatch.setattr(module, name, None)
    assert built(folder, tmp_path / "cache") == before


def test_lines_come_back_as_they_were_made_and_safe(tmp_path):
    said = {"a": '"<b>\ud800é\\u0000"', "b": "", "c": "{},\n{}"}
    for make in (said.__getitem__, lambda _: "another"):
        lines = Lines(Cache(tmp_path))
        made = [lines(partial(list, key), partial(make, key)) for key in said]
        assert made == ['"\\u003cb\\u003e\\ud800é\\u0000"', "", "{},\n{}"]
        lines.save()


class Entries(dict[str, bytes]):
    """A store that knows how many entries were written."""

    written = 0

    def view(self, key: str) -> memoryview | None:
        return memoryview(self[key]) if key in self else None

    def put(self, key: str, data: bytes) -> None:
        self.written += 1
        self[key] = data


def site(store: Entries, folder: Path, pages: dict[str, str]) -> tuple[Site, list[Page]]:
    """A site of pages, each made of a text that is also its template."""
    made = Site(folder, kept=Kept(store, [b"one"]))

    def page(path: str, text: str) -> Page:
        written(folder, {path: text})
        return made.recalled(path, lambda: text, lambda: made.render(path, path, {}))

    return made, [page(*each) for each in pages.items()]


LINKED = {
    "a.md": '<p {{ anchor("part-a") }}><a {{ href("b.html#part-b") }}>B</a></p>',
    "b.md": '<p {{ anchor("part-b") }}><a {{ href("a.html") }}>A</a></p>',
}
MANY = {f"{number}.md": f"<p>{number}</p>" for number in range(40)}


@pytest.mark.parametrize("after", [{"b.md": "<p>B</p>"}, {}])
def test_a_link_of_a_recalled_page_to_one_that_changed_or_went_is_checked(tmp_path, after):
    store = Entries()
    first, before = site(store, tmp_path, LINKED)
    assert first.broken() == ()
    first.save()
    again, pages = site(store, tmp_path, LINKED)
    assert (again.broken(), again.ids, pages) == ((), {}, before)
    changed, _ = site(store, tmp_path, {"a.md": LINKED["a.md"], **after})
    assert changed.broken() == (Broken("a.html", "b.html#part-b"),)


def test_a_few_changed_pages_are_kept_beside_the_others_and_many_with_them(tmp_path):
    store = Entries()

    def saved(pages: dict[str, str]) -> int:
        """How many entries it takes to keep some pages."""
        store.written = 0
        made, _ = site(store, tmp_path, pages)
        made.save()
        again, _ = site(store, tmp_path, pages)
        assert again.ids == {}
        return store.written

    assert saved(MANY) > SHARDS // 2
    assert saved(MANY) == 0
    assert saved(MANY | {"3.md": "<p>three</p>"}) == 1
    assert saved({path: text for path, text in MANY.items() if path != "3.md"}) == 1
    assert saved(MANY) == 1
    assert saved(dict(list(MANY.items())[:30])) > 1


def test_a_damaged_entry_is_as_good_as_missing(tmp_path):
    store = Entries()
    site(store, tmp_path, LINKED)[0].save()
    for entry, data in store.items():
        for wrong in (
            b"",
            data[:-1],
            bytes(8) + b"[]",
            data[:8] + b"[]",
            data.replace(b"[[", b"[[[", 1),
            b"[" * 9999,
        ):
            again, pages = site(Entries(store | {entry: wrong}), tmp_path, LINKED)
            again.broken()
            assert [page.path for page in pages] == list(LINKED)


def test_a_piece_of_a_page_is_laid_out_again_only_where_its_facts_changed(tmp_path):
    store, laid_out = Entries(), []
    text = (
        "{% macro row(each) %}{{ seen(each) }}<p {{ anchor('row-' ~ each) }}>"
        "<a {{ href('a.html#row-' ~ each) }}>{{ each }}</a></p>{% endmacro %}"
        "{% for each in rows %}{{ piece(each, facts, row, each) }}{% endfor %}"
    )
    written(tmp_path, {"a.md": text})

    def made(rows: str, facts: Callable[[str], object]) -> Page:
        site = Site(tmp_path, kept=Kept(store, [b"one"]))
        page = site.render(
            "a.md",
            "a.md",
            {},
            rows=rows,
            facts=facts,
            seen=lambda each: laid_out.append(each) or "",
        )
        assert site.ids["a.html"] == {f"row-{each}" for each in rows}
        assert site.broken() == ()
        site.save()
        return page

    first = made("bc", str)
    assert made("bc", str) == first
    assert made("abc", str.upper) == made("abc", str.upper)
    assert "".join(laid_out) == "bcabc"
    with pytest.raises(ValueError, match="stands twice"):
        made("abb", str.upper)


def test_a_link_of_a_recalled_piece_to_what_is_no_more_is_found(tmp_path):
    store = Entries()
    text = (
        "{% macro row(each) %}<a {{ href('b.html#part-b') }}>{{ each }}</a>{% endmacro %}"
        "{{ piece('one', given, row, 1) }}"
    )
    written(tmp_path, {"a.md": text, **LINKED})

    def broken(*others: str) -> tuple[Broken, ...]:
        site = Site(tmp_path, kept=Kept(store, [b"one"]))
        site.render("a.md", "a.md", {}, given=str)
        for path in others:
            site.render(path, path, {})
        found = site.broken()
        site.save()
        return found

    written(tmp_path, {"a.md": text})
    assert broken("b.md") == ()
    assert broken("b.md") == ()
    assert broken() == (Broken("a.md#row one", "b.html#part-b"),)
