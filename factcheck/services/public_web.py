"""The border between the public web and the network that this computer is in."""

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.request import Request

from factcheck.translation import _

_LAST_32_BITS = tuple(map(ipaddress.IPv6Network, ("::/96", "::ffff:0:0/96", "64:ff9b::/96")))
"""Where the end of an address is one of IPv4 (RFC 4291, 2.5.5, and RFC 6052, 2.1)."""
_LOCAL = tuple(map(ipaddress.IPv6Network, ("fec0::/10", "64:ff9b:1::/48")))
"""What is for use inside a network (RFC 3879 and RFC 8215), of which Python does not know, or not in every version."""
Connector = Callable[..., socket.socket]
"""Connects as `socket.create_connection` does."""


class NotPublicError(Exception):
    """The address is that of this computer or its own network; `is_typed` says that nobody was visited before."""

    def __init__(self, is_typed: bool) -> None:
        super().__init__(_("it leads to this computer or to its own network"))
        self.is_typed = is_typed


class Border:
    """Keeps a visit on the public web: once it was there nothing leads back into the network of this computer."""

    def __init__(self, private: bool) -> None:
        self._is_private_agreed = private
        self._was_public = False

    def connector(self, request: Request) -> Connector:
        """What connects to the site of a request; by a proxy, which finds the site itself, names are not looked up."""
        site = urlsplit(request.full_url)
        if request.has_proxy() or request.host.lower() != site.netloc.lower():
            if _address(site.hostname or "") is not None or site.hostname == "localhost":
                self._admit(site.hostname or "")
            return socket.create_connection
        return self._connected

    def _connected(
        self, address: tuple[str, int], timeout: float, source_address: tuple[str, int] | None = None
    ) -> socket.socket:
        """A connection as `socket.create_connection` makes it, to no address that was not looked at."""
        found = [facts[4][0] for facts in socket.getaddrinfo(*address, type=socket.SOCK_STREAM)]
        for one in found:
            self._admit(str(one))
        for one in found[:-1]:
            try:
                return socket.create_connection((str(one), address[1]), timeout, source_address)
            except OSError:
                continue
        return socket.create_connection((str(found[-1]), address[1]), timeout, source_address)

    def _admit(self, address: str) -> None:
        if _is_public(address):
            self._was_public = True
        elif self._was_public or not self._is_private_agreed:
            raise NotPublicError(is_typed=not self._was_public)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _is_public(host: str) -> bool:
    """Whether an address is one of the public internet, and of a single computer there."""
    address = _address(host)
    if isinstance(address, ipaddress.IPv6Address):
        if any(address in network for network in _LOCAL):
            return False
        address = _inner(address)
    return address is not None and address.is_global and not address.is_multicast


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The IPv4 address that an address stands for, else itself."""
    if any(address in network for network in _LAST_32_BITS):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.sixtofour or address
