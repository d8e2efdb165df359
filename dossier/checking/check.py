"""Everything wrong or doubtful in a dossier, worst first.

    check(Path("seeds"), "seeds", "Boats", Shelf(Cache(None)))  ->  (Finding(...), ...)

Each kind of doubt is found by the module named after what it is about; a further kind is one
function and one line here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from dossier import yamlfile
from dossier.articles.article import Mode
from dossier.articles.seeds import SIDECAR
from dossier.checking import alike, facts, files, origins, people, setaside, speakers
from dossier.checking.finding import Finding, Paste, Severity, worst_first
from dossier.checking.mistakes import Examined, examine
from dossier.checking.places import Places
from dossier.checking.unsettled import Unsettled
from dossier.corrections import corrections
from dossier.decisions import Decisions, resting
from dossier.decisions.entries import RULING
from dossier.decisions.files import FILES
from dossier.dossier import Dossier
from dossier.errors import Location
from dossier.files import LIMIT
from dossier.outcome import Outcome
from dossier.reading import Shelf

_EMPTY = ("[]", "{}", "~", "null")
_UNKNOWN = "not printed, and not known"


def check(
    folder: Path, name: str, title: str, shelf: Shelf, *, limit: int = LIMIT
) -> tuple[Finding, ...]:
    """Return the findings of a folder of seeds, worst first.

    Args:
        folder: the seeds, with `decisions/` in it.
        name: the folder as messages name it.
        title: the dossier's name.
        shelf: what reads each article.
        limit: how many bytes a seed may have.
    """
    asked = (name, title, shelf.pipeline, str(limit))
    make = partial(_found, folder, name, title, shelf, limit=limit)
    return _FOUND.of(folder, asked, shelf.cache, make).findings


@dataclass(frozen=True, slots=True)
class _Found:
    findings: tuple[Finding, ...]


_FOUND = Outcome(_Found)


def _found(folder: Path, name: str, title: str, shelf: Shelf, *, limit: int) -> _Found:
    examined = examine(folder, name, title, shelf, limit=limit)
    found = [*examined.mistakes, *files.doubts(folder / "decisions", f"{name}/decisions")]
    if examined.whole:
        told = {(each.location, each.problem) for each in found}
        warned = [n for n in examined.whole.notices if (n.location, n.problem) not in told]
        found += setaside.doubts(warned, examined, folder)
        found += _open(examined, folder, name)
        found += files.unmerged(examined.whole, Places(folder, name))
        found += _unsigned(examined.whole)
        found += _resting(examined.whole, examined.decided)
        found += _undated(examined.whole, folder, name)
        found += _unanswered(examined.whole) if not examined.mistakes else ()
        found += facts.doubts(examined.whole, folder, name)
    return _Found(worst_first(found))


def _open(examined: Examined, folder: Path, name: str) -> Iterator[Finding]:
    """What is left open, but for what is decided and not carried out."""
    whole, decided, mender = examined.whole, examined.decided, examined.mender
    if whole is None:
        return
    places, decisions = Places(folder, name), f"{name}/decisions"
    held = Unsettled(
        mender,
        (each for each in examined.mistakes if _decides(each.location, name)),
        (
            *examined.resting,
            *((n.location, "") for n in whole.notices if _decides(n.location, name)),
        ),
    )
    for each in (
        *people.doubts(whole, decided.people, places, f"{decisions}/people.yml"),
        *alike.doubts(whole, decided, places, mender, decisions),
        *origins.doubts(whole, decided.origins, f"{decisions}/origins.yml"),
        *speakers.doubts(whole, places, f"{decisions}/statements.yml"),
    ):
        paste = each.paste
        if paste is None or paste.first:
            yield each
        elif not held.holds(paste):
            yield replace(each, paste=_placed(paste, mender.lines_of(paste.file)))


def _placed(paste: Paste, lines: Sequence[str]) -> Paste:
    """Lines to add, in the place of the one that says that the file's list is empty."""
    said = [row for row, line in enumerate(lines, 1) if line.strip() and line[0] != "#"]
    if len(said) == 1 and lines[said[0] - 1].strip() in _EMPTY:
        return replace(paste, first=said[0], last=said[0])
    return paste


def _decides(place: Location, name: str) -> bool:
    """Whether a file is one of decisions, or is taken for one by its name or folder."""
    path = PurePosixPath(place.file)
    folder = PurePosixPath(name, "decisions")
    return folder in (path, path.parent) or (path.stem in FILES and path.suffix == SIDECAR)


def _unsigned(whole: Dossier) -> Iterator[Finding]:
    for correction in corrections(whole):
        ruling = correction.ruling
        lacking = [word for word in RULING if not getattr(ruling, word)]
        if lacking:
            yield Finding(
                *(Severity.NOTICE, "unsigned", ruling.location),
                f"this correction has no {', no '.join(lacking)}",
                'readers are told why: "...", by: "..." and on: 2022-02-20; add what is missing',
            )


def _resting(whole: Dossier, decided: Decisions) -> Iterator[Finding]:
    kept_back = {each.key for each in whole.articles if each.mode is Mode.METADATA}
    acting = set(resting.shown(decided, kept_back).rulings)
    for ruling in decided.rulings:
        if ruling not in acting:
            yield Finding(
                *(Severity.NOTICE, "resting", ruling.location),
                "this decision rests, for its article is in mode: metadata and shows no words",
                "keep it: it holds again once the article shows them",
            )


def _unanswered(whole: Dossier) -> Iterator[Finding]:
    for row in whole.claims:
        if row.ruling and not row.positions:
            yield Finding(
                *(Severity.WARNING, "unanswered", row.ruling.location),
                f'no article answers "{row.question}"',
                "quote an answer in its positions, or remove the row",
                certainty=0.05,
            )


def _undated(whole: Dossier, folder: Path, name: str) -> Iterator[Finding]:
    for article in whole.articles:
        if article.published is None and not article.basis.get("published"):
            file = PurePosixPath(article.file).relative_to(name).with_suffix(SIDECAR)
            sidecar = f"{name}/{file}"
            yield Finding(
                *(Severity.WARNING, "undated", Location(article.file)),
                "no publication date is known, so weekdays and the like have no day",
                f"write published: 2022-02-20 into {sidecar}, or that it is not known",
                _not_known(folder / file, sidecar),
                certainty=0.05,
            )


def _not_known(path: Path, name: str) -> Paste:
    """The lines that say so, with what the sidecar's basis holds already: a key stands once."""
    unknown = {"published": _UNKNOWN}
    root = yamlfile.read_file(path, name) if path.exists() else None
    known = root.mapping() if root and not root.empty else {}
    if "basis" not in known:
        return Paste(name, f"basis: {yamlfile.flow(unknown)}\n")
    held = {key: node.text() for key, node in known["basis"].mapping().items()}
    text = path.read_text("utf-8-sig").replace("\r\n", "\n")
    place = known["basis"].location
    spans = yamlfile.values(text, place.line or 1, place.column or 1)
    first = place.line or 0 if spans else 0
    last = text.count("\n", 0, spans[-1].end) + 1 if spans else 0
    return Paste(name, f"basis: {yamlfile.flow({**held, **unknown})}\n", first, last)
