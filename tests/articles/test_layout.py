"""What in a text is the article, and what the page around it left behind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles import layout
from dossier.articles.article import Aside
from dossier.articles.layout import Layout

FIRST = "The ferry Aurora left the harbour of Arle early on Monday and was not seen again."
SECOND = "Harbour master Ann Lee said nobody had warned the crew of the storm that night."
LINES = st.sampled_from(
    [
        *(FIRST, SECOND, "Ferry Lost", "By Ann Lee", "Advertisement", "Source: Arle Post", ""),
        *(
            "Related Articles",
            "- - -",
            "4 March 2021",
            "“It left,” she said.",
            "it went on and",
            "\x85",
        ),
        *("Photo: Bo Ek/Reuters", "Home > News > Arle", " \xa0", "\u2028x", "Read more: here"),
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=25), max_size=12).map("\n".join)


def read(*lines: str, title: str = "") -> Layout:
    return layout.read("\n".join(lines), title, ())


def kinds(*lines: str, title: str = "") -> dict[str, str]:
    """Each line set aside with its kind."""
    text = "\n".join(lines)
    return {text[each.start : each.end]: each.kind for each in read(*lines, title=title).aside}


def body(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text[start:end] for start, end in read(*lines).paragraphs]


ASIDE = [
    ("headline", ["Ferry Lost Off Arle", "", FIRST, SECOND], "Ferry Lost Off Arle"),
    ("breadcrumb", ["Home > News > Arle", "Ferry Lost Off Arle", "", FIRST], "Home > News > Arle"),
    (
        *("breadcrumb", ["Home News Ferry Lost Off Arle", "", "Ferry Lost Off Arle", "", FIRST]),
        "Home News Ferry Lost Off Arle",
    ),
    ("printed date", ["Ferry Lost Off Arle", "", "4 March 2021", "", FIRST], "4 March 2021"),
    ("byline", ["Ferry Lost Off Arle", "", "By Bo Ek", "", FIRST], "By Bo Ek"),
    ("byline", ["Ferry Lost Off Arle", "", "Bo Ek and Eva Orr", "", FIRST], "Bo Ek and Eva Orr"),
    (
        *("about the author", [FIRST, SECOND, "Bo Ek is a reporter for the Arle Post."]),
        "Bo Ek is a reporter for the Arle Post.",
    ),
    ("source line", [FIRST, SECOND, "Source: Arle Post"], "Source: Arle Post"),
    ("picture credit", [FIRST, SECOND, "Image: Reuters."], "Image: Reuters."),
    ("caption", ["The harbour © Bo Ek/Reuters", FIRST, SECOND], "The harbour © Bo Ek/Reuters"),
    ("advertisement", [FIRST, "Advertisement", SECOND], "Advertisement"),
    ("links to other articles", [FIRST, SECOND, "Related Articles", "A storm"], "A storm"),
    ("menu", [FIRST, SECOND, "Back to top button"], "Back to top button"),
    ("rule", [FIRST, "* * *", SECOND], "* * *"),
    ("sharing", [FIRST, SECOND, "#arle #storm"], "#arle #storm"),
    ("newsletter", [FIRST, SECOND, "The day to your inbox"], "The day to your inbox"),
    ("picture", [FIRST, SECOND, "The storm in pictures"], "The storm in pictures"),
    ("address", [FIRST, SECOND, "https://arle.example/1"], "https://arle.example/1"),
    (
        *("contributors", [FIRST, SECOND, "Bo Ek contributed to this report."]),
        "Bo Ek contributed to this report.",
    ),
    ("line printed again", [FIRST, SECOND, FIRST], FIRST),
    (
        *("pull quote", [FIRST, SECOND, "Nobody had warned the crew of the storm Ann Lee"]),
        "Nobody had warned the crew of the storm Ann Lee",
    ),
]


@pytest.mark.parametrize(("kind", "lines", "line"), ASIDE)
def test_a_leftover_is_set_aside_with_its_kind(kind, lines, line):
    assert kinds(*lines)[line] == kind


KEPT = [
    "“Advertisement,” she said.",
    "Advertisement is dead, the mayor of Arle told a crowd on Monday.",
    "Sources close to the harbour said the ferry had been sold on Friday.",
    "By Monday evening nobody had found the ferry or its crew off the coast.",
    "Ann Lee, who is an editor in Arle, was among those on board, the police said.",
    "Home is where the ferry was going, said the mayor of Arle on Monday.",
]


@pytest.mark.parametrize("line", KEPT)
def test_a_sentence_that_looks_like_a_leftover_stays(line):
    assert line in body("Ferry Lost Off Arle", "", FIRST, line, SECOND)


def test_a_standfirst_printed_over_the_body_is_set_aside():
    lifted = "The ferry Aurora left the harbour of Arle early on Monday"
    assert kinds("Ferry Lost Off Arle", "", lifted, "", FIRST, "", SECOND)[lifted] == (
        "standfirst printed again"
    )


def test_a_headline_printed_twice_is_set_aside_twice():
    found = read("Ferry Lost Off Arle", "", "Ferry Lost Off Arle", "", FIRST, SECOND)
    assert [each.kind for each in found.aside] == ["headline", "headline printed again"]
    assert found.title == "Ferry Lost Off Arle"


def test_a_known_title_finds_its_line_whatever_its_case():
    found = read("FERRY LOST OFF ARLE.", FIRST, SECOND, title="Ferry lost off Arle")
    assert found.title == "FERRY LOST OFF ARLE."


def test_a_first_line_that_is_a_sentence_is_no_headline():
    assert (read(FIRST, SECOND).title, body(FIRST, SECOND)) == ("", [FIRST, SECOND])


def test_a_headline_alone_is_all_the_article_has():
    assert body("Ferry Lost Off Arle") == ["Ferry Lost Off Arle"]


def test_a_broken_paragraph_is_joined():
    broken = ["The storm had been foreseen for days, said Harbour", "", "Master Ann Lee noted."]
    assert body(FIRST, *broken, SECOND) == [FIRST, "\n".join(broken), SECOND]


def test_a_line_of_strokes_is_read():
    assert body("a/b/c/d/e/f/g/h/i") == ["a/b/c/d/e/f/g/h/i"]


def test_a_crosshead_stays_alone():
    assert body(FIRST, "", "A long night", "", SECOND) == [FIRST, "A long night", SECOND]


def test_lines_wrapped_at_one_width_are_one_paragraph():
    wrapped = [
        "The ferry Aurora left the harbour of Arle early on Monday and",
        "was not seen again. Harbour master Ann Lee said that nobody",
        "had warned the crew of the storm, which had been foreseen for",
        "days by all who look at the sky.",
    ]
    assert body(*wrapped) == ["\n".join(wrapped)]


def test_a_drop_inside_a_paragraph_cuts_it():
    start = FIRST.index("early")
    found = layout.read(FIRST, "", (Aside(start, start + 5, "dropped"),))
    assert found.paragraphs == ((0, start - 1), (start + 6, len(FIRST)))
    assert found.aside == (Aside(start, start + 5, "dropped"),)


def test_a_dropped_line_is_set_aside_once_as_dropped():
    text = f"{FIRST}\nAdvertisement\n{SECOND}"
    drop = Aside(len(FIRST) + 1, len(FIRST) + 14, "dropped")
    assert layout.read(text, "", (drop,)).aside == (drop,)


def test_drops_that_overlap_are_set_aside_one_behind_the_other():
    drops = (Aside(4, 20, "dropped"), Aside(10, 30, "dropped"), Aside(12, 18, "dropped"))
    found = layout.read(FIRST, "", drops)
    assert found.aside == (Aside(4, 20, "dropped"), Aside(20, 30, "dropped"))


@pytest.mark.parametrize("cut", [(10, 90), (10, 200), (85, 100), (0, 5), (0, 400)])
def test_a_drop_may_reach_over_lines(cut):
    text = f"{FIRST}\nAdvertisement\n{SECOND}"
    drop = Aside(cut[0], min(cut[1], len(text)), "dropped")
    assert_apart(text, layout.read(text, "", (drop,)))


@settings(deadline=None)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 300), st.integers(1, 60)), max_size=3))
def test_paragraphs_and_asides_lie_in_the_text_and_never_overlap(text, cuts):
    drops = [Aside(a, min(a + b, len(text)), "dropped") for a, b in cuts if a < len(text)]
    assert_apart(text, layout.read(text, "", drops))


@settings(deadline=None)
@given(TEXTS)
def test_every_word_is_body_or_set_aside(text):
    found = layout.read(text, "", ())
    spans = sorted([*found.paragraphs, *((each.start, each.end) for each in found.aside)])
    covered = "".join(text[start:end] for start, end in spans)
    assert [char for char in covered if char.isalnum()] == [char for char in text if char.isalnum()]


def assert_apart(text: str, found: Layout) -> None:
    asides = [(each.start, each.end) for each in found.aside]
    end = 0
    for first, last in sorted([*found.paragraphs, *asides]):
        assert end <= first < last <= len(text)
        end = last


@pytest.mark.parametrize(
    "lines",
    [
        ("and the sign said <b", ">", "which is all."),
        ("```", "let a be the ferry", "```"),
        ("The ferry", "=========", "left the harbour."),
    ],
)
def test_marks_joined_to_other_lines_stay_where_paragraphs_stand_apart(lines):
    assert kinds(FIRST, "", *lines, "", SECOND) == {}
