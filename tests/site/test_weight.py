"""What the dossier adds to the theme is light."""

from tests.site.conftest import ROOT

KIB = 1024


def test_the_stylesheet_and_the_script_together_are_light():
    assets = list((ROOT / "dossier" / "assets").iterdir())
    assert sum(path.stat().st_size for path in assets) <= 30 * KIB


def test_no_picture_is_heavy(built):
    pictures = [path for path in built.rglob("*") if path.suffix in (".png", ".jpg", ".svg")]
    assert [path for path in pictures if path.stat().st_size > 60 * KIB] == []
