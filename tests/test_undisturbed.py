import gc
from collections.abc import Iterator

import pytest

from dossier.undisturbed import undisturbed


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    was = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if was else gc.disable)()


@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_is_looked_for_after_the_work_as_before(enabled):
    (gc.enable if enabled else gc.disable)()
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled() is enabled


def test_garbage_is_looked_for_after_work_that_failed():
    gc.enable()
    with pytest.raises(ZeroDivisionError), undisturbed():
        _ = 1 / 0
    assert gc.isenabled()


@pytest.mark.parametrize("once", [True, False])
def test_what_is_made_once_is_not_looked_through_later(once):
    gc.unfreeze()
    with undisturbed(once=once):
        made = [[]]
    assert bool(gc.get_freeze_count()) is once
    assert made
