"""What a process recalls from build to build makes it faster and changes nothing else."""

from pathlib import Path

import pytest

from dossier import build, reading, rendering
from dossier.cache import Cache
from dossier.claims import compare as claims
from dossier.origins import compare as origins
from dossier.pages import Site
from dossier.people import merge as people
from dossier.reading import Shelf
from dossier.recall import Recall
from dossier.timeline import merge as timeline
from tests.factories import seeds as written

FILES = {
    "a.txt": "Ferry lost\n\nThe ferry sank off Arle on Monday, the captain Ann Lee said.\n",
    "a.yml": "published: 2022-03-08\n",
    "b.txt": "Two boats\n\nUp to 30 boats wait outside Arle, said Ann Lee.\n",
    "c.txt": "By Bo Ray\n\nThe harbour is closed, Bo Ray said.\n",
}
HIDDEN = {"decisions/people.yml": "- {hide: Ann Lee}\n"}
JOINED = {"decisions/origins.yml": "- {same: [a, b], why: One report}\n"}
ROOMS = {"origins": origins, "people": people, "timeline": timeline, "claims": claims}


@pytest.fixture
def folder(tmp_path) -> Path:
    return written(tmp_path / "seeds", FILES)


class Server:
    """Builds a folder again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shelf = Shelf(Cache(None))

    def built(self, overrides: Path | None = None) -> dict[str, str]:
        shelf = self.shelf
        shelf.again(lambda _: None)
        whole = build.dossier(self.folder, "seeds", "Boats", shelf=shelf)
        pages = rendering.render(whole, "", overrides, cache=shelf.cache, step=shelf.steps)
        data = shelf.steps(rendering.data, whole, cache=shelf.cache)
        return {page.path: page.text for page in pages} | data


@pytest.mark.parametrize(
    "changed",
    [
        HIDDEN,
        JOINED,
        {"decisions/people.yml": "\n- {hide: Ann Lee}\n"},
        {"b.txt": "Two boats\n\nUp to 40 boats wait outside Arle, said Ann Lee.\n"},
        {"b.yml": "mode: excerpt\n"},
        {"b.yml": "mode: metadata\n"},
        {"d.txt": "A dog barked.\n"},
    ],
)
def test_what_changes_between_builds_is_seen(folder, changed):
    server = Server(folder)
    before = server.built()
    written(folder, changed)
    after = server.built()
    assert after == Server(folder).built() != before
    for name in changed:
        (folder / name).unlink()
    written(folder, FILES)
    assert server.built() == before


def test_a_changed_template_is_seen(folder, tmp_path):
    server = Server(folder)
    own = written(tmp_path / "own", {"articles.md.j2": "One"})
    assert server.built(own)["articles/index.md"].endswith("One\n")
    written(own, {"articles.md.j2": "Two"})
    assert server.built(own)["articles/index.md"].endswith("Two\n")


@pytest.mark.parametrize(
    ("changed", "done"),
    [
        ({}, []),
        ({"d.txt": "A dog barked.\n"}, ["origins", "people", "timeline", "claims"]),
        (HIDDEN, ["people", "timeline", "claims"]),
        (JOINED, ["origins", "timeline", "claims"]),
        ({"decisions/people.yml": "# nobody\n"}, []),
    ],
)
def test_a_change_does_again_the_steps_that_use_it(folder, monkeypatch, changed, done):
    again = []
    for name, room in ROOMS.items():

        def counted(*arguments, name=name, real=room.merge, **helpers):
            again.append(name)
            return real(*arguments, **helpers)

        monkeypatch.setattr(room, "merge", counted)
    server = Server(folder)
    server.built()
    again.clear()
    written(folder, changed)
    server.built()
    assert again == done


def test_where_nothing_changed_no_page_is_made(folder, monkeypatch):
    server = Server(folder)
    before = server.built()
    monkeypatch.setattr(Site, "render", None)
    monkeypatch.setattr(Site, "recalled", None)
    assert server.built() == before


def test_an_article_is_read_once_in_a_process(folder, monkeypatch):
    opened = []

    def read(article, pipeline=None, real=reading.read):
        opened.append(article.key)
        return real(article, pipeline)

    monkeypatch.setattr(reading, "read", read)
    server = Server(folder)
    server.built()
    server.built()
    written(folder, {"a.yml": "published: 2022-03-09\n"})
    server.built()
    assert opened == ["a", "b", "c", "a"]


def test_a_step_is_done_again_with_other_arguments_alone():
    made = []

    def step(number: int, *, helper: object) -> int:
        made.append(number)
        return -number

    recall = Recall()
    assert [recall(step, number, helper=object()) for number in (1, 1, 2, 1)] == [-1, -1, -2, -1]
    assert made == [1, 2, 1]


def test_a_step_that_failed_is_done_again():
    recall = Recall()
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            recall(divmod, 1, 0)
