"""Which units stand behind a number, and what they are called."""

import pytest

from dossier.language import units


@pytest.mark.parametrize(
    ("text", "unit", "printed"),
    [
        ("150 kilometers north", "km", "150 kilometers"),
        ("20kg of tea", "kg", "20kg"),
        ("15-mile convoy", "mile", "15-mile"),
        ("5 u.s. dollars each", "USD", "5 u.s. dollars"),
        ("5 pesos each", "peso", "5 pesos"),
        ("2 percentage points.", "percentage point", "2 percentage points"),
        ("9 c major", "", "9"),
        ("9 boats", "", "9"),
    ],
)
def test_the_longest_unit_behind_a_number_is_read(text: str, unit: str, printed: str) -> None:
    name, end = units.behind(text, len(text) - len(text.lstrip("0123456789")))
    assert (name, text[:end]) == (unit, printed)


@pytest.mark.parametrize(("sign", "code"), [("€", "EUR"), ("hk$", "HKD"), ("$ ", "USD")])
def test_a_sign_is_a_currency_of_iso_4217(sign: str, code: str) -> None:
    assert units.of_sign(sign) == code
