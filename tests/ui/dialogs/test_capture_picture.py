"""Pictures are read by the reader of their format alone, and none that is too large."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from factcheck.domain.file_errors import LargePictureError, NotShownError
from factcheck.ui.dialogs.capture_picture import picture_of


def saved(form, width=30, height=20):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)
    return bytes(data)


def png_of_size(width, height):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b"")]
    made = [
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


@pytest.mark.parametrize("form", ["PNG", "JPG", "BMP"])
def test_a_picture_is_read(qapp, form):
    image = picture_of("photo", saved(form))
    assert (image.width(), image.height()) == (30, 20)


def test_a_large_picture_is_made_smaller_while_it_is_read(qapp):
    assert picture_of("photo.jpg", saved("JPG", 5000, 100)).width() == 2400


def test_a_picture_of_more_pixels_than_are_shown_is_refused(qapp):
    with pytest.raises(LargePictureError) as refused:
        picture_of("bomb.png", png_of_size(60_000, 60_000))
    assert (refused.value.width, refused.value.height) == (60_000, 60_000)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        saved("PNG")[:60],
        b"P6 1 1 255 abc",
    ],
)
def test_what_is_no_picture_of_these_formats_is_refused(qapp, data):
    with pytest.raises(NotShownError):
        picture_of("photo", data)
