"""What maintainers get wrong: each is told once, with place, cause and remedy; none passes."""

import pytest

from dossier.checking import check
from tests.checking.dossiers import CLEAN, folder, reader

PEOPLE, STATEMENTS = "decisions/people.yml", "decisions/statements.yml"
TIMELINE, ORIGINS, CLAIMS = (
    "decisions/timeline.yml",
    "decisions/origins.yml",
    "decisions/claims.yml",
)
SAID = "The bridge is safe"
SECOND = {
    "second.txt": "The ferry was late. Bo Ray saw it.\n",
    "second.yml": "published: 2021-05-05\n",
}

# What was done; the files; where it is told; its cause; its remedy.
MISTAKES = [
    ("a misspelt verb", {PEOPLE: "- sam: [Ann Lee, A. Lee]"}, f"{PEOPLE}:1:3", '"sam"', "same"),
    (
        "a misspelt key of a sidecar",
        {"harbour.yml": "published: 2021-05-04\nauthor: Bo Ray\n"},
        "harbour.yml:2:1",
        'unknown key "author"',
        'nearest: "authors"',
    ),
    (
        "a misspelt kind of event",
        {
            TIMELINE: "- event: e\n  kind: anounced\n"
            f'  accounts: [{{article: harbour, quote: "{SAID}"}}]\n'
        },
        f"{TIMELINE}:2:3",
        '"anounced" is not known here',
        'nearest: "announced"',
    ),
    (
        "a misspelt stance",
        {
            CLAIMS: "- claim: c\n  question: Is it safe?\n  positions:\n"
            f'    - {{article: harbour, quote: "{SAID}", answer: "yes", stance: denys}}\n'
        },
        f"{CLAIMS}:4:",
        '"denys" is not known here',
        'nearest: "denies"',
    ),
    (
        "a misspelt article",
        {STATEMENTS: f'- {{article: harbor, quote: "{SAID}", speaker: Ann Lee}}'},
        f"{STATEMENTS}:1:",
        'no article has the key "harbor"',
        'nearest: "harbour"',
    ),
    (
        "a misspelt name",
        {PEOPLE: "- confirm: Anne Leigh"},
        f"{PEOPLE}:1:3",
        'no article names "Anne Leigh"',
        "Ann Lee",
    ),
    (
        "a misspelt file of decisions",
        {"decisions/persons.yml": "- confirm: Ann Lee"},
        "decisions/persons.yml:1:1",
        "no file of decisions",
        "people.yml",
    ),
    (
        "another suffix",
        {"decisions/people.yaml": "- confirm: Ann Lee"},
        "decisions/people.yaml:1:1",
        "no file of decisions",
        'nearest: "people.yml"',
    ),
    (
        "a quote that went stale",
        {STATEMENTS: '- {article: harbour, quote: "The bridge is, Ann Lee", speaker: Bo}'},
        f"{STATEMENTS}:1:",
        "stands nowhere in harbour",
        "The bridge is safe",
    ),
    (
        "a quote that stands twice",
        {STATEMENTS: '- {article: harbour, quote: "Ann Lee", speaker: Ann Lee}'},
        f"{STATEMENTS}:1:",
        "stands 2 times in harbour",
        "more words",
    ),
    (
        "a decision about what nobody says",
        {STATEMENTS: '- {article: second, quote: "The ferry was late", speaker: Ann Lee}'} | SECOND,
        f"{STATEMENTS}:1:3",
        "no statement was found",
        "quote words that someone says",
    ),
    (
        "a decision about no dated sentence",
        {TIMELINE: '- hide: {article: second, quote: "The ferry was late"}'} | SECOND,
        f"{TIMELINE}:1:3",
        "no dated account stands",
        "quote a sentence with a date",
    ),
    (
        "joined and parted",
        {PEOPLE: "- same: [Ann Lee, Bo Ray]\n- different: [Bo Ray, Ann Lee]"} | SECOND,
        f"{PEOPLE}:1:3",
        'goes against "different"',
        "remove one of them",
    ),
    (
        "confirmed and hidden",
        {PEOPLE: "- confirm: Ann Lee\n- hide: Ann Lee\n  why: a ship\n  by: A\n  on: 2021-06-01"},
        f"{PEOPLE}:1:3",
        'goes against "hide"',
        "remove one of them",
    ),
    (
        "decided twice",
        {PEOPLE: "- confirm: Ann Lee\n- confirm: Ann Lee"},
        f"{PEOPLE}:2:3",
        "is decided already",
        "remove one",
    ),
    (
        "two speakers of one quotation",
        {
            STATEMENTS: f'- {{article: harbour, quote: "{SAID}", speaker: Ann Lee}}\n'
            f'- {{article: harbour, quote: "{SAID}", speaker: nobody}}\n'
        },
        f"{STATEMENTS}:2:3",
        "is decided already",
        "remove one",
    ),
    (
        "a name in an article that does not name it",
        {PEOPLE: "- hide: {name: Ann Lee, article: second}"} | SECOND,
        f"{PEOPLE}:1:3",
        'second does not name "Ann Lee"',
        "Bo Ray",
    ),
    (
        "a name in an article that is not there",
        {PEOPLE: "- hide: {name: Ann Lee, article: harbor}"},
        f"{PEOPLE}:1:3",
        'no article has the key "harbor"',
        'nearest: "harbour"',
    ),
    (
        "a list where one name belongs",
        {PEOPLE: "- hide: [Ann Lee, Bo Ray]"},
        f"{PEOPLE}:1:3",
        '"hide" is for one',
        '"- hide: "',
    ),
    (
        "a suffix that Windows adds",
        {"decisions/people.yml.txt": "- confirm: Ann Lee"},
        "decisions/people.yml.txt:1:1",
        "no file of decisions",
        'nearest: "people.yml"',
    ),
    (
        "a folder in the place of a file",
        {"decisions/people.yml/note": "x"},
        "decisions/people.yml:1:1",
        "no regular file",
        "put a file here",
    ),
    (
        "a comma in a text within braces",
        {STATEMENTS: "- {article: harbour, quote: safe, Ann Lee said, speaker: Ann Lee}"},
        f"{STATEMENTS}:1:",
        'unknown key "Ann Lee said"',
        "holds a comma",
    ),
    (
        "no space behind a colon",
        {PEOPLE: "- confirm:Ann Lee"},
        f"{PEOPLE}:1:3",
        'no space stands behind "confirm:"',
        "put one there",
    ),
    (
        "a quotation mark that is not closed",
        {STATEMENTS: '- article: harbour\n  quote: "The bridge\n  speaker: Bo\n'},
        f"{STATEMENTS}:2:10",
        "never closed",
        "close it",
    ),
    (
        "a line that is not indented as the others",
        {PEOPLE: "- confirm: Ann Lee\n   why: she is\n"},
        f"{PEOPLE}:2:",
        "not indented",
        "below the first letter",
    ),
    (
        "a list of one name",
        {PEOPLE: "- same: [Ann Lee]"},
        f"{PEOPLE}:1:3",
        "a list of two names or more belongs",
        "write a list of two names",
    ),
    (
        "a name where a list belongs",
        {PEOPLE: "- same: Ann Lee"},
        f"{PEOPLE}:1:3",
        'a text "Ann Lee" stands where',
        "write a list",
    ),
    (
        "a mapping where a list belongs",
        {PEOPLE: "confirm: Ann Lee\n"},
        f"{PEOPLE}:1:1",
        "a mapping stands where a list",
        "lines that begin with a dash",
    ),
    (
        "a colon without quotation marks",
        {"harbour.yml": "published: 2021-05-04\ntitle: Bridge: open\n"},
        "harbour.yml:2:",
        "a second colon",
        "quotation marks",
    ),
    ("a tab", {PEOPLE: "- confirm:\n\t- Ann Lee"}, f"{PEOPLE}:2:1", "a tab stands", "spaces"),
    (
        "a key written twice",
        {"harbour.yml": "published: 2021-05-04\nlabel: A\nlabel: B\n"},
        "harbour.yml:3:1",
        "a second time",
        "remove one",
    ),
    (
        "a date in another order",
        {"harbour.yml": "published: 04.05.2021\n"},
        "harbour.yml:1:1",
        "04.05.2021",
        "write a day as 2022-02-20",
    ),
    (
        "a day that no calendar has",
        {"harbour.yml": "published: 2021-02-30\n"},
        "harbour.yml:1:1",
        "2021-02-30",
        "write a day as",
    ),
    (
        "a decision on no day",
        {PEOPLE: "- confirm: Ann Lee\n  on: last Tuesday"},
        f"{PEOPLE}:2:3",
        "last Tuesday",
        "write a day as",
    ),
    (
        "a slug with capitals",
        {"harbour.yml": "published: 2021-05-04\nslug: Bridge Open\n"},
        "harbour.yml:2:1",
        '"Bridge Open" is no slug',
        "small letters",
    ),
    (
        "one slug twice",
        SECOND | {"second.yml": "published: 2021-05-05\nslug: harbour\n"},
        "second.yml:2:1",
        'the slug "harbour" is that of',
        "give one of them another slug",
    ),
    (
        "a sidecar without its article",
        {"harbor.yml": "published: 2021-05-05\n"},
        "harbor.yml:1:1",
        "a sidecar without its seed",
        "rename or remove the sidecar",
    ),
    (
        "decisions beside the articles",
        {"people.yml": "- confirm: Ann Lee\n"},
        "people.yml:1:1",
        "a sidecar without its seed",
        "decisions belong into seeds/decisions/people.yml",
    ),
    (
        "another suffix of a sidecar",
        {"harbour.yaml": "label: A\n"},
        "harbour.yaml:1:1",
        "a file of another kind is not read",
        "a sidecar has the suffix .yml: harbour.yml",
    ),
    (
        "two files of one name",
        {"harbour.md": "The bridge opened.\n"},
        "harbour.txt:1:1",
        "two seeds of one stem",
        "rename or remove",
    ),
    ("an empty article", {"empty.txt": "\n"}, "empty.txt:1:1", "is empty", "fill it, or remove"),
    (
        "broken JSON",
        {"cut.json": '{"title": "Bridge'},
        "cut.json:1:",
        "JSON",
        "",
    ),
    (
        "an article of another format",
        {"scan.pdf": "%PDF"},
        "scan.pdf:1:1",
        "a file of another kind is not read",
        ".txt",
    ),
    (
        "a key of a row with capitals",
        {TIMELINE: f'- event: The Opening\n  accounts: [{{article: harbour, quote: "{SAID}"}}]\n'},
        f"{TIMELINE}:1:3",
        '"The Opening" is no key',
        "small letters, digits and hyphens",
    ),
    (
        "a figure without a number",
        {
            CLAIMS: "- claim: c\n  question: How many?\n  positions:\n"
            f'    - {{article: harbour, quote: "{SAID}", answer: x, figure: {{unit: boats}}}}\n'
        },
        f"{CLAIMS}:4:",
        "a figure without a number",
        "give value, low or high",
    ),
    (
        "no question",
        {CLAIMS: "- claim: c\n  positions: []\n"},
        f"{CLAIMS}:1:3",
        '"question" is missing',
        'add "question: ..."',
    ),
    (
        "an origin of an article that is gone",
        {ORIGINS: "- same: [harbour, gone]"},
        f"{ORIGINS}:1:3",
        'there is no article "gone"',
        "harbour",
    ),
    (
        "a bad address",
        {"harbour.yml": "published: 2021-05-04\nurl: www.post.example/a\n"},
        "harbour.yml:2:1",
        "is no address of the web",
        "https://",
    ),
    (
        "a leftover that the text does not have",
        {"harbour.yml": 'published: 2021-05-04\ndrop: ["Related Articles"]\n'},
        "harbour.yml:2:",
        "stands nowhere in the text",
        "remove the line",
    ),
]


@pytest.mark.parametrize(
    ("files", "place", "cause", "remedy"),
    [each[1:] for each in MISTAKES],
    ids=[each[0] for each in MISTAKES],
)
def test_a_mistake_is_told_once_with_place_cause_and_remedy(tmp_path, files, place, cause, remedy):
    seeds = folder(tmp_path, CLEAN | files)
    (told,) = check.check(seeds, "seeds", "Boats", reader())
    assert told.location.full.startswith(f"seeds/{place}"), told
    assert cause in told.problem
    assert remedy in told.remedy
    assert told.remedy


def test_thirty_kinds_of_mistakes_are_known():
    assert len(MISTAKES) >= 30
