"""The two typefaces that come with Factcheck as packages: one to read in, one for the window."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from factcheck.services.settings import SYSTEM_FONT

READING_FACE = "Source Serif Pro"
WINDOW_FACE = "Source Sans Pro"
_READING_STYLES = ("", "It", "Bold", "BoldIt")
_WINDOW_STYLES = (*_READING_STYLES, "Semibold")


def load_typefaces() -> None:
    """Makes the typefaces known to Qt, out of the files of their packages.

    The hints of the TrueType files would make figures unequally wide where the system applies them.
    """
    from font_source_sans_pro import font_files_otf as sans_files  # the window is painted before there are letters
    from font_source_serif_pro import font_files_otf as serif_files

    for style in _READING_STYLES:
        QFontDatabase.addApplicationFont(serif_files[f"SourceSerifPro{style}"])
    for style in _WINDOW_STYLES:
        QFontDatabase.addApplicationFont(sans_files[f"SourceSansPro{style}"])


def set_window_font(chosen: str) -> None:
    """Sets the window in the face that comes along, the system's (SYSTEM_FONT) or a family, as large as the system's.

    Letters that a face lacks come from the system's.
    """
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    if chosen != SYSTEM_FONT:
        font.setFamilies([chosen or WINDOW_FACE, *font.families()])
        font.setStyleName("")
    if font != QApplication.font():
        QApplication.setFont(font)


def alike_everywhere(font: QFont) -> QFont:
    """`font`, drawing the same letters whatever the language of the system.

    Under Turkish the faces have an i of its own, which a PDF holds without saying that it is one.
    """
    font.setFeature(QFont.Tag("locl"), 0)
    return font
