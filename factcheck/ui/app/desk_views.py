"""Keeps list, article, panel and progress in step with the case of the article that is shown."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck.domain.records.annotation import Annotation, Thread, threads_on
from factcheck.domain.records.case import Case, told_otherwise
from factcheck.domain.records.claim import Claim, Proposal, Relation
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.ids import AnnotationId, ClaimId
from factcheck.domain.records.kinds import ANNOTATION, ARTICLE, EVIDENCE, EXEMPTION, KIND_OF, SOURCE
from factcheck.domain.records.operation import Changed
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.record_kind import OfClaim
from factcheck.domain.records.verdict import Reason
from factcheck.domain.rules.claim_filter import ClaimOrder, Need
from factcheck.domain.rules.confidentiality import goes_with_notes
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.fact_coverage import set_aside_in
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.languages import language_of, sayings_of
from factcheck.domain.rules.progress import Progress
from factcheck.domain.rules.same_person import other_name
from factcheck.ui.app import tasks
from factcheck.ui.app.current import Current
from factcheck.ui.app.progress_indicator import ProgressIndicator
from factcheck.ui.app.session import Session
from factcheck.ui.app.shown_claims import ShownClaims
from factcheck.ui.article.marks import ArticleMarks
from factcheck.ui.article.typography import Typography
from factcheck.ui.article.unshown_letters import unshown_words
from factcheck.ui.article.view import ArticleView
from factcheck.ui.claims.filter_bar import ClaimFilterBar
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.claims.rows import SortedClaims
from factcheck.ui.panel.claim_panel import ClaimPanel
from factcheck.ui.panel.denial_form import denial_item
from factcheck.ui.panel.place import PlaceLine, place_of
from factcheck.ui.panel.queries import QUERY_KINDS
from factcheck.ui.panel.words import denied_words

MOST_NAMED = 3
SLICE, SLICE_PAUSE_MS = 0.008, 5
"""How long facts are counted at once, in seconds, and how long the window then has for itself, in ms."""
METER_PAUSE_MS = 50
"""How long after a change the meter counts: what the change shows is painted by then, and quick keys count once."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What is made of a case before it is shown."""

    case: Case
    marks: ArticleMarks
    shown: ShownClaims
    rows: SortedClaims


