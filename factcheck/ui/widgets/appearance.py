"""Light, dark and high contrast for the whole program."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from factcheck.services.settings import Theme
from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, box_palette_of, palette_of

FUSION = "fusion"


def apply_theme(theme: Theme) -> None:
    """Gives the program the colours of `theme`, and edges that can be seen."""
    from factcheck.ui.widgets.edge_style import EdgeStyle  # the window is painted before there is any edge to see

    application = QApplication.instance()
    if isinstance(application, QApplication) and application.style().name().lower() == FUSION:
        application.setStyle(EdgeStyle())
    apply_palette(theme)


def apply_palette(theme: Theme) -> None:
    """Gives the program the colours of `theme`; with SYSTEM it follows light and dark of the system."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    hints = QGuiApplication.styleHints()
    schemes = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
    hints.setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    tokens = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.CONTRAST: CONTRAST}.get(theme, DARK if dark else LIGHT)
    application.setPalette(palette_of(tokens))
    for kind in ("QRadioButton", "QCheckBox"):
        application.setPalette(box_palette_of(tokens), kind)  # type: ignore[arg-type]  # its stub says bytes
