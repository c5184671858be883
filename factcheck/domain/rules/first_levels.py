"""From whom on a source or a captured file may be read at first, by what it is and where it leads."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from factcheck.domain.records.capture import CaptureDraft, FileDraft
from factcheck.domain.records.evidence import Level, Source, SourceKind
from factcheck.domain.text.patterns import pattern

_INSIDE = (".local", ".localhost", ".internal", ".intranet", ".lan", ".home", ".corp", ".test", ".invalid")
_PRIVATE_LINK = pattern(r"(?i)\s*(?:file:|[^/?#\s]*//[^/?#\s]*@|(?!mailto:)[^/?#\s:]+:[^/?#\s]*@)")


def first_level(kind: SourceKind | None, url: str) -> Level:
    """The level with which a source begins: people and notes are for checkers, public pages for anyone.

    All else is for editor and lawyer, since nobody knows.
    """
    if kind in (SourceKind.PERSON, SourceKind.REPORTERS_NOTE):
        return Level.CHECKERS
    return Level.ANYONE if is_public(url) else Level.EDITORS


def followed_level(before: Source, wanted: Source) -> Level:
    """The level of a source whose kind or address is to be another one: that with which such a source begins.

    One that was given in place of the first one stays.
    """
    is_first = before.level is first_level(before.kind, before.url)
    return first_level(wanted.kind, wanted.url) if is_first else before.level


def first_level_of_file(draft: CaptureDraft | FileDraft) -> Level:
    """The level with which a captured file begins: a page of the public web is for anyone, all else for checkers."""
    is_public = isinstance(draft, CaptureDraft) and draft.is_public
    return Level.ANYONE if is_public else Level.CHECKERS


def is_private_link(url: str) -> bool:
    """Whether a link is one to a file on a computer, or has a name or password of somebody in it."""
    return _PRIVATE_LINK.match(url) is not None


def is_public(url: str) -> bool:
    """Whether an address is one of the web that leads out of a house: no bare name, no private number."""
    try:
        parts = urlsplit(url.strip().lower())
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or is_private_link(url):
        return False
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host.rstrip(".") and not host.rstrip(".").endswith(_INSIDE)
