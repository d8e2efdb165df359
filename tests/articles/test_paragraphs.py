"""Which lines of a body make one paragraph."""

import pytest

from dossier.articles.lines import lines
from dossier.articles.paragraphs import join

LEAD = "The ferry Aurora left the harbour of Arle early on Monday and was not seen again."


def paragraphs(text: str) -> list[str]:
    every = lines(text)
    return [text[start:end] for start, end in join(every, range(len(every)))]


@pytest.mark.parametrize(
    ("broken", "rest"),
    [
        ("The harbour master spoke of the night in which", "nobody had warned the crew."),
        ("The harbour master spoke at length about the end of the", "Aurora and of her crew."),
        ("The search was led by the city and by Harbour", "Master Ann Lee said."),
        ("A house of the 17th-", "century harbour burned."),
        ("ARLE, Norland (AP) _", "The ferry Aurora was not seen again."),
        ("The harbour master said of the night of the storm:", None),
        ("Emergency workers close to the place where the ferry sank", None),
        ("The night of the storm", None),
        ("What happened - or did not -", None),
    ],
)
def test_a_line_is_joined_where_its_sentence_goes_on(broken, rest):
    following = rest or LEAD
    whole = [f"{broken}\n\n{following}"] if rest else [broken, following]
    assert paragraphs(f"{LEAD}\n\n{broken}\n\n{following}\n") == [LEAD, *whole]


def test_nothing_is_joined_over_a_line_set_aside():
    every = lines(
        "The harbour master spoke of the night in which\n\nAdvertisement\n\nnobody slept."
    )
    assert len(join(every, [0, 2])) == 2


def test_lines_of_one_width_are_one_paragraph_a_block():
    block = (
        "The ferry Aurora left the harbour of Arle early on\n"
        "Monday and was not seen again, the harbour master\n"
        "of the city said on Tuesday in a short statement\n"
        "to the press."
    )
    assert paragraphs(f"{block}\n\n{block}\n") == [block, block]


def test_short_lines_that_end_in_stops_are_paragraphs_each():
    block = "The ferry left the harbour on Monday morning.\n" * 4
    assert paragraphs(block) == ["The ferry left the harbour on Monday morning."] * 4
