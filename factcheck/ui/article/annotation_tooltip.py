"""Says in a tooltip what is pinned to the words under the mouse."""

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from factcheck.ui.article.annotation_index import ArticlePins
from factcheck.ui.article.annotation_words import tip_of
from factcheck.ui.article.lines import ArticleLines


def show_pin_tip(event: QHelpEvent, lines: ArticleLines, pins: ArticlePins, over: QWidget) -> bool:
    """Shows the tooltip over `over`, the widget the article is drawn on; False where nothing is pinned."""
    position = lines.position_at(event.pos().toPointF())
    here = pins.at(position) if position is not None else []
    if here:
        QToolTip.showText(event.globalPos(), tip_of(here), over)
    else:
        QToolTip.hideText()
    return bool(here)
