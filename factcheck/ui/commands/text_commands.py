"""The text of an article as it was and as it is to go out: proofs compared, corrections, copies."""

from functools import partial

from typing_extensions import override

from factcheck.domain.records.ids import ArticleId
from factcheck.domain.rules.proof_comparison import ProofComparison
from factcheck.translation import _
from factcheck.ui.app.actions import Handlers
from factcheck.ui.article.typography import Typography
from factcheck.ui.commands.base import Commands
from factcheck.ui.dialogs.compare_dialog import CompareDialog
from factcheck.ui.widgets.dialog import show_dialog

COMPARED_SIZE = 15


class TextCommands(Commands):
    """Works on the article that is shown."""

    @override
    def handlers(self) -> Handlers:
        return {"compare_proofs": self.compare}

    def compare(self) -> None:
        """Shows the last two proofs of the article side by side."""
        article_id = self._current.article
        proofs = self._desk.proofs.all(article_id) if article_id is not None else ()
        if article_id is None or len(proofs) < 2:
            self.said.emit(_("There is only one proof, so there is nothing to compare yet."))
            return
        dialog = CompareDialog(self._window, proofs, Typography(self._session.settings.font, COMPARED_SIZE))
        dialog.compared.connect(partial(self._compare, dialog, article_id))
        show_dialog(dialog)
        dialog.begin()

    def _compare(self, dialog: CompareDialog, article_id: ArticleId, older: int, newer: int) -> None:
        comparison = self._desk.proofs.compare(article_id, older, newer)
        self._wait_for(dialog, partial(_worked_out, comparison), dialog.show_comparison)


def _worked_out(comparison: ProofComparison) -> ProofComparison:
    """The comparison with everything that follows from it worked out, as takes a while for long texts."""
    comparison.lines, comparison.unmarked  # noqa: B018 - kept by it
    return comparison
