"""The text of a draft as the article will show it, to be looked at before it is stored."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from factcheck.domain.records.annotation import Annotation, threads
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.ids import AnnotationId, ArticleId, ProofId
from factcheck.domain.records.proof import Block, BlockKind, Proof
from factcheck.domain.text.span import Span
from factcheck.translation import pgettext
from factcheck.ui.article.annotation_layer import AnnotationPainter, show_annotation_tooltip
from factcheck.ui.article.lines import OVERHANG, ArticleLines
from factcheck.ui.article.margin import number_font_of
from factcheck.ui.article.marks import AnnotationIndex, ArticleMarks
from factcheck.ui.article.text_browser import TextBrowser, keep_width
from factcheck.ui.article.typography import ArticleFormats, Typography
from factcheck.ui.widgets.painting import mirrored
from factcheck.ui.widgets.theme import tokens_of

_PROOF = ProofId("preview")
_NO_MARKS = ArticleMarks(_PROOF)
_EMPTY = ArticleDraft("", (Block(BlockKind.HEADLINE, 0, 0),))


class ArticlePreview(TextBrowser):
    """Shows a draft to read; paragraphs named as left out are marked by a line and the words."""

    def __init__(self, name: str, object_name: str, typography: Typography) -> None:
        super().__init__()
        self._tokens = tokens_of(self)
        self.set_up(name, object_name)
        self._typography = typography
        self._margin = _LeftOutMargin(self)
        self._draft, self._left_out, self._beside = _EMPTY, frozenset[int](), 0
        self._load()

    def show_draft(self, draft: ArticleDraft, left_out: frozenset[int] | None = None) -> None:
        """Shows `draft` from its beginning; `left_out` are blocks by index, None where nothing is compared."""
        self._draft, self._left_out = draft, left_out or frozenset()
        self._beside = self._margin.wanted_width() if left_out is not None else 0
        self._load()

    def show_words(self, span: Span | None) -> None:
        """Selects words, in sight; None selects nothing."""
        if span is None:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            return
        self.reveal(span)
        self.select_span(span)

    def show_caret(self, position: int) -> None:
        """Puts the caret somewhere, in sight, with nothing selected."""
        self.reveal(Span(position, position + 1))
        self.place_caret(position)

    def _load(self) -> None:
        self._tokens = tokens = tokens_of(self)
        proof = _proof_of(self._draft)
        self.make_document(proof, ArticleFormats(self._typography, tokens), tokens)
        self._annotations = AnnotationIndex(_PROOF, threads(_annotations_of(self._draft)))
        self._annotation_painter = AnnotationPainter(self._lines, tokens)
        self._margin.look_at(self._lines, self._left_out)
        self._arrange()
        self.put_document()

    def _arrange(self) -> None:
        keep_width(self, self._document.formats.width, self._beside)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        strip = self._painter.strip(event.rect(), _NO_MARKS)
        with QPainter(self.viewport()) as painter:
            self._painter.paint_behind(painter, strip)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._painter.paint_over(painter, strip, _NO_MARKS)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._annotation_painter.paint_over(painter, event.rect(), self._annotations, None)
        self._margin.place()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            return show_annotation_tooltip(event, self._lines, self._annotations, self.viewport())
        return super().viewportEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and tokens_of(self) is not self._tokens:
            selected = self.selection()
            self._load()
            if selected is not None:
                self.show_words(selected)


class _LeftOutMargin(QWidget):
    """Beside each visible paragraph that is left out: a dashed line, and the words."""

    _lines: ArticleLines
    _blocks: frozenset[int]

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view = view
        view.verticalScrollBar().valueChanged.connect(self.update)

    def look_at(self, lines: ArticleLines, blocks: frozenset[int]) -> None:
        self._lines, self._blocks = lines, blocks
        self.update()

    def wanted_width(self) -> int:
        """The room for the words and the line, in px."""
        return self.fontMetrics().horizontalAdvance(_left_out()) + 18

    def place(self) -> None:
        """Stays beside the text."""
        text = mirrored(QRectF(self._view.viewport().geometry()), self._view)
        self.setGeometry(mirrored(QRectF(0, text.top(), text.left(), text.height()), self._view).toRect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.setFont(number_font_of(self))
            for block in self._lines.visible(-OVERHANG, self.height() + OVERHANG):
                line = self._lines.line_at(block, block.start)
                if block.index not in self._blocks or line is None:
                    continue
                painter.setPen(QColor(tokens.dim))
                words = QRectF(6, line.baseline, painter.fontMetrics().horizontalAdvance(_left_out()), 0)
                painter.drawText(mirrored(words, self).topLeft(), _left_out())
                pen = QPen(QColor(tokens.text), 2, Qt.PenStyle.DashLine)
                painter.setPen(pen)
                box = QRectF(self.width() - 4, block.top, 0, block.bottom - block.top - 6)
                painter.drawLine(mirrored(box, self).topLeft(), mirrored(box, self).bottomLeft())


def _left_out() -> str:
    return pgettext("paragraph", "left out")


def _proof_of(draft: ArticleDraft) -> Proof:
    blocks = draft.blocks or _EMPTY.blocks
    return Proof(_PROOF, ArticleId("preview"), 1, draft.text, "", blocks, draft.styles, "", "")


def _annotations_of(draft: ArticleDraft) -> Sequence[Annotation]:
    return [
        Annotation(
            id=AnnotationId(str(at)),
            article_id=ArticleId("preview"),
            proof_id=_PROOF,
            kind=one.kind,
            body=one.body,
            author=one.author,
            at=one.at,
            span=Span(one.span.start, one.span.end),
            quote=one.span.of(draft.text),
            thread=AnnotationId(str(one.answers)) if one.answers is not None else None,
            resolved=one.resolved,
        )
        for at, one in enumerate(draft.annotations)
    ]
