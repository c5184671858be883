"""Reading cases: everything that is recorded of an article."""

import gc

import pytest

from factcheck.domain.errors import NoSuchArticleError
from factcheck.domain.file_errors import DamagedDeskError, DamagedRecordError
from factcheck.domain.records.annotation import Annotation, AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Directness, Evidence, EvidenceDraft, Stance
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.kinds import CLAIM, EVIDENCE, PASSAGE
from factcheck.domain.records.proof import BlockKind, Style, StyleKind, fingerprint
from factcheck.domain.records.shared_dict import FEW
from factcheck.domain.records.verdict import Judgement, Reason, Verdict
from factcheck.domain.text.span import Span
from factcheck.store.case_table import CaseTable
from tests.annotation_samples import annotated_draft
from tests.desk_samples import STORY, claim_at, draft

FULL = EvidenceDraft(
    "City records",
    "https://example.org/records",
    "512 m",
    "page 4",
    Stance.CONTRADICTS,
    Directness.PRIMARY,
    "2025-04-01",
    "Seen in person.",
)


@pytest.fixture
def table(desk):
    return CaseTable(desk.unit_of_work.store.file)


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


def test_a_proof_comes_back_as_it_went_in(desk, table):
    link = Style(StyleKind.LINK, 0, 3, "https://example.org/?a=1&b=“2”")
    pieces = [Piece(BlockKind.HEADLINE, "One"), Piece(BlockKind.LIST_ITEM, "Two 👩‍👧", 2, "•", (link,))]
    made = assembled(pieces, ArticleDraft("", (), origin="story.md"))
    proof = table.load(desk.articles.add(made)).proof
    assert (proof.text, proof.blocks, proof.styles) == (made.text, made.blocks, made.styles)
    assert (proof.number, proof.sha256, proof.origin) == (1, fingerprint(made.text), "story.md")


@pytest.mark.parametrize("wanted", ["", "nothing", "a\x00b"])
def test_an_unknown_id_is_no_article(table, wanted):
    with pytest.raises(NoSuchArticleError):
        table.load(ArticleId(wanted))


def test_each_article_has_what_is_its_own(desk, table):
    one, other = desk.articles.add(annotated_draft()), desk.articles.add(draft("Other."))
    claim_at(desk, other, "Other")
    assert [table.load(article).proof.text[:5] for article in (one, other)] == ["The b", "Other"]
    assert [len(table.load(article).claims) for article in (one, other)] == [0, 1]
    assert [bool(table.load(article).all(Annotation)) for article in (one, other)] == [True, False]


def test_a_removed_article_says_so(desk, table, article):
    desk.articles.remove(article)
    assert table.load(article).is_removed


def test_claims_come_by_number_as_people_count(desk, table, article):
    made = [claim_at(desk, article, "bridge") for _ in range(11)]
    claim_at(desk, article, "red", parent_id=made[1].id)
    numbers = [claim.number for claim in table.load(article).claims_by_number()]
    assert numbers == ["1", "2", "2a", "3", "4", "5", "6", "7", "8", "9", "10", "11"]


def test_passages_come_in_the_order_they_were_added(desk, table, article):
    claim = claim_at(desk, article, "red")
    desk.claims.add_passage(claim.id, Span(0, 3))
    found = table.load(article).claim(claim.id)
    assert [passage.quote for passage in found.passages] == ["red", "The"]


def test_everything_that_was_judged_comes_back(desk, table, article):
    claim = claim_at(desk, article, "red")
    desk.claims.judge([claim.id], Judgement.DISPUTED, Reason.DENIED_BY_A_PARTY, "It is blue.")
    found = table.load(article).claim(claim.id)
    assert (found.verdict, found.reason, found.note) == (Verdict.DISPUTED, Reason.DENIED_BY_A_PARTY, "It is blue.")
    assert (found.judged_by, found.judged_at, found.judged_words) == ("Mara Lind", "2025-04-10T09:00:00Z", "red")


