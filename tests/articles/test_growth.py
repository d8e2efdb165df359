"""Reading a text takes time in proportion to its length, whatever it repeats."""

import time

import pytest

from dossier.articles import layout

UNITS = [
    *(
        "a",
        "a ",
        "ab\n",
        ". ",
        '"',
        "\xa0",
        "e\u0301",
        "大。",
        "https://",
        "[a] ",
        "A B C D E F G\n",
    ),
    *("Read more\n", "Home news\n", "By Ann Lee\n", "Ann Lee, ", "© ", "1/3 a\n", "> ", "| A "),
    *("contributed to this ", "photo: ", "(Aa/Bb ", " is a reporter ", "4 March 2021 ", "via A/"),
    *("a a a a a a a\n", "word word word word word word word.\n"),
]


@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_takes_no_sixteen_times_the_time(unit):
    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        begin = time.process_time()
        layout.read(text, "The headline of the day", ())
        return time.process_time() - begin

    seconds(1000)
    assert seconds(160_000) < 10 * seconds(40_000) + 0.2
