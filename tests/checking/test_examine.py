"""Every mistake is told at once, and what stands without it still makes a dossier."""

import time

import pytest

from dossier.cache import Cache
from dossier.checking import check
from dossier.checking.finding import Paste
from dossier.checking.mistakes import Examined, examine
from dossier.reading import Shelf
from tests.checking.dossiers import CLEAN, folder, reader

TWICE = "The gate was shut. Ann Lee saw it. The gate was shut again.\n"


def examined(tmp_path, files: dict[str, str]) -> Examined:
    return examine(folder(tmp_path, CLEAN | files), "seeds", "Boats", Shelf(Cache(None)))


def test_mistakes_of_every_file_are_told_together(tmp_path):
    found = examined(
        tmp_path,
        {
            "decisions/people.yml": "- sam: [a, b]\n- confirm: Zeno Nobody\n",
            "decisions/statements.yml": (
                '- {article: harbour, quote: "The bridge is unsafe", speaker: Ann Lee}\n'
                '- {article: harbor, quote: "The bridge is safe", speaker: Ann Lee}\n'
            ),
            "decisions/origins.yml": "- same: [harbour, nowhere]\n",
        },
    )
    assert [each.location.full for each in found.mistakes] == [
        *("seeds/decisions/people.yml:1:3", "seeds/decisions/statements.yml:1:22"),
        *("seeds/decisions/statements.yml:2:4", "seeds/decisions/origins.yml:1:3"),
        "seeds/decisions/people.yml:2:3",
    ]
    assert found.whole is not None
    assert [person.name for person in found.whole.people] == ["Ann Lee"]


def test_a_stale_quote_is_given_words_of_the_nearest_sentence(tmp_path):
    quote = '- {article: harbour, quote: "Ann Lee opened the old bridge", speaker: Ann Lee}'
    (mistake,) = examined(tmp_path, {"decisions/statements.yml": quote}).mistakes
    assert mistake.paste is not None
    assert mistake.paste.yaml == (
        '- {article: harbour, quote: "Ann Lee opened the new harbour bridge", speaker: Ann Lee}\n'
    )
    assert mistake.paste.place == "seeds/decisions/statements.yml, in the place of line 1"


def test_a_quote_of_another_article_leads_to_that(tmp_path):
    said = "- article: gate\n  quote: The bridge is safe\n  speaker: Ann Lee\n"
    files = {"gate.txt": TWICE, "gate.yml": "published: 2021", "decisions/statements.yml": said}
    (mistake,) = examined(tmp_path, files).mistakes
    assert mistake.problem == '"The bridge is safe" stands nowhere in gate'
    assert mistake.remedy == "these words stand in harbour; name that, or quote others"
    assert mistake.paste == Paste("seeds/decisions/statements.yml", "- article: harbour\n", 1, 1)


def test_a_quote_of_an_article_that_was_renamed_leads_to_its_new_name(tmp_path):
    said = "- event: e\n  accounts:\n    - article: tower\n      quote: Ann Lee saw it\n"
    files = {"gate.txt": TWICE, "gate.yml": "published: 2021", "decisions/timeline.yml": said}
    (mistake,) = examined(tmp_path, files).mistakes
    assert mistake.location.full == "seeds/decisions/timeline.yml:3:7"
    assert mistake.paste == Paste("seeds/decisions/timeline.yml", "    - article: gate\n", 3, 3)


def test_the_words_offered_for_a_part_of_one_are_whole(tmp_path):
    said = "- article: gate\n  quote: at\n  speaker: nobody\n"
    files = {"gate.txt": TWICE, "gate.yml": "published: 2021", "decisions/statements.yml": said}
    (mistake,) = examined(tmp_path, files).mistakes
    assert mistake.paste is not None
    assert mistake.paste.yaml.startswith('  quote: "gate was shut."\n')


def test_a_quote_that_stands_twice_is_given_each_of_its_places(tmp_path):
    quote = '- {article: gate, quote: "The gate was shut", speaker: nobody}'
    files = {"gate.txt": TWICE, "gate.yml": "published: 2021", "decisions/statements.yml": quote}
    (mistake,) = examined(tmp_path, files).mistakes
    assert mistake.paste is not None
    assert mistake.paste.yaml == (
        '- {article: gate, quote: "The gate was shut.", speaker: nobody}\n'
        '# or - {article: gate, quote: "The gate was shut again.", speaker: nobody}\n'
    )


def test_what_is_set_aside_beside_a_mistake_stays_a_doubt(tmp_path):
    found = examined(tmp_path, {"empty.txt": "", "people.yml": "- hide: Bo\n"})
    assert {each.location.file: each.severity.value for each in found.mistakes} == {
        "seeds/empty.txt": "warning",
        "seeds/people.yml": "error",
    }


def test_without_an_article_there_are_mistakes_alone(tmp_path):
    found = examine(tmp_path / "nowhere", "seeds", "Boats", Shelf(Cache(None)))
    assert found.whole is None
    assert [each.problem for each in found.mistakes] == ["there is no such folder"]


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"decisions/people.yml": "# names\n- sam: [Ann Lee, Bo]"}, "- same: [Ann Lee, Bo]\n"),
        ({"decisions/people.yml": "- confirm: Ann Leigh"}, "- confirm: Ann Lee\n"),
        (
            {"decisions/statements.yml": "- {quote: safe, article: harbor, speaker: Bo}"},
            "- {quote: safe, article: harbour, speaker: Bo}\n",
        ),
        ({"harbour.yml": "published:2021\n"}, "published: 2021\n"),
        ({"harbour.yml": "published: 4 May 2021\n"}, "published: 2021-05-04\n"),
        (
            {"decisions/people.yml": '- confirm: Ann Lee\n  on: "4.5.2021"\n'},
            '  on: "2021-05-04"\n',
        ),
        ({"harbour.yml": "published: 2021\nnote: one: two\n"}, "note: 'one: two'\n"),
        ({"harbour.yml": "published: 2021\nauthor: Bo\n"}, "authors: Bo\n"),
        (
            {"decisions/statements.yml": "- {article: Harbour.txt, quote: safe, speaker: nobody}"},
            "- {article: harbour, quote: safe, speaker: nobody}\n",
        ),
    ],
)
def test_a_misspelt_word_is_given_its_line_mended(tmp_path, files, line):
    (mistake,) = examined(tmp_path, files).mistakes
    assert mistake.paste is not None
    assert mistake.paste.yaml == line


def test_beside_an_article_set_aside_a_doubt_has_its_lines_too(tmp_path):
    files = {"empty.txt": "", "decisions/people.yml": "- confirm: Anne Leigh\n"}
    found = check.check(folder(tmp_path, CLEAN | files), "seeds", "Boats", reader())
    (doubt,) = [each for each in found if each.kind == "doubt"]
    assert doubt.paste == Paste("seeds/decisions/people.yml", "- confirm: Ann Lee\n", 1, 1)


def test_a_thousand_mistakes_are_told_and_mended_soon(tmp_path):
    people = "".join(f"- sam: [Ann Lee, Number {n}]\n  why: seen\n" for n in range(500))
    quote = "- {{article: harbour, quote: Ann Lee opened the old bridge {}, speaker: Ann Lee}}\n"
    said = "".join(quote.format(f"q{chr(97 + n // 26)}{chr(97 + n % 26)}") for n in range(500))
    files = {"decisions/people.yml": people, "decisions/statements.yml": said}
    begin = time.process_time()
    found = examined(tmp_path, files).mistakes
    assert time.process_time() - begin < 10
    assert len(found) == 1000
    assert all(each.paste for each in found)
