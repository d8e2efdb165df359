"""What maintainers get wrong: each is told once, with place, cause and remedy; none passes."""

import hashlib

import pytest

from dossier.checking import check
from dossier.checking.repairs import OPEN
from dossier.decisions.files import gather
from tests.checking.dossiers import CLEAN, folder, pasted, reader

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
    (
        "a misspelt verb",
        {PEOPLE: "- sam: [Ann Lee, Bo Ray]"} | SECOND,
        f"{PEOPLE}:1:3",
        '"sam"',
        "same",
    ),
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
        "these words stand in harbour; name that",
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
        "a first line that is indented",
        {PEOPLE: " - confirm: Ann Lee\n  why: she is\n- confirm: Bo Ray\n"} | SECOND,
        f"{PEOPLE}:1:2",
        "not indented",
        "begin it at the margin",
    ),
    (
        "a first key that is indented",
        {"harbour.yml": " label: A\npublished: 2021-05-04\nslug: harbour\n"},
        "harbour.yml:1:2",
        "not indented",
        "begin it at the margin",
    ),
    (
        "no line that begins an entry",
        {PEOPLE: "- confirm: Ann Lee\n  why: a\n  by: B. Ek\n  why: c\n  by: B. Ek\n"},
        f"{PEOPLE}:4:3",
        "the line that begins this entry is missing",
        "write it there",
    ),
    (
        "a line left out above a list",
        {STATEMENTS: "- quote: The bridge is safe\n  article: harbour\n  quote: It is\n"},
        f"{STATEMENTS}:3:3",
        "with another value",
        "the line that is missing above it",
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
    (
        "a tab before a key",
        {PEOPLE: "- confirm: Ann Lee\n\twhy: she is\n"},
        f"{PEOPLE}:2:1",
        "a tab stands",
        "spaces",
    ),
    (
        "no dash",
        {PEOPLE: "- confirm: Ann Lee\nhide: Bo Ray\n"} | SECOND,
        f"{PEOPLE}:2:1",
        "not indented",
        '"- " begins an entry',
    ),
    (
        "no space behind a dash",
        {PEOPLE: "-confirm: Ann Lee\n"},
        f"{PEOPLE}:1:1",
        "a mapping stands where a list",
        "lines that begin with a dash",
    ),
    (
        "no key",
        {PEOPLE: "- Ann Lee\n"},
        f"{PEOPLE}:1:3",
        'a text "Ann Lee" stands where',
        "write a mapping (key: value)",
    ),
    (
        "no colon",
        {PEOPLE: "- confirm Ann Lee\n"},
        f"{PEOPLE}:1:3",
        'a text "confirm Ann Lee" stands where',
        "write a mapping (key: value)",
    ),
    (
        "a bracket that is not closed",
        {PEOPLE: "- same: [Ann Lee, Bo Ray\n- confirm: Ann Lee\n"} | SECOND,
        f"{PEOPLE}:1:9",
        'the bracket "["',
        "close it with ]",
    ),
    (
        "a key that is missing within braces",
        {STATEMENTS: f'- {{article: harbour, quote: "{SAID}"}}\n'},
        f"{STATEMENTS}:1:3",
        '"speaker" is missing',
        'add "speaker: ..."',
    ),
    (
        "two decisions in one entry",
        {PEOPLE: "- confirm: Ann Lee\n  hide: Bo Ray\n"} | SECOND,
        f"{PEOPLE}:1:3",
        "this has confirm and hide",
        "write one of them",
    ),
    (
        "a basis that is a text",
        {"harbour.yml": "published: 2021-05-04\nbasis: seen on the page\n"},
        "harbour.yml:2:1",
        'a text "seen on the page" stands where a mapping',
        "write a mapping",
    ),
    (
        "a sidecar that is a list",
        {"harbour.yml": "- published: 2021-05-04\n"},
        "harbour.yml:1:1",
        "a list stands where a mapping",
        "write a mapping",
    ),
    (
        "a day with strokes",
        {"harbour.yml": "published: 06/04/2021\n"},
        "harbour.yml:1:1",
        '"06/04/2021" is no EDTF date',
        "write a day as 2022-02-20",
    ),
    (
        "printed quotation marks around a quote",
        {STATEMENTS: "- {article: harbour, quote: “The bridge is safe”, speaker: Ann Lee}\n"},
        f"{STATEMENTS}:1:22",
        "stands nowhere in harbour",
        "nearest:",
    ),
    (
        "three dots for an ellipsis",
        {
            "harbour.txt": "“It is safe… and it’s\u00a0ours,” Ann Lee said on 3 May 2021.\n",
            STATEMENTS: "- article: harbour\n  quote: It is safe... and it's ours\n  speaker: Bo\n",
        },
        f"{STATEMENTS}:2:3",
        "stands nowhere in harbour",
        "nearest:",
    ),
    (
        "an article's slug where its key belongs",
        {
            "harbour.yml": "published: 2021-05-04\nslug: bridge-open\n",
            STATEMENTS: f'- {{article: bridge-open, quote: "{SAID}", speaker: Ann Lee}}\n',
        },
        f"{STATEMENTS}:1:",
        'no article has the key "bridge-open"',
        "these words stand in harbour; name that",
    ),
    (
        "an article's file where its key belongs",
        {STATEMENTS: f'- {{article: harbour.txt, quote: "{SAID}", speaker: Ann Lee}}\n'},
        f"{STATEMENTS}:1:",
        'no article has the key "harbour.txt"',
        "these words stand in harbour; name that",
    ),
    (
        "one name twice",
        {PEOPLE: "- same: [Ann Lee, ann lee]\n"},
        f"{PEOPLE}:1:3",
        "names one thing twice",
        "remove the line",
    ),
    (
        "a decision in another file",
        {PEOPLE: f'- {{article: harbour, quote: "{SAID}", speaker: Ann Lee}}\n'},
        f"{PEOPLE}:1:3",
        "this is a decision of another file",
        "move it into statements.yml",
    ),
    (
        "a conflict that is not settled",
        {PEOPLE: "<<<<<<< HEAD\n- confirm: Ann Lee\n=======\n- hide: Ann Lee\n>>>>>>> b\n"},
        f"{PEOPLE}:1:1",
        "a conflict of two versions",
        "keep the lines that are right",
    ),
    (
        "a conflict in an article",
        {"second.txt": "The ferry left.\n<<<<<<< HEAD\nBo Ray saw it.\n=======\n>>>>>>> b\n"}
        | {"second.yml": "published: 2021-05-05\n"},
        "second.txt:2:1",
        "a conflict of two versions",
        "keep the lines that are right",
    ),
    (
        "a name that is short for a longer one",
        {
            PEOPLE: "- confirm: Karel Orlin\n",
            "mine.txt": "Anton Karel Orlin owns the mine. Karel Orlin left on 3 May 2021.\n",
            "mine.yml": "published: 2021-05-05\n",
        },
        f"{PEOPLE}:1:3",
        '"Karel Orlin" is no name by itself',
        "write the longer name",
    ),
    (
        "no space behind a colon on another line",
        {"harbour.yml": "published: 2021-05-04\nbasis:\n  published:seen\n"},
        "harbour.yml:2:1",
        'no space stands behind "published:"',
        "put one there",
    ),
    (
        "a list that is not indented",
        {PEOPLE: "- same:\n- Ann Lee\n- Bo Ray\n- confirm: Ann Lee\n"} | SECOND,
        f"{PEOPLE}:1:3",
        'what belongs to "same:" stands below it',
        "indent these lines",
    ),
    (
        "a list without dashes",
        {PEOPLE: "- same:\n    Ann Lee\n    Bo Ray\n"} | SECOND,
        f"{PEOPLE}:1:3",
        'a text "Ann Lee Bo Ray" stands where a list',
        "lines that begin with a dash",
    ),
    (
        "a text of two lines",
        {STATEMENTS: "- article: harbour\n  quote: The bridge\n  is safe\n  speaker: Bo\n"},
        f"{STATEMENTS}:3:3",
        '"is safe" is neither',
        "quotation marks",
    ),
    (
        "a comma between digits",
        {
            CLAIMS: "- claim: c\n  question: How many?\n  positions:\n"
            f'    - {{article: harbour, quote: "{SAID}", answer: x, figure: {{value: 3,000}}}}\n'
        },
        f"{CLAIMS}:4:",
        'unknown key "000"',
        "valid choices:",
    ),
    (
        "an event that nobody tells",
        {TIMELINE: "- event: opening\n  when: 2021-05-03\n"},
        f"{TIMELINE}:1:3",
        '"accounts" is missing',
        'add "accounts: ..."',
    ),
    (
        "an address with half a beginning",
        {"harbour.yml": "published: 2021-05-04\nurl: https//post.example/a\n"},
        "harbour.yml:2:1",
        "is no address of the web",
        "https://",
    ),
    (
        "a file in the place of the folder of decisions",
        {"decisions": "- confirm: Ann Lee\n"},
        "decisions:1:1",
        "this is no folder",
        "a folder of this name",
    ),
    (
        "a key that begins with a capital",
        {PEOPLE: "- Confirm: Ann Lee\n"},
        f"{PEOPLE}:1:3",
        'unknown key "Confirm"',
        'nearest: "confirm"',
    ),
    (
        "a file among the decisions that is none of them",
        {"decisions/notes.txt": "ask Bo\n"},
        "decisions/notes.txt:1:1",
        "nothing reads this file",
        "people.yml, statements.yml",
    ),
    (
        "a folder among the decisions",
        {"decisions/old/people.yml": "- confirm: Ann Lee\n"},
        "decisions/old:1:1",
        "nothing reads this folder",
        "people.yml, statements.yml",
    ),
    (
        "a name that begins with a hash",
        {PEOPLE: "- confirm: #Ann Lee\n"},
        f"{PEOPLE}:1:3",
        "nothing stands where a mapping",
        "write a mapping",
    ),
    (
        "a space that does not break behind a colon",
        {PEOPLE: "- confirm:\u00a0Ann Lee\n"},
        f"{PEOPLE}:1:3",
        'no plain colon with a plain space stands behind "confirm"',
        "type both anew; write: confirm: Ann Lee",
    ),
    (
        "a wide colon on another line",
        {"harbour.yml": "published: 2021-05-04\nlabel\uff1aA\n"},
        "harbour.yml:2:1",
        'no plain colon with a plain space stands behind "label"',
        "type both anew; write: label: A",
    ),
    *(
        (
            f"a list with {sign} for a hyphen",
            {PEOPLE: f"- confirm: Ann Lee\n  why: The mayor.\n{sign} confirm: Bo Ray\n"} | SECOND,
            f"{PEOPLE}:3:",
            f'begins with "- ", and this line with "{sign}"',
            "write: - confirm: Bo Ray",
        )
        for sign in "\u2013\u2014\u2022*"
    ),
    (
        "a comma behind a text in quotation marks",
        {PEOPLE: '- confirm: "Ann Lee",\n  why: "The mayor.",\n'},
        f"{PEOPLE}:1:",
        'the "," behind the quotation mark is too much',
        'remove it; write: - confirm: "Ann Lee"',
    ),
    (
        "no comma within braces",
        {STATEMENTS: f'- {{article: harbour quote: "{SAID}", speaker: nobody}}\n'},
        f"{STATEMENTS}:1:3",
        'the bracket "{" is opened here',
        "close it with }",
    ),
    (
        "a semicolon between names",
        {PEOPLE: "- different: [Ann Lee; Bo Ray]\n"} | SECOND,
        f"{PEOPLE}:1:3",
        "a list of two names or more belongs",
        "write a list of two names",
    ),
    (
        "an and between names, in round brackets",
        {PEOPLE: "- different: (Ann Lee and Bo Ray)\n"} | SECOND,
        f"{PEOPLE}:1:3",
        'a text "(Ann Lee and Bo Ray)" stands where',
        "write a list",
    ),
    (
        "one of some days without quotation marks",
        {"harbour.yml": "published: [2021-05-03..2021-05-05]\n"},
        "harbour.yml:1:1",
        "a list stands where a text belongs",
        "needs quotation marks",
    ),
    (
        "two days with a comma between them",
        {"harbour.yml": "published: [2021-05-03, 2021-05-05]\n"},
        "harbour.yml:1:1",
        "a list stands where a text belongs",
        "needs quotation marks",
    ),
    (
        "a time that lasts for a day of publication",
        {"harbour.yml": "published: 2021-05-03/2021-05-05\n"},
        "harbour.yml:1:1",
        "lasts, but an article comes out on one day",
        'write published: "[2022-02-21..2022-02-23]"',
    ),
    (
        "a word for no day",
        {"harbour.yml": "published: unknown\n"},
        "harbour.yml:1:1",
        '"unknown" is no EDTF date',
        "leave it out and say so in basis",
    ),
    (
        "yes for true",
        {
            CLAIMS: "- claim: c\n  question: Is it safe?\n  positions:\n"
            f'    - {{article: harbour, quote: "{SAID}", remove: yes}}\n'
        },
        f"{CLAIMS}:4:",
        '"yes" is not known here',
        'nearest: "true"',
    ),
    (
        "a number sign within a text",
        {PEOPLE: "- confirm: Ann Lee\n  why: minutes, item #3 and #4\n"},
        f"{PEOPLE}:2:8",
        'what stands behind " #" is a comment',
        "put the whole text into quotation marks",
    ),
    (
        "a year that is still to come",
        {"harbour.yml": "published: 2121-05-04\nretrieved: 2021-05-05\n"},
        "harbour.yml:1:1",
        "published on 4 May 2121, after it was saved, 2021-05-05",
        "correct the one that is wrong in seeds/harbour.yml",
    ),
    (
        "a language by its name",
        {"harbour.yml": "published: 2021-05-04\nlanguage: English\n"},
        "harbour.yml:2:1",
        '"English" is no code of a language',
        "write its code, such as en",
    ),
    (
        "an article in another language",
        {
            "hafen.txt": "Der Hafen ist seit Montag zu, und die Boote warten vor der Stadt. "
            "Niemand weiß, wann sie auslaufen, sagt der Meister des Hafens, und auch die Fischer "
            "wissen es nicht.\n",
            "hafen.yml": "published: 2021-05-05\n",
        },
        "hafen.txt:1:1",
        "does not read as English",
        'write its language into seeds/hafen.yml, such as language: "de"',
    ),
    (
        "front matter in a text file",
        SECOND | {"second.txt": "---\ntitle: Ferry\n---\nThe ferry was late. Bo Ray saw it.\n"},
        "second.txt:1:1",
        "this begins as a .md file does, and is read as .txt",
        "rename it to second.md",
    ),
    (
        "a web page in a text file",
        SECOND | {"second.txt": "<!DOCTYPE html>\n<p>The ferry was late. Bo Ray saw it.</p>\n"},
        "second.txt:1:1",
        "this begins as a .html file does, and is read as .txt",
        "rename it to second.html",
    ),
    (
        "an empty line above front matter",
        {
            "second.md": "\n---\ntitle: Ferry\n---\nThe ferry was late.\n",
            "second.yml": "published: 2021-05-05\n",
        },
        "second.md:1:1",
        "the front matter does not begin in the first line",
        "remove what stands above it",
    ),
    (
        "a row that nobody answers",
        {CLAIMS: "- claim: c\n  question: Who paid?\n"},
        f"{CLAIMS}:1:3",
        'no article answers "Who paid?"',
        "quote an answer in its positions",
    ),
    (
        "a seed renamed without its sidecar",
        {
            "ferry.txt": "The ferry was late on 3 May 2021.\n",
            "second.yml": "sha256: "
            + hashlib.sha256(b"The ferry was late on 3 May 2021.\n").hexdigest(),
            "ferry.yml": "published: 2021-05-05\n",
        },
        "second.yml:1:1",
        "a sidecar without its seed",
        "its seed is seeds/ferry.txt now: rename this to ferry.yml",
    ),
    (
        "a seed that was changed",
        {"harbour.yml": f"published: 2021-05-04\nsha256: {'0' * 64}\n"},
        "harbour.txt:1:1",
        "its SHA-256 is another",
        "restore it; if the change is wanted",
    ),
    (
        "a suffix that Windows saves pages with",
        {"page.htm": "<p>The ferry was late.</p>"},
        "page.htm:1:1",
        "a file of another kind is not read",
        "rename it to page.html",
    ),
    (
        "a copy of an article",
        SECOND | {"third.txt": SECOND["second.txt"], "third.yml": SECOND["second.yml"]},
        "third.txt:1:1",
        "this has the same bytes as seeds/second.txt",
        "remove one of the two with its sidecar",
    ),
    (
        "a word for no speaker",
        {STATEMENTS: f'- {{article: harbour, quote: "{SAID}", speaker: Unknown}}'},
        f"{STATEMENTS}:1:",
        '"Unknown" is no name',
        'nearest: "nobody"',
    ),
    (
        "a surname before its comma",
        {PEOPLE: '- confirm: "Lee, Ann"'} | SECOND,
        f"{PEOPLE}:1:3",
        'no article names "Lee, Ann"',
        'nearest: "Ann Lee"',
    ),
    (
        "a misspelt article in a list of lines",
        {ORIGINS: "- different:\n    - harbor\n    - second\n"} | SECOND,
        f"{ORIGINS}:1:3",
        'there is no article "harbor"',
        'nearest: "harbour"',
    ),
    (
        "a conflict in a crawler's object",
        {"third.json": '{\n<<<<<<< HEAD\n"text": "A."\n=======\n"text": "B."\n>>>>>>> b\n}\n'},
        "third.json:2:1",
        "a conflict of two versions",
        "keep the lines that are right",
    ),
    (
        "a name with an asterisk",
        {PEOPLE: "- confirm: *Ann Lee*\n"},
        f"{PEOPLE}:1:12",
        "an alias (*) is refused",
        "quote the text",
    ),
    (
        "a speaker without a letter",
        {STATEMENTS: f'- {{article: harbour, quote: "{SAID}", speaker: "-"}}'},
        f"{STATEMENTS}:1:",
        '"-" is no name',
        'nearest: "nobody"',
    ),
    (
        "a name without a letter",
        {PEOPLE: "- different: [Ann Lee, Bo Ray]\n  name: '?'\n"} | SECOND,
        f"{PEOPLE}:2:3",
        '"?" is no name',
        'nearest: "Ann Lee"',
    ),
    (
        "a name in quotation marks that are none of YAML's",
        {PEOPLE: "- confirm: “Ann Lee”\n"},
        f"{PEOPLE}:1:3",
        '"“Ann Lee”" is a name with its quotation marks',
        'nearest: "Ann Lee"',
    ),
    (
        "dots that were pasted and not filled in",
        {PEOPLE: '- different: [Ann Lee, "..."]\n'},
        f"{PEOPLE}:1:",
        "still to be filled in",
        "write what belongs in the place of ...",
    ),
    (
        "dots in a sidecar",
        {"harbour.yml": "published: 2021-05-04\nlabel: ...\n"},
        "harbour.yml:2:1",
        "still to be filled in",
        "write what belongs in the place of ...",
    ),
    (
        "a key too long for a page",
        {
            CLAIMS: f"- claim: {'a' * 300}\n  question: Is it safe?\n  positions:\n"
            f'    - {{article: harbour, quote: "{SAID}", answer: "yes"}}\n'
        },
        f"{CLAIMS}:1:3",
        "is no key",
        "use up to 80 signs",
    ),
    (
        "a figure above its bounds",
        {
            CLAIMS: "- claim: c\n  question: How many?\n  positions:\n"
            f'    - {{article: harbour, quote: "{SAID}", answer: "50", '
            "figure: {value: 50, high: 30}}\n"
        },
        f"{CLAIMS}:4:",
        "value 50 lies above high 30",
        "correct one of them",
    ),
    (
        "two speakers of one statement, in other words of it",
        {
            STATEMENTS: f'- {{article: harbour, quote: "{SAID}", speaker: Ann Lee}}\n'
            '- {article: harbour, quote: "bridge is safe", speaker: nobody}\n'
        },
        f"{STATEMENTS}:2:3",
        "is decided already",
        "remove one of the two",
    ),
    (
        "a surname of two persons",
        {
            PEOPLE: "- hide: Ray\n  why: a ship\n  by: A\n  on: 2021-06-01\n",
            "third.txt": "The ferry was late. Cy Ray saw it.\n",
            "third.yml": "published: 2021-05-06\n",
        }
        | SECOND,
        f"{PEOPLE}:1:3",
        '"Ray" may be',
        "write the full name",
    ),
]


