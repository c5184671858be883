"""From whom on what is recorded may be read: what a report for each audience carries, in every format."""

from dataclasses import replace

import pytest

from factcheck.domain.errors import CutForAnyoneError
from factcheck.domain.records.capture import FileDraft, sha256_of
from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.claim_relation import RelationKind
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Level, SourceKind, SourceStatus, Terms
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.bearing import overtaken_by
from factcheck.domain.rules.report import ReportOptions
from factcheck.domain.wording.conclusion import FOR_ANYONE
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import claim_at, draft, rows_of

AUDIENCES = (Level.CHECKERS, Level.EDITORS, Level.ANYONE)
WORDS = {
    "claim": ("secretstatement", "secretreason", "secretnote"),
    "evidence": ("secretquote", "secretplace", "secretremark"),
    "question": ("secretquestion", "secretanswer"),
    "wording": ("secretwording", "secretwhy"),
}


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def records(desk, article):
    """A record of every kind that has a level of its own, of one claim, by its kind."""
    claim = claim_at(desk, article, "512 metres")
    desk.claims.restate(claim.id, "secretstatement")
    draft = EvidenceDraft("Register", "", "secretquote", "secretplace", note="secretremark")
    (evidence,) = desk.evidence.add([claim.id], draft)
    desk.claims.judge([claim.id], Judgement.DISPUTED, "secretreason")
    desk.claims.set_note(claim.id, "secretnote")
    question = desk.questions.add(article, QuestionDraft("secretquestion", answer="secretanswer"), claim.id)
    wording = desk.wordings.add(
        article, desk.claims.place(article, "512 metres"), WordingDraft("secretwording", "secretwhy"), claim.id
    )
    return {"claim": desk.claims.get(claim.id), "evidence": evidence, "question": question, "wording": wording}


def written(desk, article, audience):
    """A report in all formats, as one text."""
    from factcheck.exporters.base import FORMATS

    report = desk.reports.gather(article, ReportOptions(audience=audience))
    return "\n".join(one.write(report).decode() for one in FORMATS)


@pytest.mark.parametrize("kind", WORDS)
@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_report_carries_the_words_of_a_record_for_those_alone_who_may_read_them(
    desk, article, records, kind, level, audience
):
    if kind == "evidence":
        desk.evidence.set_level(records[kind].id, Level.ANYONE)
    desk.levels.set(desk.claims.get(records["claim"].id) if kind == "claim" else records[kind], level)
    may_read = level is not Level.ADVICE and list(Level).index(level) >= AUDIENCES.index(audience) + 1
    report = written(desk, article, audience)
    assert [words in report for words in WORDS[kind]] == [may_read] * len(WORDS[kind])


def test_a_level_that_nobody_gave_is_that_of_the_kind_so_that_an_old_file_says_what_it_said(desk, article, records):
    for audience, is_told in zip(AUDIENCES, (True, True, False), strict=True):
        report = written(desk, article, audience)
        assert {words in report for some in WORDS.values() for words in some} == {is_told}


def test_a_link_has_the_stricter_level_of_the_source_and_of_what_is_said_of_the_claim(desk, article, records):
    evidence = records["evidence"]
    desk.evidence.set_level(evidence.id, Level.CHECKERS)
    desk.levels.set(desk.record(Evidence, evidence.id), Level.ANYONE)
    assert desk.record(Evidence, evidence.id).level is Level.CHECKERS
    assert "secretquote" not in written(desk, article, Level.EDITORS)


def test_a_report_for_anyone_is_the_same_whether_or_not_something_was_left_out(desk, article):
    claim = claim_at(desk, article, "512 metres")
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    bare = desk.reports.gather(article, ReportOptions(audience=Level.ANYONE)).articles
    desk.claims.judge([claim.id], Judgement.DISPUTED, "secretreason")
    desk.evidence.add([claim.id], EvidenceDraft("Register", "", "secretquote", level=Level.CHECKERS))
    desk.questions.add(article, QuestionDraft("secretquestion"), claim.id)
    desk.questions.add(article, QuestionDraft("of the article"))
    desk.wordings.add(article, desk.claims.place(article, "red"), WordingDraft("secretwording"))
    other = claim_at(desk, article, "9 million")
    desk.relations.add(claim.id, RelationKind.CONFLICTS, other.id, "secretnote")
    desk.denials.add(claim.id, other.id, "secretscope")
    desk.claims.remove([other.id])
    full = desk.reports.gather(article, ReportOptions(audience=Level.ANYONE)).articles
    assert [words(one) for one in full] == [words(one) for one in bare]
    assert FOR_ANYONE in words(full[0])


