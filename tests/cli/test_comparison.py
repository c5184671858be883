"""What comes out where evidence is compared with its captured texts and its claim, as scripts read it."""

import json

import pytest

from factcheck.cli.comparison import EvidenceComparison
from factcheck.domain.rules import evidence_check
from factcheck.services.opening import open_desk

SURVEY = "The survey of the bridge found 521 metres. Nobody measured it again, said its author."


@pytest.fixture
def compared(desk, run, type_in):
    """Tells what is found where evidence with these fields is recorded for a claim, with the survey captured or not."""

    def comparing(text=SURVEY, **fields):
        assert run("claim", desk, "--quote", "512 metres long", "--statement", "It is 512 metres long.").code == 0
        type_in(json.dumps({"op": "evidence", "claim": 1, "title": "Survey", **fields}).encode())
        assert run("apply", desk, "-").code == 0
        if text:
            capture(desk, text)
        (claim,) = run("claims", desk, "--json", "--compare").value
        (evidence,) = claim["evidence"]
        return evidence["quotation"], evidence["missing"]

    return comparing


def capture(path, text):
    holder = open_desk(path, "Mara Lind", origin="window")
    (source,) = holder.sources.all()
    file = path.parent / "survey.txt"
    file.write_text(text, encoding="utf-8")
    holder.captures.add(source.id, holder.captures.read(file))
    holder.close()


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("found 521 metres", "word_for_word"),
        ("Found “521” metres", "other_marks"),
        ("The survey … found 521 metres", "in_pieces"),
        ("survey of a bridge found 521 metres", "near"),
        ("the longest of all at 521 metres", "not_found"),
    ],
)
def test_how_a_quotation_stands_in_the_captured_text_is_told_with_what_it_lacks(compared, quote, outcome):
    assert compared(quote=quote) == (outcome, ["512 metres"])


def test_a_text_in_another_language_than_the_quotation_is_recorded_in_is_told(compared):
    text = "Die Brücke ist nach dem Bericht der Stadt 521 Meter lang, und das hat auch niemand mehr nachgemessen."
    assert (
        compared(text, quote="la longueur du pont", language="French", translation="512 metres")[0] == "other_language"
    )


def test_without_a_captured_text_only_claim_and_quotation_are_compared(compared):
    assert compared(text="", quote="It is 512 metres long") == ("no_captured_text", [])


def test_where_nothing_is_quoted_the_claim_is_compared_with_the_captured_text(compared):
    assert compared() == (None, ["512 metres"])


def test_where_nothing_is_quoted_nor_captured_nothing_is_missing(compared):
    assert compared(text="") == (None, [])


def test_of_a_search_nothing_is_missing(compared):
    assert compared(quote="its author", stance="searched") == ("word_for_word", [])


def test_what_lies_behind_what_is_compared_of_a_long_text_is_not_told_as_not_found(compared, monkeypatch):
    monkeypatch.setattr(evidence_check, "LONGEST", 20)
    assert compared(quote="Nobody measured it again") == ("not_compared", ["512 metres"])


def test_without_being_asked_for_nothing_is_compared(desk, run, type_in):
    run("claim", desk, "--quote", "512 metres long")
    type_in(json.dumps({"op": "evidence", "claim": 1, "title": "Survey"}).encode())
    run("apply", desk, "-")
    (claim,) = run("claims", desk, "--json").value
    assert {"quotation", "missing"}.isdisjoint(claim["evidence"][0])
    refused = run("claims", desk, "--compare")
    assert refused.code == 2
    assert refused.err.strip().endswith("What is compared is told in JSON alone: add --json to --compare.")


def test_each_captured_text_is_read_once(desk, run, type_in, monkeypatch):
    run("claim", desk, "--quote", "512 metres long")
    edits = [{"op": "evidence", "claim": 1, "title": "Survey", "quote": one} for one in ("a survey", "its author")]
    type_in("\n".join(map(json.dumps, edits)).encode())
    run("apply", desk, "-")
    capture(desk, SURVEY)
    holder = open_desk(desk, "Mara Lind", origin="cli")
    comparison, read = EvidenceComparison(holder), []
    monkeypatch.setattr(type(holder.captures), "texts_of", lambda _self, one: read.append(one) or {})
    (claim,) = holder.claims.of(holder.articles.ids()[0])
    for one in claim.evidence:
        comparison.answer(claim, one)
    holder.close()
    assert len(read) == 1
