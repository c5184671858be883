"""A new draft is compared with what the desk holds of an article; nothing is written."""

import json

import pytest

from tests.cli.conftest import STORY

EDITS = [
    {"op": "claim", "quote": "The bridge is 512 metres long"},
    {"op": "claim", "quote": "9 million crowns"},
    {"op": "claim", "quote": "The bridge is red"},
    {"op": "claim", "quote": "owners wave"},
    {"op": "wording", "claim": 3, "quote": "is red", "proposed": "is dark red"},
    {"op": "exempt", "quote": "owners wave"},
]
NEW = STORY.replace("512", "521").replace(
    "It cost 9 million crowns. The bridge is red.",
    "It cost 9 million crowns, they think. Nobody knows who paid for all of it in the end.",
)


@pytest.fixture
def marked(desk, run, type_in):
    type_in("\n".join(map(json.dumps, EDITS)).encode())
    assert run("apply", desk).code == 0
    return desk


@pytest.fixture
def new(tmp_path):
    path = tmp_path / "new.md"
    path.write_text(NEW, encoding="utf-8")
    return path


def test_each_passage_is_told_in_one_of_four_lists(marked, run, new):
    before = marked.read_bytes()
    told = run("proof", marked, "Harbour", new, "--json").value
    assert {fate: [one["number"] for one in told[fate]] for fate in ("kept", "reworded", "moved", "lost")} == {
        "kept": ["2", "4"],
        "reworded": ["1"],
        "moved": [],
        "lost": ["3"],
    }
    (reworded,), (lost,) = told["reworded"], told["lost"]
    assert (reworded["old"]["quote"], reworded["new"]["quote"]) == (
        "The bridge is 512 metres long",
        "The bridge is 521 metres long",
    )
    assert (lost["new"], lost["suggestion"]) == (None, None)
    assert [one.get("around", False) for one in told["kept"]] == [True, False]
    assert [one["old"]["quote"] for one in told["wordings"]["lost"]] == ["is red"]
    assert [one["old"]["quote"] for one in told["exemptions"]["kept"]] == ["owners wave"]
    assert told["notes"] == {"kept": [], "moved": [], "reworded": [], "lost": []}
    assert [one["text"] for one in told["new_sentences"]] == ["Nobody knows who paid for all of it in the end."]
    assert marked.read_bytes() == before


def test_positions_are_code_points_of_the_texts(marked, run, new):
    told = run("proof", marked, "Harbour", new, "--json").value
    for fate in ("kept", "reworded"):
        for one in told[fate]:
            for side in ("old", "new"):
                assert one[side]["end"] - one[side]["start"] == len(one[side]["quote"])


def test_people_read_what_is_gravest_first(marked, run, new):
    lines = run("proof", marked, "Harbour", new).out.splitlines()
    assert lines == [
        "4 marked passages: 2 on the same words, 1 reworded, 1 not found, 1 new sentence that nobody has marked.",
        "Claim 3 not found: “The bridge is red”",
        "Claim 1 reworded: “The bridge is 512 metres long” is now “The bridge is 521 metres long”",
        "Claim 2 on the same words, the sentence around tells something else: “It cost 9 million crowns.” is now"
        " “It cost 9 million crowns, they think.”",
        "On other words, or not found: 1 proposed wording",
        "New: “Nobody knows who paid for all of it in the end.”",
    ]


def test_the_same_text_keeps_all(marked, run, tmp_path):
    same = tmp_path / "same.txt"
    same.write_text(STORY, encoding="utf-8")
    assert run("proof", marked, "Harbour", same).out == "4 marked passages: 4 on the same words.\n"


