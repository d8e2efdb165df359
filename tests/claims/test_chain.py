"""Through whom a statement reached an article."""

import pytest

from tests.claims.joining import joined

MATTER = "Divers found the harbour bridge unsafe after the flood, said the port of Tollen."


def chain(sentence: str, outlet: str = "") -> list[str]:
    whole = joined({"a": sentence, "b": MATTER}, outlet=outlet)
    taken = [each for claim in whole.claims for each in claim.positions if each.article == "a"]
    return [via.text for position in taken for via in position.via]


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ("Mayor Ann Lee told the Dorwick Gazette that the harbour bridge was unsafe.", True),
        ("The harbour bridge is unsafe after the flood, mayor Ann Lee said.", False),
        ("The harbour bridge is unsafe, Ann Lee said, the Dorwick Gazette reported.", True),
    ],
)
def test_the_paper_that_was_told_or_reports_it_stands_in_the_chain(sentence, via):
    assert chain(sentence) == (["Dorwick Gazette"] if via else [])
