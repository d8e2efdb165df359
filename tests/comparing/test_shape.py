"""Data that is no dossier is told with the part that is wrong; none of it is a traceback."""

import copy
import json

import pytest

from dossier import build, export
from dossier.comparing import changes, state
from dossier.comparing.shape import misfit
from dossier.errors import DossierError
from tests.checking.dossiers import DOUBTFUL, reader
from tests.factories import seeds


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = seeds(tmp_path_factory.mktemp("shape") / "seeds", DOUBTFUL)
    return json.loads(export.dossier_json(build.dossier(folder, "seeds", "x")))


def paths(value, path=()):
    """Where each part of some data stands."""
    yield path
    keys = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in keys:
        yield from paths(value[key], (*path, key))


def test_what_the_build_writes_fits(data):
    assert misfit(data) == ""


@pytest.mark.parametrize(
    ("path", "said"),
    [(("people", 0, "name"), "people[0].name"), (("articles", 1), "articles[1]")],
)
def test_the_part_that_is_wrong_is_named(data, path, said):
    assert misfit(changed(data, path, 1)) == said


def changed(data, path, value):
    made = copy.deepcopy(data)
    place = made
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return made


@pytest.mark.parametrize("value", [None, 1, [], [{}], {}], ids=repr)
def test_a_damaged_part_is_told_or_does_not_matter(data, tmp_path, value):
    kept = ("articles", "people", "events", "claims", "origins", "notices")
    first = [path for path in paths(data) if path and path[0] in kept and 1 not in path]
    file = tmp_path / "dossier.json"
    for path in first[::2]:
        file.write_text(json.dumps(changed(data, path, value)), "utf-8")
        try:
            base = state.of(str(file), "seeds", reader)
        except DossierError as error:
            assert "this is no exported dossier: " in str(error)  # noqa: PT017 - or none
        else:
            changes.between(base, state.State(data))
            changes.between(state.State(data), base)
