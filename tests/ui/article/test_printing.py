"""The pages of an article on paper: laid out, and painted into a PDF."""

import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageRanges, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from factcheck.domain.file_errors import UnwritableError
from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.claim import Basis, Outcome
from factcheck.domain.records.evidence import Source, SourceKind, Stance, Terms
from factcheck.domain.records.ids import PassageId, SourceId
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.proposed_wording import Decision
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.rules.unnamed_sources import UnnamedSources
from factcheck.ui.article.print_notes import note_words, small_font
from factcheck.ui.article.print_pages import MM, ArticlePages, Sheet
from factcheck.ui.article.printing import Imprint, PagePainter, print_article, sheet_of
from factcheck.ui.article.typography import Typography
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof, words_of
from tests.record_samples import NEW

A4 = Sheet(QSizeF(210 * MM, 297 * MM))
IMPRINT = Imprint("A bridge is opened", "10 Apr 2025, 11:00")
SENTENCE = "The bridge is 512 metres long and was paid for by the town, says the mayor."


def pages_of(proof, claims=(), sheet=A4):
    return ArticlePages(proof, claims, (), sheet)


def claim_on(proof, number, words, **more):
    span = words_of(proof, words)
    return a_claim(number, words, at=span.start, length=len(span), **more)


def long_proof(paragraphs):
    return a_proof(*(f"Paragraph {number}. " + " ".join([SENTENCE] * 4) for number in range(1, paragraphs + 1)))


def pdf(path, size=QPageSize.PageSizeId.A4):
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(size))
    return writer


def text_of(path):
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext")
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout


@pytest.fixture(autouse=True)
def _app(qapp):
    pass


def test_article_and_notes_are_printed_in_the_faces_that_come_along(tmp_path):
    path = tmp_path / "article.pdf"
    print_article(pdf(path), a_proof(SENTENCE), [], (), IMPRINT)
    assert all(face in path.read_bytes() for face in (b"SourceSerifPro-Regular", b"SourceSansPro-Regular"))


def test_more_text_makes_more_pages():
    counts = [len(pages_of(long_proof(number)).pages) for number in (1, 12, 40)]
    assert counts[0] == 1
    assert counts[0] < counts[1] < counts[2]


def test_every_line_is_printed_once_in_order_and_whole():
    pages = pages_of(long_proof(20))
    tops = [line.top for page in pages.pages for line in page.lines]
    assert tops == sorted(set(tops))
    assert len(tops) == sum(
        pages.document.findBlockByNumber(number).layout().lineCount() for number in range(pages.document.blockCount())
    )
    assert all(page.bottom - page.top <= A4.height for page in pages.pages)


def test_paragraphs_are_numbered_at_their_first_line():
    proof = a_proof(Piece(BlockKind.HEADLINE, "Bridge"), SENTENCE * 3, Piece(BlockKind.HEADING, "Money"), SENTENCE)
    pages = pages_of(proof)
    numbers = [pages.number_at(line) for line in pages.pages[0].lines]
    assert [number for number in numbers if number is not None] == [1, 2]
    assert numbers[0] is None


def test_a_heading_stays_with_what_follows():
    for paragraphs in range(5, 14):
        heading = Piece(BlockKind.HEADING, "Money")
        plain = [" ".join([SENTENCE] * 3)] * paragraphs
        pages = pages_of(a_proof(*plain, heading, *plain))
        last = [page.lines[-1].block.index for page in pages.pages]
        assert paragraphs not in last


def test_no_page_ends_after_the_first_line_of_a_paragraph_or_before_its_last():
    pages = pages_of(long_proof(30))
    for page in pages.pages[:-1]:
        end = page.lines[-1]
        count = end.block.layout.lineCount()
        assert end.line.lineNumber() not in (0, count - 2)


def test_a_claim_is_noted_on_the_page_where_it_begins():
    proof = long_proof(30)
    claims = [claim_on(proof, str(number), f"Paragraph {number}") for number in range(1, 31)]
    pages = pages_of(proof, claims)
    for page in pages.pages:
        begun = [str(pages.number_at(line)) for line in page.lines if pages.number_at(line) is not None]
        assert [note.claim.number for note in page.notes] == begun


def test_a_note_stands_level_with_its_line_where_there_is_room():
    proof = a_proof(SENTENCE, SENTENCE)
    pages = pages_of(proof, [claim_on(proof, "1", "The bridge is 512")])
    bare = pages_of(proof, [claim_on(proof, "1", "512 metres")])
    assert pages.pages[0].notes[0].y == bare.pages[0].notes[0].y < pages.pages[0].lines[1].baseline


def test_a_source_not_to_be_named_that_has_no_evidence_yet_is_not_printed_either():
    proof = a_proof(SENTENCE)
    claim = claim_on(proof, "1", "The bridge", verdict=Verdict.UNVERIFIED, reason="Lund will not say")
    lund = Source(SourceId("s"), "Maria Lund", kind=SourceKind.PERSON, terms=Terms.BACKGROUND)
    (page,) = ArticlePages(proof, [claim], (), A4, unnamed=UnnamedSources([lund])).pages
    assert page.notes[0].claim.reason == "[withheld] will not say"


