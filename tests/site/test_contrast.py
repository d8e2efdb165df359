"""Every colour of the stylesheet stands out from what it is printed on, by WCAG's measure."""

import re
from itertools import product

import pytest

from tests.site.conftest import ROOT

CSS = (ROOT / "dossier" / "assets" / "dossier.css").read_text(encoding="utf-8")
GROUNDS = ("page", "paper", "mark")
INKS = ("ink", "soft", "accent", "agree", "differ", "contradict", "changed")


def tokens(scheme):
    """The colours of a scheme by name, as red, green and blue from 0 to 1."""
    block = re.search(rf'\[data-md-color-scheme="{scheme}"\] \{{([^}}]*)\}}', CSS)[1]
    found = re.findall(r"--dossier-(\w+): #(\w\w)(\w\w)(\w\w);", block)
    return {name: [int(part, 16) / 255 for part in parts] for name, *parts in found}


def luminance(colour):
    """Relative luminance, WCAG 2.2."""
    bent = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), bent, strict=True))


def contrast(one, two):
    """The ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_wcags():
    assert contrast([0, 0, 0], [1, 1, 1]) == pytest.approx(21)
    assert contrast([0x76 / 255] * 3, [1, 1, 1]) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_every_ink_can_be_read_on_every_ground(scheme):
    colours = tokens(scheme)
    ratios = {(i, g): contrast(colours[i], colours[g]) for i, g in product(INKS, GROUNDS)}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 4.5} == {}


def test_no_colour_is_written_outside_the_tokens():
    rest = re.sub(r"--dossier-\w+: #\w{6};", "", CSS)
    assert re.findall(r"#[0-9a-f]{3,8}\b(?=[^{}]*[;}])", rest) == []
