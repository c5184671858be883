"""What keys and menus do to levels: from whom on a claim, or a record of it, may be read."""

from functools import partial
from typing import get_args

from PySide6.QtWidgets import QApplication, QMenu, QWidget
from typing_extensions import override

from factcheck.domain.records.evidence import Evidence, Level
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.wording.labels import FOR_WHOM, LEVEL
from factcheck.services.levels import Levelled
from factcheck.translation import _
from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import ClaimCommandsBase
from factcheck.ui.panel.summary_row import SummaryRow
from factcheck.ui.widgets.keys import place_of_keyboard
from factcheck.ui.widgets.labelled import named_widget

_LEVELLED = {kind.list_name: kind.type for kind in KINDS if kind.type in get_args(Levelled)}
"""The kinds of records in sections of the panel of which it can be said who may read them."""


class LevelCommands(ClaimCommandsBase):
    """Shows the levels in a menu, that in force ticked; choosing one is an act."""

    @override
    def handlers(self) -> Handlers:
        return {"level": self.ask}

    def ask(self) -> None:
        """Asks who may read the evidence, question or wording that has the keyboard, else the claim to act on."""
        self._require_writable()
        at = QApplication.focusWidget()
        record = self._record_of(at) if isinstance(at, SummaryRow) else self._targets.claim()
        if record is None or at is None:
            return
        self._panel.flush()
        menu = self._menu(record, at)
        menu.popup(at.mapToGlobal(place_of_keyboard(at)))

    def _record_of(self, row: SummaryRow) -> Levelled | None:
        section, _line, record_id = row.objectName().partition("_")
        kind = _LEVELLED.get(section)
        return self._desk.record(kind, record_id) if kind is not None else self._targets.claim()

    def _menu(self, record: Levelled, parent: QWidget) -> QMenu:
        menu = named_widget(QMenu(parent), "levels", _("Who may read it"))
        menu.addSection(menu.accessibleName())
        given = record.link_level if isinstance(record, Evidence) else record.level
        usual = _("As the source is") if isinstance(record, Evidence) else _("Nothing said: for editor and lawyer")
        words: dict[Level | None, str] = {None: usual, **{one: FOR_WHOM[one] for one in Level}}
        for level, said in words.items():
            action = menu.addAction(said, partial(self._set, record, level))
            action.setObjectName(level.value if level is not None else "usual")
            action.setCheckable(True)
            action.setChecked(level is given)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _set(self, record: Levelled, level: Level | None) -> None:
        self._desk.levels.set(record, level)
        self._show_done(_("Who may read it: {level}", level=LEVEL[level] if level is not None else _("as usual")))
