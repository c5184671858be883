"""The middle of the import sheet: the text as it will be, or the two readings of a web page side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from factcheck.domain.records.draft import Draft, titled
from factcheck.domain.rules.draft_difference import left_out
from factcheck.ui.article.preview import ArticlePreview
from factcheck.ui.article.typography import Typography


class ImportTexts(QWidget):
    """Shows one draft; a second one, of the whole page, can be chosen instead. Typed titles stand above both."""

    chosen = Signal()

    def __init__(self, typography: Typography) -> None:
        super().__init__()
        self.setObjectName("import_texts")
        self._article, self._page = Draft("", ()), Draft("", ())
        self._titles = ("", "")
        self._short = _Pane("Article only", "article_only", typography)
        self._whole = _Pane("Whole page", "whole_page", typography)
        self._group = QButtonGroup(self)
        for pane in (self._short, self._whole):
            self._group.addButton(pane.choice)
        self._group.buttonClicked.connect(lambda _button: self.chosen.emit())
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._short, 1)
        self._row.addWidget(self._whole, 1)
        self._whole.hide()

    @property
    def draft(self) -> Draft:
        """The text that was chosen, without typed titles."""
        return self._page if self.takes_whole else self._article

    @property
    def takes_whole(self) -> bool:
        """Whether the whole page was chosen."""
        return not self._whole.isHidden() and self._whole.choice.isChecked()

    def show_draft(self, draft: Draft) -> None:
        """Shows one text alone."""
        self._article = draft
        self._short.text.show_draft(self._titled(draft))
        self._short.choice.setChecked(True)
        self._short.choice.hide()
        self._short.text.setAccessibleName("Text of the article")
        self._whole.hide()

    def show_whole(self, draft: Draft, takes_whole: bool) -> None:
        """Shows the whole page beside the article alone, with what that leaves out marked."""
        self._page = draft
        count = self._show_page()
        self._short.choice.show()
        self._short.text.setAccessibleName("Text of the article only")
        words = "nothing more" if not count else f"{count} paragraph{'' if count == 1 else 's'} more"
        self._whole.choice.setText(f"Whole page: {words}")
        (self._whole if takes_whole else self._short).choice.setChecked(True)
        self._whole.show()

    def show_titles(self, headline: str, standfirst: str) -> None:
        """Shows the texts under the headline and standfirst that a person typed; empty ones are none."""
        self._titles = (headline, standfirst)
        self._short.text.show_draft(self._titled(self._article))
        if not self._whole.isHidden():
            self._show_page()

    def _show_page(self) -> int:
        """Shows the whole page with what the article leaves out marked; how many paragraphs that is."""
        page = self._titled(self._page)
        missing = left_out(page, self._titled(self._article))
        self._whole.text.show_draft(page, missing)
        return len(missing)

    def _titled(self, draft: Draft) -> Draft:
        return titled(draft, *self._titles)

    def focus_text(self) -> None:
        """Lets the keys scroll the text."""
        self._short.text.setFocus()


class _Pane(QFrame):
    """A text with the button that chooses it."""

    def __init__(self, words: str, name: str, typography: Typography) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.choice = QRadioButton(words)
        self.choice.setObjectName(f"choose_{name}")
        self.choice.setAccessibleName(words)
        self.choice.setToolTip(f"Take in: {words.lower()}")
        self.text = ArticlePreview(f"Text: {words.lower()}", f"text_{name}", typography)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(8, 0, 8, 0)
        above.addWidget(self.choice)
        column.addLayout(above)
        column.addWidget(self.text, 1)
