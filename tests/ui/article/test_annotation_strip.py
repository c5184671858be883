"""The strip under the article that shows an annotation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from factcheck.domain.records.annotation import AnnotationState, Thread
from factcheck.ui.article.annotation_strip import AnnotationStrip
from tests.thread_samples import an_annotation


def shown(qtbot, state=AnnotationState.OPEN, number="", replies=()):
    strip = AnnotationStrip()
    qtbot.addWidget(strip)
    strip.resize(640, 160)
    first = an_annotation("a", "interview", author="Sam Reed", when="2026-04-03", state=state)
    strip.show_thread(Thread(first, replies), "1 of 3", number)
    return strip


def buttons(strip):
    return {one.objectName() for one in strip.findChildren(QPushButton) if not one.isHidden()}


def test_it_says_whose_it_is_and_what_it_says(qtbot):
    strip = shown(qtbot, replies=(an_annotation("b", "by phone", author="Jon Ek"),))
    assert strip.findChild(QLabel, "annotation_title").text() == "Comment by Sam Reed"
    assert strip.findChild(QLabel, "annotation_facts").text() == "3 Apr 2026 · 1 of 3"
    assert strip.words.toPlainText() == "interview\n\nJon Ek: by phone"


def test_an_open_one_can_be_used_or_dismissed(qtbot):
    strip = shown(qtbot)
    assert {"use_annotation", "dismiss_annotation"} <= buttons(strip)
    with qtbot.waitSignal(strip.use_requested):
        strip.findChild(QPushButton, "use_annotation").click()


def test_a_dismissed_one_can_be_taken_up_again(qtbot):
    strip = shown(qtbot, AnnotationState.DISMISSED)
    assert "reopen_annotation" in buttons(strip)
    assert "dismiss_annotation" not in buttons(strip)


def test_a_used_one_names_its_claim(qtbot):
    strip = shown(qtbot, AnnotationState.USED, "3")
    assert "used in claim 3" in strip.findChild(QLabel, "annotation_facts").text()
    assert not {"use_annotation", "dismiss_annotation", "reopen_annotation"} & buttons(strip)


def test_esc_in_its_words_closes_it(qtbot):
    strip = shown(qtbot)
    with qtbot.waitSignal(strip.left):
        qtbot.keyClick(strip.words, Qt.Key.Key_Escape)
    assert strip.isHidden()


def test_every_control_has_a_name(qtbot):
    strip = shown(qtbot)
    assert all(one.accessibleName() for one in strip.findChildren(QPushButton))
    assert strip.words.accessibleName()
    strip.close()
