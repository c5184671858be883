"""The strip over an article in a file that is open to read only: why, of when it is what is shown, and the ways out."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame

from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import sentences
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import _
from factcheck.ui.app.actions import Actions
from factcheck.ui.app.session import Session
from factcheck.ui.widgets.announcing import announce
from factcheck.ui.widgets.dialog import push_button
from factcheck.ui.widgets.labelled import named_widget, plain_label
from factcheck.ui.widgets.layouts import row_of


class ReadOnlyStrip(QFrame):
    """There as long as nothing can be written, so that nobody types in vain; its words are told once."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        named_widget(self, "read_only", _("Read only"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        self._session = session
        self._words = plain_label(object_name="read_only_words")
        self._words.setForegroundRole(QPalette.ColorRole.HighlightedText)
        refresh, copy = actions["refresh"], actions["save_copy"]
        buttons = (
            push_button(_("Refresh"), "read_only_refresh", refresh.trigger, refresh.shortcut().toString()),
            push_button(_("Save a copy…"), "read_only_copy", copy.trigger),
        )
        row_of((self._words, 1), *buttons, inside=self, gap=8, margins=(14, 6, 8, 6))
        self.hide()
        session.desk_opened.connect(self._show_state)

    def _show_state(self) -> None:
        desk = self._session.desk
        if desk is None or desk.is_writable:
            self.hide()
            return
        why = self._session.why_only_read
        because = sentence(why) if why is not None else _("“{name}” is open to read only.", name=desk.path.name)
        when = local_timestamp(desk.here().isoformat())
        self._words.setText(sentences([because, _("It is shown as it stood on {when}.", when=when)]))
        self.show()
        announce(self, self._words.text())
