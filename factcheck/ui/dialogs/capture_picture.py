"""Reads a captured picture by the one reader of its format, no larger than it is shown."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from factcheck.domain.file_errors import LargePictureError, NotShownError

MOST_PIXELS = 100_000_000
_LARGEST = QSize(2400, 2400)
_BEGIN = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg", b"GIF8": b"gif", b"BM": b"bmp"}
"""How the pictures begin that are shown; other readers, such as that of drawings in letters, never see a file."""


def picture_of(name: str, data: bytes) -> QImage:
    """The picture in the bytes of a file; raises LargePictureError or NotShownError."""
    form = next((form for begin, form in _BEGIN.items() if data.startswith(begin)), None)
    if form is None:
        raise NotShownError(name)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        raise LargePictureError(name, size.width(), size.height())
    if size.isValid() and (size.width() > _LARGEST.width() or size.height() > _LARGEST.height()):
        reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise NotShownError(name)
    return image
