"""Whatever people may do at a desk, in any order: the rules of a state machine that a test or a trial completes."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from factcheck.domain.errors import CopiedNoteError, LastPassageError, NotMergedError, NotPlacedError, PassageTakenError
from factcheck.domain.records.claim import ClaimKind, Outcome, PassageRole, Risk
from factcheck.domain.records.claim_relation import RelationKind
from factcheck.domain.records.evidence import EvidenceDraft, Level, Stance
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, Severity, WordingDraft
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.records.verdict import Judgement, Reason
from factcheck.domain.rules.claim_merging import ClaimPart
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.rules.splitting import Content, split_of
from factcheck.domain.text.span import Span
from factcheck.services.opening import new_desk, open_desk
from tests.annotation_samples import annotated_draft
from tests.desk_samples import STORY, Clock, cases_are_those_of_the_file, draft, rows_of

RULES = language_of("").attributions
chance = st.integers(0, 10_000)
words = st.sampled_from(["", "one", "two", "“three”"])


class ActsAtADesk(RuleBasedStateMachine):
    """A desk with an article and a claim; `do` is told of each act, and `teardown` ends with `end`."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = Clock()
        self.desk = new_desk(self.folder / "desk.factcheck", "Mara Lind", clock=self.clock)
        self.numbers = {}

    @initialize()
    def begin(self):
        """Most of what can be done needs a claim."""
        self.add_article()
        self.add_claim(0, 0, 10)

    def do(self, act):
        """Does something that is one act of a person at most."""
        raise NotImplementedError

    def end(self):
        """Closes the desk: it is whole, and one file is left."""
        assert self.desk.check_integrity() == []
        self.desk.close()
        assert [one.name for one in self.folder.iterdir()] == ["desk.factcheck"]
        shutil.rmtree(self.folder)

    def article(self, by):
        articles = self.desk.articles.all()
        return articles[by % len(articles)].article if articles else None

    def claim(self, by):
        article = self.article(by)
        claims = self.desk.claims.of(article.id) if article else []
        return claims[by % len(claims)] if claims else None

    def standing(self, by):
        """A claim whose words are in the current proof."""
        claim = self.claim(by)
        return claim if claim and claim.passages else None

    @rule()
    def add_article(self):
        if len(self.desk.articles.all()) < 2:
            self.do(lambda: self.desk.articles.add(annotated_draft(byline="Ana Boateng")))

    @rule(by=chance, name=words)
    def rename_article(self, by, name):
        if article := self.article(by):
            self.do(lambda: self.desk.articles.describe(type(article)(article.id, name)))

    @rule(by=chance, words=st.sampled_from(["512", "long", "is red", "It cost", "the mayor said", "Nothing"]))
    def use_proof(self, by, words):
        """Other words in place of some, and in turn another order of the lines or one more."""
        if article := self.article(by):
            old = self.desk.articles.proof(article.id).text
            lines = old.replace(words, "some quite other words").split("\n")
            lines = [lines[1:] + lines[:1], [*lines, "One more line."], lines][by % 3]
            new = draft("\n".join(lines))
            review = self.desk.proofs.review(article.id, new)
            if not review.is_same_text:
                decisions = review.every_rewording if by % 2 else ReviewDecisions()
                for sentence in review.new_sentences[:1]:
                    decide = decisions.with_claim if by % 5 else decisions.with_nothing_to_check
                    decisions = decide("a", sentence)
                self.do(lambda: self.desk.proofs.use(review, new, decisions))

    @rule(by=chance)
    def settle_what_was_not_found(self, by):
        article = self.article(by)
        review = self.desk.proofs.pending(article.id) if article else None
        if review is not None:
            ids = [one.record.id for one in review.unplaced]
            span = Span(by % 50, by % 50 + 4)
            decisions = ReviewDecisions({ids[0]: span}, frozenset(ids[1:][: by % 3]))
            self.do(lambda: self.desk.proofs.use(review, decisions=decisions))

    @rule(by=chance)
    def remove_article(self, by):
        if (article := self.article(by)) and by % 5 == 0:
            self.do(lambda: self.desk.articles.remove(article.id))

    @rule(by=chance, start=st.integers(0, 60), length=st.integers(1, 30))
    def add_claim(self, by, start, length):
        if article := self.article(by):
            self.do(lambda: self.desk.claims.add(article.id, Span(start, min(start + length, len(STORY)))))

    @rule(by=chance)
    def add_content(self, by):
        if claim := self.standing(by):
            self.do(lambda: self.desk.claims.add(claim.article_id, claim.passages[0].span, "what", claim.id))

    @rule(by=chance, start=st.integers(0, 60), role=st.sampled_from(PassageRole))
    def add_passage(self, by, start, role):
        if claim := self.claim(by):
            try:
                self.do(lambda: self.desk.claims.add_passage(claim.id, Span(start, start + 5), role))
            except PassageTakenError:
                assert any(one.span.overlaps(Span(start, start + 5)) for one in claim.passages)

    @rule(by=chance, start=st.integers(0, 60))
    def move_passage(self, by, start):
        if claim := self.standing(by):
            passage = claim.passages[by % len(claim.passages)]
            self.do(lambda: self.desk.claims.move_passage(passage.id, claim.id, Span(start, start + 4)))

    @rule(by=chance)
    def remove_passage(self, by):
        if claim := self.standing(by):
            try:
                self.do(lambda: self.desk.claims.remove_passage(claim.id, claim.passages[0].id))
            except LastPassageError:
                assert len(claim.passages) == 1

    @rule(by=chance, judgement=st.sampled_from(Judgement), reason=st.sampled_from([None, *Reason]))
    def judge(self, by, judgement, reason):
        if claim := self.claim(by):
            try:
                self.do(lambda: self.desk.claims.judge([claim.id], judgement, reason))
            except NotPlacedError:
                assert claim.unplaced

    @rule(by=chance, judgement=st.sampled_from(Judgement))
    def judge_all(self, by, judgement):
        if article := self.article(by):
            ids = [claim.id for claim in self.desk.claims.of(article.id) if not claim.unplaced]
            self.do(lambda: self.desk.claims.judge(ids, judgement, note="all"))

    @rule(by=chance)
    def confirm(self, by):
        if claim := self.claim(by):
            self.do(lambda: self.desk.claims.confirm([claim.id]))

    @rule(by=chance, reason=st.sampled_from([None, "own words", *Reason]))
    def give_reason(self, by, reason):
        if claim := self.claim(by):
            self.do(lambda: self.desk.claims.give_reason([claim.id], reason))

    @rule(by=chance, outcome=st.sampled_from([None, *Outcome]))
    def set_outcome(self, by, outcome):
        if claim := self.claim(by):
            self.do(lambda: self.desk.claims.set_outcome([claim.id], outcome))

    @rule(by=chance)
    def keep_what_is_proposed(self, by):
        if claim := self.claim(by):
            self.do(lambda: self.desk.claims.keep(claim.id, self.desk.claims.proposal(claim)))

    @rule(by=chance, text=words)
    def type_note(self, by, text):
        if claim := self.claim(by):
            self.do(lambda: self.desk.claims.set_note(claim.id, text))

    @rule(text=words)
    def type_into_the_first_claim(self, text):
        self.type_note(0, text)

    @rule(by=chance, text=words)
    def restate(self, by, text):
        if claim := self.claim(by):
            self.do(lambda: self.desk.claims.restate(claim.id, text))

    @rule(by=chance, text=words, verb=st.sampled_from([None, "", "said"]))
    def say_who(self, by, text, verb):
        if claim := self.claim(by):
            self.do(lambda: self.desk.claims.set_speaker(claim.id, text, verb))

    @rule(by=chance, kind=st.sampled_from([None, *ClaimKind]), risk=st.sampled_from([None, *Risk]))
    def classify(self, by, kind, risk):
        if claim := self.claim(by):
            self.do(lambda: self.desk.claims.set_kind(claim.id, kind))
            self.do(lambda: self.desk.claims.set_risk(claim.id, risk))

    @rule(by=chance, title=words, quote=words, stance=st.sampled_from(Stance))
    def add_evidence(self, by, title, quote, stance):
        if claim := self.claim(by):
            self.do(lambda: self.desk.evidence.add([claim.id], EvidenceDraft(title, quote=quote, stance=stance)))

    @rule(by=chance, title=words, quote=words, stance=st.sampled_from(Stance))
    def edit_evidence(self, by, title, quote, stance):
        if (claim := self.claim(by)) and (found := self.desk.claims.get(claim.id).evidence):
            self.do(lambda: self.desk.evidence.edit(found[0].id, EvidenceDraft(title, quote=quote, stance=stance)))

    @rule(by=chance, level=st.sampled_from(Level))
    def set_level(self, by, level):
        if (claim := self.claim(by)) and (found := self.desk.claims.get(claim.id).evidence):
            self.do(lambda: self.desk.evidence.set_level(found[0].id, level))

    @rule(by=chance, whom=chance, verb=st.sampled_from(["move", "copy"]))
    def let_evidence_be_for_another_claim(self, by, whom, verb):
        claim, other = self.claim(by), self.claim(whom)
        if claim and other and claim.id != other.id and claim.article_id == other.article_id and claim.evidence:
            ids = [one.id for one in claim.evidence][: 1 + by % 2]
            with suppress(CopiedNoteError):
                self.do(lambda: getattr(self.desk.evidence, verb)(ids, other.id))

    @rule(by=chance, whom=chance, taken=st.sets(st.sampled_from(ClaimPart)))
    def merge(self, by, whom, taken):
        claim, other = self.claim(by), self.claim(whom)
        if claim and other:
            try:
                self.do(lambda: self.desk.regrouping.merge(claim.id, other.id, taken))
            except NotMergedError:
                assert claim.id == other.id or claim.article_id != other.article_id or claim.parent_id is not None

    @rule(by=chance)
    def divide(self, by):
        """At the middle of its first passage."""
        if (claim := self.standing(by)) and len(span := claim.passages[0].span) > 3:
            first, second = (
                Content("", Span(*one)) for one in ((span.start, span.start + 1), (span.start + 2, span.end))
            )
            self.do(lambda: self.desk.regrouping.divide(claim.id, first, [second]))

    @rule(by=chance)
    def remove_evidence(self, by):
        if (claim := self.claim(by)) and (found := self.desk.claims.get(claim.id).evidence):
            self.do(lambda: self.desk.evidence.remove(found[-1].id))

    def annotation(self, by):
        article = self.article(by)
        found = self.desk.annotations.of(article.id) if article else []
        return found[by % len(found)] if found else None

    @rule(by=chance)
    def use_annotation(self, by):
        one = self.annotation(by)
        if one and one.proof_id == self.desk.articles.proof(one.article_id).id:
            self.do(lambda: self.desk.annotations.make_claim(one.id))

    @rule(by=chance, verb=st.sampled_from(["dismiss", "reopen"]))
    def set_annotation_aside_or_not(self, by, verb):
        if one := self.annotation(by):
            self.do(lambda: getattr(self.desk.annotations, verb)(one.id))

    @rule(by=chance, whom=chance, scope=words)
    def deny(self, by, whom, scope):
        claim, other = self.claim(by), self.claim(whom)
        is_other = claim and other and other.id not in (claim.id, *(one.target_id for one in claim.denials))
        if claim and (other is None or is_other):
            self.do(lambda: self.desk.denials.add(claim.id, other.id if other else None, scope))

    @rule(by=chance, whom=chance, kind=st.sampled_from(RelationKind), note=words)
    def relate(self, by, whom, kind, note):
        claim, other = self.claim(by), self.claim(whom)
        if claim and other and other.id != claim.id and other.article_id == claim.article_id and not claim.relations:
            self.do(lambda: self.desk.relations.add(claim.id, kind, other.id, note))

    @rule(by=chance)
    def relate_no_longer(self, by):
        if (claim := self.claim(by)) and claim.relations:
            self.do(lambda: self.desk.relations.remove(claim.relations[0].id))

    @rule(by=chance, level=st.sampled_from([None, *Level]))
    def set_level_of_claim(self, by, level):
        if (claim := self.claim(by)) and level is not claim.level:
            self.do(lambda: self.desk.levels.set(claim, level))

    @rule(by=chance, scope=words)
    def deny_words(self, by, scope):
        if (claim := self.standing(by)) and claim.passages:
            span, statement = claim.passages[0].span, f"Not {claim.number}"
            if statement != claim.statement:  # which it has where such a claim was merged into it
                self.do(lambda: self.desk.denials.add_with_target(claim.id, span, statement, scope))

    @rule(by=chance, scope=words)
    def edit_denial(self, by, scope):
        if (claim := self.claim(by)) and claim.denials:
            self.do(lambda: self.desk.denials.edit(claim.denials[0].id, claim.denials[0].target_id, scope))

    @rule(by=chance)
    def deny_no_longer(self, by):
        if (claim := self.claim(by)) and claim.denials:
            self.do(lambda: self.desk.denials.remove(claim.denials[0].id))

    @rule(by=chance)
    def split(self, by):
        if (claim := self.claim(by)) and claim.passages:
            text = self.desk.articles.proof(claim.article_id).text
            self.do(lambda: self.desk.claims.split(claim.id, split_of(text, claim, RULES)))

    @rule(by=chance, text=words, answer=words)
    def ask(self, by, text, answer):
        if article := self.article(by):
            claim = next(iter(self.desk.claims.of(article.id)), None)
            draft = QuestionDraft(text or "Why?", answer=answer)
            self.do(lambda: self.desk.questions.add(article.id, draft, claim.id if claim else None))

    @rule(by=chance, answer=words)
    def answer(self, by, answer):
        if (article := self.article(by)) and (asked := self.desk.case(article.id).all(Question)):
            self.do(lambda: self.desk.questions.answer(asked[by % len(asked)].id, answer))

    @rule(by=chance, text=words, answer=words)
    def edit_question(self, by, text, answer):
        if (article := self.article(by)) and (asked := self.desk.case(article.id).all(Question)):
            draft = QuestionDraft(text or "Why?", "a, b", answer, "Ana Boateng", text)
            self.do(lambda: self.desk.questions.edit(asked[by % len(asked)].id, draft))

    @rule(by=chance)
    def remove_question(self, by):
        if (article := self.article(by)) and (asked := self.desk.case(article.id).all(Question)):
            self.do(lambda: self.desk.questions.remove(asked[by % len(asked)].id))

    @rule(by=chance, text=words)
    def propose(self, by, text):
        if (claim := self.standing(by)) and claim.passages:
            span, draft = claim.passages[0].span, WordingDraft(text)
            self.do(lambda: self.desk.wordings.add(claim.article_id, span, draft, claim.id if by % 2 else None))

    @rule(by=chance, decision=st.sampled_from([None, *Decision]))
    def decide(self, by, decision):
        if (article := self.article(by)) and (found := self.desk.case(article.id).all(ProposedWording)):
            self.do(lambda: self.desk.wordings.decide(found[by % len(found)].id, decision))

    @rule(by=chance, start=st.integers(0, 60))
    def exempt(self, by, start):
        if article := self.article(by):
            self.do(lambda: self.desk.exemptions.add(article.id, Span(start, start + 6)))

    @rule(by=chance)
    def exempt_no_longer(self, by):
        if (article := self.article(by)) and (found := self.desk.case(article.id).all(Exemption)):
            self.do(lambda: self.desk.exemptions.remove(found[by % len(found)].id))

    @rule(by=chance, text=words, severity=st.sampled_from([None, *Severity]))
    def edit_wording(self, by, text, severity):
        if (article := self.article(by)) and (found := self.desk.case(article.id).all(ProposedWording)):
            self.do(lambda: self.desk.wordings.edit(found[by % len(found)].id, WordingDraft(text, "why", severity)))

    @rule(by=chance)
    def remove_wording(self, by):
        if (article := self.article(by)) and (found := self.desk.case(article.id).all(ProposedWording)):
            self.do(lambda: self.desk.wordings.remove(found[by % len(found)].id))

    @rule(by=chance)
    def remove_claim(self, by):
        if claim := self.claim(by):
            self.do(lambda: self.desk.claims.remove([claim.id]))

    @rule(by=chance)
    def fail_in_the_middle(self, by):
        if claim := self.claim(by):
            before = rows_of(self.desk)
            try:
                with self.desk.unit_of_work.batch():
                    self.desk.claims.remove([claim.id])
                    raise KeyboardInterrupt
            except KeyboardInterrupt:
                assert rows_of(self.desk) == before

    @rule()
    def restart(self):
        self.desk.close()
        self.desk = open_desk(self.folder / "desk.factcheck", self.desk.unit_of_work.who, clock=self.clock)

    @invariant()
    def the_case_that_moved_on_is_the_one_in_the_file(self):
        assert cases_are_those_of_the_file(self.desk)

    @invariant()
    def a_number_belongs_to_one_claim_for_ever(self):
        for row in self.desk.unit_of_work.store.file.db.execute("SELECT article_id, number, id FROM claim").fetchall():
            assert self.numbers.setdefault(row[:2], row[2]) == row[2]
