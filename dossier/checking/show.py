"""Findings as a terminal, a program and GitHub show them.

    seeds/decisions/people.yml:3:3: error: unknown key "sam"
      valid choices: confirm, different, hide, same; nearest: "same"

In a workflow each finding is an annotation, of each severity as many as GitHub shows; the rest is
counted, and all of them stand in the run's summary as far as that has room.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from dossier import github
from dossier.checking.finding import Finding, Severity
from dossier.errors import one_line

MOST = 10
"""The annotations of one severity that GitHub shows of one step."""
ROOM = 900_000
"""Bytes of a summary; GitHub refuses one of more than 1 MiB."""

_TITLES = {Severity.ERROR: "Errors", Severity.WARNING: "Doubts", Severity.NOTICE: "Left open"}


def text(findings: Sequence[Finding]) -> str:
    """Return the findings for a terminal, and their count."""
    lines: list[str] = []
    for each in findings:
        lines.append(f"{_head(each)}: {one_line(each.problem)}")
        lines.append(f"  {one_line(each.remedy)}")
        if each.paste:
            lines.append(f"  for {one_line(each.paste.place)}:")
            lines += [f"    {one_line(line)}" for line in each.paste.yaml.splitlines()]
    return "\n".join([*lines, counted(findings)]) + "\n"


def suggestions(findings: Sequence[Finding]) -> str:
    """Return the lines to paste, by file, the least certain first, as YAML with comments."""
    by_file: defaultdict[str, list[str]] = defaultdict(list)
    for each in suggested(findings):
        if each.paste:
            lines = by_file[each.paste.file]
            lines.append(f"# {one_line(each.location.full)}: {one_line(each.problem)}")
            lines += [f"# {each.paste.instead}:"] if each.paste.instead else []
            lines += [one_line(line) for line in each.paste.yaml.splitlines()]
    blocks = [f"# {one_line(file)}\n" + "\n".join(own) + "\n" for file, own in by_file.items()]
    return "\n".join(blocks) or f"# nothing to decide: {counted(findings)}\n"


def suggested(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the doubts that lines to paste would settle, the least certain first."""
    doubts = (each for each in findings if each.paste and each.severity is not Severity.ERROR)
    return tuple(sorted(doubts, key=lambda each: each.certainty))


def as_json(findings: Sequence[Finding]) -> str:
    """Return the findings as one JSON object."""
    counts = {severity.value: count for severity, count in _counts(findings).items()}
    entries = [_entry(each) for each in findings]
    return json.dumps({"counts": counts, "findings": entries}, indent=1, ensure_ascii=False) + "\n"


def annotated(findings: Sequence[Finding]) -> str:
    """Return the annotations of a workflow's log, and the count of all."""
    shown: Counter[Severity] = Counter()
    lines = []
    for each in findings:
        shown[each.severity] += 1
        if shown[each.severity] <= MOST:
            told = [
                each.problem,
                each.remedy,
                *([f"{each.paste.place}:", *each.paste.yaml.splitlines()] if each.paste else []),
            ]
            message = "\n".join(told)
            lines.append(github.annotation(each.severity, each.location, each.kind, message))
    left = [_number(shown[each] - MOST, each) for each in Severity if shown[each] > MOST]
    lines.append(counted(findings) + (f"; not shown: {', '.join(left)}" if left else ""))
    return "\n".join(lines) + "\n"


def summary(findings: Sequence[Finding]) -> str:
    """Return the findings as Markdown, in which no text of theirs is obeyed."""
    parts = [f"## Check of the dossier\n\n{counted(findings)[0].upper()}{counted(findings)[1:]}.\n"]
    room = ROOM
    severity = None
    for number, each in enumerate(findings):
        entry = "\n".join(_item(each)) + "\n"
        room -= len(entry.encode("utf-8"))
        if room < 0:
            parts.append(f"\nAnd {len(findings) - number} more.\n")
            break
        if each.severity is not severity:
            parts.append(f"\n### {_TITLES[each.severity]}\n\n")
            severity = each.severity
        parts.append(entry)
    return "".join(parts)


def counted(findings: Sequence[Finding]) -> str:
    """Return how many findings of each severity there are, in words."""
    return ", ".join(_number(count, severity) for severity, count in _counts(findings).items())


def _counts(findings: Sequence[Finding]) -> dict[Severity, int]:
    counts = Counter(each.severity for each in findings)
    return {severity: counts[severity] for severity in Severity}


def _number(count: int, severity: Severity) -> str:
    return f"{count} {severity.value}{'' if count == 1 else 's'}"


def _head(each: Finding) -> str:
    return f"{one_line(each.location.full)}: {each.severity.value}"


def _item(each: Finding) -> Iterator[str]:
    yield f"- {github.code(each.location.full)} {github.code(each.problem)}  "
    yield f"  {github.code(each.remedy)}"
    if each.paste:
        yield f"\n  For {github.code(each.paste.place)}:\n"
        yield "\n".join(f"  {line}" for line in github.block(each.paste.yaml, "yaml").split("\n"))


def _entry(each: Finding) -> dict[str, Any]:
    place = each.location
    return {
        "severity": each.severity.value,
        "kind": each.kind,
        "file": place.file,
        "line": place.line or 1,
        "column": place.column or 1,
        "problem": each.problem,
        "remedy": each.remedy,
        "certainty": round(each.certainty, 2),
        "paste": asdict(each.paste) if each.paste else None,
    }
