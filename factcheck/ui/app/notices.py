"""The bar under the article for messages, which block nothing, and the one over it for the question that waits."""

import contextlib
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from typing_extensions import override

from factcheck.translation import N_, _
from factcheck.ui.widgets.announcing import announce
from factcheck.ui.widgets.dialog import push_button
from factcheck.ui.widgets.keys import follow_layout, has_control, is_enter, reached, shown_key, with_key
from factcheck.ui.widgets.labelled import named_widget, tell_key
from factcheck.ui.widgets.layouts import empty, row_of
from factcheck.ui.widgets.quiet_button import ToolButton

NoticeAnswer = tuple[str, Callable[[], object]]
"""The words of a button, a message, and what it does."""


PATIENCE_MS = 500
"""What takes no longer needs no words."""
_DOES_IT, _CHOOSES = "Ctrl+Enter", "Enter"


class NoticeBar(QFrame):
    """One message with what can be done about it; it stays until it is answered or closed.

    A keyboard that is in it, where Esc closes it too, then goes back to where it was before.
    """

    def __init__(self, parent: QWidget | None = None, object_name: str = "notice") -> None:
        super().__init__(parent)
        named_widget(self, object_name, _("Message"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        words = QLabel(wordWrap=True, textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words = named_widget(words, f"{object_name}_words")
        self._words.setForegroundRole(QPalette.ColorRole.HighlightedText)
        self._buttons = QHBoxLayout()
        self._answers: list[QPushButton] = []
        self._shown: list[tuple[str, str, Callable[[], object]]] | None = None
        self._outside: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        close = named_widget(ToolButton(autoRaise=True), f"close_{object_name}", _("Close message"))
        close.setText("✕")
        tell_key(close, "", _("Close"))
        close.clicked.connect(self.dismiss)
        row_of((self._words, 1), self._buttons, close, inside=self, margins=(14, 8, 8, 8))
        self.hide()

    def show_message(self, words: str, answers: Sequence[NoticeAnswer] = (), *, asks: bool = False) -> None:
        """Shows a message, which has the keyboard where it `asks`; each answer is a button that closes the bar."""
        self._show(words, [(f"answer_{label.lower().replace(' ', '_')}", _(label), act) for label, act in answers])
        if asks:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Gives the keyboard to the first field or button."""
        self._follow(None, self.window().focusWidget())  # which nobody was told of while the window was not active yet
        reached(self)[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_widget(self, widget: QWidget) -> None:
        """Puts a field beside the message, before its buttons and what was put there before."""
        self._shown = None
        self._buttons.insertWidget(0, widget)
        widget.show()  # at once, so that the keyboard can be given to it
        follow_layout(self)

    def dismiss(self) -> None:
        """Closes the bar; a keyboard in it goes back first, else Qt would give it to whatever comes next."""
        window, before = self.window(), self._outside
        if before is not None and self.isAncestorOf(window.focusWidget()):
            with contextlib.suppress(RuntimeError):  # of a widget that is gone
                if window.isAncestorOf(before):
                    before.setFocus()
        self.hide()

    def take_back(self, words: str) -> None:
        """Closes the bar where it still says these words."""
        if words and self.words == words:
            self.dismiss()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Remembers what else in the window has the keyboard."""
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self._outside = now

    @property
    def words(self) -> str:
        """What the bar says, nothing when it is closed."""
        return self._words.text() if not self.isHidden() else ""

    def _show(self, words: str, answers: Sequence[tuple[str, str, Callable[[], object]]]) -> None:
        """Shows a message; an answer is the name of a button, its words and what it does.

        One that is shown already is only said again, so that whoever is about to press a button still finds it there.
        """
        if (self.words, self._shown) != (words, list(answers)):
            self._answers = []
            empty(self._buttons)
            self._words.setText(words)
            self.setAccessibleDescription(words)
            for name, label, act in answers:
                self._add_answer(name, label, act)
            self._shown = list(answers)
            self.show()
        announce(self, words)

    def _add_answer(self, name: str, words: str, act: Callable[[], object]) -> None:
        button = push_button(words, name, lambda: self._answered(act), takes_enter=True)
        self._buttons.addWidget(button)
        button.show()
        self._answers.append(button)

    def _answered(self, run: Callable[[], object]) -> None:
        self.dismiss()
        run()


class StoppableWork(QObject):
    """Says in a bar that work goes on; a button, or Esc, stops it."""

    def __init__(self, window: QWidget, notice: NoticeBar, object_name: str, stop: Callable[[], object]) -> None:
        super().__init__(window)
        self._notice = notice
        self._object_name = object_name
        self._stop = stop
        self._words = self._name = ""
        self._patience = QTimer(self, singleShot=True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.show(self._words, self._name))
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        for pressed in (self._escape.activated, self._escape.activatedAmbiguously):
            pressed.connect(stop)

    def show(self, words: str, name: str) -> None:
        """Shows the bar; `name` is what the sign of progress is called."""
        self._words, self._name = words, name
        self._notice.show_message(words, [(N_("Cancel"), self._stop)])
        busy = named_widget(QProgressBar(textVisible=False), self._object_name, name)
        busy.setRange(0, 0)  # nobody knows how long it takes
        busy.setFixedWidth(120)
        self._notice.add_widget(busy)
        self._escape.setEnabled(True)

    def show_if_long(self, words: str) -> None:
        """Shows the bar, and the sign of the same name, where the work has not ended soon."""
        self._words = self._name = words
        self._patience.start()

    def show_progress(self, done: int, of: int) -> None:
        """Shows how many parts of all are done, where the sign of progress is still shown."""
        for bar in self._notice.findChildren(QProgressBar, self._object_name):
            bar.setRange(0, of)
            bar.setValue(done)
            bar.setTextVisible(True)
            bar.setFormat("%v / %m")

    def hide(self) -> None:
        """Takes it back, now that the work has ended."""
        self._patience.stop()
        self._escape.setEnabled(False)
        self._notice.take_back(self._words)


class QuestionBar(NoticeBar):
    """Has the keyboard while it asks: Esc leaves it, and so does going anywhere else.

    Of several things Enter does the first. Where it is asked whether to do one, Ctrl+Enter does it and Enter leaves it:
    an Enter that was on its way before anybody read the question does nothing.
    Whoever types on is told by `passed_over` that a question waits, and by `unsaid` that these words are over.
    """

    passed_over = Signal(str)
    unsaid = Signal(str)

    def __init__(self) -> None:
        super().__init__(object_name="question")
        self.setAccessibleName(_("Question"))
        self._key = _CHOOSES

    def ask(self, words: str, does: str, act: Callable[[], object]) -> None:
        """Asks; `does` is the word for doing it."""
        self._pose(words, [(does, act)], _DOES_IT)
        self._answers[-1].setFocus()

    def offer(self, words: str, answers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Asks which of several things is to be done; Enter does the first, and any other to which Tab has led."""
        self._pose(words, answers, _CHOOSES)
        self._answers[0].setFocus()

    def _pose(self, words: str, answers: Sequence[tuple[str, Callable[[], object]]], key: str) -> None:
        self.dismiss()
        self._key = key
        (does, act), *others = answers
        shown = [("question_yes", with_key(does, key), act)]
        shown += [(f"question_other_{number}", does, act) for number, (does, act) in enumerate(others, start=1)]
        self._show(words, [*shown, ("question_no", with_key(_("Leave it"), "Esc"), self._say_left)])
        for button in self._answers:
            button.installEventFilter(self)

    @property
    def _waits(self) -> str:
        key = shown_key(self._key)
        return _("A question waits: {key} does it, Esc leaves it. What was typed did nothing.", key=key)

    def _say_left(self) -> None:
        self.passed_over.emit(_("The question was left. Nothing was done."))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets no letter typed on and no blank press an answer; of a question Ctrl+Enter presses the first."""
        if not isinstance(event, QKeyEvent):
            return False
        is_press = event.type() is QEvent.Type.KeyPress
        if self._key == _DOES_IT and is_enter(event) and has_control(event):
            event.accept()  # also where it is asked whether the key is a shortcut of what is around the bar
            if is_press and not event.isAutoRepeat():
                self._answers[0].click()
            return True
        if is_press and event.text().isprintable() and event.text():
            self.passed_over.emit(self._waits)
        return event.key() == Qt.Key.Key_Space

    @override
    def dismiss(self) -> None:
        if not self.isHidden():
            super().dismiss()
            self.unsaid.emit(self._waits)

    @override
    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        super()._follow(before, now)
        if now is not None and not self.isHidden() and not self.isAncestorOf(now):
            self.dismiss()
