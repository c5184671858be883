"""Fetching a page because a person asked for it: from servers on this computer, never from elsewhere."""

import gzip
import http.client
import shutil
import socket
import ssl
import subprocess
import threading
import zlib
from functools import partial
from urllib.error import URLError

import pytest

from factcheck import __version__
from factcheck.domain.file_errors import CancelledError, FetchError, NotATextError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.capture import CaptureDraft
from factcheck.services import fetching
from factcheck.services.fetching import file_name, read_capture, reason
from factcheck.services.http_visit import Limits
from tests.web_samples import PAGE, Page, a_raw_server, a_site

fetch = partial(fetching.fetch, private=True)
BRISK = Limits(size=100_000, silence=5.0, whole=10.0)
HURRIED = Limits(silence=0.2, whole=5.0)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.fixture
def site(own_computer):
    with a_site(own_computer, page=Page()) as one:
        yield one


def why(address, limits=BRISK, **how):
    with pytest.raises(FetchError) as refused:
        fetch(address, limits=limits, **how)
    assert refused.value.address == address
    return refused.value.why


def packed(data, encoding="gzip", **known):
    return Page(data, headers={"Content-Type": "text/html", "Content-Encoding": encoding}, **known)


def test_what_came_is_kept_with_address_type_and_time(site, clock):
    got = fetch(f" {site.address}/page#part ", clock=clock)
    assert (got.data, got.media_type, got.at) == (PAGE, "text/html", "2025-04-10T09:00:00Z")
    assert (got.address, got.final_address) == (f"{site.address}/page#part", f"{site.address}/page")


def test_the_site_is_told_who_asks_and_nothing_else(site):
    fetch(f"{site.address}/page")
    ((path, headers),) = site.asked
    assert path == "/page"
    assert headers["User-Agent"] == f"Factcheck/{__version__}"
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_a_redirect_is_followed_without_its_cookies_and_the_last_address_is_kept(site):
    site.pages["/old"] = Page(b"", 302, {"Location": "page?x=\u00c3\u00a4 b", "Set-Cookie": "who=me"})
    got = fetch(f"{site.address}/old")
    assert got.final_address == f"{site.address}/page?x=%C3%A4%20b"
    assert "Cookie" not in site.asked[1][1]
    assert "Referer" not in site.asked[1][1]


@pytest.mark.parametrize("code", [301, 303, 307, 308])
def test_every_kind_of_redirect_is_followed(site, code):
    site.pages["/old"] = Page(b"moved", code, {"Location": "/page"})
    assert fetch(f"{site.address}/old").data == PAGE


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/", "data:text/plain,x", "gopher://x/"])
def test_a_redirect_out_of_the_web_is_refused(site, target):
    site.pages["/old"] = Page(b"", 302, {"Location": target})
    assert why(f"{site.address}/old") == "only http and https addresses can be fetched"


def test_redirects_without_an_end_are_refused(site):
    site.pages["/round"] = Page(b"", 302, {"Location": "/round"})
    assert why(f"{site.address}/round") == "it leads from one address to the next without an end"
    assert len(site.asked) == 11


def test_a_redirect_to_nowhere_is_refused(site):
    site.pages["/old"] = Page(b"", 302, {})
    assert "does not name" in why(f"{site.address}/old")


@pytest.mark.parametrize(("code", "words"), [(404, "404 Not Found"), (500, "500 Internal Server Error"), (599, "599")])
def test_what_the_site_answered_is_said(site, code, words):
    site.pages["/x"] = Page(b"no", code)
    assert why(f"{site.address}/x") == f"the site answered {words}"


@pytest.mark.parametrize(
    ("sent", "page"),
    [
        (gzip.compress(PAGE), PAGE),
        (gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]), PAGE),
        (gzip.compress(PAGE) + b"\0\0", PAGE),
        (gzip.compress(b""), b""),
        (b"", b""),
    ],
    ids=["one piece", "two pieces", "zeros behind", "nothing packed", "nothing"],
)
def test_a_packed_page_is_unpacked_whole(site, sent, page):
    site.pages["/page"] = packed(sent)
    assert fetch(f"{site.address}/page").data == page


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (Page(b"x" * 100_001), "larger than"),
        (packed(gzip.compress(b"x" * 100_001)), "larger than"),
        (packed(gzip.compress(PAGE)[:-9]), "broke off"),
        (packed(b"\x1f\x8b no such thing"), "damaged"),
        (packed(PAGE, "br"), "packed in a way"),
        (Page(PAGE, length=len(PAGE) + 5), "broke off"),
    ],
)
def test_too_much_or_too_little_is_refused(site, page, words):
    site.pages["/x"] = page
    assert words in why(f"{site.address}/x")


def test_a_page_that_says_it_is_too_large_is_not_read(own_computer):
    with a_raw_server(own_computer, HEAD + b"Content-Length: 999999999\r\n\r\n", stays=True) as address:
        assert "larger than" in why(address)


def test_pieces_are_put_together(own_computer):
    pieces = b"Transfer-Encoding: chunked\r\n\r\n4\r\nThe \r\n3\r\nend\r\n0\r\n\r\n"
    with a_raw_server(own_computer, HEAD + pieces) as address:
        assert fetch(address).data == b"The end"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\nTh", "broke off"),
        (b"", "broke off"),
        (b"SSH-2.0-OpenSSH\r\n", "does not speak HTTP"),
    ],
)
def test_half_an_answer_or_another_one_is_said(own_computer, answer, words):
    with a_raw_server(own_computer, answer) as address:
        assert words in why(address)


def test_a_site_that_says_nothing_is_left(own_computer):
    with a_raw_server(own_computer, stays=True) as address:
        assert why(address, HURRIED) == "the site did not answer in time"