def test_notes_are_pushed_down_and_never_overlap():
    proof = a_proof(SENTENCE)
    told = {"verdict": Verdict.DISPUTED, "reason": Reason.QUOTATION_NOT_WORD_FOR_WORD}
    claims = [claim_on(proof, str(number), word, **told) for number, word in enumerate(SENTENCE.split()[:12], 1)]
    notes = pages_of(proof, claims).pages[0].notes
    assert len(notes) == 12
    assert all(above.y + above.height < below.y for above, below in pairwise(notes))


def test_a_note_that_was_pushed_down_knows_its_line():
    proof = a_proof(SENTENCE)
    notes = pages_of(proof, [claim_on(proof, "1", "The bridge"), claim_on(proof, "2", "512 metres")]).pages[0].notes
    assert notes[0].y == notes[0].line_y == notes[1].line_y < notes[1].y


def test_more_notes_than_a_page_holds_go_on_overleaf():
    proof = a_proof(SENTENCE, SENTENCE)
    claims = [a_claim(str(number), at=number % 60, length=5) for number in range(1, 201)]
    pages = pages_of(proof, claims)
    noted = [note.claim.number for page in pages.pages for note in page.notes]
    assert len(pages.pages) > 2
    assert sorted(noted, key=int) == [str(number) for number in range(1, 201)]
    assert all(note.y + note.height <= A4.height for page in pages.pages for note in page.notes)


def test_a_further_passage_is_noted_by_its_number_alone():
    proof = a_proof(SENTENCE, "Later: it is 512 metres.")
    claim = claim_on(proof, "1", "512 metres long")
    first = claim.passages[0]
    later = replace(first, id=PassageId("more"), span=words_of(proof, "it is 512 metres"))
    notes = pages_of(proof, [replace(claim, passages=(first, later))]).pages[0].notes
    assert [note.words is not None for note in notes] == [True, False]


def test_a_claim_of_another_proof_is_not_printed():
    proof = a_proof(SENTENCE, proof_id="another")
    assert pages_of(proof, [a_claim("1", at=0, length=5)]).pages[0].notes == []


def test_the_note_says_verdict_reason_and_that_evidence_is_missing():
    disputed = a_claim("1", verdict=Verdict.DISPUTED, reason=Reason.NUMBER_DIFFERS)
    assert note_words(disputed) == "Disputed: number differs, no evidence recorded"
    assert note_words(a_claim("1", verdict=Verdict.SUPPORTED)) == "Supported, no evidence recorded"


def test_the_note_says_that_evidence_speaks_both_ways():
    both = a_claim("1", verdict=Verdict.SUPPORTED, evidence=(Stance.SUPPORTS, Stance.CONTRADICTS))
    assert note_words(both) == "Supported, evidence recorded says so, other evidence speaks against it"
    assert note_words(a_claim("1", verdict=Verdict.SUPPORTED, evidence=1)) == "Supported"


def test_the_margin_says_which_new_words_nobody_has_decided_about():
    proof = a_proof(SENTENCE)
    claim = claim_on(proof, "1", "512 metres")
    new = replace(NEW, claim_id=claim.id, quote="512 metres", proposed="521 metres")
    others = replace(new, decision=Decision.STET), replace(new, claim_id=None), replace(new, proposed="")
    pages = ArticlePages(proof, [claim], (), A4, [new, *others])
    (note,) = pages.pages[0].notes
    told = "Proposed: “521 metres” for “512 metres” and nothing for “512 metres”"
    assert note.words.text() == f"Not checked. {told}"


def proposed(proof, words, **more):
    return replace(NEW, proof_id=proof.id, span=words_of(proof, words), quote=words, proposed="another", **more)


def test_words_are_struck_for_which_others_are_proposed_or_awaited_and_no_others():
    proof = a_proof(SENTENCE)
    wordings = [
        proposed(proof, "512 metres"),
        proposed(proof, "the town", decision=Decision.ACCEPTED),
        proposed(proof, "the mayor", decision=Decision.STET),
    ]
    pages = ArticlePages(proof, [], (), A4, wordings)
    assert [one.of(proof.text) for one in pages.struck] == ["512 metres", "the town"]