def words(reported):
    """What the summary and the outline of a report say, without the moment of a verdict."""
    from factcheck.exporters.outline import outlined

    outline = outlined(reported)
    said = [line for claim in reported.claims for line in (*outline.to_others(claim), outline.statement(claim))]
    return "\n".join([*outline.sentences, *(tile.words for tile in outline.tiles), *said])


def test_of_what_is_told_in_part_nothing_is_said_to_be_missing(desk, article, records):
    claim = records["claim"].id
    desk.claims.judge([claim], Judgement.SUPPORTED)
    desk.claims.set_outcome([claim], Outcome.CHANGE)
    desk.evidence.add([claim], EvidenceDraft("Denial of it", "", "no", level=Level.CHECKERS))
    (told,) = desk.reports.gather(article, ReportOptions(audience=Level.ANYONE)).articles[0].claims
    report = written(desk, article, Level.ANYONE)
    assert overtaken_by(told) == frozenset()
    assert "o evidence" not in report
    assert "withheld" not in report
    assert "none proposed" not in report


def captured(desk, evidence, tmp_path, level):
    """A file of the source of a piece of evidence, kept in the desk, and the same one by its place alone."""
    path = tmp_path / "secretfolder" / "secretfile.txt"
    path.parent.mkdir()
    path.write_bytes(b"It is so.")
    draft = FileDraft(path.name, str(path), "text/plain", sha256_of(b"It is so."), 9)
    made = [desk.captures.add(evidence.source.id, draft, place_only) for place_only in (False, True)]
    for one in made:
        desk.captures.set_level(one.id, level)
    return draft


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_evidence_names_its_captured_files_for_those_alone_who_may_read_them(
    desk, article, records, tmp_path, level, audience
):
    desk.evidence.set_level(records["evidence"].id, Level.ANYONE)
    desk.levels.set(records["evidence"], Level.ANYONE)
    draft = captured(desk, records["evidence"], tmp_path, level)
    may_read = level is not Level.ADVICE and list(Level).index(level) >= AUDIENCES.index(audience) + 1
    report = written(desk, article, audience)
    assert {words in report for words in (draft.name, draft.sha256[:12], draft.sha256)} == {may_read}
    assert ("captured file: [withheld]" in report) is (not may_read and audience is not Level.ANYONE)
    assert "secretfolder" not in report


@pytest.mark.parametrize("audience", [Level.EDITORS, Level.ANYONE])
def test_the_files_of_evidence_that_is_withheld_are_told_in_no_word(desk, article, records, tmp_path, audience):
    draft = captured(desk, records["evidence"], tmp_path, Level.ANYONE)
    desk.levels.set(records["evidence"], Level.CHECKERS)
    report = written(desk, article, audience)
    assert [words in report for words in ("captured file:", draft.name, draft.sha256)] == [False] * 3


@pytest.mark.parametrize("terms", [Terms.NOT_FOR_ATTRIBUTION, Terms.BACKGROUND])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_was_typed_of_a_source_that_is_not_to_be_named_leaves_without_its_name(
    desk, article, tmp_path, terms, audience
):
    claim = claim_at(desk, article, "512 metres")
    said = EvidenceDraft("Heron", "", "I, Maria Lund, measured it", "call to Lund", note="Maria is sure")
    (evidence,) = desk.evidence.add([claim.id], said)
    about = {"author": "Maria Lund", "described_as": "an engineer", "terms": terms, "level": Level.ANYONE}
    desk.sources.edit(replace(evidence.source, **about))
    draft = captured(desk, evidence, tmp_path, Level.ANYONE)
    is_inside = audience is Level.CHECKERS
    report = written(desk, article, audience)
    names = ("Heron", "Lund", "Maria", draft.name, draft.sha256[:12])
    assert {words in report for words in names} == {is_inside}
    assert ("I, [withheld], measured it" in report) is not is_inside
    assert ("call to" in report, "is sure" in report) == (audience is not Level.ANYONE,) * 2


def test_what_was_decided_about_the_copy_is_not_told_to_anyone(desk, article, records):
    claim = records["claim"].id
    desk.levels.set(desk.claims.get(claim), Level.ANYONE)
    undecided = written(desk, article, Level.ANYONE)
    for outcome in Outcome:
        desk.claims.set_outcome([claim], outcome)
        assert "In the copy" in written(desk, article, Level.EDITORS)
        without = [rest_of(one) for one in (undecided, written(desk, article, Level.ANYONE))]
        assert without[0] == without[1]
    assert "left open" not in undecided
    assert "obody has decided" not in undecided
    assert "marked claim has a verdict or needs none" in undecided


