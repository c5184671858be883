"""A visit to the public web never leads into the network of this computer, unless a person agreed to it at first."""

import socket

import pytest

from factcheck.domain.file_errors import FetchError, PrivateAddressError
from factcheck.services import public_web
from factcheck.services.fetching import fetch
from tests.web_samples import PAGE, Page, a_site

PUBLIC, OTHER = "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"
NOT_PUBLIC = [
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.0.0.1", "172.16.5.5", "192.168.1.1", "100.64.0.1", "169.254.169.254",
    "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "2002:7f00:1::1", "ff02::1", "fec0::1", "::127.0.0.1", "::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
    "64:ff9b:1::5db8:d70e",
]  # fmt: skip


@pytest.fixture
def site(own_computer):
    with a_site(own_computer, page=Page()) as one:
        yield one


@pytest.fixture
def port(site):
    return site.address.rpartition(":")[2]


@pytest.fixture
def names(monkeypatch):
    """The addresses that each name has; whoever connects to one of them reaches the server on this computer."""
    known = {}

    def look_up(host, port, *how, **named):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in known.get(host, [host])]

    honest = socket.create_connection
    monkeypatch.setattr(public_web.socket, "getaddrinfo", look_up)
    monkeypatch.setattr(public_web.socket, "create_connection", lambda to, *how: honest(("127.0.0.1", to[1]), *how))
    monkeypatch.setenv("no_proxy", "*")
    return known


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_a_typed_address_that_is_not_public_is_asked_about_first(site, port, names, address):
    names["inside.example"] = [address]
    with pytest.raises(PrivateAddressError) as refused:
        fetch(f"http://inside.example:{port}/page")
    assert refused.value.address == f"http://inside.example:{port}/page"
    assert site.asked == []
    assert fetch(f"http://inside.example:{port}/page", private=True).data == PAGE


@pytest.mark.parametrize("address", [PUBLIC, OTHER, "64:ff9b::5db8:d70e", "::ffff:5db8:d70e"])
def test_a_public_one_is_visited(site, port, names, address):
    names["site.example"] = [address]
    assert fetch(f"http://site.example:{port}/page").data == PAGE


def test_a_name_with_both_is_asked_about(site, port, names):
    names["site.example"] = [PUBLIC, "10.0.0.1"]
    with pytest.raises(FetchError) as refused:
        fetch(f"http://site.example:{port}/page")
    assert refused.value.why == "it leads to this computer or to its own network"
    assert site.asked == []


@pytest.mark.parametrize("agreed", [False, True])
@pytest.mark.parametrize("inside", ["localhost", "inside.example", "169.254.169.254"])
def test_a_public_page_that_leads_inside_is_not_followed(site, port, names, inside, agreed):
    names.update({"site.example": [PUBLIC], "inside.example": ["192.168.1.1"], "localhost": ["127.0.0.1"]})
    site.pages["/away"] = Page(b"", 302, {"Location": f"http://{inside}:{port}/page"})
    with pytest.raises(FetchError) as refused:
        fetch(f"http://site.example:{port}/away", private=agreed)
    assert refused.value.why == "it leads to this computer or to its own network"
    assert [path for path, _ in site.asked] == ["/away"]


def test_one_inside_may_lead_on_inside_where_that_was_agreed(site, port, names):
    names.update({"inside.example": ["10.0.0.1"], "other.example": ["10.0.0.2"]})
    site.pages["/away"] = Page(b"", 302, {"Location": f"http://other.example:{port}/page"})
    assert fetch(f"http://inside.example:{port}/away", private=True).data == PAGE


def test_the_next_address_is_tried_where_one_does_not_answer(site, port, names, monkeypatch):
    names["site.example"] = [OTHER, PUBLIC]
    honest, tried = public_web.socket.create_connection, []

    def connect(to, *how):
        tried.append(to[0])
        if to[0] == OTHER:
            raise OSError("no way there")
        return honest(to, *how)

    monkeypatch.setattr(public_web.socket, "create_connection", connect)
    assert fetch(f"http://site.example:{port}/page").data == PAGE
    assert tried == [OTHER, PUBLIC]


def test_a_proxy_finds_sites_itself_but_is_asked_for_none_inside(site, monkeypatch):
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("http_proxy", site.address)
    site.pages["http://site.example/page"] = Page()
    assert fetch("http://site.example/page").data == PAGE
    for inside in ("http://10.0.0.1/page", "http://localhost/page", "http://[::1]/page"):
        with pytest.raises(PrivateAddressError):
            fetch(inside)
    assert [path for path, _ in site.asked] == ["http://site.example/page"]
