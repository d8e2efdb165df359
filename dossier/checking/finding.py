"""A `Finding`: something wrong or doubtful, and lines to paste that settle it.

An error stops the build. A warning is a doubt that a strict build or a reader would stumble over;
a notice, something that the program left open and a curator may know.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from dossier.errors import Location, Notice, SetAside


class Severity(StrEnum):
    """How bad it is, in GitHub's words."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Paste:
    """YAML that settles a finding: the file it belongs into, and its lines.

    Attributes:
        first, last: the lines of the file that it takes the place of, from 1; 0 where it is added.
    """

    file: str
    yaml: str
    first: int = 0
    last: int = 0

    @property
    def place(self) -> str:
        """Where it belongs, in words: 'seeds/a.yml, in the place of line 3'."""
        return f"{self.file}, {self.instead}" if self.first else self.file

    @property
    def instead(self) -> str:
        """What it takes the place of, in words: 'in the place of lines 3 to 5'; '' for nothing."""
        if not self.first:
            return ""
        several = f"s {self.first} to {self.last}" if self.last > self.first else f" {self.first}"
        return f"in the place of line{several}"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or doubtful.

    Attributes:
        severity: how bad it is.
        kind: what it is, in a word or two: 'mistake', 'undated', 'lone name'.
        location: where it stands.
        problem, remedy: what is wrong, and what to do about it.
        paste: YAML that settles it, None where only the curator knows what to write.
        certainty: from 0 to 1, how sure the program is of what it did.
    """

    severity: Severity
    kind: str
    location: Location
    problem: str
    remedy: str
    paste: Paste | None = None
    certainty: float = 1.0


def mistake(notice: Notice, paste: Paste | None = None) -> Finding:
    """Return what an error tells as a finding; what is set aside alone stops nothing."""
    if isinstance(notice, SetAside):
        return replace(doubt(notice), paste=paste)
    return Finding(
        Severity.ERROR, "mistake", notice.location, notice.problem, notice.remedy, paste, 0.0
    )


def doubt(notice: Notice, paste: Paste | None = None) -> Finding:
    """Return what a build warns of as a finding."""
    aside = isinstance(notice, SetAside)
    kind = "set aside" if aside else "doubt"
    place, certainty = notice.location, 0.0 if aside else 0.1
    told = (notice.problem, notice.remedy, paste, certainty)
    return Finding(Severity.WARNING, kind, place, *told)


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by severity, then the least certain, then by file and line."""
    severities = list(Severity)

    def rank(each: Finding) -> tuple[int, float, str, int, int, str]:
        place = each.location
        return (
            *(severities.index(each.severity), each.certainty),
            *(place.file, place.line or 0, place.column or 0, each.problem),
        )

    return tuple(sorted(findings, key=rank))
