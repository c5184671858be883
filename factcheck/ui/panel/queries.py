"""Questions to the reporter and proposed wordings, of a claim or of the article: two sections beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from factcheck.domain.records.question import QuestionDraft
from factcheck.translation import N_
from factcheck.ui.panel.question_form import QuestionForm
from factcheck.ui.panel.record_section import Item, RecordSection, SectionWords
from factcheck.ui.panel.wording_form import WordingEdit, WordingForm

_QUESTION = SectionWords(
    N_("Question to reporter"), N_("Another question to reporter"), N_("Go on with question to reporter")
)
_WORDING = SectionWords(N_("New wording"), N_("Another new wording"), N_("Go on with new wording"))


class Queries(QObject):
    """The two sections with their forms; `wording_decided` names the wording and the decision."""

    wording_decided = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        form = WordingForm()
        self.questions: RecordSection[QuestionDraft] = RecordSection(_QUESTION, "questions", QuestionForm())
        self.wordings: RecordSection[WordingEdit] = RecordSection(_WORDING, "wordings", form)
        form.decided.connect(self.wording_decided)

    @property
    def sections(self) -> tuple[RecordSection[QuestionDraft], RecordSection[WordingEdit]]:
        """Both sections, from top to bottom."""
        return self.questions, self.wordings

    def show_items(
        self, owner: str, questions: Sequence[Item[QuestionDraft]], wordings: Sequence[Item[WordingEdit]]
    ) -> None:
        """Shows those of an owner, the id of a claim or of an article."""
        self.questions.show_items(owner, questions)
        self.wordings.show_items(owner, wordings)

    def put_away(self) -> None:
        """Closes an open form and keeps what was typed."""
        self.show_items("", (), ())
