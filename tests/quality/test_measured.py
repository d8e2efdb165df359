"""What the method page says of how well things are found is what the gate demands."""

from tests.quality import measured


def test_the_figures_that_readers_see_are_those_of_the_gate():
    assert measured.MEASURED.read_text(encoding="utf-8") == measured.text(), (
        "floors.yml says otherwise; call: python tests/quality/measured.py"
    )


def test_every_figure_is_a_whole_share_of_a_hundred():
    shares = [row[key] for row in measured.rows() for key in ("right", "found") if key in row]
    assert len(shares) > len(measured.ROWS)
    assert all(isinstance(each, int) and 0 < each <= 100 for each in shares)