def dark_rows(proof, wordings):
    """How many pixels of each row of the column of letters are dark."""
    pages = ArticlePages(proof, [], (), A4, wordings)
    image = QImage(A4.size.toSize(), QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        PagePainter(painter, pages, IMPRINT).paint(1)
    first, last = round(A4.top), round(A4.top + pages.pages[0].bottom)
    across = range(round(A4.left), round(A4.left + A4.column))
    return [sum(image.pixelColor(x, y).lightness() < 128 for x in across) for y in range(first, last)]


def test_a_line_goes_through_the_letters_of_struck_words():
    proof = a_proof("mmmmmmmm nnnnnnnn")
    plain, struck = dark_rows(proof, ()), dark_rows(proof, [proposed(proof, "mmmmmmmm")])
    more = [one - other for one, other in zip(struck, plain, strict=True)]
    letters = [at for at, count in enumerate(plain) if count]
    lined = [at for at, count in enumerate(more) if count > 0]
    assert 0 < len(lined) <= 2
    assert letters[0] < lined[0] <= lined[-1] < letters[-1]


def test_the_note_says_what_becomes_of_the_copy_what_is_waited_for_and_why_to_look_again():
    decided = a_claim("1", verdict=Verdict.SUPPORTED, evidence=(Stance.CONTRADICTS,), outcome=Outcome.EDITOR)
    assert note_words(replace(decided, basis=Basis())) == (
        "Supported, evidence recorded speaks against it, none for it."
        " Since it was judged, evidence came to stand against the verdict."
        " In the copy: editor decides"
    )


def test_lines_from_the_right_stand_at_the_right():
    pages = pages_of(a_proof("تقع القاهرة على نهر النيل", SENTENCE))
    arabic, english = (line.line.naturalTextRect() for line in pages.pages[0].lines[:2])
    assert arabic.left() > english.left()
    assert arabic.right() == pytest.approx(A4.column, abs=1)


def test_an_empty_article_is_one_empty_page(tmp_path):
    assert print_article(pdf(tmp_path / "a.pdf"), a_proof(""), [], (), IMPRINT) == 1


def test_the_pdf_holds_article_numbers_verdicts_and_imprint(tmp_path):
    proof = long_proof(12)
    claims = [claim_on(proof, "7a", "Paragraph 12", verdict=Verdict.DISPUTED, reason=Reason.NUMBER_DIFFERS)]
    pages = print_article(pdf(tmp_path / "a.pdf"), proof, claims, (), IMPRINT)
    sheets = text_of(tmp_path / "a.pdf").rstrip("\f").split("\f")
    assert len(sheets) == pages > 1
    assert "7a" in sheets[-1]
    assert "Disputed: number" in sheets[-1]
    for number, sheet in enumerate(sheets, 1):
        assert "A bridge is opened · Proof 1" in sheet
        assert f"Page {number} of {pages}" in sheet
        assert "Printed 10 Apr 2025, 11:00" in sheet
        assert f"SHA-256 {proof.sha256[:12]}" in sheet


def test_a_printer_takes_the_same_pages(tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    assert print_article(printer, long_proof(12), [], (), IMPRINT) > 1
    assert "Paragraph 12" in text_of(tmp_path / "a.pdf")


def test_only_the_pages_asked_for_are_printed(tmp_path):
    writer = pdf(tmp_path / "a.pdf")
    wanted = QPageRanges()
    wanted.addRange(2, 2)
    writer.setPageRanges(wanted)
    assert print_article(writer, long_proof(30), [], (), IMPRINT) == 1
    assert "Page 2 of" in text_of(tmp_path / "a.pdf")


def test_the_sheet_is_the_whole_paper_whatever_its_margins(tmp_path):
    writer = pdf(tmp_path / "a.pdf")
    writer.setPageMargins(QMarginsF(30, 30, 30, 30), QPageLayout.Unit.Millimeter)
    assert sheet_of(writer).size.width() == pytest.approx(210 * MM, abs=1)


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A6])
def test_notes_stay_on_the_paper(tmp_path, size):
    sheet = sheet_of(pdf(tmp_path / "a.pdf", size))
    assert sheet.left + sheet.column < sheet.notes_left
    assert size is QPageSize.PageSizeId.A6 or sheet.notes_left + sheet.notes_width <= sheet.size.width() - 10 * MM


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_place_that_takes_nothing_is_told(tmp_path):
    with pytest.raises(UnwritableError):
        print_article(pdf(tmp_path / "missing" / "a.pdf"), a_proof(SENTENCE), [], (), IMPRINT)


def test_letters_are_those_of_no_system_language():
    """Turkish settings would else draw another i, which a PDF does not tell as a letter."""
    fonts = (Typography().font(), small_font(), small_font(bold=True))
    assert [font.featureValue(QFont.Tag("locl")) for font in fonts] == [0, 0, 0]
    assert all(font.isFeatureSet(QFont.Tag("locl")) for font in fonts)


def test_a_pdf_holds_the_words_whose_letters_the_face_would_draw_as_one(tmp_path):
    proof = a_proof("After the heft of it, swiftly, the office flies fjords.")
    print_article(pdf(tmp_path / "a.pdf"), proof, [], (), IMPRINT)
    assert proof.text in pypdfium2.PdfDocument(tmp_path / "a.pdf")[0].get_textpage().get_text_range()
