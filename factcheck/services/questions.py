"""What a person can do with questions to the reporter."""

from dataclasses import asdict, replace

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.records.ids import ArticleId, ClaimId, QuestionId
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.rules.merging import Read, merged
from factcheck.domain.text.canonical import shortened
from factcheck.services.unit_of_work import DeskPart
from factcheck.translation import _


class Questions(DeskPart):
    """The questions of a desk, numbered in each article; a number is never given twice."""

    def named(self, wanted: str, article_id: ArticleId) -> QuestionId:
        """The question of this number or id in an article; raises NoSuchRecordError."""
        for question in self._cases.of(article_id).all(Question):
            if wanted in (question.id, str(question.number)):
                return question.id
        raise NoSuchRecordError(_("question {number}", number=wanted))

    def add(self, article_id: ArticleId, draft: QuestionDraft, claim_id: ClaimId | None = None) -> Question:
        """Puts a question about a claim, or about the article; raises NoSuchClaimError for a claim elsewhere."""
        if claim_id is not None:
            self._cases.claim_in(article_id, claim_id)
        question_id = QuestionId(self._unit.new_id())
        with self._unit.operation("question.ask", {"words": shortened(draft.words, 60)}, article_id) as writer:
            number = writer.next_number(f"question {article_id}")
            writer.facts["question"] = number
            made = Question(
                id=question_id,
                article_id=article_id,
                claim_id=claim_id,
                number=number,
                asked_by=writer.who,
                asked_at=writer.at,
                answered_at=writer.at if draft.answer else "",
                **asdict(draft),
            )
            writer.add(made)
        return self._cases.record(Question, question_id)

    def edit(self, question_id: QuestionId, draft: QuestionDraft, seen: Read[QuestionDraft] | None = None) -> Question:
        """Writes question and answer anew, each by whoever changes it; the moments are those of the last change.

        `seen` is what whoever changed it had read; raises EditConflictError as `EvidenceRecords.edit` does.
        """
        question = self._cases.record(Question, question_id)
        draft = merged(seen, Read(question.draft, question.rev), draft)
        if not draft.answer.strip():
            draft = replace(draft, answer="")
        is_answered = bool(draft.answer) and question.waits
        facts = {"question": question.number, "answered": is_answered, "words": shortened(draft.words, 60)}
        fields = asdict(draft) | {"answered_by": draft.answered_by if draft.answer else ""}
        with self._unit.operation("question.edit", facts, question.article_id) as writer:
            if draft.words != question.words:
                fields |= {"asked_by": writer.who, "asked_at": writer.at}
            if draft.answer != question.answer:
                fields["answered_at"] = writer.at if draft.answer else ""
            writer.change(question, **fields)
        return self._cases.record(Question, question_id)

    def answer(
        self, question_id: QuestionId, answer: str, result: str | None = None, answered_by: str | None = None
    ) -> Question:
        """Records the answer and what changes because of it; what is None stays as it is.

        An empty answer takes all of it away and lets the question wait again.
        """
        before = self._cases.record(Question, question_id).draft
        if not answer:
            return self.edit(question_id, QuestionDraft(before.words, before.options))
        given = {name: words for name, words in (("result", result), ("answered_by", answered_by)) if words is not None}
        return self.edit(question_id, replace(before, answer=answer, **given))

    def remove(self, question_id: QuestionId) -> None:
        """Takes a question away; its number stays used."""
        question = self._cases.record(Question, question_id)
        with self._unit.operation("question.remove", {"question": question.number}, question.article_id) as writer:
            writer.remove(question)
