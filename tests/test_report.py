"""The build page: what was set aside comes first, then doubts, then every file read."""

from dossier import report
from dossier.dossier import Dossier, Reading
from dossier.errors import Location, Notice, SetAside
from dossier.pages import Page, Site
from tests.factories import seen, text_of

DOUBT = Notice(Location("seeds/a.txt", 2), "its lines end in <CR>", "save it anew")
ASIDE = SetAside(Location("seeds/b.txt"), "this seed is empty", "fill it, or remove it", "b")


def page(*notices: Notice) -> Page:
    read = Reading(text_of("a", "It left.", digest="0a1b"), (), (), (), ())
    site = Site()
    site.ids |= {"index.html": set(), "articles/a.html": set()}
    made = report.render(site, Dossier("Boats", (read,), (), (), (), (), (), (), notices))
    assert site.broken() == ()
    return made


def test_every_file_read_stands_with_its_digest():
    made = page()
    assert made.path == "build.md"
    assert "1 article read, 0 set aside, 0 doubts." in seen(made.body)
    assert seen(made.body).endswith("A seeds/a.txt 2 0 0a1b")


def test_what_was_set_aside_stands_before_the_doubts_with_its_remedy():
    shown = seen(page(DOUBT, ASIDE).body)
    assert "1 article read, 1 set aside, 1 doubt." in shown
    aside, _, doubts = shown.partition("Doubts What the program")
    assert "seeds/b.txt: this seed is emptyfill it, or remove it" in aside
    assert "seeds/a.txt:2: its lines end in <CR>save it anew" in doubts


def test_no_heading_stands_over_nothing():
    assert "<h2" not in page().body
