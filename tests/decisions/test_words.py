"""Words that name nobody, that are still to be filled in, or that no page can be named by."""

import errno
import os
from pathlib import Path

import pytest

from dossier.articles import seeds as articles
from dossier.articles import sidecar
from dossier.decisions import files
from dossier.errors import DossierError
from tests.factories import seeds

OPEN = "this is still to be filled in\n  write what belongs in the place of ..."
CLAIM = "- claim: c\n  question: Q?\n  positions:\n    - {article: a, quote: b, answer: c, %s}\n"


def told(folder: Path, file: str, text: str) -> list[str]:
    seeds(folder, {f"{file}.yml": text})
    return [str(notice) for notice in files.gather(folder, "d")[1]]


@pytest.mark.parametrize("words", ["?", "-", ".", "|", "🙂", "#", "…?"])
def test_words_without_a_letter_are_no_speaker_and_no_name(tmp_path, words):
    said = f'- {{article: a, quote: b, speaker: "{words}"}}'
    nobody = 'nobody leaves it open; nearest: "nobody"'
    assert told(tmp_path, "statements", said) == [
        f'd/statements.yml:1: "{words}" is no name\n  {nobody}'
    ]
    named = f'- same: [Ann Lee, Bo Ek]\n  name: "{words}"'
    write = 'write what readers see; nearest: "Ann Lee"'
    assert f'd/people.yml:2: "{words}" is no name\n  {write}' in told(tmp_path, "people", named)
    (claim,) = told(tmp_path / "claims", "claims", CLAIM % f'speaker: "{words}", via: [Bo]')
    assert claim.startswith(f'd/claims.yml:4: "{words}" is no name\n')


@pytest.mark.parametrize("words", ["“Ann Lee”", "«Ann Lee»", "'\"Ann Lee\"'"])
def test_a_name_is_not_written_with_its_quotation_marks(tmp_path, words):
    (said,) = told(tmp_path, "people", f"- confirm: {words}")
    bare = words.strip("'")
    assert said == (
        f'd/people.yml:1: "{bare}" is a name with its quotation marks\n'
        '  write it without them; nearest: "Ann Lee"'
    )


def test_each_name_with_quotation_marks_is_told(tmp_path):
    assert len(told(tmp_path, "people", "- same: [“Ann Lee”, “Anne Lee”]")) == 2


@pytest.mark.parametrize("name", ["‘Abd Lee", "Ann “Bee” Lee", "Ann Lee’"])
def test_marks_within_a_name_belong_to_it(tmp_path, name):
    assert told(tmp_path, "people", f"- confirm: {name}") == []


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("people", '- same: [Ann Lee, "..."]', 1),
        ("people", "- same: [Ann Lee, Bo Ek]\n  name: ...", 2),
        ("people", "- confirm: Ann Lee\n  why: ...", 2),
        ("statements", '- {article: "...", quote: "...", speaker: "..."}', 1),
        ("timeline", "- event: e\n  headline: ...\n  accounts: [{article: a, quote: b}]", 2),
        ("timeline", "- event: ...\n  accounts: [{article: a, quote: b}]", 1),
        ("origins", '- same: [a, "..."]', 1),
        ("claims", "- claim: c\n  question: ...\n", 2),
        ("claims", CLAIM % 'figure: {value: "..."}', 4),
    ],
)
def test_what_is_still_to_be_filled_in_is_told_once(tmp_path, file, text, line):
    assert told(tmp_path, file, text) == [f"d/{file}.yml:{line}: {OPEN}"]
    assert not files.gather(tmp_path, "d")[0].rulings


def test_dots_among_words_are_words(tmp_path):
    assert told(tmp_path, "statements", "- {article: a, quote: left ..., speaker: Ann}") == []


def test_an_article_whose_sidecar_is_still_to_be_filled_in_is_set_aside(tmp_path):
    texts = {"a.txt": "Ann Lee left.\n...\n", "b.txt": "Bo Ek came.\n"}
    beside = "url: '...'\nlanguage: english\nbasis: {published: …}\ndrop: ['...']\n"
    _, notices = articles.discover(seeds(tmp_path, texts | {"a.yml": beside}), "seeds")
    assert [str(each).partition("\n")[0] for each in notices] == [
        "seeds/a.yml:1: this is still to be filled in",
        "seeds/a.yml:3: this is still to be filled in",
    ]


def test_a_sidecar_to_paste_may_be_open():
    assert sidecar.read(b"label: ...", "seeds/a.yml").text("label") == "..."


@pytest.mark.parametrize("key", ["a" * 81, "index", "con"])
@pytest.mark.parametrize(
    ("file", "entry"),
    [
        ("claims", "claim: %s, question: Q?"),
        ("timeline", "event: %s, accounts: [{article: a, quote: b}]"),
    ],
)
def test_a_key_can_be_the_name_of_a_page(tmp_path, key, file, entry):
    (said,) = told(tmp_path, file, f"- {{{entry % key}}}")
    assert said == (
        f'd/{file}.yml:1: "{key}" is no key\n'
        '  use up to 80 signs; "index" and the names of devices are taken'
    )
    assert told(tmp_path, file, f"- {{{entry % ('a' * 80)}}}") == []


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("{value: 50, high: 30}", "value 50 lies above high 30\n  correct one of them"),
        ("{low: 5, value: 3}", "low 5 lies above value 3\n  correct one of them"),
        ("{low: 5, value: 7, high: 6}", "value 7 lies above high 6\n  correct one of them"),
        ("{low: 5, high: 3}", "low 5 lies above high 3\n  exchange them"),
    ],
)
def test_a_figure_lies_within_its_bounds(tmp_path, figure, said):
    assert told(tmp_path, "claims", CLAIM % f"figure: {figure}") == [f"d/claims.yml:4: {said}"]


def test_a_folder_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    def closed(folder):
        raise PermissionError(errno.EACCES, "Permission denied", folder)

    monkeypatch.setattr(os, "listdir", closed)
    decided, (mistake,) = files.gather(tmp_path, "seeds/decisions")
    assert not decided.rulings
    assert str(mistake) == (
        "seeds/decisions: the folder cannot be read: Permission denied\n  check its permissions"
    )


def test_seeds_that_cannot_be_listed_are_told_so(tmp_path, monkeypatch):
    folder = seeds(tmp_path, {"a.txt": "Ann Lee left.\n"})

    def closed(path):
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr(os, "listdir", closed)
    assert files.standing(folder / "decisions") == ()
    with pytest.raises(DossierError, match=r"^seeds: the folder cannot be read: Permission denied"):
        articles.discover(folder, "seeds")