@pytest.mark.parametrize(
    ("files", "place", "cause", "remedy"),
    [each[1:] for each in MISTAKES],
    ids=[each[0] for each in MISTAKES],
)
def test_a_mistake_is_told_once_with_place_cause_and_remedy(tmp_path, files, place, cause, remedy):
    seeds = folder(tmp_path, CLEAN | files)
    found = check.check(seeds, "seeds", "Boats", reader())
    (told,) = [each for each in found if each.location.full.startswith(f"seeds/{place}")]
    assert {each.remedy for each in found} == {
        told.remedy
    }  # of two files of one name, each is told
    assert cause in told.problem
    assert remedy in told.remedy
    assert told.remedy


# What only the curator knows how to mend, or what no line of YAML mends.
WITHOUT_LINES = {
    "two speakers of one statement, in other words of it",
    "no line that begins an entry",
    "a line left out above a list",
    *("a misspelt file of decisions", "another suffix", "a suffix that Windows adds"),
    *("a folder in the place of a file", "another suffix of a sidecar", "two files of one name"),
    *("a sidecar without its article", "decisions beside the articles", "an empty article"),
    *("broken JSON", "an article of another format", "joined and parted", "confirmed and hidden"),
    *("a decision about what nobody says", "a decision about no dated sentence"),
    "a name in an article that does not name it",
    *("a day that no calendar has", "a decision on no day", "a figure without a number"),
    *("a leftover that the text does not have", "a conflict that is not settled"),
    *("a decision in another file", "a conflict in an article", "two speakers of one quotation"),
    *("a name that is short for a longer one", "a file in the place of the folder of decisions"),
    *("what a browser saves beside a page", "a suffix that Windows saves pages with"),
    *("a copy of an article", "a conflict in a crawler's object"),
    *("a word for no day", "a year that is still to come", "an article in another language"),
    *("front matter in a text file", "a web page in a text file", "a row that nobody answers"),
    *("an empty line above front matter", "a seed renamed without its sidecar"),
    *("a file among the decisions that is none of them", "a folder among the decisions"),
    *("dots that were pasted and not filled in", "dots in a sidecar"),
    *("a figure above its bounds", "a surname of two persons"),
}

