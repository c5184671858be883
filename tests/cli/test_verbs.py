"""The verbs of the command line, asked as scripts ask them."""

import json

import pytest


def test_articles_prints_one_array_with_the_progress_of_each_article(judged, run):
    (article,) = run("articles", judged, "--json").value
    assert article["headline"] == "Harbour bridge opens"
    assert (article["proof"], article["claims"], article["judged"]) == (1, 3, 1)
    assert article["words"] == 28
    assert article["id"]


def test_claims_carries_what_is_known_about_a_claim(judged, run):
    first, second, _ = run("claims", judged, "--json").value
    assert second["number"] == "2"
    assert second["statement"] == "9 million crowns"
    assert (second["verdict"], second["note"], second["reason"]) == (
        "disputed",
        "It was ten.",
        "number differs",
    )
    assert (second["kind"], second["bearing"], second["open"]) == ("number", "none", False)
    assert (first["kind"], first["proposed"]) == (None, {"kind": "number", "risk": "careful"})
    assert first["verdict"] is None
    assert (first["note"], first["reason"]) == ("", None)
    (article,) = run("articles", judged, "--json").value
    assert first["article"] == article["id"]


def test_a_verdict_on_another_statement_is_told_with_the_one_it_judged(judged, run, type_in):
    type_in(b'{"op": "statement", "claim": 2, "statement": "It cost ten million crowns"}')
    run("apply", judged, "-")
    first, second, _ = run("claims", judged, "--json").value
    assert (second["status"], second["stale"], second["open"]) == ("stale", True, True)
    assert (second["verdict"], second["judged_text"]) == ("disputed", "9 million crowns")
    assert (first["stale"], first["judged_text"]) == (False, None)


def test_claims_say_how_the_evidence_bears_on_the_verdict(judged, run, type_in):
    type_in(b'{"op": "evidence", "claim": 2, "title": "Bill", "stance": "supports"}')
    run("apply", judged, "-")
    told = run("claims", judged, "--json").value
    assert [one["bears"] for one in told] == [one["bearing"] for one in told] == ["none", "contradicts", "none"]


def test_passages_count_code_points_of_the_current_text(desk, run):
    made = run("claim", desk, "--quote", "flags at the bridge", "--json").value
    (passage,) = made["passages"]
    text = (
        "Harbour bridge opens\nThe bridge is 512 metres long, the mayor said.\n"
        "It cost 9 million crowns. The bridge is red.\nCafe\u0301 owners wave 👩‍👩‍👧 flags at the bridge."
    )
    assert text[passage["start"] : passage["end"]] == passage["quote"] == "flags at the bridge"
    assert passage["paragraph"] == 3
    assert passage["role"] == "repeats"


def test_a_passage_in_the_headline_has_no_paragraph(desk, run):
    made = run("claim", desk, "--quote", "Harbour bridge", "--json").value
    assert made["passages"][0]["paragraph"] is None


def test_claims_are_listed_by_article_then_number_as_people_count(two, run):
    for _ in range(11):
        run("claim", two, "--article", "Harbour", "--quote", "red")
    numbers = [claim["number"] for claim in run("claims", two, "--json").value]
    assert numbers == [str(number) for number in range(1, 13)] + ["1"]


def test_claims_of_one_article_only(two, run):
    (claim,) = run("claims", two, "--article", "ferry", "--json").value
    assert (claim["statement"], claim["headline"]) == ("noon", "Ferry line closes")


@pytest.mark.parametrize(("verdict", "numbers"), [("disputed", ["2"]), ("none", ["1", "3"]), ("supported", [])])
def test_claims_of_one_verdict_only(judged, run, verdict, numbers):
    found = run("claims", judged, "--verdict", verdict, "--json").value
    assert [claim["number"] for claim in found] == numbers


def test_a_quotation_is_never_trimmed(desk, run):
    made = run("claim", desk, "--quote", " 512 metres ", "--json").value
    assert made["passages"][0]["quote"] == " 512 metres "


@pytest.mark.parametrize("quote", ["--json", "-5", "-", "--", "--article"])
def test_a_quotation_may_begin_with_hyphens(tmp_path, run, quote):
    article = tmp_path / "odd.txt"
    article.write_text(f"Odd\n\nThe sign says »{quote}« to all.\n", encoding="utf-8")
    run("import", article, "--into", tmp_path / "odd.factcheck")
    made = run("claim", tmp_path / "odd.factcheck", "--json", "--quote", quote).value
    assert made["passages"][0]["quote"] == quote


