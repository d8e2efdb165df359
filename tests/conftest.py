"""Property tests draw the same examples every time; chance has its place in `make.py fuzz`."""

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")
