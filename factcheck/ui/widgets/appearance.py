"""How the whole program looks: light, dark and high contrast, and the two typefaces that come with it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from factcheck.services.settings import SYSTEM_FONT, Theme
from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, box_palette_of, palette_of, text_palette_of

FUSION = "fusion"
NATIVE = frozenset({"macos", "windows11", "windowsvista"})
"""The styles of systems that bring their own colours, light, dark and of high contrast."""


def draw_edges() -> None:
    """Gives fields and buttons edges that can be seen; before there are any, since each would be fitted again."""
    from factcheck.ui.widgets.edge_style import EdgeStyle  # the window is painted before there is any edge to see

    application = QApplication.instance()
    if isinstance(application, QApplication) and application.style().name().lower() == FUSION:
        application.setStyle(EdgeStyle())


def apply_palette(theme: Theme) -> None:
    """Gives the program the colours of `theme`; with SYSTEM it follows light and dark of the system.

    In a style of the system its own colours stay, but for the high contrast of ours.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    hints = QGuiApplication.styleHints()
    schemes = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
    hints.setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))
    if theme is not Theme.CONTRAST and application.style().name().lower() in NATIVE:
        application.setPalette(QPalette())
        return
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    tokens = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.CONTRAST: CONTRAST}.get(theme, DARK if dark else LIGHT)
    application.setPalette(palette_of(tokens))
    kinds = {"QTextEdit": text_palette_of, "QLineEdit": text_palette_of}
    kinds |= {"QRadioButton": box_palette_of, "QCheckBox": box_palette_of}
    for kind, palette in kinds.items():
        application.setPalette(palette(tokens), kind)  # type: ignore[arg-type]  # its stub says bytes


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


def set_window_font(chosen: str, percent: int = 100) -> None:
    """Sets the window in the face that comes along, the system's (SYSTEM_FONT) or a family.

    `percent` is how large, of the size that the system has. Letters that a face lacks come from the system's.
    """
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    if percent != 100 and font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * percent / 100)
    elif percent != 100:
        font.setPixelSize(round(font.pixelSize() * percent / 100))
    if chosen != SYSTEM_FONT:
        font.setFamilies([chosen or WINDOW_FACE, *font.families()])
        font.setStyleName("")
    if font != QApplication.font():
        QApplication.setFont(font)


def alike_everywhere(font: QFont) -> QFont:
    """`font`, drawing each letter for itself, and the same whatever the language of the system.

    Under Turkish the faces have an i of its own, and they draw ft as one; a PDF holds either without saying what it is.
    """
    for feature in ("locl", "liga"):
        font.setFeature(QFont.Tag(feature), 0)
    return font
