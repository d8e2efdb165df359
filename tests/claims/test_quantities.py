"""What the words around a figure say of it, before any other is compared with it."""

from dossier.claims.quantities import keys, quantities
from tests.claims.joining import asserted


def of(sentence: str):
    (found,) = quantities(each for each in asserted({"a": sentence}) if each.figure)
    return found


def test_a_figure_tells_its_thing_its_owner_and_what_happened():
    found = of("The storm sank 140 Norwegian ships near Tollen.")
    assert (found.head, found.digits, found.small) == ("@ships", 2, False)
    assert found.owned == {"norwegi"}


def test_one_number_is_one_value_however_it_is_printed():
    one = of("The storm sank 2,000 ships near Tollen.")
    assert one.value == of("The storm sank 2000 ships near Tollen.").value
    assert one.value != of("The storm cost €2,000 near Tollen harbour.").value


def test_two_figures_meet_by_number_action_or_thing():
    one, two = of("Some 14 miners were killed there."), of("Some 31 miners were killed there.")
    assert len({*keys(one)} & {*keys(two)}) == 2
    assert not {*keys(one)} & {*keys(of("The mine lost €14 in the Hollin pit."))}


def test_copies_of_a_sentence_give_one_quantity_and_other_scope_another():
    texts = dict.fromkeys("ab", "Some 14 miners were killed there.")
    texts["c"] = "Some 14 miners were killed there in 1987."
    one, two, other = quantities(each for each in asserted(texts) if each.figure)
    assert one is two
    assert one is not other
