"""Most of what an editor would ask of a cluster of articles has a row, without any decision."""

import pytest

from tests.quality import editor_claims

FLOOR = 32  # of 50, as measured; the project's bar is 30


@pytest.mark.slow
@pytest.mark.skipif(not editor_claims.DATA.is_dir(), reason="the clusters are not here")
def test_most_questions_of_an_editor_have_a_row():
    asked = editor_claims.questions()
    found = [editor_claims.row_of(each, editor_claims.claims(each["cluster"])) for each in asked]
    assert sum(row is not None for row in found) >= FLOOR
