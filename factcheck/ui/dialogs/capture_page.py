"""A picture, or a page of a PDF as it was drawn with what is looked for marked, as large as somebody wants it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from factcheck.domain.records.capture import PagePicture
from factcheck.translation import _
from factcheck.ui.widgets.labelled import named_widget

_BESIDE = 12
_FRAME = "#0B57D0"
"""Round the place that is looked at, on the white of a page in all themes."""


class PageArea(QScrollArea):
    """Scrolls a picture; at 100 % a page is as wide as there is room `within` something, any other picture as it is."""

    def __init__(self, within: QWidget) -> None:
        super().__init__(widgetResizable=True)
        named_widget(self, "capture_area", _("Picture"))
        self._label = named_widget(QLabel(alignment=Qt.AlignmentFlag.AlignCenter), "capture_picture")
        self.setWidget(self._label)
        self._within = within
        self._page: PagePicture | None = None
        self._image = QImage()
        self._which: int | None = None
        self.percent = 100

    @property
    def page_width(self) -> int:
        """How many pixels wide a page is drawn, so that at 100 % all of its width is in sight."""
        return round(self._page_room * self.devicePixelRatioF())

    @property
    def _page_room(self) -> float:
        """How wide a page is shown, in px of the window."""
        room = self._within.width() - self.verticalScrollBar().sizeHint().width() - 2 * self.frameWidth() - _BESIDE
        return room * self.percent / 100

    def show_page(self, page: PagePicture, words: str) -> None:
        """Shows a page; `words` are what a screen reader says it is."""
        self._page = page
        self._label.setAccessibleName(words)
        self._paint_marks()

    def show_picture(self, image: QImage, words: str) -> None:
        """Shows a picture, in the same way."""
        self._image = image
        self._label.setAccessibleName(words)
        self._fit()

    def look_at(self, which: int | None) -> None:
        """Puts a frame round those of the marks that are of `which`, and brings the first of them into sight."""
        self._which = which
        if self._page is not None:
            self._paint_marks()

    def zoom(self, percent: int) -> None:
        """Shows the picture so large; a page stays as it was drawn, until it is drawn anew."""
        self.percent = percent
        if not self._image.isNull():
            self._fit()

    def _paint_marks(self) -> None:
        page = self._page
        assert page is not None
        form = QImage.Format.Format_RGBX8888
        self._image = image = QImage(page.pixels, page.width, page.height, 4 * page.width, form).copy()
        pen = QPen(QColor(_FRAME), 2 * self.devicePixelRatioF())
        apart = pen.widthF()
        framed = [
            QRectF(*box).adjusted(-apart, -apart, apart, apart) for which, *box in page.marks if which == self._which
        ]
        with QPainter(image) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            for _mark, *box in page.marks:
                painter.fillRect(QRectF(*box), QColor(Qt.GlobalColor.yellow))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setPen(pen)
            painter.drawRects(framed)
        self._fit()
        for first in [*framed, *(QRectF(*box) for _mark, *box in page.marks)][:1]:
            centre = first.center() * (self._page_room / page.width)
            self.ensureVisible(round(centre.x()), round(centre.y()))

    def _fit(self) -> None:
        image = self._image
        if self._page is not None:
            image.setDevicePixelRatio(image.width() / max(1.0, self._page_room))
        elif self.percent != 100:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(image.size() * (self.percent / 100), mode=smooth)
        self._label.setPixmap(QPixmap.fromImage(image))
