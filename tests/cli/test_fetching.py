"""Fetching a page of the web into a desk, from a server on this computer."""

import pytest

from factcheck.domain.records.capture import sha256_of
from factcheck.services.opening import read_desk
from tests.cli.conftest import beside
from tests.web_samples import PAGE, Page, a_site


@pytest.fixture
def site(own_computer):
    with a_site(own_computer, page=Page()) as one:
        yield one


@pytest.fixture
def new(tmp_path):
    return tmp_path / "new.factcheck"


def test_a_page_becomes_an_article_with_its_capture(site, new, run):
    got = run("fetch", f"{site.address}/page", "--into", new, "--json")
    assert (got.code, got.value["headline"], got.value["url"]) == (0, "Bridge opens", f"{site.address}/page")
    assert got.value["capture"]["sha256"] == sha256_of(PAGE)
    desk = read_desk(new)
    (capture,) = desk.articles.captures(desk.articles.only())
    assert desk.articles.captured(capture.id) == PAGE
    desk.close()


def test_a_page_comes_into_a_desk_that_is_there(site, desk, run):
    assert run("fetch", f"{site.address}/page", "--into", desk).code == 0
    assert [one["headline"] for one in run("articles", desk, "--json").value] == [
        "Harbour bridge opens",
        "Bridge opens",
    ]


def test_what_cannot_be_fetched_leaves_no_desk(site, new, run):
    got = run("fetch", f"{site.address}/gone", "--into", new)
    assert (got.code, got.out) == (1, "")
    assert "could not be fetched: the site answered 404 Not Found." in got.err
    assert beside(new) == set()


@pytest.mark.parametrize("body", [b"", b"<p> </p>"])
def test_a_page_without_words_leaves_no_desk(site, new, run, body):
    site.pages["/page"] = Page(body)
    assert run("fetch", f"{site.address}/page", "--into", new).code == 1
    assert beside(new) == set()


def test_a_desk_that_somebody_has_open_is_said_before_the_site_sees_a_visit(site, held, run):
    assert run("fetch", f"{site.address}/page", "--into", held).code == 1
    assert site.asked == []


def test_that_the_site_will_see_it_stands_in_the_help(run):
    assert "the site will see the visit" in run("fetch", "--help").out