def test_words_that_occur_twice_need_an_occurrence(desk, run):
    refused = run("claim", desk, "--quote", "The bridge is")
    assert (refused.code, refused.out) == (1, "")
    assert "2 times" in refused.err
    first = run("claim", desk, "--quote", "The bridge is", "--occurrence", 1, "--json").value
    second = run("claim", desk, "--quote", "The bridge is", "--occurrence", 2, "--json").value
    assert first["passages"][0]["start"] < second["passages"][0]["start"]


@pytest.mark.parametrize("occurrence", [0, 3, -1])
def test_an_occurrence_that_is_not_there_is_refused(desk, run, occurrence):
    refused = run("claim", desk, "--quote", "The bridge is", "--occurrence", occurrence)
    assert refused.code == 1
    assert "2 times" in refused.err


@pytest.mark.parametrize("quote", ["Cafe", "\u0301 owners", "wave 👩", "👧 flags", "👩‍👩‍👧"])
def test_only_whole_characters_can_be_marked(desk, run, quote):
    reply = run("claim", desk, "--quote", quote)
    assert reply.code == (0 if quote == "👩‍👩‍👧" else 1)
    assert ("inside a character" in reply.err) == (reply.code == 1)


def test_words_that_do_not_stand_there_add_nothing(desk, run):
    refused = run("claim", desk, "--quote", "the tunnel")
    assert refused.code == 1
    assert refused.err == "These words do not stand in the article: “the tunnel”. Nothing was added.\n"
    assert run("claims", desk, "--json").value == []


def test_a_statement_stands_beside_the_words(desk, run):
    made = run("claim", desk, "--quote", "red", "--statement", "The bridge is red.", "--json").value
    assert made["statement"] == "The bridge is red."
    assert made["passages"][0]["quote"] == "red"


def test_the_content_of_a_claim_is_numbered_with_a_letter(desk, run):
    run("claim", desk, "--quote", "the mayor said")
    made = run("claim", desk, "--quote", "512 metres", "--parent", 1, "--json").value
    assert made["number"] == "1a"
    assert run("verdict", desk, "1a", "supported", "--json").value["verdict"] == "supported"


def test_a_parent_says_which_article_is_meant(two, run):
    parent = run("claims", two, "--json").value[-1]
    made = run("claim", two, "--quote", parent["statement"][:4], "--parent", parent["id"], "--json").value
    assert (made["number"], made["article"]) == ("1a", parent["article"])


@pytest.mark.parametrize(("outcome", "numbers"), [("change", ["2"]), ("none", ["1", "3"]), ("fine", [])])
def test_claims_of_one_outcome_only(judged, run, tmp_path, outcome, numbers):
    edits = tmp_path / "edits.jsonl"
    edits.write_text('{"op": "outcome", "claim": 2, "outcome": "change"}\n', encoding="utf-8")
    run("apply", judged, edits)
    found = run("claims", judged, "--outcome", outcome, "--json").value
    assert [one["number"] for one in found] == numbers


def test_a_verdict_is_given_changed_and_taken_away(desk, run):
    run("claim", desk, "--quote", "red")
    given = run("verdict", desk, 1, "unverified", "--note", "Nobody looked.", "--json").value
    assert (given["verdict"], given["note"]) == ("unverified", "Nobody looked.")
    changed = run("verdict", desk, "1", "supported", "--json").value
    assert (changed["verdict"], changed["note"]) == ("supported", "Nobody looked.")
    assert run("verdict", desk, changed["id"], "none", "--json").value["verdict"] is None


@pytest.mark.parametrize("reason", ["denied by a party", "denied-by-a-party", "Denied by a party"])
def test_a_reason_is_understood_as_printed_and_as_written_in_files(desk, run, reason):
    run("claim", desk, "--quote", "red")
    assert run("verdict", desk, 1, "disputed", "--reason", reason, "--json").value["reason"] == "denied by a party"


@pytest.mark.parametrize("reason", ["whim", "nobody picked up the phone", "rounding or unit"])
def test_a_reason_in_own_words_comes_back_as_it_went_in(judged, run, reason):
    given = run("verdict", judged, 1, "supported", "--reason", reason, "--json").value
    assert (given["verdict"], given["reason"]) == ("supported", reason)


