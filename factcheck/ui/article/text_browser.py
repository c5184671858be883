"""A pane in which text is read and selected, never changed; it fetches nothing."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser
from typing_extensions import override

from factcheck.ui.article.document import ArticleDocument


class TextBrowser(QTextBrowser):
    """What every view of an article has in common."""

    def set_up(self, name: str, object_name: str) -> None:
        """Names the pane and lets its text be read and selected; called once, when events can be taken."""
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def put_document(self, document: ArticleDocument) -> None:
        """Shows another document and lets go of the one before."""
        before = self.document()
        self.setDocument(document)
        if isinstance(before, ArticleDocument):
            before.deleteLater()

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None
