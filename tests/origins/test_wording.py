"""Where two wordings differ, word by word."""

import pytest

from dossier.origins.wording import MANY, Difference, differences, wording


def marked(one: list[str], two: list[str]) -> tuple[str, str]:
    """Both wordings, what differs in brackets."""
    first, second = (
        " | ".join("".join(f"[{p.text}]" if p.changed else p.text for p in line) for line in side)
        for side in wording(one, two)
    )
    return first, second


@pytest.mark.parametrize(
    ("one", "two", "shown"),
    [
        ("The ferry sank.", "The ship sank.", ("The [ferry] sank.", "The [ship] sank.")),
        ("It sank.", "It quickly sank.", ("It sank.", "It [quickly] sank.")),
        ("It was raised.", "It was raised.", ("It was raised.", "It was raised.")),
        ("“Yes,” he said.", '"Yes", he SAID', ("“Yes,” he said.", '"Yes", he SAID')),
        ("Quill’s radar", "The Quill radar", ("Quill’s radar", "[The] Quill radar")),
        ("30,000 men", "13,000 men", ("[30,000] men", "[13,000] men")),
        ("", "Word", ("", "[Word]")),
    ],
)
def test_the_words_that_the_other_lacks_are_marked(one, two, shown):
    assert marked([one], [two]) == shown


def test_neighbouring_words_are_one_mark():
    assert marked(["He will, surely, stay."], ["He may stay."])[0] == "He [will, surely], stay."


def test_a_split_sentence_is_compared_as_one():
    shown = marked(["It sank, and nobody drowned."], ["It sank.", "Nobody drowned."])
    assert shown == ("It sank, [and] nobody drowned.", "It sank. | Nobody drowned.")


def test_no_word_is_lost_or_added_by_marking():
    one, two = ["A b  c.", "D – e?"], ["A x c. D e f!"]
    for given, side in zip((one, two), wording(one, two), strict=True):
        assert ["".join(piece.text for piece in line) for line in side] == given


def test_differences_stand_in_order_with_what_replaces_them():
    assert differences(["A ship might sink off Tollen"], ["A ship will sink"]) == (
        Difference("might", "will"),
        Difference("off Tollen", ""),
    )


def test_of_a_very_long_wording_only_beginning_and_end_are_compared():
    long = " ".join(f"w{number}" for number in range(2 * MANY))
    other = long.replace("w400 ", "x ").replace("w600 ", "y ")
    ((found,), _) = wording([long], [other])
    assert [piece.changed for piece in found] == [False, True, False]
    assert found[1].text.startswith("w400 w401")
    assert found[1].text.endswith("w600")
