"""The typefaces that come along."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from factcheck.services.settings import SYSTEM_FONT
from factcheck.ui.widgets.appearance import READING_FACE, WINDOW_FACE, set_window_font

STYLES = [
    (face, weight, italic) for face in (READING_FACE, WINDOW_FACE) for weight in (400, 700) for italic in (False, True)
]
FACES = pytest.mark.parametrize("face", [READING_FACE, WINDOW_FACE])


@pytest.fixture
def system(qapp):
    before = qapp.font()
    yield QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    qapp.setFont(before)


@pytest.mark.parametrize(("face", "weight", "italic"), [*STYLES, (WINDOW_FACE, 600, False)])
def test_the_styles_in_use_are_drawn_from_files_of_their_own(qapp, face, weight, italic):
    font = QFont(face)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    drawn = QRawFont.fromFont(font)
    assert (drawn.familyName(), drawn.weight(), "It" in drawn.styleName()) == (face, weight, italic)


@FACES
def test_italics_outside_latin_come_from_the_system(qapp, face):
    font = QFont(face)
    font.setItalic(True)
    layout = QTextLayout("курсив", font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    (run,) = layout.glyphRuns()
    assert run.rawFont().familyName() != face
    assert 0 not in run.glyphIndexes()


@FACES
@pytest.mark.parametrize("size", [12, 17, 100])
def test_all_figures_are_equally_wide_even_where_the_system_fits_letters_to_pixels(qapp, face, size):
    font = QFont(face)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    assert len({QFontMetricsF(font).horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_the_window_has_its_face_as_large_as_the_system_s(system):
    set_window_font("")
    assert QFontInfo(QApplication.font()).family() == WINDOW_FACE
    assert QApplication.font().pointSizeF() == system.pointSizeF()


def test_the_window_takes_the_font_of_the_system(system):
    set_window_font(SYSTEM_FONT)
    assert QApplication.font() == system


def test_letters_that_the_face_lacks_come_from_the_system(system):
    set_window_font("")
    assert QApplication.font().families()[1:] == system.families()
