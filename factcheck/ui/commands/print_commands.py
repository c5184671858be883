"""What Ctrl+P does: the article printed, or made a PDF of, for whom somebody chooses."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QDialog
from typing_extensions import override

from factcheck.domain.records.evidence import Level
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.text.canonical import file_stem
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.services.opening import system_clock
from factcheck.translation import _, counted, pgettext
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.written_file import PDF, WrittenFile
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts
from factcheck.ui.dialogs.report_dialog import PrintDialog
from factcheck.ui.widgets.dialog import show_dialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PrintCommands(ClaimCommandsBase):
    """Prints the article that is shown."""

    def __init__(self, parts: WindowParts, written: WrittenFile) -> None:
        super().__init__(parts)
        self._written = written

    @override
    def handlers(self) -> Handlers:
        return {"print": self.print}

    def print(self) -> None:
        """Asks for whom, then for a printer, or for the name of a PDF where there is none, and prints the article."""
        proof = self._views.proof
        if proof is None:
            self.said.emit(_("There is no article to print yet."))
            return
        to_look_at = partial(self._desk.reports.named_in_print, proof.article_id)
        dialog = PrintDialog(self._window, self._desk.articles.get(proof.article_id).name, to_look_at)
        dialog.name_file(self._desk.path.name)
        dialog.accepted.connect(lambda: self._print_for(dialog.audience, proof))
        show_dialog(dialog)

    def print_to(self, device: QPagedPaintDevice, proof: Proof, audience: Level = Level.EDITORS) -> None:
        """Prints the article and says so; raises UnwritableError."""
        from factcheck.ui.article.printing import Imprint, print_article

        self._desk.end_visit()
        case = self._desk.case(proof.article_id)
        imprint = Imprint(case.article.name, local_timestamp(system_clock().isoformat()), audience)
        annotations = self._desk.annotations.of(proof.article_id)
        wordings = case.all(ProposedWording)
        claims, unnamed = self._views.claims.values(), self._desk.sources.unnamed()
        pages = print_article(device, proof, claims, annotations, imprint, wordings, unnamed)
        self.said.emit(counted("[One|{count}] [page|pages] printed", pages))

    def _print_for(self, audience: Level, proof: Proof) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._desk.articles.get(proof.article_id).name)
        if not QPrinterInfo.availablePrinterNames():
            self._print_to_pdf(printer, proof, audience)
            return
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(_("Print"))
        dialog.accepted.connect(lambda _printer: self.print_to(printer, proof, audience))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _print_to_pdf(self, printer: "QPrinter", proof: Proof, audience: Level) -> None:
        name = file_stem(printer.docName(), pgettext("name of a file", "article"))
        path = self._asked_path(_("Print to PDF"), name, ".pdf", _("PDF files"))
        if path is not None:
            printer.setOutputFormat(printer.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(path))
            self.print_to(printer, proof, audience)
            self._written.tell(PDF, path)
