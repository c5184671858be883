"""The verb that finds words."""

import json

import pytest


@pytest.fixture
def bridges(tmp_path, run):
    path = tmp_path / "bridges.factcheck"
    texts = {"one": "The red bridge\n\nA red one, and redder.\n\nIt is blue.", "two": "Two\n\nNo red here."}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        assert run("import", tmp_path / f"{name}.txt", "--into", path).code == 0
    assert run("claim", path, "--quote", "It is blue", "--article", "The red").code == 0
    return path


def test_each_place_is_told_with_the_words_around_it(bridges, run):
    first, second = (one["id"] for one in run("articles", bridges, "--json").value)
    assert run("search", bridges, "red", "--json").value == [
        {"article": first, "kind": "text", "id": first, "number": None, "text": "The red bridge", "hits": [[4, 7]]},
        {
            "article": first,
            "kind": "text",
            "id": first,
            "number": None,
            "text": "A red one, and redder.",
            "hits": [[2, 5], [15, 18]],
        },
        {"article": second, "kind": "text", "id": second, "number": None, "text": "No red here.", "hits": [[3, 6]]},
    ]


def test_what_is_recorded_is_told_with_the_number_of_its_claim(bridges, run, type_in):
    claim = run("claims", bridges, "--json").value[0]
    type_in(json.dumps({"op": "note", "claim": claim["id"], "note": "Ask the harbour, the old harbour."}).encode())
    assert run("apply", bridges).code == 0
    (found,) = run("search", bridges, "THE", "HARBOUR", "--json").value
    assert found == {
        "article": claim["article"],
        "kind": "note",
        "id": claim["id"],
        "number": "1",
        "text": "Ask the harbour, the old harbour.",
        "hits": [[4, 15]],
    }


def test_people_read_it_by_article(bridges, run):
    assert run("search", bridges, "red").out.splitlines() == [
        "The red bridge",
        "Text  The red bridge",
        "Text  A red one, and redder.",
        "Two",
        "Text  No red here.",
    ]


def test_a_closed_article_is_searched_only_where_it_is_named(bridges, run, type_in):
    type_in(json.dumps({"op": "article", "article": "Two", "closed": True}).encode())
    answer = run("apply", bridges).value
    assert (answer["ok"], answer["article"]["closed"], answer["article"]["headline"]) == (True, True, "Two")
    assert [one["closed"] for one in run("articles", bridges, "--json").value] == [False, True]
    assert "closed" in run("articles", bridges).out
    assert run("search", bridges, "No red", "--json").value == []
    (found,) = run("search", bridges, "red", "--article", "Two", "--json").value
    assert found["text"] == "No red here."


def test_what_stands_nowhere_is_an_empty_list(bridges, run):
    assert run("search", bridges, "zebra", "--json").value == []
    assert run("search", bridges, "zebra").out == ""
    assert run("search", bridges).code == 2


def test_a_source_that_no_claim_rests_on_belongs_to_no_article(bridges, run, type_in):
    type_in(json.dumps({"op": "source", "title": "Minutes of the zebra council"}).encode())
    source = run("apply", bridges).value["source"]
    (found,) = run("search", bridges, "zebra", "--json").value
    assert (found["article"], found["kind"], found["id"]) == (None, "source", source["id"])
    assert run("search", bridges, "minutes of").out.splitlines()[0] == "Sources"
