"""Behind an element that is never closed a page's text is brought back where a browser shows it."""

import time

import pytest

from dossier.articles.unclosed import mended, swallowed

BEFORE = "The ferry left the harbour of Arle on Monday."
BEHIND = "It was lost in thick fog off the coast, said the harbour master."
PAGE = f"<html><body><p>{BEFORE}</p>%s<p>{BEHIND}</p></body></html>"


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("<svg><p>a", "<p>a"),
        ("<SVG onload='x'><svg><p>a", "<p>a"),
        ("<svg>a</svg><p>b", "<svg>a</svg><p>b"),
        ("<svg>a</svg><svg><p>b<math><p>c", "<svg>a</svg><p>b<p>c"),
        ("<svgx><p>a", "<svgx><p>a"),
    ],
)
def test_the_tag_of_a_drawing_without_end_is_taken_out(source, left):
    assert mended(source) == left


@pytest.mark.parametrize(
    "opened",
    [
        *("<script>", "<style>", "<textarea>", "<template>", "<!--", "<title>"),
        "<!-- a --><script>b</script><!--",
    ],
)
def test_text_behind_what_is_never_closed_is_told(opened):
    said = opened.rpartition("</script>")[2]
    assert swallowed(PAGE % opened, BEFORE) == said


@pytest.mark.parametrize("mark", ['"', "'"])
def test_text_in_an_attribute_without_end_is_told(mark):
    assert swallowed(PAGE % f"<p title={mark}", BEFORE) == f"={mark}"


@pytest.mark.parametrize(
    "closed",
    [
        *("", "<script>let a = '<p>'</script>", "<!-- a -->", "<style>p {}</style>", "<b id='a'>"),
        '<p>Two and two make a = "',
    ],
)
def test_where_all_is_closed_nothing_is_told(closed):
    assert swallowed(PAGE % closed, BEFORE) == ""


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (PAGE % "<script>", f"{BEFORE}\n{BEHIND}"),
        (f"<p>{BEFORE}<script>", BEFORE),
        (f"<p>{BEFORE}<script><p>All rights reserved", BEFORE),
    ],
)
def test_where_no_sentence_is_missing_nothing_is_told(source, text):
    assert swallowed(source, text) == ""


@pytest.mark.parametrize("unit", ["<!--", "<svg>", "<script", "='", '<p a="', "</svg", "<p ", "a "])
def test_the_time_grows_with_the_page(unit):
    page = unit * (2**20 // len(unit))
    begin = time.process_time()
    swallowed(mended(page), "")
    assert time.process_time() - begin < 2
