"""The build page: which files were read, what was set aside and why, what is doubtful.

A dossier that leaves an article out says so where its readers can see it. The page lists the
articles set aside first, then the doubts, each as the build prints it, then every file read with
the digest by which anyone can check that it is the one.

    report.render(site, dossier).path  ->  'build.md'

It holds no time: two builds of the same files give the same page.
"""

from __future__ import annotations

from dossier.dossier import Dossier
from dossier.errors import SetAside
from dossier.pages import Page, Site
from dossier.pages.runs import runs


def render(site: Site, dossier: Dossier) -> Page:
    """Return the build page."""
    aside = [notice for notice in dossier.notices if isinstance(notice, SetAside)]
    front = {
        "title": "Build",
        "description": "The files of this dossier: what was read, set aside and doubted.",
        "kind": "build",
        "search": {"exclude": True},
    }
    return site.render(
        "build.md.j2",
        "build.md",
        front,
        dossier=dossier,
        aside=aside,
        doubts=[notice for notice in dossier.notices if notice not in aside],
        runs=runs(dossier.articles, lambda article: article.key),
        facts=lambda run: [dossier.shown(each.key) for each in run.entries],
    )
