"""A dossier takes time in proportion to its text, whatever the text repeats."""

import time

import pytest

from dossier import build, rendering
from dossier.articles import sidecar, txt
from dossier.articles.compose import compose
from dossier.decisions import Decisions

UNITS = [
    *("word ", "A", "1", "1,000,", "a.a.a.a.", "U.S. ", "(((((", "[", "“", '"', "'", "’", "—", "…"),
    *(
        "said ",
        "said that ",
        "“a” said ",
        "said: “a.” ",
        "he said ",
        "according to ",
        "\n“",
        "“a ‘b ",
    ),
    *("Ann Lee ", "Ann-", "Mr. ", "President of ", "O'", "foreign minister ", "By Ann Lee\n"),
    *("1 ", "two hundred ", "more than ", "between 1 and 2 ", "$1 ", "1% ", "3 people killed "),
    *("March ", "last week ", "2021-", "days ago ", "5:30 ", "04/05/", "the 1990s "),
    *(
        "a\n",
        "a\n\n",
        "\n",
        "\t",
        "\u0301",
        "\u202e",
        "大。",
        "https://",
        "{{",
        "<b>",
        "&amp;",
        "| ",
    ),
]


def made(text: str) -> float:
    """CPU seconds of a dossier of one article, from its bytes to its pages."""
    begin = time.process_time()
    article, _ = compose(
        txt.read(text.encode(), "a.txt"), sidecar.absent("a"), "a", digest="0" * 64, file="a.txt"
    )
    whole = build.combine(build.readings([article]), Decisions(), title="Boats")
    rendering.render(whole, "")
    rendering.data(whole)
    return time.process_time() - begin


@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_takes_no_sixteen_times_the_time(unit):
    made("A man left. " + unit * (500 // len(unit)))
    short, long = ("A man left. " + unit * (length // len(unit)) for length in (5_000, 20_000))
    assert made(long) < 10 * made(short) + 0.3
