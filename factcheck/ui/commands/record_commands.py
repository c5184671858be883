"""What keys, menus and the panel do to the rest of the record: splits, denials, questions and wordings."""

from PySide6.QtCore import QObject, Signal

from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.current import Current
from factcheck.ui.app.desk_views import DeskViews
from factcheck.ui.app.session import Session
from factcheck.ui.article.view import ArticleView
from factcheck.ui.commands.denial_commands import DenialCommands
from factcheck.ui.commands.query_commands import QueryCommands
from factcheck.ui.commands.split_commands import SplitCommands
from factcheck.ui.panel.claim_panel import ClaimPanel


class RecordCommands(QObject):
    """The commands of the sections that are absent until they hold something, as one."""

    said = Signal(str)
    pane_wanted = Signal(int)

    def __init__(
        self, session: Session, current: Current, views: DeskViews, article: ArticleView, panel: ClaimPanel
    ) -> None:
        super().__init__()
        self._parts = (
            SplitCommands(session, current, views, article, panel),
            DenialCommands(session, current, views, article, panel),
            QueryCommands(session, current, views, article, panel),
        )
        for part in self._parts:
            part.said.connect(self.said)
            part.pane_wanted.connect(self.pane_wanted)

    def handlers(self) -> Handlers:
        """What the actions of the menus do here, by the name of the action."""
        return {name: run for part in self._parts for name, run in part.handlers().items()}

    def listen(self) -> None:
        """Does what the sections of the panel ask for."""
        for part in self._parts:
            part.listen()
