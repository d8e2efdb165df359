"""Who waits for a build is told how far it is; what takes too much is named."""

import io

import pytest

from dossier import progress
from dossier.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Work:
    """A build whose clock and memory are set by hand."""

    def __init__(self, stream: io.StringIO) -> None:
        self.now = 0.0
        self.held = 100.0
        self.stream = stream
        self.log: list[str] = []
        self.told = Progress(self.log.append, stream, lambda: self.now, lambda: self.held)


@pytest.fixture
def terminal() -> Work:
    return Work(Terminal())


@pytest.fixture
def piped() -> Work:
    return Work(io.StringIO())


def build(work: Work, seconds: float) -> None:
    """Ten articles of some seconds each, then a step."""
    for number in range(10):
        work.told.seed(f"seeds/{number}.txt")
        work.now += seconds
    work.told.step("they are compared")
    work.told.end()


@pytest.mark.parametrize("stream", [Terminal(), io.StringIO()])
def test_work_of_under_two_seconds_says_nothing(stream):
    work = Work(stream)
    build(work, 0.15)
    assert (stream.getvalue(), work.log) == ("", [])


def test_a_terminal_has_one_line_that_changes_and_goes(terminal):
    build(terminal, 0.5)
    lines = terminal.stream.getvalue().split("\r\x1b[K")
    assert lines[0] == lines[-1] == ""
    assert lines[1] == "4 articles read, now seeds/4.txt"
    assert lines[-2] == "10 articles: they are compared"
    assert terminal.log == []


def test_a_terminal_is_not_written_to_for_every_article(terminal):
    terminal.now = 5
    build(terminal, 0.001)
    assert terminal.stream.getvalue().count("\r") == 2


def test_a_log_has_few_plain_lines(piped):
    build(piped, 3)
    assert piped.log == [
        *("1 articles read, now seeds/1.txt", "5 articles read, now seeds/5.txt"),
        "9 articles read, now seeds/9.txt",
    ]
    assert piped.stream.getvalue() == ""


def test_an_article_that_takes_too_long_is_named(piped):
    piped.told.seed("seeds/a.txt")
    piped.now = 10.9
    piped.told.step("they are compared")
    assert piped.log[0] == "seeds/a.txt took 11 seconds to read; over 10 is too long"


def test_an_article_that_takes_too_much_memory_is_named(piped):
    piped.told.seed("seeds/a.txt")
    piped.held += 600
    piped.told.seed("seeds/b.txt")
    piped.told.end()
    assert piped.log == ["seeds/a.txt took 600 MiB to read; over 512 is too much"]


def test_what_follows_the_articles_has_no_budget(piped):
    piped.told.step("they are compared")
    piped.now, piped.held = 1.9, 9999
    piped.told.end()
    assert piped.log == []


def test_the_memory_of_this_process_is_known():
    assert 10 < progress.peak() < 100_000


def test_where_the_system_does_not_say_nothing_is_weighed(monkeypatch):
    monkeypatch.setitem(progress.sys.modules, "resource", None)
    assert progress.peak() == 0
