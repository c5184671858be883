"""A line of dim words in which claims can be followed, by mouse or Tab and Enter."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from factcheck.ui.widgets.labelled import breakable

Piece = tuple[str, str]


class LinkLine(QLabel):
    """Pieces of text, each with the id of the claim it leads to, or with an empty one."""

    picked = Signal(str)

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.linkActivated.connect(self.picked)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Shows the pieces one after the other; none at all hides the line."""
        html = "".join(_html(words, claim_id) for words, claim_id in pieces)
        if html != self.text():
            self.setText(html)
        linked = any(claim_id for _, claim_id in pieces)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flag.LinksAccessibleByMouse | flag.LinksAccessibleByKeyboard if linked else flag.NoTextInteraction
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if linked else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("".join(words for words, _ in pieces))
        self.setVisible(bool(pieces))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.focusNextPrevChild(event.reason() == Qt.FocusReason.TabFocusReason)


def _html(words: str, claim_id: str) -> str:
    if not claim_id:
        return escape(breakable(words))
    return f'<a href="{escape(claim_id)}">{escape(words)}</a>'
