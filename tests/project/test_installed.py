"""A project requires dossier from where the one that began it was installed."""

import pytest

import dossier
from dossier.project import installed

VERSION = f"mkdocs-dossier[html]=={dossier.__version__}"


@pytest.mark.parametrize(
    ("direct", "anywhere", "here"),
    [
        ({}, VERSION, ""),
        (
            {
                "url": "https://code.example/d.git",
                "vcs_info": {"vcs": "git", "commit_id": "a1b2"},
            },
            "mkdocs-dossier[html] @ git+https://code.example/d.git@a1b2",
            "",
        ),
        (
            {"url": "https://files.example/d.whl", "archive_info": {}},
            "mkdocs-dossier[html] @ https://files.example/d.whl",
            "",
        ),
        (
            {"url": "file:///home/a%20b/d", "dir_info": {"editable": True}},
            VERSION,
            '-e "/home/a b/d[html]"',
        ),
        (
            {"url": "file:///home/d.whl", "archive_info": {}},
            VERSION,
            "mkdocs-dossier[html] @ file:///home/d.whl",
        ),
    ],
    ids=["an index", "a repository", "an address", "a folder", "a file"],
)
def test_a_source_is_required_where_it_can_be_had(direct, anywhere, here):
    assert installed.of(direct) == installed.Requirement(anywhere, here)


def test_the_installed_one_is_known():
    assert dossier.__version__ in installed.requirement().anywhere
