"""One visit to a site by HTTP: no cookies, no names, redirects only within the web, everything limited and watched."""

import contextlib
import http.client
import socket
import ssl
import string
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from typing import IO, Self
from urllib.error import HTTPError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import (
    AbstractHTTPHandler,
    BaseHandler,
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from typing_extensions import override

from factcheck import __version__
from factcheck.domain.wording.labels import size_words
from factcheck.services.public_web import Border, Connector
from factcheck.services.web_address import web_address
from factcheck.translation import N_, _

_LOOKS_EVERY = 0.1  # seconds


class Watch:
    """A context in which connections put under watch are cut once `cancelled` says so or `seconds` are over.

    Cutting ends whatever waits for the other side, also within the greeting or the head of an answer.
    """

    def __init__(self, seconds: float, cancelled: Callable[[], bool]) -> None:
        self.is_late = False
        self.is_cancelled = False
        self._cancelled = cancelled
        self._until = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._lines: list[socket.socket] = []
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="fetch-watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._is_over.set()
        self._thread.join()
        for line in self._lines:
            line.close()

    @property
    def has_cut(self) -> bool:
        """Whether the visit was ended from here."""
        return self.is_late or self.is_cancelled

    def over(self, connection: socket.socket) -> None:
        """Puts a connection under watch; another handle of it is kept, since encryption takes the first one over."""
        with self._lock:
            self._lines.append(connection.dup())
        if self.has_cut:
            self._cut()

    def _look(self) -> None:
        while not self._is_over.wait(_LOOKS_EVERY):
            self.is_cancelled = self._cancelled()
            self.is_late = time.monotonic() > self._until
            if self.has_cut:
                self._cut()
                return

    def _cut(self) -> None:
        with self._lock:
            for line in self._lines:
                with contextlib.suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)


_HEADERS = {
    "User-Agent": f"Factcheck/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip",
}
_REDIRECTS = 10
_AT_ONCE = 1 << 16
_GZIP = 16 + zlib.MAX_WBITS
_GZIP_SIGN = b"\x1f\x8b"
_BROKE_OFF = N_("the connection broke off in the middle")


class RefusedError(Exception):
    """The site answered with something that is not taken; the message says why, to follow a colon."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one visit may take: bytes as sent and unpacked, seconds of silence, seconds in all."""

    size: int = 20_000_000
    silence: float = 10.0
    whole: float = 30.0


@dataclass(frozen=True, slots=True)
class Response:
    """What came: the address that answered, the media type with its charset where one was named, the bytes."""

    address: str
    media_type: str
    data: bytes


def visit(address: str, limits: Limits, watch: Watch, private: bool = False, accept: str = "") -> Response:
    """Asks a site for a page, or for what it is to `accept`; one on this computer or in its own network only where that
    is agreed (`private`).

    Raises NotPublicError, RefusedError, NotOnTheWebError where it leads out of the web, HTTPError, OSError,
    HTTPException, zlib.error.
    """
    opener = OpenerDirector()
    opener.addheaders = []
    border = Border(private)
    handlers = (ProxyHandler(), _Visiting(watch, border), _Redirects())
    for handler in (*handlers, HTTPDefaultErrorHandler(), HTTPErrorProcessor()):
        opener.add_handler(handler)
    headers = _HEADERS | {"Accept": accept or _HEADERS["Accept"]}
    with closing(opener.open(Request(address, headers=headers), timeout=limits.silence)) as response:
        return Response(response.url, _media_type(response), _body(response, limits.size))


def status_words(error: HTTPError) -> str:
    """What a site answered instead of a page: "404 Not Found"; the words of the site itself are not repeated."""
    try:
        return f"{error.code} {HTTPStatus(error.code).phrase}"
    except ValueError:
        return str(error.code)


def _media_type(response: http.client.HTTPResponse) -> str:
    if "Content-Type" not in response.headers:
        return ""
    charset = response.headers.get_content_charset()
    kind = response.headers.get_content_type()
    return f"{kind}; charset={charset}" if charset else kind


