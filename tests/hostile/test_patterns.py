"""Every regular expression of the package takes time in proportion to a text made against it.

The patterns are collected from every module. Against each repetition in a pattern a text is made:
what may stand before it, then what it repeats, over and over, then what ends no match.
"""

import gc
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from re import _constants as kinds
from re import _parser as parser
from typing import Any

import pytest

import dossier
from dossier.statements import cues

SHORT, LONG = 1_000, 4_000
QUICK = 0.03  # seconds; below, nothing is measured but the machine
END = "\0\uffff"
CATEGORIES = {
    kinds.CATEGORY_DIGIT: "7",
    kinds.CATEGORY_NOT_DIGIT: "a",
    kinds.CATEGORY_SPACE: " ",
    kinds.CATEGORY_NOT_SPACE: "a",
    kinds.CATEGORY_WORD: "a",
    kinds.CATEGORY_NOT_WORD: "-",
}
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)


def patterns() -> dict[str, re.Pattern[Any]]:
    """Every compiled pattern of the package, by the names that hold it."""
    for module in pkgutil.walk_packages(dossier.__path__, "dossier."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    cues.cues("He said no.")  # made at its first use
    gc.collect()
    ours = {
        id(value): f"{module}.{name}"
        for module, loaded in sorted(importlib.sys.modules.items())
        if module.startswith("dossier")
        for name, value in sorted(vars(loaded).items())
        if not name.startswith("__")
    }
    found: dict[str, re.Pattern[Any]] = {}
    for module, loaded in sorted(importlib.sys.modules.items()):
        if module.startswith("dossier"):
            for _, value in sorted(vars(loaded).items()):
                for number, pattern in enumerate(_within(value, 3)):
                    found.setdefault(f"{ours[id(value)]}[{number}]", pattern)
    return {name: pattern for name, pattern in found.items() if pattern.pattern}


def _within(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict) and depth:
        for each in (*value, *value.values()):
            yield from _within(each, depth - 1)
    elif isinstance(value, (tuple, list, frozenset, set)) and depth:
        for each in value:
            yield from _within(each, depth - 1)


def anchored(name: str) -> bool:
    """Whether its module only asks whether a text begins with a pattern, so tries one place."""
    module, _, own = name.partition("[")[0].rpartition(".")
    source = Path(importlib.import_module(module).__file__ or "").read_text("utf-8")
    used = re.findall(rf"(?<![\w.]){own}\b(?! = |: )(\.\w+)?", source)
    return bool(used) and set(used) <= {".match", ".fullmatch"}


def attacks(pattern: re.Pattern[Any]) -> set[tuple[str, str]]:
    """Beginnings with what is repeated behind each."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    found = {("", each) for each in (" ", "a", "A", "7", "a ", "Aa ", ".")}
    found |= {(before, body) for before, body in _repeats(tree, "") if body}
    return found


def _repeats(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    for kind, value in tree:
        if kind in REPEATS:
            body = sample(value[2])
            yield before, body
            yield before, body + " "
            yield "", before + body
        for inner in _inner(kind, value):
            yield from _repeats(inner, before)
        before += _sample(kind, value)


def _inner(kind: Any, value: Any) -> Sequence[Any]:
    if kind in REPEATS:
        return (value[2],)
    if kind is kinds.SUBPATTERN:
        return (value[-1],)
    if kind is kinds.BRANCH:
        return tuple(value[1])
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return (value[1],)
    if kind is kinds.ATOMIC_GROUP:
        return (value,)
    return ()


def sample(tree: Any) -> str:
    """A text that a part of a pattern may match."""
    return "".join(_sample(kind, value) for kind, value in tree)


def _sample(kind: Any, value: Any) -> str:
    if kind is kinds.LITERAL:
        return chr(value)
    if kind in (kinds.NOT_LITERAL, kinds.ANY):
        return "b"
    if kind is kinds.IN:
        return _member(value)
    if kind is kinds.BRANCH:
        return sample(value[1][-1])
    if kind in REPEATS:
        return sample(value[2]) * min(max(value[0], 1), 3)
    return "".join(sample(each) for each in _inner(kind, value) if kind is not kinds.ASSERT_NOT)


def _member(members: Sequence[Any]) -> str:
    if members[0][0] is kinds.NEGATE:
        taken = [sample([each]) for each in members[1:]]
        return next(char for char in "ab7- A\n.\u00e9" if char not in taken)
    kind, value = members[0]
    if kind is kinds.RANGE:
        return chr(value[0])
    return CATEGORIES[value] if kind is kinds.CATEGORY else chr(value)


def seconds(pattern: re.Pattern[Any], before: str, body: str, length: int, *, once: bool) -> float:
    """CPU time of finding all matches in a text of a length, or the one that it begins with."""
    text = before + (body * (length // len(body) + 1))[:length] + END
    subject = text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text
    begin = time.process_time()
    if once:
        pattern.match(subject)
    else:
        for _ in pattern.finditer(subject):
            pass
    return time.process_time() - begin


def test_all_patterns_are_collected():
    found = patterns()
    assert len(found) > 300
    assert {"dossier.language.tense._CUE[0]", "dossier.articles.seeds"} - set(found) == {
        "dossier.articles.seeds"
    }


@pytest.mark.parametrize(("name", "pattern"), sorted(patterns().items()))
def test_four_times_the_text_takes_no_ten_times_the_time(name, pattern):
    once = anchored(name)
    for before, body in sorted(attacks(pattern)):
        if seconds(pattern, before, body, LONG, once=once) < QUICK:
            continue
        short = min(seconds(pattern, before, body, SHORT, once=once) for _ in range(3))
        long = min(seconds(pattern, before, body, LONG, once=once) for _ in range(3))
        assert long < 10 * short + QUICK, (name, before[:80], body[:80], short, long)
