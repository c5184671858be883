"""The form for a question to the reporter, and for the answer once there is one."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.wording import joining
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import N_, _
from factcheck.ui.panel.record_form import FieldError, RecordForm
from factcheck.ui.panel.record_section import Item
from factcheck.ui.panel.summary_row import Summary
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText
from factcheck.ui.widgets.labelled import labelled
from factcheck.ui.widgets.layouts import NO_MARGINS, add_parts, column_of, row_of

ASK_SOMETHING = N_("Write the question.")
NO_ANSWER = N_("Write the answer, or leave out who gave it.")


def question_item(question: Question, claim_number: str = "") -> Item[QuestionDraft]:
    """A question as a row and as a draft; `claim_number` where it is listed away from its claim."""
    answer = (
        joining.labelled(joining.with_remark(_("Answer"), question.answered_by), question.answer)
        if question.answer
        else ""
    )
    asked = _("asked by {who}, {when}", who=question.asked_by, when=local_timestamp(question.asked_at))
    summary = Summary(
        f"{question.number}. {question.words}",
        word=_("Waits for an answer") if question.waits else "",
        where=_("claim {number}", number=claim_number) if claim_number else "",
        beneath=" · ".join(filter(None, (answer, asked))),
    )
    return Item(question.id, summary, question.draft, rev=question.rev)


class QuestionForm(RecordForm[QuestionDraft]):
    """Question and options; the answer and what changes stand beneath once the question is recorded."""

    def __init__(self) -> None:
        super().__init__("question", _("Save question"))
        self.words = FramedText(_("Question to the reporter"), "question_words", (2, 6), enter_is_newline=False)
        self.options = FramedLine(_("Options"), "question_options")
        self.options.setPlaceholderText(_("Such as: 151, or 155? From where?"))
        self.answer = FramedText(_("Answer"), "question_answer", (1, 6), enter_is_newline=False)
        self.answered_by = FramedLine(_("Answered by"), "question_answered_by")
        self.result = FramedLine(_("What changes"), "question_result")
        self._answer_box = QWidget()
        answer, by = labelled(_("Answer, word for word"), self.answer), labelled(_("Answered by"), self.answered_by)
        below = row_of((by, 2), (labelled(_("What changes"), self.result), 3), gap=8)
        column_of(answer, below, inside=self._answer_box, gap=8, margins=NO_MARGINS)
        words = labelled(_("Question to the reporter"), self.words)
        add_parts(self.fields, words, labelled(_("Options"), self.options), self._answer_box)
        self.heed(self.words, self.options, self.answer, self.answered_by, self.result)
        self.words.entered.connect(self.options.setFocus)
        self.options.entered.connect(self._options_entered)
        self.answer.entered.connect(self.answered_by.setFocus)
        self.answered_by.entered.connect(self.result.setFocus)
        self.result.entered.connect(self.save)

    @override
    def show_draft(self, key: object, recorded: QuestionDraft, typed: QuestionDraft | None, is_new: bool) -> None:
        self._answer_box.setVisible(not is_new)
        super().show_draft(key, recorded, typed, is_new)

    @override
    def fill(self, draft: QuestionDraft) -> None:
        self.words.fill(draft.words)
        self.options.fill(draft.options)
        self.answer.fill(draft.answer)
        self.answered_by.fill(draft.answered_by)
        self.result.fill(draft.result)

    @override
    def draft(self) -> QuestionDraft:
        return QuestionDraft(
            self.words.value, self.options.value, self.answer.value, self.answered_by.value, self.result.value
        )

    @override
    def missing(self, draft: QuestionDraft) -> FieldError | None:
        if not draft.words.strip():
            return _(ASK_SOMETHING), self.words
        return (_(NO_ANSWER), self.answer) if draft.answered_by and not draft.answer else None

    @override
    def focus_first(self) -> None:
        (self.answer if self._answer_box.isVisibleTo(self) else self.words).setFocus()

    def _options_entered(self) -> None:
        if self._answer_box.isVisibleTo(self):
            self.answer.setFocus()
        else:
            self.save()
