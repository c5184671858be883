"""The middle of the import sheet: the text as it will be, or the two readings of a web page side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from factcheck.domain.records.article_draft import ArticleDraft, titled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.rules.draft_difference import block_words, blocks_left_out, titles_first, with_blocks
from factcheck.translation import N_, Messages, _, counted
from factcheck.ui.article.preview import ArticlePreview
from factcheck.ui.article.typography import Typography
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of, row_of

# Five lines or so: the text above stays what one looks at.
_HIGHEST = 120
_ADD: Messages[BlockKind] = Messages(
    {
        BlockKind.HEADLINE: N_("Add headline: {words}"),
        BlockKind.STANDFIRST: N_("Add standfirst: {words}"),
        BlockKind.HEADING: N_("Add heading: {words}"),
        BlockKind.PARAGRAPH: N_("Add text: {words}"),
        BlockKind.LIST_ITEM: N_("Add list item: {words}"),
        BlockKind.QUOTATION: N_("Add quotation: {words}"),
        BlockKind.CAPTION: N_("Add caption: {words}"),
        BlockKind.NOTE: N_("Add text: {words}"),
    }
)


class ImportTexts(QWidget):
    """Shows one draft; a second one, of the whole page, can be chosen instead, or pieces of it be added to the first.

    Typed titles stand above both. `chosen` says that another text is to be taken in.
    """

    chosen = Signal()

    def __init__(self, typography: Typography) -> None:
        super().__init__()
        self.setObjectName("import_texts")
        self._article, self._page = ArticleDraft("", ()), ArticleDraft("", ())
        self._titles = ("", "")
        self._short = _Pane("article_only", _("Article only"), _("Text: article only"), typography)
        self._short.choice.setToolTip(_("Take in: article only"))
        self._whole = _Pane("whole_page", _("Whole page"), _("Text: whole page"), typography)
        self._whole.choice.setToolTip(_("Take in: whole page"))
        self._pieces = _Pieces()
        self._pieces.itemChanged.connect(self._add_pieces)
        self._whole.column.addWidget(self._pieces)
        self._group = QButtonGroup(self)
        for pane in (self._short, self._whole):
            self._group.addButton(pane.choice)
        self._group.buttonClicked.connect(lambda _button: self.chosen.emit())
        row_of((self._short, 1), (self._whole, 1), inside=self, gap=12, margins=NO_MARGINS)
        self._whole.hide()

    @property
    def draft(self) -> ArticleDraft:
        """The text that was chosen, without typed titles."""
        return self._page if self.takes_whole else self._shorter

    @property
    def _shorter(self) -> ArticleDraft:
        return with_blocks(self._article, self._page, self._pieces.checked)

    @property
    def takes_whole(self) -> bool:
        """Whether the whole page was chosen."""
        return not self._whole.isHidden() and self._whole.choice.isChecked()

    def show_draft(self, draft: ArticleDraft) -> None:
        """Shows one text alone."""
        self._article = draft
        self._pieces.offer(draft, ())
        self._short.text.show_draft(self._titled(draft))
        self._short.choice.setChecked(True)
        self._short.choice.hide()
        self._short.text.setAccessibleName(_("Text of the article"))
        self._whole.hide()

    def show_whole(self, draft: ArticleDraft, takes_whole: bool) -> None:
        """Shows the whole page beside the article alone, with what that leaves out marked."""
        self._page = draft
        self._pieces.offer(draft, titles_first(draft, blocks_left_out(draft, self._article)))
        self._show_page()
        self._short.choice.show()
        self._short.text.setAccessibleName(_("Text of the article only"))
        (self._whole if takes_whole else self._short).choice.setChecked(True)
        self._whole.show()

    def show_titles(self, headline: str, standfirst: str) -> None:
        """Shows the texts under the headline and standfirst that a person typed; empty ones are none."""
        self._titles = (headline, standfirst)
        self._short.text.show_draft(self._titled(self._shorter))
        if not self._whole.isHidden():
            self._show_page()

    def _show_page(self) -> None:
        """Shows the whole page with what the article leaves out marked, and says how many paragraphs that is."""
        page = self._titled(self._page)
        missing = blocks_left_out(page, self._titled(self._shorter))
        self._whole.text.show_draft(page, missing)
        more = counted("Whole page: {count} [paragraph|paragraphs] more", len(missing))
        self._whole.choice.setText(more if missing else _("Whole page: nothing more"))

    def _add_pieces(self) -> None:
        """Shows the article with the pieces that are checked; it is the one to be taken in."""
        self._short.choice.setChecked(True)
        self._short.choice.setText(_("Article and what is added") if self._pieces.checked else _("Article only"))
        self._short.text.show_draft(self._titled(self._shorter))
        self._show_page()
        self.chosen.emit()

    def _titled(self, draft: ArticleDraft) -> ArticleDraft:
        return titled(draft, *self._titles)

    def focus_text(self) -> None:
        """Lets the keys scroll the text."""
        self._short.text.setFocus()


class _Pane(QFrame):
    """A text with the button that chooses it."""

    def __init__(self, name: str, words: str, text_name: str, typography: Typography) -> None:
        super().__init__(frameShape=QFrame.Shape.StyledPanel)
        self.choice = named_widget(QRadioButton(words), f"choose_{name}", words)
        self.text = ArticlePreview(text_name, f"text_{name}", typography)
        above = row_of(self.choice, margins=(8, 0, 8, 0))
        self.column = column_of(above, (self.text, 1), inside=self, gap=0, margins=(1, 1, 1, 1))


class _Pieces(QListWidget):
    """What the article leaves out of the page, piece by piece; those that are checked come in with it."""

    def __init__(self) -> None:
        super().__init__()
        named_widget(self, "left_out_pieces", _("Left out: add to the article"))
        self.setToolTip(_("Check what is to come in with the article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def checked(self) -> list[int]:
        """The blocks of the page, by their index, that are to be added."""
        items = (self.item(row) for row in range(self.count()))
        return [int(one.data(Qt.ItemDataRole.UserRole)) for one in items if one.checkState() is Qt.CheckState.Checked]

    def offer(self, page: ArticleDraft, missing: Sequence[int]) -> None:
        """Lists these blocks of the page, none of them checked."""
        self.blockSignals(True)
        self.model().removeRows(
            0, self.count()
        )  # `clear` of PySide lets go of each row in Python, while Qt tells of it
        for at in missing:
            item = QListWidgetItem(_ADD.filled(page.blocks[at].kind, words=block_words(page, at)), self)
            item.setData(Qt.ItemDataRole.UserRole, at)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.setFixedHeight(min(_HIGHEST, self.count() * (self.sizeHintForRow(0) + 2 * self.spacing())))
        self.setVisible(bool(missing))
