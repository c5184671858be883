"""The verb that tells of the facts that no claim says, and of what does not fit."""

import json

import pytest

from tests.cli.conftest import GUIDE

TEXT = """Bridge opens

On Friday, 12 March 2025 Ada Lowell said: “It cost 155 crowns.” Six people, three men and two women, built it.
"""


@pytest.fixture
def bridge(tmp_path, run):
    path, article = tmp_path / "bridge.factcheck", tmp_path / "bridge.txt"
    article.write_text(TEXT, encoding="utf-8")
    assert run("import", article, "--into", path).code == 0
    return path


def test_facts_that_no_claim_says_are_told_with_their_places(bridge, run):
    told = run("coverage", bridge, "--json").value
    assert [(one["kind"], one["text"]) for one in told["unexplained"]] == [
        ("date", "Friday, 12 March 2025"),
        ("name", "Ada Lowell"),
        ("quotation", "“It cost 155 crowns.”"),
        ("number", "155"),
        ("number", "Six"),
        ("number", "three"),
        ("number", "two"),
    ]
    whole = TEXT.rstrip().replace("\n\n", "\n")
    assert all(whole[one["start"] : one["end"]] == one["text"] for one in told["unexplained"])
    assert (told["words"], told["covered_words"], told["headline"]) == (23, 0, "Bridge opens")
    assert told["facts"] == {"not_marked": 7, "open": 0, "judged": 0, "set_aside": 0}


def test_a_claim_explains_what_its_statement_says(bridge, run):
    assert (
        run("claim", bridge, "--quote", "Six people, three men and two women", "--statement", "Six built it.").code == 0
    )
    told = run("coverage", bridge, "--json").value
    assert told["covered_words"] == 7
    assert [one["text"] for one in told["unexplained"]][-2:] == ["three", "two"]
    assert told["facts"]["open"] == 1
    assert run("verdict", bridge, 1, "supported").code == 0
    assert run("coverage", bridge, "--json").value["facts"]["judged"] == 1


def test_what_was_set_aside_is_told_by_whom_and_its_words_are_covered(bridge, run, type_in):
    type_in(json.dumps({"op": "exempt", "quote": "Six people, three men"}).encode())
    assert run("apply", bridge, "--as", "Mara Lind").code == 0
    told = run("coverage", bridge, "--json").value
    assert [(one["text"], one["by"]) for one in told["set_aside"]] == [("Six", ["Mara Lind"]), ("three", ["Mara Lind"])]
    assert (told["covered_words"], told["facts"]["set_aside"], told["unexplained"][-1]["text"]) == (4, 2, "two")
    assert "23 of 23 words stand in none" in run("coverage", bridge).out


def test_what_does_not_fit_is_told_with_both_places(bridge, run):
    weekday, parts = run("coverage", bridge, "--json").value["findings"]
    assert weekday["kind"] == "weekday"
    assert weekday["words"] == "“Friday” does not fit “12 March 2025”, which is Wed 12 March 2025."
    assert [one["text"] for one in parts["places"]] == ["Six people", "three men and two women"]


def test_people_read_counts_and_then_a_line_for_each(bridge, run):
    assert run("coverage", bridge).out.splitlines() == [
        "1 of 1 paragraphs holds no claim; 23 of 23 words stand in none.",
        "3 of 3 sentences are neither under a claim nor set aside.",
        "7 facts: 7 not marked.",
        "Not marked: 4 numbers, 1 name, 1 date, what 1 quotation says.",
        "Paragraph 1  date       Friday, 12 March 2025",
        "Paragraph 1  name       Ada Lowell",
        "Paragraph 1  quotation  “It cost 155 crowns.”",
        "Paragraph 1  number     155",
        "Paragraph 1  number     Six",
        "Paragraph 1  number     three",
        "Paragraph 1  number     two",
        "Headline     sentence   Bridge opens",
        "Paragraph 1  sentence   On Friday, 12 March 2025 Ada Lowell said: “It cost 155 crowns.”",
        "Paragraph 1  sentence   Six people, three men and two women, built it.",
        "“Friday” does not fit “12 March 2025”, which is Wed 12 March 2025.",
        "“Six people” and “three men and two women” do not add up: the parts make 5.",
    ]


