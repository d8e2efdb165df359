"""The site's page on method gets from the program what it asks for."""

import html
import re

from dossier.method import asks, filled, measured
from dossier.pages import Site


def words(markup):
    return " ".join(html.unescape(re.sub("<[^>]+>", " ", markup)).split())


def test_the_figures_stand_where_the_page_asks_for_them():
    made = words(filled(Site(), "# Method\n\n<!-- dossier: measured -->\n\nEnd.\n"))
    assert made.startswith("# Method How well the program finds things")
    assert made.endswith("End.")
    first = measured()[0]
    assert f"{first['what']} {first['right']} {first['found']} {first['on']}" in made


def test_a_page_that_asks_for_nothing_stays_as_it_is():
    assert filled(Site(), "# Limits\n\n<!-- ours -->\n") == "# Limits\n\n<!-- ours -->\n"


def test_how_to_report_an_error_is_said_with_and_without_an_address():
    mark = "<!-- dossier: report -->"
    assert "This site gives no address" in words(filled(Site(), mark))
    assert "Report an error in this" in words(filled(Site(report="mailto:a@b.example?{key}"), mark))


def test_a_page_without_a_comment_of_the_program_asks_for_nothing():
    assert not asks("# Method\n<!-- ours -->")
    assert asks("<!-- dossier: measured -->")
