"""The lines that mend a mistake, and those of the file that they take the place of.

    - sam: [Ann Lee, A. Lee]    ->   - same: [Ann Lee, A. Lee]

A word is spelt as one that is known, a day or a slug written as it should be; what has another
shape, `repairs` puts right. It changes no file: a curator pastes the lines, or does something else.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import partial
from itertools import chain, count
from pathlib import Path, PurePosixPath

from dossier.articles import sidecar
from dossier.articles.address import slug_of
from dossier.articles.seeds import SIDECAR
from dossier.articles.web import web_address
from dossier.checking.days import in_edtf
from dossier.checking.entries import commented, entry, indent
from dossier.checking.finding import Paste
from dossier.checking.repairs import repaired
from dossier.checking.repairs.signs import readable
from dossier.checking.repeated import is_repeated, without_it
from dossier.decisions.files import FILES, OWN, mistakes_in
from dossier.errors import WRITE, DossierError, Location, Notice
from dossier.files import read_bytes
from dossier.yamlfile import CONFLICT, HEADLESS

_WRITTEN = re.compile(rf"{WRITE}(.+)\Z")
_INTO_SIDECAR = re.compile(r'write "([^"]+)" into the sidecar|write into the sidecar: (\w.+)')
RIGHT = re.compile(r'; nearest: "([^"]+)"\Z')
"""What a remedy says of the one choice that comes near."""
_WHOLE = r"""(?:^|[\[{{,:"']|-\s)\s*({})(?=\s*(?:[]}},:"']|$))"""  # a value, no word within one
_WRONG = re.compile(r'"([^"]+)"')
_SCHEME = re.compile(r"(https?(?=[:/]))?[:/]*")
_ENTRY_OF_TEXT = re.compile(r"- (?!\s*[\w-]+:(?: |$))")
_LASTS = re.compile(r'"(.+)/(.+)" lasts, but an article comes out on one day')
_NO_DAY = re.compile(r"is no EDTF date|is no day of the calendar|has no month")
_UNKNOWN = re.compile(rf"{CONFLICT}|{HEADLESS}|the key .* with another value,", re.DOTALL)
_KEY_TWICE = re.compile(r'the key ".+" a second time is refused', re.DOTALL)
_COLUMN = re.compile(r"begin it (?:at the margin|behind (one|\d+) spaces?)")


class Mender:
    """Mends the files of one folder of seeds, which messages know by a name.

    Attributes:
        taken: the slugs of its articles, which no other may have.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._lines: dict[str, list[str]] = {}
        self.taken: Set[str] = frozenset()

    def mended(self, notice: Notice) -> Paste | None:
        """Return the lines that mend a mistake or a doubt; None where only a curator knows them."""
        settled = self._settled(notice)
        if settled:
            return settled
        written = _WRITTEN.search(notice.remedy)
        place = notice.location
        lines = self.lines_of(place.file)
        if place.line is None or place.line > len(lines):
            return Paste(_sidecar(place.file), f"{written[1]}\n") if written else None
        line = lines[place.line - 1]
        new = [_in_place(line, written[1])] if written else _moved(notice, lines)
        new = new or _respelt(notice, line, self.taken)
        if new and new != [line] and _is_better(notice, lines, new[0]):
            return Paste(place.file, alternatives(new), place.line, place.line)
        named, wrong = RIGHT.search(notice.remedy), _WRONG.search(notice.problem)
        elsewhere = self.renamed(place, wrong[1], named[1]) if named and wrong and not new else None
        return elsewhere or _reshaped(notice, lines)

    def _settled(self, notice: Notice) -> Paste | None:
        """The line of the sidecar that settles a doubt, where one is named."""
        named = _INTO_SIDECAR.search(notice.remedy)
        if not named:
            return None
        file = _sidecar(notice.location.file)
        lines = self.lines_of(file)
        line = named[1] or named[2]
        begins = f"{line.partition(':')[0]}:"
        row = next((row for row, each in enumerate(lines, 1) if each.startswith(begins)), 0)
        return Paste(file, f"{line}\n", row, row)

    def renamed(self, place: Location, wrong: str, right: str) -> Paste | None:
        """Return the line of the entry at a place that names somebody, with the right name."""
        lines = self.lines_of(place.file)
        for row in range(*entry(lines, (place.line or 1) - 1)):
            found = re.search(_WHOLE.format(re.escape(wrong)), lines[row])
            if found:
                new = lines[row][: found.start(1)] + right + lines[row][found.end(1) :]
                return Paste(place.file, f"{new}\n", row + 1, row + 1)
        return None

    def lines_of(self, file: str) -> list[str]:
        """Return a file's lines; none where `text` is empty."""
        if file not in self._lines:
            text = self.text(file)
            self._lines[file] = text.split("\n") if text else []
        return self._lines[file]

    def text(self, file: str) -> str:
        """Return the text of a file of the folder with YAML in it; '' where it cannot be read."""
        if not (file.startswith(f"{self._name}/") and file.endswith((SIDECAR, ".md"))):
            return ""
        try:
            data = read_bytes(self._folder / file.removeprefix(f"{self._name}/"), file)
        except DossierError:
            return ""
        return data.decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _respelt(notice: Notice, line: str, taken: Set[str]) -> list[str]:
    """A line with the right word for the wrong one, once for each that may be right."""
    wrong = _WRONG.search(notice.problem)
    if not wrong:
        return []
    named = RIGHT.search(notice.remedy)
    right = [named[1]] if named else _corrected(wrong[1], notice.problem, taken)
    found = re.search(_WHOLE.format(re.escape(wrong[1])), line)
    if found and line[found.start(1) - 1] not in "\"'":
        right = [json.dumps(word) if word[:1] == "[" else word for word in right]
    return [line[: found.start(1)] + word + line[found.end(1) :] for word in right] if found else []


def _corrected(wrong: str, problem: str, taken: Set[str]) -> list[str]:
    if problem.endswith((" is no slug", " is no key")):
        right = slug_of(wrong.replace("_", "-"))
        return [_free(right, taken) if problem.endswith("slug") else right]
    if problem.endswith(" is no address of the web"):
        begins = _SCHEME.match(wrong)
        address = f"{begins[1] or 'https'}://{wrong[begins.end() :]}" if begins else wrong
        return [address] if "." in wrong and web_address(address) else []
    lasts = _LASTS.match(problem)
    if lasts:
        return [f"[{lasts[1]}..{lasts[2]}]"]
    return list(in_edtf(wrong)) if _NO_DAY.search(problem) else []


def _free(slug: str, taken: Set[str]) -> str:
    """A slug, with the first number from 2 that makes it none of those taken."""
    numbered = (f"{slug}-{number}" for number in count(2))
    return next(each for each in chain([slug], numbered) if each not in taken)


def _moved(notice: Notice, lines: list[str]) -> list[str]:
    """A line begun in the column that a remedy tells, if that leaves nothing to object to."""
    found, row = _COLUMN.match(notice.remedy), (notice.location.line or 1) - 1
    spaces = int((found[1] or "0").replace("one", "1")) if found else 0
    line = " " * spaces + lines[row].lstrip()
    start, end = _part(notice, lines)
    after = "\n".join([*lines[start:row], line, *lines[row + 1 : end]])
    return [line] if found and not _objections(notice.location.file, after) else []


def _in_place(line: str, written: str) -> str:
    """A right line, indented and begun as the wrong one is."""
    bare = line.lstrip()
    dash = "- " if bare.startswith("- ") and not written.startswith("- ") else ""
    return line[: indent(line)] + dash + written


def alternatives(lines: Sequence[str]) -> str:
    """Lines of which one is pasted: the first, and the others behind a mark of comment."""
    return "\n".join([lines[0], *(f"# or {line.strip()}" for line in lines[1:])]) + "\n"


def _objections(file: str, text: str) -> Sequence[Notice]:
    """What the reader of a file objects to in a text for it."""
    path = PurePosixPath(file)
    if path.parent.name == "decisions":
        return mistakes_in(text, path.stem, file) if path.stem in FILES else ()
    try:
        sidecar.read(text.encode(), file)
    except DossierError as error:
        return error.notices
    return ()


def _is_better(notice: Notice, lines: list[str], line: str) -> bool:
    """Whether a line in the place of another ends a mistake, and makes none that was not there."""
    file, row = notice.location.file, (notice.location.line or 1) - 1
    if not file.endswith(SIDECAR):
        return True
    start, end = _part(notice, lines)
    before = "\n".join(lines[start:end])
    after = "\n".join([*lines[start:row], line, *lines[row + 1 : end]])
    known, left = (Counter(each.problem for each in _objections(file, t)) for t in (before, after))
    gone = left[notice.problem] < known[notice.problem] or notice.problem not in known
    return gone and (left <= known or not readable(before))


def _reshaped(notice: Notice, lines: list[str]) -> Paste | None:
    """An entry that has another shape put right, or one that stands twice left out."""
    row = (notice.location.line or 1) - 1
    if not notice.location.file.endswith(SIDECAR) or _UNKNOWN.match(notice.problem):
        return None
    start, end = _part(notice, lines)
    if notice.problem.endswith(OWN):
        return _moved_in(notice.location.file, lines, row)
    if _KEY_TWICE.match(notice.problem) and "{" not in lines[row]:
        return commented(notice.location.file, lines, (row, row + 1))
    if is_repeated(notice.problem):
        return without_it(notice, lines)
    reads = partial(_objections, notice.location.file)
    new = repaired("\n".join(lines[start:end]), notice.problem, reads).split("\n")
    return _changed(notice.location.file, lines[start:end], new, start) if new != [""] else None


def _moved_in(file: str, lines: list[str], row: int) -> Paste:
    """A line, and those below it that are texts of a list moved in."""
    end = row + 1
    while end < len(lines) and _ENTRY_OF_TEXT.match(lines[end]):
        end += 1
    said = "\n".join([lines[row], *(f"  {line}" for line in lines[row + 1 : end])])
    return Paste(file, f"{said}\n", row + 1, end)


def _part(notice: Notice, lines: list[str]) -> tuple[int, int]:
    """The lines that a mistake can be mended in: an entry of a list of decisions, or the file."""
    path = PurePosixPath(notice.location.file)
    if path.parent.name != "decisions" or path.stem not in FILES:
        return 0, len(lines)
    return entry(lines, (notice.location.line or 1) - 1)


def _changed(file: str, old: list[str], new: list[str], start: int) -> Paste:
    """The lines that differ; where lines are only added, with one that stands before them."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    if (first == len(old) - last or first == len(new) - last) and first:
        first -= 1
    lines = new[first : len(new) - last]
    return Paste(file, "\n".join(lines) + "\n", start + first + 1, start + len(old) - last)


def _sidecar(file: str) -> str:
    return str(PurePosixPath(file).with_suffix(SIDECAR))
