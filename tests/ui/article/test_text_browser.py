"""A pane in which text is read and selected."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from factcheck.ui.article.text_browser import TextBrowser


def a_pane(qtbot):
    pane = TextBrowser()
    qtbot.addWidget(pane)
    pane.set_up("Preview", "preview")
    return pane


def test_its_text_can_be_selected_and_not_changed(qtbot):
    pane = a_pane(qtbot)
    assert (pane.accessibleName(), pane.objectName(), pane.isReadOnly()) == ("Preview", "preview", True)


def test_nothing_that_a_text_refers_to_is_loaded(qtbot, tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    pane = a_pane(qtbot)
    address = QUrl.fromLocalFile(str(tmp_path / "picture.png"))
    assert pane.loadResource(QTextDocument.ResourceType.ImageResource.value, address) is None
