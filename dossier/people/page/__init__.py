"""The people: an index with who is quoted, a page for each, and their marks on articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial

from dossier.articles.article import Article
from dossier.dossier import Dossier
from dossier.pages import Mark, Page, Site, Use
from dossier.pages.runs import runs
from dossier.people.merge import Person
from dossier.people.page import facts as facts_of
from dossier.people.page import index, person
from dossier.people.page.crossing import crossing
from dossier.people.page.facts import Beside
from dossier.people.page.index import Entry
from dossier.people.page.said import WAYS, Said, by_way, said, twins


def render(site: Site, dossier: Dossier) -> list[Page]:
    """Return the index and a page for each person that has one."""
    shown = [each for each in dossier.people if dossier.has_page(each.key)]
    aligned = twins(dossier)
    heard = {each.key: said(dossier, dossier.said_by(each.key), aligned) for each in shown}
    entries = [index.entry(dossier, each, heard[each.key]) for each in shown]
    front = {
        "title": "People",
        "description": "Who is named and who is quoted, with every source.",
        "kind": "people",
    }
    crossed = crossing(dossier, shown)
    whole = site.render(
        "people.md.j2",
        "people/index.md",
        front,
        dossier=dossier,
        entries=runs(entries, lambda each: each.person.key),
        people_shown=len(shown),
        crossing=crossed,
        row_facts=partial(facts_of.rows, dossier),
        crossed_facts=partial(facts_of.crossed, crossed.columns),
        voice_facts=partial(facts_of.voice, dossier),
        once=[each for each in dossier.people if not dossier.has_page(each.key)],
        voices=index.voices(dossier, heard, aligned),
        ways=WAYS,
    )
    beside = Beside(
        *(person.coverage(dossier), person.part_in(dossier), person.neighbours(dossier))
    )
    return [
        whole,
        *(_page(site, dossier, each, heard[each.person.key], beside) for each in entries),
    ]


def marks(dossier: Dossier, article: Article) -> list[Mark]:
    """Return a mark for each place where an article names a person of the dossier."""
    return [
        Mark(
            *(mention.start, mention.end, "person", address(dossier, person), person.name),
            why=person.roles[0].text if person.roles else "",
            key=person.key,
            status=person.status,
        )
        for person, mention in dossier.named_in(article.key)
    ]


def uses(dossier: Dossier, article: Article) -> list[Use]:
    """Return the persons an article names, as the site orders them."""
    named = {person.key: person for person, _ in dossier.named_in(article.key)}
    return [Use("person", address(dossier, each), each.name) for each in named.values()]


def facts(dossier: Dossier) -> Callable[[Article], object]:
    """Return what gives the facts of which an article's marks and uses are made."""
    told: defaultdict[str, list[object]] = defaultdict(list)
    for each in dossier.people:
        role = each.roles[0].text if each.roles else ""
        shown = (each.key, each.name, each.status.value, dossier.has_page(each.key), role)
        for article, mention in each.mentions:
            told[article] += (shown, mention.start, mention.end)
    return lambda article: told.get(article.key, ())


def address(dossier: Dossier, person: Person) -> str:
    """Return a person's page, or the index where the person has none."""
    return f"people/{person.key}.html" if dossier.has_page(person.key) else "people/index.html"


def _page(
    site: Site, dossier: Dossier, entry: Entry, heard: Sequence[Said], beside: Beside
) -> Page:
    """A person's page: of what is shown of all articles that tell of the person, and of joins."""
    who = entry.person
    positions = dossier.taken_by(who.key)
    others = beside.neighbours.get(who.key, {})

    def make() -> Page:
        named = person.named(dossier, who)
        return site.render(
            "person.md.j2",
            f"people/{who.key}.md",
            _front(who),
            dossier=dossier,
            entry=entry,
            person=who,
            said=list(by_way(heard)),
            named=named,
            line=person.line(named, beside.coverage),
            together=person.together(dossier, named, others),
            events=beside.events.get(who.key, ()),
            answers=person.answers(positions),
            undoing=list(person.undoing(who)),
        )

    return site.recalled(
        f"people/{who.key}.md", lambda: facts_of.page(dossier, entry, heard, beside), make
    )


def _front(who: Person) -> dict[str, object]:
    return {
        "title": who.name,
        "description": f"{who.name}: what the sources print, with every sentence.",
        "key": who.key,
        "kind": "person",
        "search": {"boost": 8},
    }