def test_of_an_article_that_is_marked_whole_only_its_facts_are_counted(bridge, run):
    whole = TEXT.strip().partition("\n\n")[2].rstrip(".")
    assert run("claim", bridge, "--quote", "Bridge opens").code == 0
    assert run("claim", bridge, "--quote", whole).code == 0
    assert run("claim", bridge, "--quote", "It cost 155 crowns").code == 0
    first, *others = run("coverage", bridge).out.splitlines()
    assert first == "7 facts: 7 open."
    assert [line[0] for line in others] == ["“", "“"]


def test_pictures_and_sentences_that_nobody_touched_are_told(tmp_path, run):
    path, article = tmp_path / "pier.factcheck", tmp_path / "pier.md"
    article.write_text("The pier is old.\n\n![The pier in May](a.jpg)\n\nIt is long. It is red.\n\n![](b.jpg)\n")
    assert run("import", article, "--into", path).code == 0
    assert run("claim", path, "--quote", "It is long").code == 0
    told = run("coverage", path, "--json").value
    pictures = [one for one in told["unexplained"] if one["kind"] == "picture"]
    end = len("The pier is old.\nThe pier in May\nIt is long. It is red.")
    assert [(one["text"], one["start"], one["end"]) for one in pictures] == [
        ("The pier in May", 17, 32),
        ("", end, end),
    ]
    assert [one["text"] for one in told["unmarked_sentences"]] == ["The pier is old.", "The pier in May", "It is red."]
    assert (told["sentences"], told["facts"]["not_marked"]) == (4, len(told["unexplained"]))
    lines = run("coverage", path).out.splitlines()
    assert "Not marked: 1 date, 2 pictures." in lines
    assert "Paragraph 3  picture   beside “It is long. It is red.”" in lines
    assert "3 of 4 sentences are neither under a claim nor set aside." in lines
    assert run("claim", path, "--quote", "The pier in May").code == 0
    assert run("coverage", path).out.splitlines()[3] == "Not marked: 1 picture."


def test_of_a_quotation_it_is_told_which_claims_say_only_that_it_was_said(bridge, run):
    assert run("claim", bridge, "--quote", "Ada Lowell said: “It cost 155 crowns.”").code == 0
    (quotation,) = [one for one in run("coverage", bridge, "--json").value["unexplained"] if one["kind"] == "quotation"]
    assert quotation["only_said_in"] == ["1"]
    line = "quotation  “It cost 155 crowns.” (claim 1 says only that it was said)"
    assert line in run("coverage", bridge).out


def test_a_heading_is_called_so(tmp_path, run):
    path, article = tmp_path / "pier.factcheck", tmp_path / "pier.md"
    article.write_text("The pier is old.\n\n## Built in 1902\n\nIt is red.\n")
    assert run("import", article, "--into", path).code == 0
    assert "Heading      date      1902" in run("coverage", path).out.splitlines()


def test_of_several_articles_each_stands_behind_its_headline_or_in_a_list(two, run):
    headlines = ["Harbour bridge opens", "Ferry line closes"]
    assert [line for line in run("coverage", two).out.splitlines() if line in headlines] == headlines
    assert [one["headline"] for one in run("coverage", two, "--json").value] == headlines
    assert run("coverage", two, "--article", "Ferry", "--json").value["facts"]["open"] == 1


def test_the_guide_names_what_the_answer_holds(bridge, run):
    told = run("coverage", bridge, "--json").value
    row = next(line for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith("`coverage` answers"))
    assert all(name in row for name in told)
