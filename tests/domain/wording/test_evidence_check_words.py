"""What was found when a quotation was looked up in captured texts, and the facts of a claim in the quotation."""

import pytest

from factcheck.domain.rules.evidence_check import EvidenceCheck, check_evidence, indexed, with_place
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.quotation_match import NOT_FOUND
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.evidence_check_words import (
    absent_words,
    brief_check_words,
    check_words,
    differing_words,
    unquoted_words,
)

ENGLISH = language_of("en")
TEXT = "The minister said on Wednesday that the programme, which began in 2019, had cost 14 million euros."
GERMAN = "Der Minister sagte am Mittwoch, dass das Programm, das 2019 begann, vierzehn Millionen gekostet hat."


def checked(quotation, *texts, statement=""):
    return check_evidence(quotation, statement, ENGLISH, [indexed(one) for one in texts])


def told(quotation, *texts, statement=""):
    return check_words(checked(quotation, *texts, statement=statement), ["minutes.pdf", "notes.txt"][: len(texts)])


@pytest.mark.parametrize(
    ("quotation", "words"),
    [
        ("the programme, which began", "Word for word in “minutes.pdf”."),
        ("the programme which began", "The same words with other marks, blanks or capitals in “minutes.pdf”."),
        ("The minister said … the programme", "In pieces in this order in “minutes.pdf”, 3 words between them."),
        ("The minister … said", "The same words with other marks, blanks or capitals in “minutes.pdf”."),
        (
            "The minister said on Thursday that the whole programme, which began",
            "Nearly so in “minutes.pdf”; “Wednesday” for “Thursday”, without “whole”.",
        ),
        ("The minister said that the programme, which began", "Nearly so in “minutes.pdf”; with “on Wednesday” too."),
        ("nothing of this sort at all", "Not found in the captured text."),
    ],
)
def test_what_was_compared_is_told(quotation, words):
    assert told(quotation, TEXT) == words


def test_of_several_texts_the_closest_is_named_and_none_are_counted():
    assert told("vierzehn Millionen", TEXT, GERMAN) == "Word for word in “notes.txt”."
    assert told("ninety million of them", TEXT, TEXT) == "Not found in the 2 captured texts."


def test_a_page_is_told_where_there_are_pages():
    assert told("had cost", f"One.\f{TEXT}") == "Word for word in “minutes.pdf”, page 2."


def test_another_language_and_a_text_that_is_too_long_are_told():
    in_german = "Not found in “minutes.pdf”, which seems to be in another language."
    assert told("He said that it was a surprise to all of them", GERMAN * 3) == in_german
    check = EvidenceCheck(NOT_FOUND, is_whole=False)
    assert check_words(check, ["minutes.pdf"]).startswith("Not found in what could be compared: ")


def test_facts_that_the_quotation_lacks_are_told_with_what_it_has():
    statement = "In 2018 the programme cost 12 million euros, Ada Low said, and Bo Ek, too."
    words = told("in 2019, had cost 14 million euros", statement=statement)
    numbers = "2018 (it has 2019), 12 million euros (it has 14 million euros)"
    assert words == f"Not in the quotation: {numbers}, Ada Low, 1 more."


def test_a_rounded_number_is_told_with_the_other():
    words = "239 metres in the quotation, not 240 metres."
    assert told("It is 239 metres long", statement="It is 240 metres long.") == words


def test_a_name_that_is_spelled_otherwise_is_told_so():
    assert (
        told("Ada Lowel signed it", statement="Ada Lowell signed it.")
        == "Spelled Ada Lowel in the quotation, not Ada Lowell."
    )


def test_without_texts_and_with_every_fact_there_is_nothing_to_tell():
    assert told("It is 240 metres long", statement="It is 240 metres long.") == ""


def test_a_row_tells_the_same_in_short():
    check = checked("had cost 14 million euros", TEXT, statement="It cost 12 million euros.")
    told_of = "Not in the quotation: 12 million euros (it has 14 million euros)"
    assert brief_check_words(check) == f"word for word in the captured text. {told_of}"
    assert brief_check_words(EvidenceCheck()) == ""


