"""A project's real site: built strictly by MkDocs in a process of its own, served on loopback.

with serve(build(project, folder)) as home:
    ...  # home is 'http://127.0.0.1:40123/'
"""

import gzip
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread


def build(project: Path, folder: Path, *options: str) -> Path:
    """Builds a project's site into a folder and returns it; fails with MkDocs' own words."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(folder), *options]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(
        command, cwd=project, env=env, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return folder


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of requests: what a page asks for, the tests look at themselves."""


class _Packing(_Silent):
    def send_head(self) -> BytesIO | None:
        """Send a file packed with gzip, as hosts of static sites do."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return None
        packed = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        return BytesIO(packed)


@contextmanager
def serve(folder: Path, *, packed: bool = False) -> Iterator[str]:
    """Serves a folder on a free port of loopback, packed or as it is, and gives its address."""
    handler = partial(_Packing if packed else _Silent, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
