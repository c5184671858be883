"""Fetches a page of the web because a person asked for it, and reads it as an article."""

import http.client
import socket
import ssl
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit

from factcheck.domain.file_errors import CancelledError, FetchError, NotATextError, PrivateAddressError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.capture import WITHOUT_WORDS, CaptureDraft
from factcheck.domain.rules.long_work import never
from factcheck.services.http_visit import Limits, RefusedError, Watch, status_words, visit
from factcheck.services.opening import system_clock
from factcheck.services.public_web import NotPublicError
from factcheck.services.unit_of_work import Clock, in_utc
from factcheck.services.web_address import NotOnTheWebError, web_address
from factcheck.translation import N_, _, counted

_LIMITS = Limits()
_AS_IT_COMES = ReadOptions()
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/msword": ".doc",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "message/rfc822": ".eml",
}
_IN_LETTERS = ("text/", "application/xhtml")


def fetch(
    address: str,
    cancelled: Callable[[], bool] = never,
    clock: Clock = system_clock,
    limits: Limits = _LIMITS,
    private: bool = False,
    accept: str = "",
) -> CaptureDraft:
    """What a web address holds now; the site sees the visit. `cancelled` is asked on another thread.

    With `private` it may be on this computer or in its own network; else that is a PrivateAddressError. `accept` are
    the kinds of data that the site is asked for, pages where it is empty.
    Raises FetchError with a plain reason, or CancelledError once `cancelled` says so.
    """
    at = in_utc(clock())
    asked = address.strip()
    try:
        wanted = web_address(asked)
        with Watch(limits.whole, cancelled) as watch:
            try:
                answer = visit(wanted, limits, watch, private, accept)
            except HTTPError as error:
                error.close()
                raise
            finally:
                if watch.is_cancelled:
                    raise CancelledError(asked)
                if watch.is_late:
                    raise RefusedError(counted("it took longer than {count} [second|seconds]", round(limits.whole)))
    except _OF_THE_WORLD as error:
        if isinstance(error, NotPublicError) and error.is_typed:
            raise PrivateAddressError(asked) from error
        raise FetchError(asked, reason(error)) from error
    return CaptureDraft(answer.data, asked, answer.address, answer.media_type, at, not private)


def read_capture(
    capture: CaptureDraft, read: Callable[[str, bytes, ReadOptions], ArticleDraft], options: ReadOptions = _AS_IT_COMES
) -> ArticleDraft:
    """The article in what was fetched, with the capture; `read` reads a file from its name and bytes.

    Raises NotATextError for pictures and sound, and what `read` raises.
    """
    name = file_name(capture)
    kind, _, charset = capture.media_type.partition("; charset=")
    if kind.startswith(WITHOUT_WORDS):
        raise NotATextError(name)
    if not options.encoding and kind.startswith(_IN_LETTERS) and _needs(charset, capture.data):
        options = replace(options, encoding=charset)
    draft = read(name, capture.data, options)
    return replace(
        draft,
        url=capture.final_address,
        origin=capture.final_address,
        capture=capture,
        noticed=(*_is_redirected(capture), *draft.noticed),
    )


def file_name(capture: CaptureDraft) -> str:
    """What a file with these bytes would be called; its ending says what the site said it is."""
    parts = urlsplit(capture.final_address)
    given = unquote(PurePosixPath(parts.path).name) or (parts.hostname or "page")
    ending = _ENDINGS.get(capture.media_type.partition(";")[0], "")
    return given if not ending or given.lower().endswith(ending) else given + ending


def reason(error: Exception) -> str:
    """Why a page could not be fetched, in plain words that follow a colon."""
    if isinstance(error, NotOnTheWebError | NotPublicError | RefusedError):
        return str(error)
    if isinstance(error, HTTPError):
        return _("the site answered {status}", status=status_words(error))
    if isinstance(error, URLError) and isinstance(error.reason, Exception):
        return reason(error.reason)
    for kinds, words in _REASONS:
        if isinstance(error, kinds):
            return _(words)
    return _("the connection failed")


_OF_THE_WORLD = (
    NotOnTheWebError,
    NotPublicError,
    RefusedError,
    OSError,
    http.client.HTTPException,
    UnicodeError,
    zlib.error,
)
_REASONS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (ssl.SSLCertVerificationError, N_("its certificate is not valid, so it may not be that site")),
    (ssl.SSLError, N_("no secure connection could be made")),
    (socket.gaierror, N_("no site of that name was found; look at the name, and whether this computer is online")),
    (ConnectionRefusedError, N_("the site refused the connection")),
    (TimeoutError, N_("the site did not answer in time")),
    ((ConnectionError, http.client.IncompleteRead), N_("the connection broke off in the middle")),
    ((http.client.InvalidURL, UnicodeError), N_("it is not the address of a web page")),
    (zlib.error, N_("what came is damaged")),
    (http.client.HTTPException, N_("what answered does not speak HTTP")),
)


def _needs(charset: str, data: bytes) -> bool:
    """Whether the letters must be read as the site says: what is UTF-8 is that, whatever it says."""
    return bool(charset) and not _is_in(data, "utf-8") and _is_in(data, charset)


def _is_in(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True


def _is_redirected(capture: CaptureDraft) -> tuple[str, ...]:
    asked, answered = urlsplit(web_address(capture.address)), urlsplit(capture.final_address)
    if (asked.hostname, asked.path, asked.query) == (answered.hostname, answered.path, answered.query):
        return ()
    return (_("The address led on to {address}.", address=capture.final_address),)
