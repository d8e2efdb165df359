"""A mistake is told with its place, what is wrong, and what to do about it."""

import pytest

from dossier.errors import DossierError, Location, Notice, nearest


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        (Location("seeds/a.yml", 3), "seeds/a.yml:3"),
        (Location("seeds/a.yml"), "seeds/a.yml"),
    ],
)
def test_a_location_is_a_file_with_its_line_where_there_is_one(location, shown):
    assert str(location) == shown


def test_a_location_in_full_has_a_line_and_a_column():
    assert Location("a.yml", 3, 5).full == "a.yml:3:5"
    assert Location("a.txt").full == "a.txt:1:1"


def test_a_column_makes_no_other_place():
    assert Location("a.yml", 3, 5) == Location("a.yml", 3)


def test_what_a_message_quotes_is_no_command_to_a_workflows_log():
    said = str(Notice(Location("a.yml"), '"##[error]x"', "mend it"))
    assert said == 'a.yml: "#\\x23[error]x"\n  mend it'


def test_a_notice_tells_the_remedy_on_a_line_of_its_own():
    notice = Notice(Location("seeds/a.yml", 3), 'unknown key "sam"', "remove it")
    assert str(notice) == 'seeds/a.yml:3: unknown key "sam"\n  remove it'


def test_what_a_message_quotes_cannot_break_the_line_or_speak_to_the_terminal():
    notice = Notice(Location("a.yml"), '"a\n::b\x1b[31m\u202ec" é\xa0d is no slug', "write\rit")
    assert str(notice) == ('a.yml: "a\\n::b\\x1b[31m\\u202ec" é\xa0d is no slug\n  write\\rit')


def test_a_long_message_keeps_its_beginning_and_its_end():
    said = str(Notice(Location("a.yml"), f'"{"x" * 10**6}" is no slug', "mend it"))
    assert len(said) < 2100
    assert said.startswith('a.yml: "xxx')
    assert said.endswith('xxx" is no slug\n  mend it')


def test_an_error_tells_every_mistake_in_the_order_given():
    notices = [Notice(Location("a.yml", line), f"wrong {line}", "mend it") for line in (2, 7)]
    error = DossierError(*notices)
    assert str(error) == "a.yml:2: wrong 2\n  mend it\na.yml:7: wrong 7\n  mend it"
    assert error.notices == tuple(notices)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("sam", 'valid choices: different, hide, same; nearest: "same"'),
        ("quux", "valid choices: different, hide, same"),
        ("", "valid choices: different, hide, same"),
    ],
)
def test_the_valid_choices_are_listed_and_a_near_one_named(word, said):
    assert nearest(word, ("same", "hide", "different")) == said


def test_the_choices_are_sorted_whatever_their_order():
    assert nearest("x", {"b": 1, "a": 2}) == "valid choices: a, b"


def test_where_nothing_is_valid_the_remedy_says_so():
    assert nearest("x", ()) == "there is none to choose from: remove this"


def test_of_many_choices_the_nearest_are_shown():
    names = [f"Person {number}" for number in range(40)] + ["Ann Lee", "Anne Leigh"]
    assert nearest("Ann Leigh", names) == (
        'valid choices: 42, such as Anne Leigh, Ann Lee; nearest: "Anne Leigh"'
    )
    assert nearest("zzz", names).startswith("valid choices: 42, such as Ann Lee, ")
