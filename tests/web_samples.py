"""A small web server on this computer that answers as a test tells it, and remembers what it was asked."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = (
    b"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Bridge opens</title></head><body>"
    b"<article><h1>Bridge opens</h1><p>The bridge is 512 metres long.</p><p>It is red.</p></article></body></html>"
)


class Server(ThreadingHTTPServer):
    """A server that does not mind a visitor who leaves."""

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@dataclass
class Page:
    """One answer; with `length` the server says another length than it sends."""

    body: bytes = PAGE
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html"})
    length: int | None = None


@dataclass
class Site:
    """What the server has at which path; `asked` holds path and headers of each visit."""

    address: str
    pages: dict[str, Page]
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@contextlib.contextmanager
def a_site(host: str, context: ssl.SSLContext | None = None, **pages: Page) -> Iterator[Site]:
    """A site with a page at "/name" for each of `pages`; encrypted where there is a `context`."""
    site = Site("", {f"/{name}": page for name, page in pages.items()})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers.items())))
            page = site.pages.get(self.path.partition("?")[0], Page(b"none", 404))
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(page.body) if page.length is None else page.length))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(page.body)

        def log_message(self, *words: object) -> None:
            pass

    with Server((host, 0), Handler) as server:
        if context is not None:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        site.address = f"{'https' if context else 'http'}://{host}:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def a_raw_server(host: str, *parts: bytes, stays: bool = False, pause: float = 0.0) -> Iterator[str]:
    """A server that sends `parts` whatever it is asked, then hangs up; with `stays` it goes on in silence."""
    done = threading.Event()
    with socket.create_server((host, 0)) as listener:

        def serve() -> None:
            with contextlib.suppress(OSError):
                line, _ = listener.accept()
                with line:
                    line.recv(65536)
                    for part in parts:
                        line.sendall(part)
                        done.wait(pause)
                    if stays:
                        done.wait()

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://{host}:{listener.getsockname()[1]}"
        finally:
            done.set()
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            thread.join()