def test_a_row_that_is_cut_anywhere_never_seems_to_tell_what_the_source_says():
    claim = "In 2018 Ada Low paid 240 crowns for it."
    lacking = checked("Nobody paid", statement=claim)
    absent = EvidenceCheck(missing=tuple(ENGLISH.evidence.missing(claim, "Nothing.")), is_quoted=False)
    for check in (lacking, absent, checked("Ada Lowel paid", statement="Ada Lowell paid.")):
        words = brief_check_words(check)
        first = min(words.index(one.words) for one in check.missing[:1])
        assert "not " in words[:first].lower()


def test_a_claim_tells_what_stands_in_no_quotation():
    missing = ENGLISH.evidence.missing("In 2018 Ada Low paid 240 crowns.", "In 2019 she paid 239 crowns.")
    assert unquoted_words(missing) == "In no quotation that supports it: 2018, Ada Low"
    assert unquoted_words(()) == ""


def test_a_claim_tells_which_quotations_stand_otherwise_in_their_source_or_not_at_all():
    near = checked("The minister said on Thursday that the programme, which began in 2019", TEXT)
    checks = [("Minutes", near), ("Notes", checked("nothing of this sort at all", TEXT)), ("List", EvidenceCheck())]
    assert differing_words([*checks, ("Paper", checked("the programme, which began", TEXT))]) == (
        "Quotation of Minutes: nearly so in the captured text; “Wednesday” for “Thursday”."
        " Quotation of Notes: not found in the captured text."
    )
    assert differing_words([]) == ""


def test_facts_that_no_captured_text_has_are_told_with_the_names_of_the_texts():
    missing = tuple(ENGLISH.evidence.missing("In 2018 Ada Low paid 240 crowns.", "Nothing."))
    check = EvidenceCheck(missing=missing, is_quoted=False)
    facts = "2018, Ada Low, 240"
    assert check_words(check, ["a.txt"]) == f"Not in the captured text of “a.txt”: {facts}."
    assert check_words(check, ["a.txt", "b.txt"]) == f"Not in the captured text of “a.txt” and “b.txt”: {facts}."
    assert brief_check_words(check) == f"Not in the captured text: {facts}"
    assert (
        absent_words([("Survey", check), ("Map", EvidenceCheck(is_quoted=False))])
        == f"Nothing quoted of Survey, and not in its captured text: {facts}."
    )
    assert (
        check_words(EvidenceCheck(is_quoted=False), ["a.txt"])
        == brief_check_words(EvidenceCheck(is_quoted=False))
        == ""
    )


def test_a_page_behind_the_last_of_the_captured_text_is_told():
    texts = [indexed("The bridge\fis 204 metres long.")]
    found = check_evidence("204 metres long", "", ENGLISH, texts)
    assert "page 99" not in check_words(with_place(found, "page 2", texts), ["a.pdf"])
    assert check_words(with_place(found, "pp. 98-99", texts), ["a.pdf"]) == (
        "Word for word in “a.pdf”, page 2. The captured text ends on page 2, before page 99."
    )
    unpaged = [indexed("It is 204 metres long.")]
    assert with_place(found, "page 99", unpaged) == found


@pytest.mark.parametrize(
    ("quotation", "words"),
    [
        ("It had cost nine of the millions then", "quoted otherwise in the claim; “14” for “nine”"),
        ("It had cost of the millions then", "quoted otherwise in the claim; with “14” too"),
        ("It had cost 14 of the very millions then", "quoted otherwise in the claim; without “very”"),
    ],
)
def test_what_the_claim_quotes_otherwise_is_told_with_both_words(quotation, words):
    check = checked(quotation, statement="“It had cost 14 of the millions then,” the minister said.")
    assert f"{capitalised(words)}." in check_words(check, [])
    assert words in brief_check_words(check)
    assert differing_words([("Minutes", check)]) == f"Quotation of Minutes: {words}."
