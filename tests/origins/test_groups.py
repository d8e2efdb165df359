"""What links lead to, and which links are asked of."""

from dossier.origins.groups import groups


def test_groups_hold_all_that_links_lead_to():
    assert groups("abcde", [("d", "b"), ("a", "b")]) == [("a", "b", "d"), ("c",), ("e",)]


def test_a_link_is_not_asked_of_what_others_have_joined():
    asked = []

    def holds(one: str, two: str) -> bool:
        asked.append((one, two))
        return "d" not in (one, two)

    links = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("a", "d")]
    assert groups("abcd", links, holds) == [("a", "b", "c"), ("d",)]
    assert asked == [("a", "b"), ("b", "c"), ("c", "d"), ("a", "d")]
