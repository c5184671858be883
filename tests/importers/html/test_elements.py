"""What the attributes of an element say."""

import pytest

from factcheck.importers.html.elements import address, emphases, is_hidden, is_linked_data


@pytest.mark.parametrize(
    "given",
    [{"hidden": ""}, {"style": "color:red; DISPLAY : none"}, {"style": "visibility:hidden"}],
)
def test_there_are_many_ways_to_hide_an_element(given):
    assert is_hidden("p", given)


@pytest.mark.parametrize(("type", "is_data"), [("application/ld+json; charset=utf-8", True), ("module", False)])
def test_a_script_of_data_may_say_its_encoding(type, is_data):
    assert is_linked_data({"type": type}) is is_data


def test_what_is_only_kept_from_screen_readers_is_seen():
    assert not is_hidden("p", {"aria-hidden": "true"})


def test_a_dialog_is_hidden_until_it_is_open():
    assert [is_hidden("dialog", given) for given in ({}, {"open": ""})] == [True, False]


def test_emphasis_may_be_set_and_unset_by_looks_but_not_on_whole_blocks():
    assert emphases("b", {"style": "font-weight:normal"}) == []
    assert emphases("span", {"style": "font-weight:700;font-style:italic"}) == ["bold", "italic"]
    assert emphases("div", {"style": "font-weight:700"}) == []


@pytest.mark.parametrize(
    ("given", "whole"),
    [
        ("/news/1", "https://example.org/news/1"),
        ("#top", ""),
        ("javascript:alert(1)", ""),
        ("//[broken", ""),
        (" https://a.example/\n", "https://a.example/"),
    ],
)
def test_a_link_is_a_whole_address_or_none(given, whole):
    assert address(given, "https://example.org/") == whole
