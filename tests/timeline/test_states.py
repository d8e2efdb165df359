"""Which sentences tell what was so."""

import pytest

from dossier.timeline.states import tells_state

STATES = {
    "what had not been said": "Norbank hadn't told of it on Monday.",
    "what seemed": "Hesper remained at the quay on Monday.",
    "what somebody was": "Mara Quill was the 70th mayor of Lund.",
    "what could be": "Norbank can point to a month without a loss.",
    "what was to be": "Hesper was supposed to sail on Monday.",
    "what was due": "Hesper was to sail on Monday.",
    "who was not there": "Mara Quill was notably absent from Lund on Monday.",
    "what often was": "Norland has often sent Hesper to Lund.",
    "what had gone on": "Hesper had also been sailing to Dorwick.",
    "what went on": "Hesper was sailing from Dorwick to Lund on Monday.",
    "a caption": "Boys throw stones at an abandoned ship on Monday.",
    "a caption that goes on": "Crowds gather Monday in Lund, which has been closed, for Quill.",
    "what was": "Lund was the only port open on Monday.",
    "what did not come": "Norland did not reply on Monday.",
    "what had not come": "By Monday Mara Quill still had not learned of it.",
}


@pytest.mark.parametrize("words", STATES.values(), ids=STATES)
def test_what_was_so_is_a_state(words: str) -> None:
    assert tells_state(words)
    assert not tells_state("Hesper was sold on Monday.")