def test_a_reason_without_a_verdict_is_wrong_usage(judged, run):
    refused = run("verdict", judged, 1, "none", "--reason", "rounded")
    assert refused.code == 2
    assert len(refused.err.splitlines()) == 1
    assert run("claims", judged, "--json").value[0]["verdict"] is None


@pytest.mark.parametrize("verdict", ["pending", "true", "Supported", "", "not_needed", "clear"])
def test_an_unknown_verdict_is_wrong_usage(judged, run, verdict):
    before = judged.read_bytes()
    for refused in (run("verdict", judged, 1, verdict), run("claims", judged, "--verdict", verdict)):
        assert (refused.code, refused.out) == (2, "")
        assert len(refused.err.splitlines()) == 1
    assert judged.read_bytes() == before


def test_a_claim_that_is_not_there_is_named(judged, run):
    refused = run("verdict", judged, 9, "supported")
    assert (refused.code, refused.err) == (1, "There is no claim 9.\n")


def test_a_number_needs_the_article_where_there_are_several(two, run):
    assert run("verdict", two, 1, "supported").code == 1
    assert run("verdict", two, 1, "supported", "--article", "Ferry").code == 0
    assert run("claim", two, "--quote", "noon").code == 1


def test_a_number_needs_the_article_even_if_only_one_has_it(two, run):
    run("claim", two, "--article", "Ferry", "--quote", "left at noon")
    refused = run("verdict", two, 2, "supported")
    assert refused.code == 1
    assert "2 articles" in refused.err


def test_an_id_needs_no_article(two, run):
    last = run("claims", two, "--json").value[-1]
    assert run("verdict", two, last["id"], "supported", "--json").value["headline"] == "Ferry line closes"


def test_an_article_is_named_by_its_id_too(two, run):
    first, _ = run("articles", two, "--json").value
    (claim,) = run("claims", two, "--article", first["id"], "--json").value
    assert claim["article"] == first["id"]


def test_an_article_that_is_not_there_is_named(two, run):
    refused = run("claims", two, "--article", "Tunnel")
    assert (refused.code, refused.out) == (1, "")
    assert "Tunnel" in refused.err


def test_numbers_are_never_used_again_and_redo_gives_the_same_one(judged, run):
    run("claim", judged, "--quote", "flags")
    run("undo", judged)
    assert [claim["number"] for claim in run("claims", judged, "--json").value] == ["1", "2", "3"]
    run("redo", judged)
    assert run("claims", judged, "--json").value[-1]["number"] == "4"
    run("undo", judged)
    assert run("claim", judged, "--quote", "flags", "--json").value["number"] == "5"


def test_undo_and_redo_say_what_they_did(judged, run):
    undone = run("undo", judged, "--json").value
    assert undone["label"] == "2 marked disputed; kept: kind number, needs a careful check"
    assert run("claims", judged, "--json").value[1]["verdict"] is None
    assert run("redo", judged).out == "Redone: 2 marked disputed; kept: kind number, needs a careful check\n"
    assert run("claims", judged, "--json").value[1]["verdict"] == "disputed"


def test_any_operation_is_undone_and_redone_by_its_id_whoever_did_it(judged, run):
    run("verdict", judged, 3, "supported", "--as", "Ada Boateng")
    act = next(one["id"] for one in run("history", judged, "--json").value if one["kind"] == "claim.judge")
    undone = run("undo", judged, "--operation", act, "--as", "Mara Lind", "--json").value
    assert undone["id"] == act
    assert run("history", judged, "--json").value[-1]["who"] == "Mara Lind"
    assert run("claims", judged, "--json").value[1]["verdict"] is None
    assert run("redo", judged, "--operation", act).code == 0
    assert run("claims", judged, "--json").value[1]["verdict"] == "disputed"


@pytest.mark.parametrize("verb", ["undo", "redo"])
def test_an_operation_that_never_was_is_told(judged, run, verb):
    refused = run(verb, judged, "--operation", "no such")
    assert (refused.code, refused.err) == (1, "There is no such operation.\n")


def test_there_may_be_nothing_to_redo(judged, run):
    refused = run("redo", judged, "--json")
    assert (refused.code, refused.out, refused.err) == (1, "", "There is nothing to redo.\n")


def test_history_tells_who_did_what_when(judged, run):
    run("verdict", judged, 3, "supported", "--as", "Ada Boateng")
    acts = run("history", judged, "--json").value
    assert len(acts) == 6
    assert [act["who"] for act in acts] == ["unnamed"] * 5 + ["Ada Boateng"]
    assert acts[-1]["label"] == "3 marked supported"
    assert acts[-1]["at"].endswith("Z")
    assert len({act["id"] for act in acts}) == 6