@pytest.mark.parametrize("begin", [b"HTTP/1.1 200 OK\r\n", HEAD, HEAD + b"\r\n"])
def test_a_site_that_goes_on_and_on_slowly_is_left(own_computer, begin):
    drops = [b"X-More: yes\r\n"] * 1000
    with a_raw_server(own_computer, begin, *drops, pause=0.02) as address:
        assert "took longer than" in why(address, Limits(silence=5.0, whole=0.3))


def test_a_person_can_stop_it(own_computer):
    stop = threading.Event()
    stop.set()
    with a_raw_server(own_computer, stays=True) as address, pytest.raises(CancelledError):
        fetch(address, stop.is_set, limits=BRISK)


def test_nobody_at_home_is_said(own_computer):
    with socket.create_server((own_computer, 0)) as listener:
        port = listener.getsockname()[1]
    assert why(f"http://{own_computer}:{port}/") == "the site refused the connection"


def test_what_is_no_address_is_said():
    assert why("file:///etc/passwd") == "only http and https addresses can be fetched"


@pytest.fixture
def secure(own_computer, tmp_path):
    """The address of a site with a certificate that nobody signed, and the file of that."""
    if shutil.which("openssl") is None:
        pytest.skip("makes a certificate with openssl")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    words = f"req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=test -addext subjectAltName=IP:{own_computer}".split()
    made = ["openssl", *words, "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made, check=True, capture_output=True, timeout=60)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with a_site(own_computer, context=context, page=Page()) as site:
        yield site.address, certificate


def test_a_certificate_that_nobody_signed_is_refused(secure):
    address, _ = secure
    assert "certificate is not valid" in why(f"{address}/page")


def test_a_page_comes_encrypted(secure, monkeypatch):
    address, certificate = secure
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    got = fetch(f"{address}/page", limits=BRISK)
    assert (got.data, got.final_address) == (PAGE, f"{address}/page")


def test_a_secure_page_that_leads_to_one_that_is_not_is_not_followed(secure, site, monkeypatch, own_computer, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(secure[1]))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(secure[1], secure[1].with_name("key.pem"))
    away = Page(b"", 302, {"Location": f"{site.address}/page"})
    with a_site(own_computer, context=context, away=away) as start:
        assert why(f"{start.address}/away") == "it leads from a secure connection to one that is not"
    assert site.asked == []


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (URLError(socket.gaierror(-2, "Name or service not known")), "no site of that name"),
        (ssl.SSLError("wrong version"), "no secure connection"),
        (OSError(101, "Network is unreachable"), "the connection failed"),
        (http.client.InvalidURL("x"), "not the address"),
        (zlib.error("bad"), "damaged"),
    ],
)
def test_reasons_are_plain(error, words):
    assert words in reason(error)


def captured(**known):
    fields = {"data": PAGE, "address": "example.org/a", "final_address": "https://example.org/a"}
    return CaptureDraft(**{**fields, "media_type": "text/html", "at": "2025-04-10T09:00:00Z", **known})


@pytest.mark.parametrize(
    ("address", "kind", "name"),
    [
        ("https://example.org/", "text/html", "example.org.html"),
        ("https://example.org/story", "text/html; charset=utf-8", "story.html"),
        ("https://example.org/story.PDF", "application/pdf", "story.PDF"),
        ("https://example.org/notes.docx", "application/octet-stream", "notes.docx"),
        ("https://example.org/a%20b", "", "a b"),
    ],
)
def test_a_page_is_named_by_its_address_and_its_type(address, kind, name):
    assert file_name(captured(final_address=address, media_type=kind)) == name


def reading(seen):
    def read(name, data, options):
        seen.append((name, data, options))
        return ArticleDraft("The bridge.", (), url="https://elsewhere.example", noticed=("One thing.",))

    return read


def test_the_article_knows_where_it_was_fetched():
    seen = []
    capture = captured()
    draft = read_capture(capture, reading(seen), ReadOptions(whole_page=True))
    assert (draft.url, draft.origin, draft.capture) == (*[capture.final_address] * 2, capture)
    assert draft.noticed == ("One thing.",)
    assert (seen[0][0], seen[0][1], seen[0][2].whole_page) == ("a.html", PAGE, True)


def test_that_the_address_led_on_is_said():
    draft = read_capture(captured(final_address="https://example.com/b"), reading([]))
    assert draft.noticed == ("The address led on to https://example.com/b.", "One thing.")


@pytest.mark.parametrize(
    ("charset", "data", "encoding"),
    [
        ("windows-1251", "мост".encode("cp1251"), "windows-1251"),
        ("iso-8859-1", "brücke".encode(), ""),
        ("no-such-thing", b"\xe4", ""),
        ("shift_jis", b"\xe4", ""),
    ],
)
def test_the_letters_are_read_as_the_site_says_where_that_can_be(charset, data, encoding):
    seen = []
    read_capture(captured(data=data, media_type=f"text/html; charset={charset}"), reading(seen))
    assert seen[0][2].encoding == encoding


@pytest.mark.parametrize("kind", ["image/png", "audio/mpeg", "video/mp4", "font/woff2"])
def test_pictures_and_sound_are_no_text(kind):
    with pytest.raises(NotATextError):
        read_capture(captured(media_type=kind), reading([]))


def test_another_encoding_that_a_person_chose_comes_first():
    seen = []
    page = captured(data=b"\xe4", media_type="text/plain; charset=cp1252")
    read_capture(page, reading(seen), ReadOptions(encoding="cp1251"))
    assert seen[0][2].encoding == "cp1251"
