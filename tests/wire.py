"""The wire: a built site served as a usual host does, gzipped, with what went over it counted."""

import functools
import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}


class Host(SimpleHTTPRequestHandler):
    """A static host: text gzipped, pictures as they are, its own page for what is not there."""

    protocol_version = "HTTP/1.1"
    sent: ClassVar[dict[str, int]] = {}
    """Bytes of each answer's body by path; the last answer counts."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file, packed where the browser can unpack it."""
        path = Path(self.directory, unquote(urlsplit(self.path).path).lstrip("/"))
        path = path / "index.html" if path.is_dir() else path
        status = 200 if path.is_file() else 404
        path = path if status == 200 else Path(self.directory, "404.html")
        body = path.read_bytes()
        packed = path.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(body, 6) if packed else body
        self.send_response(status)
        kind = TYPES.get(path.suffix) or self.guess_type(path)
        charset = "; charset=utf-8" if path.suffix in TYPES else ""
        self.send_header("Content-Type", kind + charset)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.sent[self.path] = len(body)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a built site on a free port; the address, ending in ``/``."""
    handler = functools.partial(Host, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
