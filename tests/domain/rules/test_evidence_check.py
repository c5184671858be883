"""Looks a quotation up in the captured texts of its source, and the facts of its claim in the quotation."""

import pytest

from factcheck.domain.rules import evidence_check
from factcheck.domain.rules.evidence_check import EvidenceCheck, check_captured, check_evidence, facts_of, indexed
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.quotation_match import MatchKind

ENGLISH = language_of("en")
TEXTS = [indexed(one) for one in ("Nothing of it.", "The bridge\fis 204 metres long.")]


def test_the_closest_of_several_texts_is_told_with_the_page():
    check = check_evidence("204 metres long", "", ENGLISH, TEXTS)
    assert check.match is not None
    assert (check.match.kind, check.text, check.page) == (MatchKind.WORD_FOR_WORD, 1, 2)


def test_a_text_without_pages_tells_none():
    assert check_evidence("Nothing", "", ENGLISH, TEXTS[:1]).page == 0


def test_facts_of_the_claim_are_sought_in_the_quotation():
    check = check_evidence("It is 204 metres long", "It is 240 metres long.", ENGLISH, ())
    assert check.match is None
    assert [(one.words, one.instead) for one in check.missing] == [("240 metres", "204 metres")]


def test_facts_of_the_claim_are_sought_in_the_translation_too():
    statement = "Ada Low said on 3 May that it is long."
    assert [one.words for one in check_evidence("am dritten Mai", statement, ENGLISH, ()).missing] == [
        "Ada Low",
        "3 May",
    ]
    check = check_evidence("am dritten Mai", statement, ENGLISH, (), "Ada Low, on 3 May")
    assert check.missing == ()


def test_names_and_dates_of_what_a_quotation_is_about_need_not_stand_in_it():
    statement = "Ada Low said on 3 May that 14 people left."
    check = check_evidence("They all left", statement, ENGLISH, (), about="Ada Low\nSpeech of 3 May, page 14")
    assert [one.words for one in check.missing] == ["14"]


def test_facts_for_which_the_quotation_has_others_come_first():
    check = check_evidence("It is 204 metres long", "Ada Low said that it is 240 metres long.", ENGLISH, ())
    assert [one.words for one in check.missing] == ["240 metres", "Ada Low"]


def test_without_a_translation_nothing_is_sought_in_another_script():
    assert check_evidence("不负责任的言论", "Ada Low said so on 3 May.", ENGLISH, ()).missing == ()


@pytest.mark.parametrize("quotation", ["", " \n"])
def test_without_a_quotation_nothing_is_told(quotation):
    assert check_evidence(quotation, "It is 240 metres long.", ENGLISH, TEXTS) == EvidenceCheck()


def test_that_a_text_is_too_long_to_be_compared_whole_is_told(monkeypatch):
    monkeypatch.setattr(evidence_check, "LONGEST", 10)
    assert not check_evidence("metres", "", ENGLISH, [indexed("0123456789 metres")]).is_whole
    assert check_evidence("metres", "", ENGLISH, [indexed("metres")]).is_whole


REPORT = """The survey of 3 May 1998 was made by Ada Low for the National Rowing Agency.
It found that the bridge is 787 feet long. More than 1,200 people use it each day, a third of them on Sundays."""


def absent(statement, *texts, about=""):
    found = check_captured(statement, ENGLISH, [facts_of(one, ENGLISH) for one in texts], about)
    assert not found.is_quoted
    return [(one.words, one.instead) for one in found.missing]


@pytest.mark.parametrize(
    "statement",
    [
        "Ada Low measured 240 metres in May 1998.",
        "Low found that 33 per cent of about 1,200 come on Sunday.",
        "NRA asked for it before 2000.",
    ],
)
def test_facts_that_a_captured_text_has_anywhere_are_not_told(statement):
    assert absent(statement, REPORT) == []


def test_facts_that_no_captured_text_has_anywhere_are_told_alone():
    statement = "Ada Lund measured 260 metres on 4 May 1998."
    assert absent(statement, REPORT) == [("Ada Lund", ""), ("260 metres", ""), ("4 May 1998", "")]
    assert absent(statement, REPORT, "Ada Lund spoke on 4 May 1998.") == [("260 metres", "")]
    assert absent(statement, REPORT, about="Ada Lund, letter of 4 May 1998") == [("260 metres", "")]


def test_nothing_is_absent_from_a_text_in_another_language_or_from_none():
    german = "Die Brücke ist, wie sich nach der Messung vom dritten Mai nun zeigt, zweihundertvierzig Meter lang. " * 4
    assert absent("The bridge is, as it was said after the survey, 260 metres long.", german) == []
    assert absent("It is 260 metres long.", "这座桥长二百四十米") == []
    assert absent("It is 260 metres long.") == []


def test_a_text_that_is_too_long_to_be_read_whole_has_no_facts(monkeypatch):
    monkeypatch.setattr(evidence_check, "LONGEST", 10)
    assert facts_of("0123456789 metres", ENGLISH) is None
    assert facts_of("14 metres", ENGLISH) is not None


def test_while_facts_are_read_others_are_let_in():
    pauses = []
    facts_of(REPORT * 10, ENGLISH, lambda: pauses.append(1))
    assert len(pauses) > 2


def test_long_lines_are_read_whole():
    line = "word " * 1000
    assert absent("It is 260 metres long.", f"{line}260 metres {line}") == []
    assert absent("It is 260 metres long.", "x" * 5000 + " 260 metres") == []


@pytest.mark.parametrize(
    ("quotation", "spoken", "kind"),
    [
        ("la paix sociale", "French", MatchKind.OTHER_LANGUAGE),
        ("la paix sociale", "", MatchKind.NOT_FOUND),
        ("Le ministre a dit que le programme ne sera pas poursuivi", "", MatchKind.OTHER_LANGUAGE),
        ("der soziale Frieden", "German", MatchKind.NOT_FOUND),
        ("das Programm", "French", MatchKind.WORD_FOR_WORD),
    ],
)
def test_a_text_in_another_language_than_the_quotation_is_told_so(quotation, spoken, kind):
    german = "Der Minister hat am Mittwoch gesagt, dass das Programm, das 2019 begonnen hatte, nicht fortgesetzt wird."
    check = check_evidence(quotation, "", ENGLISH, [indexed(german)], spoken=spoken)
    assert check.match is not None
    assert check.match.kind is kind


@pytest.mark.parametrize(
    ("quotation", "misquoted"),
    [
        ("We closed the pier the day we were told.", []),
        ("“We closed the pier the day we were told”, he wrote.", []),
        ("We closed the pier a week after we were told.", [("the day", "a week after")]),
        ("We closed the old pier the day we were told.", [("", "old")]),
        ("The pier was closed a week later.", []),
    ],
)
def test_what_the_claim_quotes_is_compared_with_the_quotation_where_it_is_nearly_the_same(quotation, misquoted):
    check = check_evidence(quotation, "“We closed the pier the day we were told,” Varga said.", ENGLISH, ())
    assert list(check.misquoted) == misquoted
    assert not check_evidence(quotation, "We closed the pier the day we were told.", ENGLISH, ()).misquoted
