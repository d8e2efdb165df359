"""Property tests draw the same examples every time; `make.py fuzz` is where chance has its place."""

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")