# What looks like a mistake and is none.
HARMLESS = {
    "an empty file": {PEOPLE: ""},
    "a file of comments": {PEOPLE: "# nobody yet\n"},
    "an empty sidecar": {"harbour.txt": "The bridge opened.\n", "harbour.yml": ""},
    "a byte order mark and the line ends of Windows": {PEOPLE: "\ufeff- confirm: Ann Lee\r\n"},
    "blanks around a name": {PEOPLE: "- confirm: ' Ann Lee\u00a0'  \n"},
    "a tab behind a colon": {PEOPLE: "- confirm:\tAnn Lee\n"},
    "a comment": {PEOPLE: "- confirm: Ann Lee # the mayor\n  why: the '#' of item#3 # 'tis so\n"},
    "nobody with a capital": {
        STATEMENTS: f'- article: harbour\n  quote: "{SAID}"\n  speaker: Nobody\n'
        "  why: not named\n  by: A\n  on: 2021\n"
    },
    "a code of English": {"harbour.yml": "published: 2021-05-04\nlanguage: en-GB\n"},
    "another language that is said": {
        "hafen.txt": "Der Hafen ist zu, und die Boote warten vor der Stadt, " * 4 + "sagt man.\n",
        "hafen.yml": "published: 2021-05-05\nlanguage: de\n",
    },
    "an article saved a day early elsewhere": {
        "harbour.yml": "published: 2021-05-05\nretrieved: 2021-05-04\n"
    },
}


@pytest.mark.parametrize(
    "files", [each[1] for each in MISTAKES], ids=[each[0] for each in MISTAKES]
)
def test_a_mistake_is_gone_once_its_lines_are_pasted(tmp_path, files, request):
    seeds = folder(tmp_path, CLEAN | files)
    told, *_ = check.check(seeds, "seeds", "Boats", reader())
    if request.node.callspec.id in WITHOUT_LINES:
        assert told.paste is None
        return
    assert told.paste is not None
    pasted(seeds, told.paste)
    left = {each.problem for each in check.check(seeds, "seeds", "Boats", reader())}
    assert told.problem not in left
    unread = {each.problem for each in gather(seeds / "decisions", "decisions")[1]}
    assert not unread or OPEN in told.paste.yaml


@pytest.mark.parametrize("files", HARMLESS.values(), ids=HARMLESS)
def test_what_is_no_mistake_passes(tmp_path, files):
    found = check.check(folder(tmp_path, CLEAN | files), "seeds", "Boats", reader())
    assert not [each for each in found if each.kind != "undated"]


def test_thirty_kinds_of_mistakes_are_known():
    assert len(MISTAKES) >= 30
