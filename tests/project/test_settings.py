"""The commands take their defaults from mkdocs.yml, whatever else stands in it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import main
from dossier.project.settings import defaults

PLUGIN = (
    "site_name: Boats\nplugins:\n  - search\n  - dossier:\n      seeds: news\n      limit: 20\n"
)


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("A ferry ran aground.\n")
    return tmp_path / "mkdocs.yml"


@pytest.mark.parametrize(
    "text",
    [
        PLUGIN,
        "plugins:\n  search: {}\n  dossier: {seeds: news, limit: 20}\nsite_name: Boats\n",
        PLUGIN + "emoji: !!python/name:material.extensions.emoji.to_svg\nkey: !ENV [KEY, x]\n",
    ],
    ids=["a list", "a mapping", "with tags"],
)
def test_the_plugins_options_are_found(site, text):
    site.write_text(text, "utf-8")
    found = defaults(site)
    assert found["check"] == {"seeds": "news", "limit": 20}
    assert found["export"]["title"] == "Boats"


@pytest.mark.parametrize(
    "text", ["", "plugins: dossier", "- a", "plugins: [dossier]", "a: [", "plugins: {dossier: 1}"]
)
def test_a_site_without_them_sets_nothing(site, text):
    site.write_text(text, "utf-8")
    assert not any(defaults(site).values())


def test_no_site_sets_nothing():
    assert not any(defaults(Path("nowhere.yml")).values())


def test_check_reads_the_folder_that_the_site_reads(site):
    assert "seeds: there is no such folder" in told("check").replace(":1:1: error", "")
    site.write_text(PLUGIN, "utf-8")
    assert "news/a.txt:1:1: warning: no publication date" in told("check")


def test_an_option_given_goes_before(site):
    site.write_text(PLUGIN.replace("news", "other"), "utf-8")
    assert "news/a.txt" in told("check", "--seeds", "news")


def told(*arguments):
    return CliRunner().invoke(main, arguments).output
