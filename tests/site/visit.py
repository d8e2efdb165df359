"""A reader's visit: one tab of Chromium that notes what a page does beside showing itself.

visit = Visit(browser, "http://127.0.0.1:40123/", color_scheme="dark")
visit.open("claims.html")
visit.complaints  ->  []
"""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Dialog

# What a scrolling box holds may be wider than the screen; the page itself may not.
OVERFLOW = """() => {
  const apart = element => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (up.matches('.md-content')) return false
      if (getComputedStyle(up).overflowX !== 'visible') return true
    }
    return false
  }
  const wide = [...document.querySelectorAll('.md-content *')].filter(
    each => each.getBoundingClientRect().right > innerWidth + 0.5 && !apart(each))
  const found = wide.map(each => `${each.tagName}: ${each.textContent.trim().slice(0, 60)}`)
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page itself')
  return found
}"""
HIDE = """content => {
  for (const each of content.querySelectorAll('.dossier-tools')) each.style.display = 'none'
}"""
WIDE = {"width": 1280, "height": 800}
COUNTED = re.compile(r"(No|\d+) matching document")


class Visit:
    """A tab with a profile of its own.

    Attributes:
        asked: every address that was requested, in order.
        complaints: console errors and warnings, uncaught errors and dialogs.
    """

    def __init__(self, browser: Browser, home: str, **options: object) -> None:
        self.home = home
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.context = browser.new_context(**{"viewport": WIDE, **options})
        self.context.set_default_timeout(10_000)
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.page = self.context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("dialog", self._dismiss)

    @property
    def abroad(self) -> list[str]:
        """The requests that went elsewhere than to the site."""
        own = urlsplit(self.home)
        parts = [(address, urlsplit(address)) for address in self.asked]
        return [
            address
            for address, asked in parts
            if asked.scheme not in ("data", "blob") and asked[:2] != own[:2]
        ]

    def open(self, address: str) -> None:
        """Opens a page of the site and waits until all it needs has come."""
        self.page.goto(self.home + address)

    def read(self, address: str) -> str:
        """Opens a page; the words that the reader sees in its main part, white space folded.

        The tools that a script offers, all in `.dossier-tools`, are left out.
        """
        self.open(address)
        self.page.locator(".md-content").evaluate(HIDE)
        return " ".join(self.page.locator(".md-content").inner_text().split())

    def overflow(self, width: int) -> list[str]:
        """What reaches beyond the right edge of a screen of some width."""
        self.page.set_viewport_size({"width": width, "height": 740})
        return self.page.evaluate(OVERFLOW)

    def search(self, words: str) -> list[str]:
        """Types words into the search box of the page; the addresses of what is found."""
        box = self.page.locator("[data-md-component=search-query]")
        counted = self.page.locator(".md-search-result__meta")
        box.fill("")
        box.press("End")  # the theme looks at the words when a key is let go
        counted.filter(has_text="Type to start").wait_for()
        box.fill(words)
        box.press("End")
        counted.filter(has_text=COUNTED).wait_for()
        found = self.page.locator("a.md-search-result__link").evaluate_all(
            "links => links.map(link => link.href)"
        )
        return [re.sub(r"\?[^#]*", "", href.removeprefix(self.home)) for href in found]

    def close(self) -> None:
        self.context.close()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _dismiss(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()
