"""What the panel shows while no claim is selected: what to do, and all questions and wordings of the article."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from factcheck.domain.records.proof import Proof
from factcheck.translation import _
from factcheck.ui.panel.head import SIDE
from factcheck.ui.panel.queries import Queries
from factcheck.ui.panel.section_scroll import SectionScroll
from factcheck.ui.panel.summary_row import SummaryRow
from factcheck.ui.widgets.keys import LeftByEsc, reached
from factcheck.ui.widgets.labelled import dim_label, named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of, height_for
from factcheck.ui.widgets.slim_scroll_bar import WIDTH


class ArticlePage(LeftByEsc):
    """A line in the middle while there is nothing else; forms for words without a claim open here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("article_page")
        self.queries = Queries()
        self._label = dim_label(_("Select a claim to judge it."), "nothing_selected")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = self.body = named_widget(QWidget(), "article_page_body")
        margins = (SIDE, 12, SIDE - WIDTH, 12)
        self._column = column_of((self._label, 1), *self.queries.sections, 1, inside=inside, gap=12, margins=margins)
        area = SectionScroll(inside, "article_page_scroll", _("Questions and wordings of the article"))
        column_of(area, inside=self, margins=NO_MARGINS)
        for section in self.queries.sections:
            area.follow(section)
            for other in self.queries.sections:
                if other is not section:
                    section.form_opened.connect(other.put_away)
            section.form_opened.connect(self._label.hide)
            for leaving in (section.form_closing, section.form_left):
                leaving.connect(self.left)
        self.left.connect(area.go_back)

    def show_records(
        self,
        article_id: str,
        records: Mapping[type, Iterable[Any]],
        number: Callable[[Any], str],
        proof: Proof | None = None,
    ) -> None:
        """Shows all questions and wordings of an article; `number` is that of the claim of a record."""
        self.queries.show_records(article_id, records, number, proof)
        self._label.setVisible(not self.is_used)

    @property
    def is_used(self) -> bool:
        """Whether there is a question or a wording, or a form for one is open."""
        return any(section.is_used for section in self.queries.sections)

    def height_for(self, width: int) -> int:
        """How high all of it is at a width, in px."""
        return height_for(self._column, width - WIDTH)

    def focus_first(self) -> None:
        """Gives the keyboard to the first question or wording, else to the first button there is."""
        there = [one for one in reached(self) if one.isVisibleTo(self)]
        first = next((one for one in there if isinstance(one, SummaryRow)), None) or next(iter(there), None)
        if first is not None:
            first.setFocus()
