"""What the panel shows while no claim is selected: what to do, and all questions and wordings of the article."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.question import QuestionDraft
from factcheck.translation import _
from factcheck.ui.panel.head import SIDE
from factcheck.ui.panel.queries import Queries, WordingEdit
from factcheck.ui.panel.record_section import Item
from factcheck.ui.panel.section_scroll import SectionScroll
from factcheck.ui.widgets.labelled import dim_label, named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of
from factcheck.ui.widgets.slim_scroll_bar import WIDTH


class ArticlePage(QWidget):
    """A line in the middle while there is nothing else; forms for words without a claim open here."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("article_page")
        self.queries = Queries(self)
        self._label = dim_label(_("Select a claim to judge it."), "nothing_selected")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = named_widget(QWidget(), "article_page_body")
        questions, wordings = self.queries.sections
        margins = (SIDE, 12, SIDE - WIDTH, 12)
        column_of((self._label, 1), questions, wordings, 1, inside=inside, gap=12, margins=margins)
        area = SectionScroll(inside, "article_page_scroll", _("Questions and wordings of the article"))
        column_of(area, inside=self, margins=NO_MARGINS)
        questions.form_opened.connect(wordings.put_away)
        wordings.form_opened.connect(questions.put_away)
        for section in (questions, wordings):
            area.follow(section)
            section.form_opened.connect(self._label.hide)
            section.form_left.connect(self.left)
        self.left.connect(area.go_back)

    def show_items(
        self, article_id: str, questions: Sequence[Item[QuestionDraft]], wordings: Sequence[Item[WordingEdit]]
    ) -> None:
        """Shows all questions and wordings of an article."""
        self.queries.show_items(article_id, questions, wordings)
        self._label.setVisible(not any(section.is_used for section in self.queries.sections))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