def test_evidence_comes_back_as_it_went_in_and_in_the_order_it_was_recorded(desk, table, article):
    claim = claim_at(desk, article, "512")
    (made,) = desk.evidence.add([claim.id], FULL)
    for title in ("C", "A", "B"):
        desk.evidence.add([claim.id], EvidenceDraft(title))
    first, *rest = table.load(article).of(Evidence, claim.id)
    assert first == made
    assert (first.source.title, first.source.url, first.draft) == (FULL.title, FULL.url, FULL)
    assert [one.source.title for one in rest] == ["C", "A", "B"]


def test_annotations_stand_in_the_order_of_the_text_and_threads_begin_with_what_was_answered(desk, table):
    case = table.load(desk.articles.add(annotated_draft()))
    assert [one.span.start for one in case.all(Annotation)] == sorted(one.span.start for one in case.all(Annotation))
    assert [one.kind for one in case.all(Annotation)[:2]] == [AnnotationKind.LINK, AnnotationKind.FOOTNOTE]
    reply = next(one for one in case.all(Annotation) if one.thread)
    assert [one.body for one in case.thread(reply.thread)] == ["Interview 3 April, 12:40", "Yes, see page 4."]


def test_a_record_is_found_in_its_article(desk, table, article):
    other = desk.articles.add(draft("Other."))
    claim = claim_at(desk, other, "Other")
    (evidence,) = desk.evidence.add([claim.id], FULL)
    records = {CLAIM: claim.id, PASSAGE: claim.passages[0].id, EVIDENCE: evidence.id}
    assert {table.holding(kind, record_id) for kind, record_id in records.items()} == {other}
    assert table.holding(CLAIM, "gone") is None


def test_people_and_sources_of_another_case_are_taken_over(desk, table, article):
    other = desk.articles.add(draft("Other."))
    desk.evidence.add([claim_at(desk, other, "Other").id], FULL)
    assert table.load(article, table.load(other)) == table.load(article)


@pytest.mark.parametrize(
    "damage", ["claim SET verdict = 'wrong'", "claim SET kind = 'x'", 'passage SET "end" = 0',
               "passage SET start = -1", "annotation SET kind = 'odd'", "annotation SET state = 'odd'"]
)  # fmt: skip
def test_a_value_that_no_version_writes_is_called_damage(desk, table, damage):
    article = desk.articles.add(annotated_draft())
    claim_at(desk, article, "bridge")
    desk.unit_of_work.store.file.db.execute(f"UPDATE {damage}")
    with pytest.raises(DamagedDeskError):
        table.load(article)


def test_words_in_an_earlier_proof_are_read_and_those_in_none_refused(desk):
    article = desk.articles.add(draft())
    claim_at(desk, article, "512 metres")
    new = draft(STORY.replace("The bridge is 512 metres long", "It is long"))
    desk.proofs.use(desk.proofs.review(article, new), new)
    db = desk.unit_of_work.store.file.db
    db.execute('UPDATE passage SET "end" = 7000')
    desk.unit_of_work.cases.forget()
    assert [one.number for one in desk.claims.of(article)] == ["1"]
    with pytest.raises(DamagedRecordError):
        desk.proofs.pending(article)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("UPDATE passage SET proof_id = 'none'")
    desk.unit_of_work.cases.forget()
    with pytest.raises(DamagedRecordError):
        desk.claims.of(article)


def test_of_claims_with_much_evidence_none_is_kept_as_it_was_read_before_it(desk, article, table):
    with desk.unit_of_work.batch():
        for at in range(FEW + 1):
            claim = desk.claims.add(article, Span(at % 20, at % 20 + 5))
            desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    gc.collect()
    before = {id(one) for one in gc.get_objects() if isinstance(one, Claim)}
    case = table.load(article)
    made = [one for one in gc.get_objects() if isinstance(one, Claim) and id(one) not in before]
    assert len(made) == len(case.claims) == FEW + 1