def test_of_a_text_with_little_in_common_it_is_asked_whether_it_is_another_article(marked, run, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Nothing of it was told here before, and so on it went.", encoding="utf-8")
    said = run("proof", marked, "Harbour", other).err
    assert "“other.txt” and the article have little in common. Is it another article?" in said


@pytest.mark.parametrize(
    ("article", "text", "said"),
    [("Nothing", NEW, "No article"), ("Harbour", "  \n", "no words"), ("Harbour", None, "there is no such file")],
)
def test_what_cannot_be_compared_is_one_sentence(marked, run, tmp_path, article, text, said):
    path = tmp_path / "other.md"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    reply = run("proof", marked, article, path)
    assert (reply.code, reply.out) == (1, "")
    assert len(reply.err.splitlines()) == 1
    assert said.casefold() in reply.err.casefold()


def test_a_new_draft_is_read_as_an_article_is(marked, run, tmp_path):
    path = tmp_path / "new.txt"
    path.write_bytes("The bridge is 512 metres long.\n\nAn óbudai lady paid for all of it, they said.".encode("cp1250"))
    told = run("proof", marked, "Harbour", path, "--encoding", "windows-1250", "--json").value
    assert "An óbudai lady paid for all of it, they said." in [one["text"] for one in told["new_sentences"]]


def test_plain_words_go_with_the_new_proof_and_the_rest_stays_open(marked, run, new):
    told = run("proof", marked, "Harbour", new, "--accept", "plain", "--json").value
    assert [one["number"] for one in told["reworded"]] == ["1"]
    claims = {one["number"]: one for one in run("claims", marked, "--json").value}
    assert [one["quote"] for one in claims["2"]["passages"]] == ["9 million crowns"]
    assert (claims["1"]["passages"], claims["1"]["not_found"][0]["quote"]) == ([], "The bridge is 512 metres long")
    first, second = [one for one in run("proofs", marked, "--json").value if one["headline"].startswith("Harbour")]
    assert (first["number"], second["number"], first["sha256"] == second["sha256"]) == (1, 2, False)


def test_words_without_a_place_get_no_verdict_and_are_said_to_stand_in_the_earlier_proof(marked, run, new, type_in):
    run("proof", marked, "Harbour", new, "--accept", "plain")
    refused = run("verdict", marked, "1", "supported")
    assert (refused.code, refused.out, len(refused.err.splitlines())) == (1, "", 1)
    assert "where the words of claim 1 stand in this proof" in refused.err
    type_in(b'{"op": "verdict", "claim": 1, "verdict": "supported"}')
    assert "where the words of claim 1 stand in this proof" in run("apply", marked).value["error"]
    type_in(b'{"op": "note", "claim": 1, "note": "Ask again"}')
    assert run("apply", marked).code == 0
    page = run("verdict", marked, "1", "none").out
    assert page.startswith("1  Not checked: words not placed in this proof\n")
    assert "   In proof 1, not placed in this one: “The bridge is 512 metres long”\n" in page


def test_all_puts_reworded_claims_on_their_new_words_and_leaves_what_is_lost(marked, run, new):
    assert run("proof", marked, "Harbour", new, "--accept", "all").code == 0
    claims = {one["number"]: one for one in run("claims", marked, "--json").value}
    assert [one["quote"] for one in claims["1"]["passages"]] == ["The bridge is 521 metres long"]
    assert claims["3"]["passages"] == []


def test_the_text_that_is_there_already_is_said_and_nothing_is_written(marked, run, tmp_path):
    same = tmp_path / "same.md"
    same.write_text(STORY, encoding="utf-8")
    before = run("proofs", marked, "--json").value
    answer = run("proof", marked, "Harbour", same, "--accept", "all")
    assert (answer.code, "Nothing was changed" in answer.err) == (0, True)
    assert run("proofs", marked, "--json").value == before


def test_a_report_prints_what_was_cut_only_where_that_is_chosen(marked, run, new, tmp_path):
    assert run("proof", marked, "Harbour", new, "--accept", "plain").code == 0
    told = []
    for chosen in ((), ("--with-cut",)):
        assert run("export", marked, "--to", tmp_path / "report.md", *chosen).code == 0
        told.append((tmp_path / "report.md").read_text(encoding="utf-8"))
    assert [("Since proof 1: " in one, "Taken out: “" in one) for one in told] == [(True, False), (True, True)]


def test_what_plain_left_open_is_put_in_place_by_the_same_file_and_all_is_told(marked, run, new):
    first = run("proof", marked, "Harbour", new, "--accept", "plain").out.splitlines()
    assert first[-1].startswith("Proof 2 in use: 4 passages (2 on the same words, 2 not placed yet)")
    second = run("proof", marked, "Harbour", new, "--accept", "all").out.splitlines()
    assert second[-1].startswith("Placed in proof 2: ")
    claims = {one["number"]: one for one in run("claims", marked, "--json").value}
    assert [one["quote"] for one in claims["1"]["passages"]] == ["The bridge is 521 metres long"]


def test_words_of_an_earlier_proof_are_those_it_has(marked, run, new, tmp_path):
    longer = tmp_path / "longer.md"
    longer.write_text("Nobody knows who paid for all of it in the end.\n\n" + NEW, encoding="utf-8")
    assert run("proof", marked, "Harbour", longer, "--accept", "plain").code == 0
    told = run("proof", marked, "Harbour", new, "--json").value
    pinned = [one["old"]["quote"] for fate in ("kept", "reworded", "moved", "lost") for one in told[fate]]
    assert sorted(pinned) == ["9 million crowns", "The bridge is 512 metres long", "The bridge is red", "owners wave"]
    proofs = {one["number"]: one["old"]["proof"] for fate in ("kept", "reworded", "lost") for one in told[fate]}
    assert proofs == {"1": 1, "2": 2, "3": 1, "4": 2}
    assert [one["old"]["quote"] for one in told["wordings"]["lost"]] == ["is red"]


def test_a_number_that_was_taken_back_is_told_in_the_list_and_in_the_report(marked, run, new, tmp_path):
    assert run("proof", marked, "Harbour", new, "--accept", "plain").code == 0
    assert run("undo", marked).code == 0
    assert run("proofs", marked).out.splitlines()[-1] == "Harbour bridge opens: Proof 2 was taken back."
    assert run("export", marked, "--to", tmp_path / "first.md").code == 0
    assert "Proof 2 was taken back." in (tmp_path / "first.md").read_text(encoding="utf-8")
    assert run("proof", marked, "Harbour", new, "--accept", "plain").code == 0
    assert run("proofs", marked).out.splitlines()[-1] == "Harbour bridge opens: Proof 2 was taken back."
    assert [one["number"] for one in run("proofs", marked, "--json").value][:2] == [1, 3]
    assert run("export", marked, "--to", tmp_path / "report.md").code == 0
    assert "Proof 2 was taken back." in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_the_history_of_a_claim_tells_what_its_words_became(marked, run, new):
    assert run("proof", marked, "Harbour", new, "--accept", "all").code == 0
    told = run("history", marked, "--claim", "1").out.splitlines()
    assert told[-1].endswith("; “The bridge is 512 metres long” became “The bridge is 521 metres long”")
    assert len(told) == len(run("history", marked, "--claim", "1", "--json").value)


def test_a_report_tells_what_became_of_the_claims_since_the_proof_that_is_named(marked, run, new, tmp_path):
    later = tmp_path / "later.md"
    later.write_text(NEW.replace("9 million", "8 million"), encoding="utf-8")
    for one in (new, later):
        assert run("proof", marked, "Harbour", one, "--accept", "plain").code == 0
    report = tmp_path / "report.md"
    assert run("export", marked, "--to", report, "--since", "1").code == 0
    assert "Since proof 1: " in report.read_text(encoding="utf-8")
    assert run("export", marked, "--to", report).code == 0
    assert "Since proof 2: " in report.read_text(encoding="utf-8")
    refused = run("export", marked, "--to", tmp_path / "none.md", "--since", "3")
    assert (refused.code, "There is no proof 3 before" in refused.err) == (1, True)
    assert not (tmp_path / "none.md").exists()
    assert '"x" is no number of a proof' in run("export", marked, "--to", report, "--since", "x").err