class DeskViews(QObject):
    """What the window shows of the current article: parts of one case, which each change moves on.

    `shown` are its claims, with what is known of all of them.
    """

    progress_changed = Signal()
    annotations_changed = Signal()

    def __init__(
        self,
        session: Session,
        current: Current,
        article: ArticleView,
        model: ClaimModel,
        claims: ClaimList,
        filter_bar: ClaimFilterBar,
        panel: ClaimPanel,
        picture: ProgressIndicator,
    ) -> None:
        super().__init__()
        self._session = session
        self._current = current
        self._article = article
        self._model = model
        self._list = claims
        self._filter_bar = filter_bar
        self._panel = panel
        self._picture = picture
        self.shown = ShownClaims()
        self._prepared: _Prepared | None = None
        session.prepare = self.prepare
        self.case: Case | None = None
        self.proposed = Proposal()
        self.progress: Progress = self.shown.progress
        self.threads: list[Thread] = []
        self._is_held = self._is_due = self._is_new = False
        self._unshown = ("", ""), ""
        self._place_line = PlaceLine()
        self._coverage_due = QTimer(picture, singleShot=True)
        self._coverage_due.timeout.connect(self._show_coverage)

    @property
    def proof(self) -> Proof | None:
        """The text that is shown."""
        return self.case.proof if self.case is not None else None

    @property
    def unshown_letters(self) -> str:
        """How many letters of the text have no font here, in words; empty where all can be shown."""
        asked = self.proof.id if self.proof is not None else "", self._session.settings.font
        if asked != self._unshown[0]:
            words = unshown_words(self.proof.text, Typography(asked[1]).font()) if self.proof is not None else ""
            self._unshown = asked, words
        return self._unshown[1]

    @property
    def language(self) -> Language:
        """What the rules know of the language of the current article."""
        return language_of(self.case.article.language if self.case is not None else "")

    @property
    def claims(self) -> dict[ClaimId, Claim]:
        """The claims of the current article."""
        return self.shown.by_id

    def claim(self, claim_id: ClaimId | None) -> Claim | None:
        """A claim of the current article."""
        return self.shown.by_id.get(claim_id) if claim_id is not None else None

    def annotation(self, thread_id: AnnotationId | None) -> Thread | None:
        """What the reporter anchored to words of the current article, by the id of what begins it."""
        return next((one for one in self.threads if one.id == thread_id), None)

    def load_article(self) -> None:
        """Shows the current article with its claims."""
        article_id = self._current.article
        if article_id is None:
            self.case, self.shown, self.threads = None, ShownClaims(), []
            return
        self.case = case = self._session.required_desk.case(article_id)
        if self._prepared is None or self._prepared.case is not case:
            self.prepare(case)
        assert self._prepared is not None
        prepared, self._prepared = self._prepared, None
        self._article.show_proof(case.proof, case.article.language)
        self._article.show_claims(marks=prepared.marks)
        self._take_claims(prepared.shown)
        self._load_annotations()
        self._model.set_sorted(prepared.rows)
        if self._model.rows.order is ClaimOrder.LAST_CHANGE:
            self.sort_claims(ClaimOrder.LAST_CHANGE)
        self._panel.body.evidence_form.source.ask_for_sources(self._session.required_desk.evidence.sources)
        self._count()
        self._article.set_current(self._current.claim)
        self.show_claim()
        self._is_new = True

    def prepare(self, case: Case) -> None:
        """Makes, in whatever thread, what of a case is then shown: that takes longer than to show it."""
        claims = case.claims_by_number()
        marks, rows = ArticleMarks(case.proof.id, claims), self._model.rows.sorted(claims)
        self._prepared = _Prepared(case, marks, _shown_claims(case, claims), rows)

    def take_change(self, changed: Changed) -> None:
        """Shows what a change names, in the case that it leads to; all of it in another text."""
        before = self.case
        if before is not None:
            self.case = self._session.required_desk.case(before.article.id)
            if self.case.proof.id != before.proof.id:
                self.load_article()
                return
            changed = changed._replace(ids=changed.ids | told_otherwise(before, self.case))
        if changed.article_id not in (None, self._current.article) and changed.ids.isdisjoint(self.claims):
            return
        if before is not None and self.case is not None and before.article != self.case.article:
            claims = self.case.claims_by_number()
            self._take_claims(_shown_claims(self.case, claims))  # its language and date tell what is a fact
        if changed.ids:
            self._reload(changed)
        elif changed.entities & {ARTICLE.entity, *(KIND_OF[one.record].entity for one in QUERY_KINDS)}:
            self._count()
            self.show_claim()
        if ANNOTATION.entity in changed.entities:
            self._load_annotations()
        if EXEMPTION.entity in changed.entities and self.case is not None:
            self.shown.put_aside(set_aside_in(self.case), set_aside_in(self.case, is_beside=True))
            self._article.viewport().update()
            self._coverage_due.start(0)
        if SOURCE.entity in changed.entities or EVIDENCE.entity in changed.entities:
            self._panel.body.evidence_form.source.ask_for_sources(self._session.required_desk.evidence.sources)

    @contextmanager
    def claim_held(self) -> Iterator[None]:
        """Shows the current claim once, after everything that is done in the block."""
        was_held, self._is_held = self._is_held, True
        try:
            yield
        finally:
            self._is_held = was_held
            if self._is_due and not was_held:
                self._is_due = False
                self.show_claim()

    def show_claim(self) -> None:
        """Shows the current claim in panel and list."""
        if self._is_held:
            self._is_due = True
            return
        claim, language, case = self.claim(self._current.claim), self.language, self.case
        self._panel.body.split_form.language = language
        self.proposed = language.proposals.of(case.proof.text, claim) if claim and case else Proposal()
        if claim is None or case is None:
            self._panel.show_claim(None, (), "", (), None, ())
            self._show_article_queries()
        else:
            other = other_name(claim.speaker or self.proposed.speaker, self.shown.speakers, language)
            self._panel.show_claim(
                claim,
                case.of(Evidence, claim.id),
                self._place_line.words(claim, case, language, self.proposed, other),
                self.shown.others_on(claim),
                self.claim(claim.parent_id),
                self.shown.contents(claim),
                {one.id: place_of(case.proof, one.span) for one in claim.passages},
            )
            self._panel.body.details.show_proposal(self.proposed)
            self._panel.body.details.show_same_person(other)
            self._panel.body.tell_note(is_withheld=goes_with_notes(case, claim))
            self._show_denials(claim, case)
            records = {one.record: case.of(one.record, claim.id) for one in QUERY_KINDS}
            self._panel.body.queries.show_records(claim.id, records, proof=case.proof)
        self._list.set_current(self._current.claim)

    def upcoming(self, most: int) -> list[Claim]:
        """The next claims to be judged or looked at again, behind the current one in the order of the list."""
        ids = self._model.rows.upcoming(self._current.claim, self.shown.to_check, most)
        return [self.claims[one] for one in ids]

    @property
    def to_come(self) -> int:
        """How many there are of them."""
        return len(self.shown.to_check) - (self._current.claim in self.shown.to_check)

    def contents(self, claim: Claim, relation: Relation = Relation.CONTENT) -> list[Claim]:
        """What a claim says that somebody said, or denied, as claims beneath it, by number."""
        return [one for one in self.shown.contents(claim) if (one.relation or Relation.CONTENT) is relation]

    def sort_claims(self, order: ClaimOrder) -> None:
        """Puts the list in another order."""
        article_id = self._current.article
        changes: Mapping[ClaimId, int] = {}
        if order is ClaimOrder.LAST_CHANGE and article_id is not None:
            changes = self._session.required_desk.claims.last_changes(article_id)
        self._model.set_order(order, changes)

    def coverage(self) -> Coverage:
        """How much of the article nobody has marked, with its sentences."""
        facts = self.shown.facts
        return facts.with_sentences(self.shown.coverage) if facts is not None else Coverage()

    def _take_claims(self, shown: ShownClaims) -> None:
        """Takes the claims of an article, and finds its facts anew, of which those in sight are shown at once."""
        self.shown = shown
        self._article.coverage.look_at_facts(self.shown.facts, self.shown.set_aside)
        self._article.viewport().update()
        self._coverage_due.start(0)

    def _show_coverage(self) -> None:
        """Counts a slice of the words and facts that are not counted yet; shows how much is not marked at the end."""
        until, facts = monotonic() + SLICE, self.shown.facts
        if facts is None:
            return
        for index in facts.missing:
            self.shown.look_at(index)
            if monotonic() > until:
                self._coverage_due.start(SLICE_PAUSE_MS)
                return
        self._picture.show_coverage(self.coverage(), facts.counts)
        if self._is_new and self.case is not None:
            self._is_new = False  # the first claim gone to asks for these, which takes longer to load than to show it
            tasks.run(partial(sayings_of, self.case.article.language), self, lambda _sayings: None)

    def same_words(self, claim: Claim) -> list[Claim]:
        """The other claims that stand on exactly the words of this one."""
        spans = {one.span for one in claim.passages}
        others = self.shown.others_on(claim)
        return [one for one in others if spans.intersection(passage.span for passage in one.passages)]

    def _show_article_queries(self) -> None:
        if self.case is None:
            self._panel.article_page.show_records("", {}, self._number)
            return
        records = {one.record: self.case.all(one.record) for one in QUERY_KINDS}
        self._panel.article_page.show_records(self.case.article.id, records, self._number, self.case.proof)

    def _number(self, record: OfClaim) -> str:
        claim = self.claim(record.claim_id)
        return claim.number if claim is not None else ""

    def _show_denials(self, claim: Claim, case: Case) -> None:
        others: list[Denial] = []
        if not claim.denied_by and claim.reason is Reason.DENIED_BY_A_PARTY:
            made_here = (one for one in case.all(Denial) if one.claim_id in case.claims)
            others = [one for one in made_here if one.claim_id != claim.id][:MOST_NAMED]
        self._panel.body.show_denials(
            claim.id,
            [denial_item(one, case.known(one.target_id)) for one in claim.denials],
            denied_words(claim.denied_by, others),
        )
        self._panel.body.show_relations(claim, self.claim)

    def _load_annotations(self) -> None:
        assert self.case is not None
        self.threads = threads_on(self.case.proof.id, self.case.all(Annotation))
        self.annotations_changed.emit()

    def _reload(self, changed: Changed) -> None:
        assert self.case is not None
        found = self.case.some(changed.ids)
        gone = {ClaimId(one) for one in changed.ids} - {claim.id for claim in found}
        with self.claim_held():  # the list goes on to another claim where the current one is gone
            self.shown.update(found, gone)
            self._model.update(found, gone)
            self._article.update_claims(found, gone)
            self._count()
            self._coverage_due.start(METER_PAUSE_MS)
            if self._current.claim in gone:
                self._current.select(None)
            self.show_claim()

    def _count(self) -> None:
        self.progress = self.shown.progress
        if self.case is not None:
            self.progress = self.progress.with_beside(self.case.of(Question, None), self.case.of(ProposedWording, None))
        self._filter_bar.show_counts(self.progress, self.shown.needs)
        self._picture.show_progress(self.progress, self.shown.needs[Need.EVIDENCE])
        self.progress_changed.emit()


def _shown_claims(case: Case, claims: Sequence[Claim]) -> ShownClaims:
    beside = set_aside_in(case, is_beside=True)
    shown = ShownClaims(claims, case.proof, case.article, set_aside_in(case), beside)
    if shown.facts is not None:
        shown.facts.within(0)  # which finds the names in the whole text
        case.proof.words  # noqa: B018 - kept by it
    return shown
