"""Guards who may import whom: every module stands on a layer and imports only from below it.

The table LAYERS is the whole rule. A module belongs to the room that its first part names
(`dossier.people.merge` to `people`), except that the `page` of a branch stands on the layer of the
pages. Imports are read from the source, also those inside functions and behind TYPE_CHECKING;
modules loaded by a name made at run time are not seen.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "dossier"

# From the ground up. Rooms on one layer never import each other.
LAYERS = (
    {"__init__"},
    {"errors"},
    {"files", "github", "undisturbed"},
    {"contents", "tables", "when", "yamlfile"},
    {"decisions", "pages", "cache", "recall", "records"},
    {"articles", "outcome", "packs"},
    {"language"},
    {"origins"},
    {"people"},
    {"statements"},
    {"timeline", "claims"},
    {"dossier"},
    {"method"},
    {"export", "page", "home", "report", "corrections", "reading", "searching"},
    {"rendering"},
    {"build", "project"},
    {"checking"},
    {"comparing"},
    {"progress"},
    {"plugin", "cli"},
    {"__main__"},
)
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
BRANCHES = {"articles", "language", "origins", "people", "statements", "timeline", "claims"}
FOR_PAGES = BRANCHES | {"__init__", "dossier", "pages", "when", "errors"}

# The one room that may import a package from outside the standard library.
KEEPER = {
    "mkdocs": "plugin",
    "click": "cli",
    "jinja2": "pages",
    "markupsafe": "pages",
    "yaml": "yamlfile",
    "spacy": "language",
    "trafilatura": "articles",
    "lxml": "articles",
}


def test_every_module_imports_only_what_stands_below_it():
    assert list(faults(sources())) == []


def test_the_package_is_read_whole():
    assert {"dossier", "dossier.errors", "dossier.when"} <= set(sources())


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("dossier.people.merge", "from dossier.origins.compare import Origin"),
        ("dossier.people.merge", "from dossier.people.find import Mention"),
        ("dossier.people.merge", "from dossier import __version__"),
        ("dossier.people.merge", "import re\nfrom dossier import when, errors"),
        ("dossier.people.page", "from dossier.dossier import Dossier\nfrom dossier import pages"),
        ("dossier.people.page", "from dossier.timeline.merge import Event"),
        ("dossier.build", "from dossier.people import find, merge, page"),
        ("dossier.plugin", "import mkdocs.plugins\nfrom dossier import build"),
        ("dossier.pages", "def render():\n    from jinja2 import Environment"),
        ("dossier.yamlfile", "import yaml"),
    ],
)
def test_an_import_from_below_is_free(module, source):
    assert list(faults(HOUSE | {module: source})) == []


@pytest.mark.parametrize(
    ("module", "source", "fault"),
    [
        ("dossier.origins.compare", "from dossier.people.merge import Person", "people"),
        ("dossier.origins.compare", "import dossier.people.merge as merge", "people"),
        ("dossier.origins.compare", "def late():\n    from dossier import build", "build"),
        ("dossier.origins.compare", "from ..people import merge", "people"),
        ("dossier.origins.compare", "from .. import people", "people"),
        ("dossier.timeline.merge", "from dossier.claims.compare import Claim", "claims"),
        ("dossier.claims.compare", "from dossier.timeline import find", "timeline"),
        ("dossier.people.merge", "from dossier.people import page", "page"),
        ("dossier.people.merge", "from . import page", "page"),
        ("dossier.people.page", "from dossier.timeline import page", "page"),
        ("dossier.people.page", "from dossier.timeline.page import marks", "page"),
        ("dossier.people.page", "from dossier import export", "export"),
        ("dossier.people.page", "from dossier import cache", "cache"),
        ("dossier.export", "from dossier.people.page import marks", "page"),
        ("dossier.when", "import dossier.yamlfile", "yamlfile"),
        ("dossier.dossier", "if TYPE_CHECKING:\n    from dossier.build import read", "build"),
        ("dossier.cli", "from dossier.plugin import DossierPlugin", "plugin"),
        ("dossier", "from dossier.errors import Notice", "errors"),
        ("dossier.build", "from mkdocs.structure.files import File", "mkdocs"),
        ("dossier.people.page", "import markupsafe", "markupsafe"),
        ("dossier.decisions", "import yaml", "yaml"),
        ("dossier.cli", "import numpy", "numpy"),
    ],
)
def test_an_import_from_elsewhere_is_named(module, source, fault):
    (found,) = faults(HOUSE | {module: source})
    assert found.startswith(f"{module}:")
    assert f"'{fault}'" in found


def test_a_room_without_a_place_in_the_table_is_named():
    (found,) = faults(HOUSE | {"dossier.places.find": "import re"})
    assert found == "dossier.places.find:1: the room 'places' has no place in LAYERS"


def test_a_room_without_a_place_cannot_be_imported():
    found = list(faults(HOUSE | {"dossier.utils": "", "dossier.build": "import dossier.utils"}))
    assert "dossier.build:1: the room 'build' may not import 'utils'" in found


# A small house to build faults into: every module that the examples above name.
HOUSE = {
    "dossier": "",
    "dossier.build": "",
    "dossier.cache": "",
    "dossier.claims.compare": "",
    "dossier.dossier": "",
    "dossier.errors": "",
    "dossier.export": "",
    "dossier.origins.compare": "",
    "dossier.pages": "",
    "dossier.people": "",
    "dossier.people.find": "",
    "dossier.people.merge": "",
    "dossier.people.page": "",
    "dossier.plugin": "",
    "dossier.timeline": "",
    "dossier.timeline.find": "",
    "dossier.timeline.merge": "",
    "dossier.timeline.page": "",
    "dossier.when": "",
    "dossier.yamlfile": "",
}


def sources() -> dict[str, str]:
    """The source of every module of the package, by its dotted name."""
    return {
        dotted(path): path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))
    }


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def faults(modules: Mapping[str, str]) -> Iterator[str]:
    """Each breach of the table, as `module:line: what is wrong`."""
    packages = {name.rpartition(".")[0] for name in modules}
    for module, source in modules.items():
        here = room(module)
        if here not in LEVEL:
            yield f"{module}:1: the room '{here}' has no place in LAYERS"
            continue
        package = module if module in packages else module.rpartition(".")[0]
        for line, target in imports(ast.parse(source), package, modules):
            there = room(target)
            if not allowed(module, target):
                yield f"{module}:{line}: the room '{here}' may not import '{there}'"


def imports(tree: ast.AST, package: str, modules: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """The line and the full name of every module that a tree imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, package)
            for target in {named(base, alias.name, modules) for alias in node.names}:
                yield node.lineno, target


def absolute(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    return ".".join([*parts[: len(parts) - node.level + 1], *filter(None, [node.module])])


def named(base: str, name: str, modules: Mapping[str, str]) -> str:
    """What `from base import name` reaches: a module of that name, else something in `base`."""
    full = f"{base}.{name}"
    return full if any(m == full or m.startswith(f"{full}.") for m in modules) else base


def room(module: str) -> str:
    """The room that a module belongs to; a package from outside is a room of its own name."""
    first, *rest = module.split(".")
    if first != "dossier":
        return first
    if rest[1:2] == ["page"]:
        return "page"
    return rest[0] if rest else "__init__"


def allowed(module: str, target: str) -> bool:
    here, there = room(module), room(target)
    if not f"{target}.".startswith("dossier."):
        return there in sys.stdlib_module_names or KEEPER.get(there) == here
    if here == "page" != there:
        return there in FOR_PAGES
    if here == there:
        return here != "page" or module.split(".")[1] == target.split(".")[1]
    return there in LEVEL and LEVEL[there] < LEVEL[here]
