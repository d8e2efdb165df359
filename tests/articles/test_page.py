"""An article's text as it is laid out: each mark on its sentences, each with a note at the foot."""

from dossier import build, rendering
from dossier.articles import page
from dossier.articles.page import Note
from dossier.cache import Cache
from dossier.pages import Mark
from tests.factories import seeds, text_of


def test_a_mark_stands_on_each_sentence_it_reaches_into_and_on_none_between():
    text = text_of("a", "The ferry left.", "Nobody saw it.", "It sank.")
    first, second, third = text.sentences
    marks = [
        Mark(start, end, "date", "", "")
        for start, end in [
            (first.start, first.end),
            (first.end, second.start),
            (first.start + 4, third.start + 2),
            (third.start, third.end),
        ]
    ]
    noted = {mark: Note("note-date-1", mark, (), "", mark.end) for mark in marks}
    found = page._by_sentence(text.sentences, [each.start for each in text.sentences], noted)
    assert {start: [marks.index(mark) for mark, _ in each] for start, each in found.items()} == {
        first.start: [0, 2],
        second.start: [2],
        third.start: [2, 3],
    }


def test_an_article_is_laid_out_again_only_where_something_of_it_changed(tmp_path, monkeypatch):
    laid_out = []

    def made(site, dossier, article, *rest, real=page._made):
        laid_out.append(article.key)
        return real(site, dossier, article, *rest)

    monkeypatch.setattr(page, "_made", made)
    folder = seeds(tmp_path / "seeds", {"a.txt": "Ann Lee left.\n", "b.txt": "It rained.\n"})

    def pages() -> dict[str, str]:
        whole = build.dossier(folder, "seeds", "Boats")
        kept = Cache(tmp_path / ".cache" / "dossier")
        return {each.path: each.text for each in rendering.render(whole, "", cache=kept)}

    first = pages()
    assert pages() == first
    assert laid_out == ["a", "b"]
    (folder / "b.txt").write_text("It snowed.\n")
    pages()
    assert laid_out == ["a", "b", "b"]