def test_history_of_one_article(two, run):
    labels = [act["label"] for act in run("history", two, "--article", "Ferry", "--json").value]
    assert labels == ["“Ferry line closes” added", "1 added: “noon”"]


@pytest.mark.parametrize("ending", [".html", ".md", ".csv"])
def test_export_writes_the_report_in_the_format_of_the_ending(judged, run, tmp_path, ending):
    target = tmp_path / f"report{ending}"
    made = run("export", judged, "--to", target, "--json").value
    assert made == {"path": str(target), "format": ending[1:], "articles": 1, "claims": 3}
    assert target.stat().st_size
    assert run("export", judged, "--to", target).out == f"{target}\n"


def test_export_of_one_article(two, run, tmp_path):
    target = tmp_path / "report.md"
    assert run("export", two, "--to", target, "--article", "Ferry", "--json").value["articles"] == 1
    assert "Harbour" not in target.read_text(encoding="utf-8")


def test_export_says_for_whom_it_is_and_is_for_editors_unless_it_is_said(judged, run, tmp_path):
    target, heads = tmp_path / "report.md", {}
    for audience in ((), ("--for", "checkers"), ("--for", "anyone")):
        run("export", judged, "--to", target, *audience)
        heads[audience[-1:]] = target.read_text(encoding="utf-8").splitlines()[2].split(" · ")[0]
    assert heads == {(): "For editor and lawyer", ("checkers",): "For checkers only", ("anyone",): "For anyone"}
    assert "anyone" in run("export", judged, "--to", target, "--for", "readers").err
    refused = run("export", judged, "--to", target, "--for", "anyone", "--with-cut")
    assert (refused.code, "What was cut is in no report for anyone" in refused.err) == (1, True)


def test_export_says_what_should_be_looked_at_before_the_report_is_handed_out(judged, run, tmp_path, type_in):
    hidden = '{"op": "source", "title": "Hal Nfa", "kind": "person", "terms": "background"}'
    called = '{"op": "evidence", "claim": "1", "title": "Call with Hal Nfa", "quote": "So it is"}'
    type_in(f"{hidden}\n{called}\n".encode())
    assert run("apply", judged, "-").code == 0
    told = run("export", judged, "--to", tmp_path / "report.md")
    assert "“Call with Hal Nfa” leaves without the name of a source" in told.err
    assert run("export", judged, "--to", tmp_path / "report.md", "--for", "checkers").err == ""


@pytest.mark.parametrize("name", ["report.docx", "report", "nowhere/report.html"])
def test_export_to_a_place_that_cannot_be_written_leaves_nothing(judged, run, tmp_path, name):
    before = sorted(tmp_path.iterdir())
    refused = run("export", judged, "--to", tmp_path / name)
    assert (refused.code, refused.out) == (1, "")
    assert len(refused.err.splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["report.docx", "report", "."])
def test_a_report_whose_format_is_not_known_is_named(judged, run, name):
    refused = run("export", judged, "--to", name)
    assert refused.err == f"“{name}” names no format. End it in one of: .html, .md, .csv.\n"


def test_a_report_that_was_there_stays_where_the_new_one_cannot_be_written(judged, run, tmp_path):
    target = tmp_path / "report.txt"
    target.write_text("mine", encoding="utf-8")
    assert run("export", judged, "--to", target).code == 1
    assert target.read_text(encoding="utf-8") == "mine"


def test_export_never_writes_over_the_desk(tmp_path, story, run):
    desk = tmp_path / "desk.html"
    run("import", story, "--into", desk)
    before = desk.read_bytes()
    assert run("export", desk, "--to", desk).code == 1
    assert desk.read_bytes() == before


def test_check_finds_a_whole_desk_whole(judged, run):
    assert run("check", judged).out == "city.factcheck is whole.\n"
    assert run("check", judged, "--json").value == {"whole": True, "file": str(judged), "findings": []}


def test_check_says_what_is_wrong(judged, run):
    judged.write_bytes(judged.read_bytes().replace(b"It cost 9 million", b"It cost 8 million"))
    found = run("check", judged, "--json")
    assert found.code == 1
    assert found.value["whole"] is False
    assert found.value["findings"] == found.err.splitlines()
    assert "Harbour bridge opens" in found.err