def _body(response: http.client.HTTPResponse, most: int) -> bytes:
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise RefusedError(_("it came packed in a way that nobody asked for"))
    data = _sent(response, most)
    return _unpacked(data, most) if encoding.endswith("gzip") and data else data


def _sent(response: http.client.HTTPResponse, most: int) -> bytes:
    """The bytes as they were sent, all of them."""
    expected = response.length
    if expected is not None and expected > most:
        raise _too_large(most)
    data = bytearray()
    while len(data) != expected and (chunk := response.read1(_AT_ONCE)):
        data += chunk
        if len(data) > most:
            raise _too_large(most)
    if expected not in (None, len(data)):
        raise RefusedError(_(_BROKE_OFF))
    return bytes(data)


def _unpacked(packed: bytes, most: int) -> bytes:
    """What gzip packed, in one part or several; raises zlib.error where it did not."""
    data = bytearray()
    while not data or packed.startswith(_GZIP_SIGN):
        unpack = zlib.decompressobj(_GZIP)
        data += unpack.decompress(packed, most + 1 - len(data))
        if len(data) > most:
            raise _too_large(most)
        if not unpack.eof:
            raise RefusedError(_(_BROKE_OFF))
        packed = unpack.unused_data
        if not packed:
            break
    return bytes(data)


def _too_large(most: int) -> RefusedError:
    return RefusedError(_("it is larger than {size}", size=size_words(most)))


class _Redirects(BaseHandler):
    """Goes on to where a site leads, a few times, only by http and https; the page that leads on is not read."""

    def __init__(self) -> None:
        self._count = 0

    def http_error_302(
        self, request: Request, answer: IO[bytes], code: int, words: str, headers: http.client.HTTPMessage
    ) -> object:
        answer.close()
        self._count += 1
        if self._count > _REDIRECTS:
            raise RefusedError(_("it leads from one address to the next without an end"))
        target = headers.get("Location")
        if target is None:
            raise RefusedError(_("it leads to an address that it does not name"))
        # A header is read as Latin-1 whatever it is written in: this gives its bytes back.
        written = quote(target, encoding="iso-8859-1", safe=string.punctuation)
        address = web_address(urljoin(request.full_url, written))
        if urlsplit(request.full_url).scheme == "https" != urlsplit(address).scheme:
            raise RefusedError(_("it leads from a secure connection to one that is not"))
        accept = {"Accept": request.headers["Accept"]}  # as it was asked for
        return self.parent.open(Request(address, headers=_HEADERS | accept), timeout=request.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


class _Visiting(AbstractHTTPHandler):
    """Connects to sites, with encryption or without."""

    def __init__(self, watch: Watch, border: Border) -> None:
        super().__init__()
        self._watch, self._border = watch, border

    def http_open(self, req: Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_PlainConnection, watch=self._watch, connect=self._border.connector(req)), req)

    def https_open(self, req: Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_SecureConnection, watch=self._watch, connect=self._border.connector(req)), req)

    http_request = https_request = AbstractHTTPHandler.do_request_


class _PlainConnection(http.client.HTTPConnection):
    def __init__(self, host: str, *, timeout: float, watch: Watch, connect: Connector) -> None:
        super().__init__(host, timeout=timeout)
        self._create_connection = connect
        self._watch = watch

    @override
    def connect(self) -> None:
        super().connect()
        self._watch.over(self.sock)


class _SecureConnection(_PlainConnection):
    """A connection that is under watch before its encryption begins."""

    default_port = http.client.HTTPS_PORT

    def __init__(self, host: str, *, timeout: float, watch: Watch, connect: Connector) -> None:
        super().__init__(host, timeout=timeout, watch=watch, connect=connect)
        self._speaks_to = self.host

    @override
    def set_tunnel(self, host: str, port: int | None = None, headers: object = None) -> None:
        super().set_tunnel(host, port, headers)  # type: ignore[arg-type]
        self._speaks_to = host.rpartition(":")[0] if ":" in host else host

    @override
    def connect(self) -> None:
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self._speaks_to)
