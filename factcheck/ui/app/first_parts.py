"""The bar and the first parts of the window: an article can be read before list, panel and commands are even loaded."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtGui import QAction, QFont, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from factcheck.domain.records.annotation import Annotation, AnnotationState, threads_on
from factcheck.domain.records.case import Case
from factcheck.services.settings import Settings
from factcheck.translation import _
from factcheck.ui.app.actions import Actions
from factcheck.ui.app.current import Current, first_article, last_claim
from factcheck.ui.app.desk_page import DeskPage
from factcheck.ui.app.progress_indicator import ProgressIndicator
from factcheck.ui.app.session import Session
from factcheck.ui.app.status_strip import StatusStrip
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.article.typography import Typography
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.appearance import draw_edges
from factcheck.ui.widgets.dialog import push_button
from factcheck.ui.widgets.keys import shown_key, with_key
from factcheck.ui.widgets.labelled import named_widget, tell_key
from factcheck.ui.widgets.layouts import pane_of, row_of
from factcheck.ui.widgets.quiet_button import ListButton

LEAST_NAME = 90
LEAST_FACTS = 120


class TopBar(QWidget):
    """The article's name opens the list of articles, its proof the menu `proofs`; buttons are actions of the table."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self._full_name = self._full_facts = ""
        self._article = named_widget(ListButton(), "article_button", _("Articles in this file"))
        self._article.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        font = QFont(self._article.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._article.setFont(font)
        self._articles = actions["articles"]
        self._articles.changed.connect(self._elide)
        self._article.clicked.connect(self._articles.trigger)
        self._proof = named_widget(ListButton(), "proof_button", _("Proofs of this article"))
        self.proofs = named_widget(QMenu(self._proof), "menu_proofs")
        self._proof.clicked.connect(self._open_proofs)
        self._facts = named_widget(QLabel(), "article_facts")
        self._facts.setEnabled(False)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setRetainSizeWhenHidden(True)  # else the buttons take its room
        self._facts.setSizePolicy(policy)
        self._buttons = [
            _button(actions["find"], _("Find"), _("Find in article")),
            _button(actions["new_claim"], _("New claim"), _("New claim"), "Enter"),
            _button(actions["report"], _("Report…"), _("Fact-check report")),
        ]
        row_of(self._article, self._proof, (self._facts, 1), *self._buttons, inside=self, gap=8, margins=(10, 6, 10, 6))

    def show_article(self, name: str, proof: str = "", facts: str = "") -> None:
        """Names the article, with its proof, deadline and what else there is to know."""
        self._full_name = name
        self._proof.setText(proof)
        self._proof.setVisible(bool(proof))
        self._full_facts = facts
        self._facts.setAccessibleName(facts)
        self._facts.setToolTip(facts)
        self._article.setVisible(bool(name))
        self._elide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shortens name and facts to what there is room for, and leaves the facts out where there is none."""
        self._elide()

    def _open_proofs(self) -> None:
        self.proofs.popup(self._proof.mapToGlobal(self._proof.rect().bottomLeft()))

    def _elide(self) -> None:
        metrics = self._article.fontMetrics()
        beside = sum(button.sizeHint().width() + 8 for button in (*self._buttons, self._proof) if not button.isHidden())
        room = self.width() - beside
        room -= self._article.arrow_width + 40
        whole = self._facts.fontMetrics().horizontalAdvance(self._full_facts) + 8
        facts = min(whole, room - LEAST_NAME)
        is_shown = facts >= min(whole, LEAST_FACTS)
        self._facts.setVisible(is_shown)
        self._facts.setText(self._facts.fontMetrics().elidedText(self._full_facts, Qt.TextElideMode.ElideRight, facts))
        room -= facts if is_shown else 0
        shown = metrics.elidedText(self._full_name, Qt.TextElideMode.ElideRight, max(LEAST_NAME, room))
        self._article.setText(shown)
        self._article.setMinimumWidth(min(LEAST_NAME, self._article.sizeHint().width()))
        self._article.setToolTip(with_key(self._full_name, self._articles.shortcut()))


def _button(action: QAction, words: str, name: str, key: str = "") -> QPushButton:
    button = push_button(words, f"button_{action.objectName()}", action.trigger, takes_enter=True)
    button.setAccessibleName(name)
    tell_key(button, shown_key(key))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class FirstParts(QObject):
    """The menus, the bars and the article between them, which the rest of the window is put around."""

    def __init__(self, frame: WindowFrame, session: Session) -> None:
        super().__init__(frame)
        draw_edges()
        self.frame = frame
        self.session = session
        session.setParent(self)  # what it tells goes with the window, which lambdas that are told would else keep
        self.current = Current(self, lambda article_id: session.required_desk.case(article_id))
        self.actions = Actions(frame)
        self.menus = self.actions.fill(frame.menuBar())
        self.top = TopBar(self.actions)
        self.article = ArticleView()
        self.picture = ProgressIndicator()
        self.status = StatusStrip(self.picture, self.actions["undo"])
        self.status.show_progress(False)  # of the article, which is painted before anything is counted

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
        page = DeskPage(pane_of((self.article, 1)), QWidget())
        middle = pane_of(self.top, (page, 1), self.status)
        self.frame.setCentralWidget(middle)
        middle.show()
        page.restore(self.session.settings.splitters)
        set_type(self.article, self.session.settings, page.type_percent)
        self._fill(case)

    def _fill(self, case: Case) -> None:
        self.top.show_article(case.article.name)
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
    typography = Typography(settings.font, settings.font_size, settings.line_spacing / 100)
    article.set_typography(typography.zoomed(round(settings.zoom * settings.window_zoom * percent / 10_000)))
