"""The first parts of the window, in which an article can be read before list, panel and commands are even loaded."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from factcheck.domain.records.annotation import Annotation, AnnotationState, threads_on
from factcheck.domain.records.case import Case
from factcheck.services.settings import Settings
from factcheck.ui.app.actions import Actions
from factcheck.ui.app.current import Current, first_article, last_claim
from factcheck.ui.app.desk_page import DeskPage
from factcheck.ui.app.progress_indicator import ProgressIndicator
from factcheck.ui.app.session import Session
from factcheck.ui.app.status_strip import StatusStrip
from factcheck.ui.app.top_bar import TopBar
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.article.typography import Typography
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.appearance import draw_edges
from factcheck.ui.widgets.layouts import pane_of


class FirstParts(QObject):
    """The menus, the bars and the article between them, which the rest of the window is put around."""

    def __init__(self, frame: WindowFrame, session: Session) -> None:
        super().__init__(frame)
        draw_edges()
        self.frame = frame
        self.session = session
        self.current = Current(self, lambda article_id: session.required_desk.case(article_id))
        self.actions = Actions(frame)
        self.menus = self.actions.fill(frame.menuBar())
        self.top = TopBar(self.actions)
        self.article = ArticleView()
        self.picture = ProgressIndicator()
        self.status = StatusStrip(self.picture, self.actions["undo"])

    def open(self, path: Path) -> None:
        """Opens a file and has its article painted; keys that are pressed meanwhile wait for the rest of the window.

        Where this fails no file is open: the window tries once more, and says why.
        """
        try:
            self.session.open(path)
            article_id, _damaged = first_article(self.session, self.current)
            if article_id is not None:
                self._show(self.session.required_desk.case(article_id))
        except Exception:  # noqa: BLE001 - whatever it is arises again where it is told
            self.session.close()
        else:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _show(self, case: Case) -> None:
        """Shows the article where it will stand; beside it nothing is there yet."""
        page = DeskPage(pane_of((self.article, 1)), QWidget(), QWidget())
        middle = pane_of(self.top, (page, 1), self.status)
        self.frame.setCentralWidget(middle)
        middle.show()
        page.restore(self.session.settings.splitters)
        set_type(self.article, self.session.settings, page.type_percent)
        self._fill(case)

    def _fill(self, case: Case) -> None:
        self.top.show_article(case.article.name, "")
        self.article.show_proof(case.proof, case.article.language)
        self.article.show_claims(case.claims_by_number())
        threads = threads_on(case.proof.id, case.all(Annotation))
        self.article.show_annotations([one for one in threads if one.first.state is not AnnotationState.DISMISSED])
        claim_id = last_claim(self.session)
        if claim_id in case.claims:
            self.article.set_current(claim_id)
            self.article.enter_claim(claim_id)


def set_type(article: ArticleView, settings: Settings, percent: int) -> None:
    """Sets the article in the type that a person chose; `percent` is how large the layout sets it."""
    article.set_typography(Typography(settings.font, settings.font_size, settings.line_spacing / 100))
    article.set_zoom(round(settings.zoom * percent / 100))