def test_a_report_of_a_text_that_is_not_the_one_imported_says_so(judged, run, tmp_path):
    assert run("export", judged, "--to", tmp_path / "whole.html").err == ""
    judged.write_bytes(judged.read_bytes().replace(b"It cost 9 million", b"It cost 8 million"))
    made = run("export", judged, "--to", tmp_path / "other.html")
    assert made.code == 0
    assert made.err == "The text of “Harbour bridge opens” is not the text that was imported.\n"


def test_check_of_a_file_whose_first_bytes_are_gone_says_how_to_save_it(judged, run, tmp_path):
    judged.write_bytes(bytes(100) + judged.read_bytes()[100:])
    found = run("check", judged, "--json")
    assert (found.code, found.value["findings"]) == (1, found.err.splitlines())
    assert "is damaged" in found.err
    assert "--repair-into" in found.err
    assert run("check", judged, "--repair-into", tmp_path / "new.factcheck").code == 0


@pytest.mark.parametrize("content", [b"", b"no desk"])
def test_check_of_something_else_is_not_whole(tmp_path, run, content):
    path = tmp_path / "x.factcheck"
    path.write_bytes(content)
    found = run("check", path, "--json")
    assert found.code == 1
    assert found.value["whole"] is False
    assert "not a Factcheck file" in found.err


def test_demo_makes_the_folder_and_refuses_to_write_twice(tmp_path, run):
    folder = tmp_path / "a" / "b"
    made = run("demo", folder, "--json").value
    assert made["path"] == str(folder / "demo.factcheck")
    assert run("check", made["path"]).code == 0
    before = (folder / "demo.factcheck").read_bytes()
    refused = run("demo", folder)
    assert refused.code == 1
    assert "exists already" in refused.err
    assert (folder / "demo.factcheck").read_bytes() == before


def test_demo_in_a_file_is_refused(story, run):
    refused = run("demo", story)
    assert (refused.code, refused.out) == (1, "")
    assert len(refused.err.splitlines()) == 1


def test_people_read_calm_lines(judged, run):
    assert run("claims", judged).out.splitlines() == [
        "1  Not checked                                     512 metres long",
        "2  Disputed: number differs  No evidence recorded  9 million crowns",
        "3  Not checked                                     red",
    ]
    (line,) = run("articles", judged).out.splitlines()
    assert line.startswith("Harbour bridge opens  1 of 3 judged  1 of 3 paragraphs holds no claim  28 ")


def test_people_read_a_claim_with_its_place(judged, run):
    assert run("verdict", judged, 1, "supported", "--note", "Measured.").out.splitlines() == [
        "1  Supported",
        "   512 metres long",
        "   Paragraph 1: “512 metres long”",
        "   Note: Measured.",
        "   No evidence recorded",
        "   Kept: kind number, needs a careful check",
    ]


def test_control_characters_come_back_as_they_went_in_and_reach_no_terminal(desk, run):
    odd = "a\x1b[31m\x00\x85\u2028\u202eb\ttab\nline"
    run("claim", desk, "--quote", "red", "--statement", odd)
    reply = run("claims", desk, "--json")
    assert reply.value[0]["statement"] == odd
    assert not set("\x1b\x00\x85\u2028\u202e") & set(reply.out)
    assert not set("\x1b\x00\x85\u2028\u202e") & set(run("claims", desk).out)
    assert json.loads(reply.out.splitlines()[1]) == reply.value[0]


def test_a_claim_tells_each_who_speaks_and_whose_words_it_quotes(desk, run, tmp_path):
    story = tmp_path / "officials.txt"
    story.write_text(
        "Officials speak\n\nUS and Dutch officials say it held.\n\n“It held,” said Ada Low. “It always will.”", "utf-8"
    )
    assert run("import", story, "--into", desk).code == 0
    for quote in ("US and Dutch officials say it held", "It always will"):
        assert run("claim", desk, "--article", "Officials", "--quote", quote).code == 0
    edits = tmp_path / "edits.jsonl"
    edits.write_text(
        '{"op": "speaker", "article": "Officials", "claim": 1, "speaker": "US and Dutch officials"}\n', "utf-8"
    )
    assert run("apply", desk, edits).code == 0
    said, quoted = run("claims", desk, "--article", "Officials", "--json").value
    assert (said["speakers"], said["quoted_from"]) == (["US officials", "Dutch officials"], None)
    assert (quoted["speakers"], quoted["quoted_from"]) == ([], "Ada Low")
