"""An article as news-please and newspaper store it: one JSON object with text and metadata.

The keys are `title`, `maintext` (or `text`), `authors`, `date_publish`, `source_domain`, `url`,
`language` and `description`. A crawler fills them by guessing, so what it says has the basis
"crawler's metadata", and whatever cannot be right is left out with a notice.

    {"title": "Dam holds", "maintext": "The dam ...", "date_publish": "2021-03-04 10:22:00"}

The title is evidence like any other line: where the text does not begin with it, it is set before
the text. It does not read the layout of the text: `layout` does.
"""

from __future__ import annotations

import re

from dossier.articles import jsonobject
from dossier.articles.draft import Draft
from dossier.articles.encoding import decode
from dossier.articles.jsonobject import Stored
from dossier.articles.stored import day_of, headed, names_of
from dossier.articles.web import web_address
from dossier.errors import DossierError, Location, Notice
from dossier.when import When

BASIS = "crawler's metadata"
LONGEST = 2000
"""Characters of the longest title or other line; more is a text that went astray."""


def read(data: bytes, name: str) -> Draft:
    """Return what the object says.

    Args:
        data: the file's bytes.
        name: the file as messages name it.

    Raises:
        DossierError: the file is no JSON, no object, or has no text.
    """
    source, notices = decode(data, name)
    fields = _Fields(jsonobject.read(source, name), name, list(notices))
    text, title = fields.needed_text(), fields.text("title")
    return Draft(
        text=headed(text, title),
        title=title,
        standfirst=fields.text("description"),
        outlet=fields.text("source_domain").removeprefix("www."),
        authors=fields.authors(),
        nameless=tuple(fields.nameless),
        published=fields.published(),
        url=fields.url(),
        language=fields.text("language"),
        basis=BASIS,
        notices=tuple(fields.notices),
    )


class _Fields:
    """The object's fields; what is wrong with them goes to `notices`."""

    def __init__(self, stored: Stored, name: str, notices: list[Notice]) -> None:
        self.values, self.notices = stored.values, notices
        self.places, self.file = stored.places, Location(name)
        self.nameless: list[str] = []

    def needed_text(self) -> str:
        for key in ("maintext", "text"):
            value = self.values.get(key)
            if isinstance(value, str) and value.strip():
                return self._clean(key, value)
        given = [key for key in ("maintext", "text") if self.values.get(key) is not None]
        said = f"its {given[0]} holds no text" if given else "it has neither maintext nor text"
        place = self.places[given[0]] if given else self.file
        raise DossierError(Notice(place, f"no article: {said}", jsonobject.REMEDY))

    def text(self, key: str) -> str:
        value = self.values.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._left_out(key, value, "is no text")
            return ""
        if len(value) > LONGEST:
            self._left_out(key, value, f"has more than {LONGEST} characters")
            return ""
        return " ".join(self._clean(key, value).split())

    def authors(self) -> tuple[str, ...]:
        value = self.values.get("authors")
        listed = [value] if isinstance(value, str) else value or []
        if not isinstance(listed, list):
            self._left_out("authors", value, "is no list of names")
            return ()
        names, nameless = names_of(
            self._clean("authors", entry) if isinstance(entry, str) else entry for entry in listed
        )
        self.nameless.extend(nameless)
        return names

    def published(self) -> When | None:
        written = self.values.get("date_publish")
        if written is None or written == "":
            return None
        try:
            return day_of(str(written)).because(BASIS)
        except ValueError:
            self._left_out("date_publish", written, "is no date")
            return None

    def url(self) -> str:
        written = self.text("url")
        if written and not web_address(written):
            self._left_out("url", written, "is no address of the web")
            return ""
        return written

    def _clean(self, key: str, text: str) -> str:
        """A text that can be written: JSON can hold halves of characters, which cannot."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if any("\ud800" <= char <= "\udfff" for char in text) or "\0" in text:
            self._left_out(key, "", "holds broken characters; they are shown as \ufffd")
            text = re.sub(r"[\ud800-\udfff\0]", "\ufffd", text)
        return text

    def _left_out(self, key: str, value: object, said: str) -> None:
        shown = f' "{str(value)[:80]}"' if value != "" else ""
        problem = f"{key}{shown} {said}"
        remedy = "it is left out; set the right one in the sidecar, or correct the file"
        self.notices.append(Notice(self.places[key], problem, remedy))
