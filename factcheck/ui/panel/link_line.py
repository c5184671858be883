"""A line of dim words in which claims can be followed, by mouse or Tab and Enter."""

import re
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from factcheck.ui.widgets.labelled import WrappedLabel, breakable

_LINK_OR_WORDS = re.compile("\0(.*?)\0(.*?)\0|[^\0]+")


def link(words: str, claim_id: str) -> str:
    """Words that lead to a claim, to be filled into a sentence for a LinkLine."""
    return f"\0{claim_id}\0{words}\0"


def plain(words: str) -> str:
    """The same words without links."""
    return _LINK_OR_WORDS.sub(lambda one: one[2] or one[0], words)


class LinkLine(WrappedLabel):
    """Words in which some, made by `link`, lead to claims, which `linkActivated` names."""

    def __init__(self, object_name: str) -> None:
        super().__init__()
        self._words: str | None = None
        self.setObjectName(object_name)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_words(self, words: str) -> None:
        """Shows words; none at all hide the line. Those without a link stay plain, which is laid out much faster."""
        if words == self._words:
            return
        self._words, linked = words, "\0" in words
        text = _LINK_OR_WORDS.sub(_html, words) if linked else breakable(words)
        self.setTextFormat(Qt.TextFormat.RichText if linked else Qt.TextFormat.PlainText)
        self.setText(text)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flag.LinksAccessibleByMouse | flag.LinksAccessibleByKeyboard if linked else flag.NoTextInteraction
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if linked else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(plain(words))
        self.setVisible(bool(words))

    @override
    def sizeHint(self) -> QSize:
        """A short line, for it gets the width there is: Qt would lay its words out over and over to find a good one."""
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, self.fontMetrics().height())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.focusNextPrevChild(event.reason() == Qt.FocusReason.TabFocusReason)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and (html := self.text()):
            self.clear()
            self.setText(html)  # links have the colour of the theme in which they were set


def _html(one: re.Match[str]) -> str:
    claim_id, words = one.groups()
    if not claim_id:
        return escape(breakable(one[0]))
    return f'<a href="{escape(claim_id)}">{escape(words)}</a>'
