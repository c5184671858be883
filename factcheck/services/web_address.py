"""Addresses of web pages, as people type them and as they are sent."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

from factcheck.translation import _

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:(?!\d)")  # what a number follows is a name with its port
_SAFE = "/%:@!$&'()*+,;=~-._[]"


class NotOnTheWebError(ValueError):
    """An address that is none of a web page; the message says why, to follow a colon."""


def web_address(typed: str) -> str:
    """The address that `typed` means, in ASCII, without its fragment; https where it names no scheme.

    Raises NotOnTheWebError.
    """
    address = typed.strip()
    if not _SCHEME.match(address):
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError as error:  # half a bracket, a port that is none, a name that cannot be written
        raise NotOnTheWebError(_("it is not the address of a web page")) from error
    if parts.scheme not in ("http", "https"):
        raise NotOnTheWebError(_("only http and https addresses can be fetched"))
    if parts.username is not None or parts.password is not None:
        raise NotOnTheWebError(_("it holds a user name or password; leave that out"))
    if not host or not parts.netloc.isprintable() or " " in parts.netloc:
        raise NotOnTheWebError(_("it is not the address of a web page"))
    place = host if port is None else f"{host}:{port}"
    return urlunsplit((parts.scheme, place, quote(parts.path or "/", _SAFE), quote(parts.query, _SAFE + "?"), ""))


def _host(name: str) -> str:
    if ":" in name:
        return f"[{name}]"
    return name if name.isascii() else name.encode("idna").decode("ascii")
