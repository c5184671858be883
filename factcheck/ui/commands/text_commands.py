"""The text of an article as it was and as it is to go out: the menu of its proofs, proofs compared."""

from functools import partial

from PySide6.QtWidgets import QMenu
from typing_extensions import override

from factcheck.domain.records.ids import ArticleId
from factcheck.domain.rules.proof_comparison import ProofComparison
from factcheck.domain.wording.review_words import proof_line
from factcheck.translation import _
from factcheck.ui.app.actions import Handlers
from factcheck.ui.article.typography import Typography
from factcheck.ui.commands.base import CommandParts, Commands
from factcheck.ui.dialogs.compare_dialog import CompareDialog
from factcheck.ui.widgets.dialog import show_dialog

COMPARED_SIZE = 15


class TextCommands(Commands):
    """Works on the article that is shown; `menu` is that of its proofs."""

    def __init__(self, parts: CommandParts, menu: QMenu) -> None:
        super().__init__(parts)
        self._menu = menu
        menu.aboutToShow.connect(self._fill_menu)

    @override
    def handlers(self) -> Handlers:
        return {"compare_proofs": self.compare}

    def compare(self, older: int | None = None) -> None:
        """Shows the last proof of the article beside that of a number, else beside the one before it."""
        article_id = self._current.article
        proofs = self._desk.proofs.all(article_id) if article_id is not None else ()
        if article_id is None or len(proofs) < 2:
            self.said.emit(_("There is only one proof, so there is nothing to compare yet."))
            return
        dialog = CompareDialog(self._window, proofs, Typography(self._session.settings.font, COMPARED_SIZE), older)
        dialog.compared.connect(partial(self._compare, dialog, article_id))
        show_dialog(dialog)
        dialog.begin()

    def _fill_menu(self) -> None:
        """Lists the proofs of the article, the newest first, each to be compared, and what can be done with them."""
        self._menu.clear()
        article_id = self._current.article
        proofs = self._desk.proofs.all(article_id) if article_id is not None else ()
        gone = self._desk.proofs.taken_back(article_id) if article_id is not None else ()
        there = {one.number: one for one in proofs}
        for number in sorted((*there, *gone), reverse=True):
            proof = there.get(number)
            if proof is None:
                self._menu.addAction(_("Proof {number} was taken back", number=number)).setEnabled(False)
                continue
            action = self._menu.addAction(proof_line(proof))
            action.setCheckable(True)
            action.setChecked(proof is proofs[-1])
            shown = _("Proof {number} is in use, and the one that is shown.", number=number)
            act = partial(self.compare, number) if proof is not proofs[-1] else partial(self.said.emit, shown)
            action.triggered.connect(lambda _checked=False, act=act: act())
        self._menu.addSeparator()
        for name in ("new_proof", "go_on_review", "compare_proofs"):
            self._menu.addAction(self._actions[name])

    def _compare(self, dialog: CompareDialog, article_id: ArticleId, older: int, newer: int) -> None:
        comparison = self._desk.proofs.compare(article_id, older, newer)
        self._wait_for(dialog, partial(_worked_out, comparison), dialog.show_comparison)


def _worked_out(comparison: ProofComparison) -> ProofComparison:
    """The comparison with everything that follows from it worked out, as takes a while for long texts."""
    comparison.lines, comparison.unmarked  # noqa: B018 - kept by it
    return comparison
