"""Gathering what a report prints."""

from datetime import UTC, datetime

import pytest

from factcheck import __version__
from factcheck.domain.errors import NoSuchArticleError, UnknownFormatError
from factcheck.domain.file_errors import UnwritableError
from factcheck.domain.records.evidence import EvidenceDraft, Level, Stance
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.report import ReportOptions
from factcheck.domain.wording.claim_words import claim_text, unsettled_words
from factcheck.domain.wording.conclusion import first_sentences
from tests.desk_samples import claim_at, draft


@pytest.fixture
def claim(desk):
    made = claim_at(desk, desk.articles.add(draft(headline="Bridge")), "red")
    desk.evidence.add([made.id], EvidenceDraft("Records"))
    return made


def test_a_report_holds_everything_as_it_stands(desk, claim):
    report = desk.reports.gather(claim.article_id)
    (reported,) = report.articles
    assert reported.article == desk.articles.get(claim.article_id)
    assert reported.claims == tuple(desk.claims.of(claim.article_id))
    assert [piece.source.title for piece in reported.claims[0].evidence] == ["Records"]
    assert reported.proof.words == 18
    made_at = datetime.fromisoformat(report.made_at)
    assert (made_at, report.made_by) == (datetime(2025, 4, 10, 9, tzinfo=UTC), "Mara Lind")
    assert made_at.utcoffset() == desk.unit_of_work.here().utcoffset()
    assert report.program == f"Factcheck {__version__}"


def test_a_report_says_whom_it_is_for(desk, claim):
    assert desk.reports.gather().level is Level.EDITORS
    assert desk.reports.gather(options=ReportOptions(with_cut=True)).level is Level.CHECKERS


def test_a_report_bears_the_digest_that_the_next_operation_will_bear(desk, claim):
    record = desk.reports.gather().record
    assert len(record) == 64
    assert desk.reports.gather().record == record
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    (previous,) = desk.unit_of_work.store.file.db.execute(
        "SELECT previous FROM operation ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    assert previous == record
    assert desk.reports.gather().record != record


def test_without_an_article_the_report_is_of_the_whole_desk(desk, claim):
    other = desk.articles.add(draft("Other."))
    assert [one.article.id for one in desk.reports.gather().articles] == [claim.article_id, other]


def test_an_unknown_article_is_said(desk):
    with pytest.raises(NoSuchArticleError):
        desk.reports.gather(ArticleId("gone"))


def test_every_format_can_be_written(desk, claim, tmp_path):
    for one in desk.reports.formats:
        target = tmp_path / f"report{one.ending.upper()}"
        desk.reports.writing(target, claim.article_id)()
        assert target.stat().st_size > 0


def test_a_report_prints_what_was_so_when_it_was_asked_for(desk, claim, tmp_path):
    work = desk.reports.writing(tmp_path / "report.csv")
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    work()
    assert "disputed" not in (tmp_path / "report.csv").read_text(encoding="utf-8-sig").casefold()


def test_what_is_unsettled_about_a_claim_is_said_wherever_it_is_listed_with_its_verdict(desk, claim):
    from factcheck.exporters.base import export

    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.evidence.add([claim.id], EvidenceDraft("Photograph", stance=Stance.CONTRADICTS))
    desk.questions.add(claim.article_id, QuestionDraft("Since when?"), claim.id)
    report = desk.reports.gather(claim.article_id)
    told = "Waits for an answer; since it was judged, evidence came to stand against the verdict"
    assert unsettled_words(desk.claims.get(claim.id)) == told
    assert f"{told}." in claim_text(desk.claims.get(claim.id)).splitlines()
    page, markdown = (export(report, ending).decode() for ending in (".html", ".md"))
    note = page[page.index('class="sheet"') : page.index("</section>")]
    assert note.count(told) == page.count(told) == 1
    assert markdown.count(told) == 1


def test_an_unknown_format_writes_nothing(desk, claim, tmp_path):
    with pytest.raises(UnknownFormatError):
        desk.reports.writing(tmp_path / "report.xyz")()
    assert not (tmp_path / "report.xyz").exists()


def test_a_folder_that_is_gone_is_said(desk, claim, tmp_path):
    with pytest.raises(UnwritableError):
        desk.reports.writing(tmp_path / "gone" / "report.html")()


def test_the_first_sentences_say_which_facts_are_not_marked_and_of_none_nothing(desk):
    article = desk.articles.add(draft("It cost 155 crowns in 2019, 9 days late.", headline="Bridge"))
    claim_at(desk, article, "9 days late")
    (reported,) = desk.reports.gather().articles
    assert first_sentences(reported)[0].endswith("; nobody has marked 1 number and 1 date.")
    desk.exemptions.add(article, desk.claims.place(article, "It cost 155 crowns in 2019"))
    (reported,) = desk.reports.gather().articles
    assert "nobody has marked" not in first_sentences(reported)[0]