def rest_of(report):
    """A report without what differs from one moment and record to the next."""
    return [line for line in report.splitlines() if "Digest of the record" not in line]


def test_a_report_for_anyone_prints_nothing_that_was_cut(desk, article):
    with pytest.raises(CutForAnyoneError):
        desk.reports.gather(article, ReportOptions(with_cut=True, audience=Level.ANYONE))


SENTENCES = {
    "claim": "Statement, reason and note of 1",
    "evidence": "Evidence “Register” on 1",
    "question": "Question 1",
    "wording": "New wording for “512 metres”",
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_lowering_a_level_is_an_act_of_its_own_name_that_undo_takes_back(desk, records, kind):
    before = rows_of(desk)
    desk.levels.set(records[kind], Level.ADVICE)
    assert operation_sentence(desk.history.all()[-1]) == f"{SENTENCES[kind]}: lawyer’s advice"
    was = records[kind]
    now = desk.claims.get(was.id) if kind == "claim" else desk.record(type(was), was.id)
    desk.levels.set(now, Level.EDITORS)
    last = desk.history.all()[-1]
    assert operation_sentence(last) == f"{SENTENCES[kind]}: level lowered, for editor and lawyer too"
    assert last.who == desk.unit_of_work.who
    desk.history.undo()
    desk.history.undo()
    assert rows_of(desk) == before


def test_what_is_made_of_a_claim_has_its_level_and_of_two_that_merge_the_stricter_one_stays(desk, article, records):
    desk.levels.set(desk.claims.get(records["claim"].id), Level.CHECKERS)
    content = desk.claims.add(article, desk.claims.place(article, "512"), parent_id=records["claim"].id)
    assert content.level is Level.CHECKERS
    other = claim_at(desk, article, "red")
    assert desk.regrouping.merge(other.id, records["claim"].id).level is Level.CHECKERS


def test_what_hangs_on_claims_beneath_one_is_for_nobody_who_may_not_read_that_one(desk, article):
    claim = claim_at(desk, article, "512 metres")
    below = desk.claims.add(article, desk.claims.place(article, "512"), parent_id=claim.id)
    beneath = desk.claims.add(article, desk.claims.place(article, "512"), parent_id=below.id)
    desk.claims.restate(beneath.id, "secretstatement")
    desk.evidence.add([beneath.id], EvidenceDraft("Register", "", "secretquote", "secretplace"))
    words = ("secretstatement", "secretquote", "secretplace")
    assert [one for one in words if one in written(desk, article, Level.EDITORS)] == list(words)
    desk.levels.set(desk.claims.get(claim.id), Level.CHECKERS)
    assert [one for one in words if one in written(desk, article, Level.EDITORS)] == []
    assert [one for one in words if one in written(desk, article, Level.CHECKERS)] == list(words)


HANGING = ("secretquote", "secretplace", "secretremark", "secretquestion", "secretanswer", "secretwording", "secretwhy")
HANGING_ON_TWO = ("secretrelation", "secretscope", "secretcounter")


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_hangs_on_a_claim_leaves_for_those_alone_who_may_read_the_claim(desk, article, records, level, audience):
    claim, other = records["claim"], claim_at(desk, article, "9 million")
    desk.evidence.set_level(records["evidence"].id, Level.ANYONE)
    for kind in ("question", "wording"):
        desk.levels.set(records[kind], Level.ANYONE)
    desk.relations.add(other.id, RelationKind.CONFLICTS, claim.id, "secretrelation")
    desk.denials.add(claim.id, other.id, "secretscope")
    elsewhere = desk.articles.add(draft("The bridge is a secret kilometre long."))
    counter = claim_at(desk, elsewhere, "a secret kilometre")
    desk.denials.add(counter.id, claim.id, "secretcounter")
    desk.levels.set(desk.claims.get(claim.id), level)
    may_read = level is not Level.ADVICE and list(Level).index(level) >= AUDIENCES.index(audience) + 1
    report = written(desk, article, audience) + written(desk, elsewhere, audience)
    assert [words in report for words in HANGING] == [may_read] * len(HANGING)
    of_two = may_read and audience is not Level.ANYONE  # these are for editor and lawyer by their kind
    assert [words in report for words in HANGING_ON_TWO] == [of_two] * len(HANGING_ON_TWO)


def test_evidence_of_a_lawyers_advice_is_told_as_that_for_checkers_too(desk, article, records):
    desk.levels.set(records["claim"], Level.ADVICE)
    assert "Lawyer’s advice, not released" in written(desk, article, Level.CHECKERS)


def hal(desk, claim, terms=Terms.NOT_FOR_ATTRIBUTION):
    """A person who is not to be named, as evidence of a claim for anyone."""
    (evidence,) = desk.evidence.add([claim.id], EvidenceDraft("Hal Nfa", "", "So it is", kind=SourceKind.PERSON))
    about = {"described_as": "a councillor", "terms": terms, "level": Level.ANYONE}
    desk.sources.edit(replace(evidence.source, **about))


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("text", ["The bridge is long.", "The bridge is long, says Hal Nfa."])
def test_that_the_copy_names_a_source_that_is_not_to_be_named_is_told_to_checkers_alone(desk, audience, text):
    article = desk.articles.add(draft(text))
    claim = claim_at(desk, article, "bridge is long")
    desk.claims.set_speaker(claim.id, "Hal Nfa", "says")
    hal(desk, claim)
    desk.levels.set(desk.claims.get(claim.id), Level.ANYONE)
    report, is_inside = written(desk, article, audience), audience is Level.CHECKERS
    assert ("agreed was" in report) is is_inside
    assert ("Hal Nfa" in report) is (is_inside or "Hal Nfa" in text)
    assert "a councillor" in report


@pytest.mark.parametrize("terms", [Terms.NOT_FOR_ATTRIBUTION, Terms.BACKGROUND, Terms.OFF_THE_RECORD])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_source_that_is_not_to_be_named_is_named_in_nothing_that_was_typed_elsewhere(desk, article, audience, terms):
    claim, of_source = claim_at(desk, article, "512 metres"), claim_at(desk, article, "9 million")
    hal(desk, of_source, terms)
    (other,) = desk.evidence.add(
        [claim.id], EvidenceDraft("Register", "", "quoted Hal Nfa", "placed Hal Nfa", note="noted Hal Nfa")
    )
    desk.sources.edit(replace(other.source, status=SourceStatus.CORRECTED, status_said_in="corrected Hal Nfa"))
    desk.claims.restate(claim.id, "restated Hal Nfa")
    desk.claims.judge([claim.id], Judgement.DISPUTED, "reasoned Nfa")
    desk.claims.set_note(claim.id, "claimed Hal")
    asked = QuestionDraft("asked Hal Nfa", "offered Nfa", "answered Nfa", "answering Nfa", "resulted Nfa")
    question = desk.questions.add(article, asked, claim.id)
    wording = desk.wordings.add(
        article, desk.claims.place(article, "512 metres"), WordingDraft("proposed Nfa", "why Nfa"), claim.id
    )
    for record in (desk.claims.get(claim.id), desk.record(Evidence, other.id), question, wording):
        desk.levels.set(record, Level.ANYONE)
    desk.evidence.set_level(other.id, Level.ANYONE)
    desk.relations.add(claim.id, RelationKind.CONFLICTS, of_source.id, "related Nfa")
    desk.denials.add(claim.id, of_source.id, "denied Nfa")
    report = written(desk, article, audience).replace("\\", "")
    leaving = ("quoted", "placed", "noted", "corrected", "restated", "reasoned", "claimed", "asked", "answered", "why")
    assert [f"{one} [withheld]" in report for one in leaving] == [audience is not Level.CHECKERS] * len(leaving)
    assert ("Hal" in report or "Nfa" in report) is (audience is Level.CHECKERS)


@pytest.mark.parametrize("terms", [Terms.NOT_FOR_ATTRIBUTION, Terms.BACKGROUND, Terms.OFF_THE_RECORD])
@pytest.mark.parametrize("is_elsewhere", [False, True])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_report_names_a_source_that_is_not_to_be_named_in_what_another_one_is_called(
    desk, article, tmp_path, terms, is_elsewhere, audience
):
    claim, of_source = claim_at(desk, article, "512 metres"), claim_at(desk, article, "9 million")
    if is_elsewhere:
        of_source = claim_at(desk, desk.articles.add(draft("The mill is 7 metres high.")), "7 metres")
    hal(desk, of_source, terms)
    said = EvidenceDraft("Call with Hal Nfa", "https://example.org/hal-nfa", "So it is, Hal Nfa", level=Level.ANYONE)
    (other,) = desk.evidence.add([claim.id], said)
    about = {"author": "Nfa, Hal", "publisher": "Hal Nfa Press", "archive_url": "https://halnfa.example"}
    desk.sources.edit(replace(other.source, **about))
    path = tmp_path / "hal-nfa-call.txt"
    path.write_bytes(b"So it is.")
    file = FileDraft(path.name, str(path), "text/plain", sha256_of(b"So it is."), 9)
    desk.captures.set_level(desk.captures.add(other.source.id, file).id, Level.ANYONE)
    report = written(desk, article, audience).replace("\\", "")
    assert ("Call with [withheld]" in report) is (audience is not Level.CHECKERS)
    assert ("nfa" in report.casefold()) is (audience is Level.CHECKERS)
    asked = [one for one in desk.reports.to_look_at(article, audience) if "leaves without the name" in one]
    assert len(asked) == (audience is not Level.CHECKERS)


def test_where_the_article_names_a_source_that_is_not_to_be_named_is_said_before_a_report_leaves(desk):
    article = desk.articles.add(draft("The bridge is long, says Hal Nfa."))
    hal(desk, claim_at(desk, article, "bridge is long"))
    told = "The copy says “Hal Nfa”, agreed was “a councillor”, not for attribution."
    assert desk.reports.to_look_at(article, Level.ANYONE) == [told]
    assert desk.reports.to_look_at(None, Level.EDITORS) == [told]
    assert desk.reports.to_look_at(article, Level.CHECKERS) == []
    printed = [desk.reports.named_in_print(article, level) for level in (Level.ANYONE, Level.CHECKERS)]
    assert printed == [[told], []]


def test_what_the_article_prints_of_a_name_stays_in_what_is_made_of_it_and_a_mere_part_everywhere(desk):
    article = desk.articles.add(draft("Hal Nfa built the Register. It is 9 metres long, says Nfa. Hal is a port."))
    claim = claim_at(desk, article, "9 metres long")
    hal(desk, claim)
    desk.claims.restate(claim.id, "Hal Nfa: 9 metres")
    desk.claims.judge([claim.id], Judgement.DISPUTED, "as Hal Nfa told us, Nfa did, Hal the port")
    report = written(desk, article, Level.EDITORS).replace("\\", "")
    assert "Hal Nfa: 9 metres" in report
    assert "as [withheld] told us, [withheld] did, Hal the port" in report


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(
    "link",
    ["file:///home/ana/secret.pdf", "https://ana:secret@example.org/a", "ana:secret@example.org", " FILE:secret"],
)
def test_a_link_to_a_file_or_with_a_password_leaves_for_checkers_alone(desk, audience, link):
    article = desk.articles.add(draft(url=link))
    claims = [claim_at(desk, article, words) for words in ("512 metres", "9 million")]
    for claim, title in zip(claims, ("Register", link), strict=True):
        (evidence,) = desk.evidence.add([claim.id], EvidenceDraft(title, link, "So it is"))
        about = {"status": SourceStatus.CORRECTED, "status_said_in": link, "archive_url": link, "level": Level.ANYONE}
        desk.sources.edit(replace(evidence.source, **about))
    report = written(desk, article, audience)
    assert ("secret" in report) is (audience is Level.CHECKERS)
    assert "Register" in report
    assert "So it is" in report


@pytest.mark.parametrize("link", ["https://example.org/@ana", "mailto:ana@example.org", "https://example.org?to=a:b@c"])
def test_any_other_link_leaves(desk, article, link):
    desk.evidence.add([claim_at(desk, article, "red").id], EvidenceDraft("Register", link, level=Level.ANYONE))
    assert link in written(desk, article, Level.ANYONE)


@pytest.mark.parametrize("level", [Level.ADVICE, Level.CHECKERS, Level.EDITORS])
def test_what_a_statement_leaves_out_is_not_told_where_the_statement_is_withheld(desk, level):
    article = desk.articles.add(draft(language="en"))
    claim = claim_at(desk, article, "It cost 9 million crowns, the mayor said")
    desk.claims.restate(claim.id, "It cost 9 million")
    desk.claims.set_speaker(claim.id, "the mayor", "said")
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.levels.set(desk.claims.get(claim.id), level)
    report = written(desk, article, Level.EDITORS)
    assert ("he statement leaves out" in report) is (level is Level.EDITORS)
