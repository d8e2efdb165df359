"""What an article places by order alone."""

import pytest

from dossier.timeline.order import counts, goes_back, placed
from tests.factories import text_of

PLACED = {
    "at the head": ("Hours later, tugs came.", "Hours later"),
    "without a comma": ("Two days later soldiers came.", "Two days later"),
    "the next day": ("The next day, tugs came.", "The next day"),
    "at the end": ("The tugs of Lund came three hours later.", "three hours later"),
    "the next day at the end": ("The tugs of Lund came the next morning.", "the next morning"),
    "back": ("Days earlier, Otto Lind had warned of it.", "Days earlier"),
}


@pytest.mark.parametrize(("sentence", "said"), PLACED.values(), ids=PLACED)
def test_words_of_order_place_a_sentence(sentence: str, said: str) -> None:
    (found,) = placed(text_of("a", sentence))
    assert sentence[slice(*found.at)] == said
    assert counts(said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two hours later than planned, tugs came.",
        "Hours before Otto Lind spoke, tugs came.",
        "The tugs of Lund came.",
    ],
)
def test_what_tells_no_order_is_not_placed(sentence: str) -> None:
    assert list(placed(text_of("a", sentence))) == []


def test_words_that_lead_back() -> None:
    assert goes_back("Days earlier")
    assert not goes_back("Days later")
