"""The text of an article as Qt shows it, with positions in UTF-16 units."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind, Proof, Style, StyleKind
from factcheck.domain.text.canonical import canonical_text
from factcheck.domain.text.span import Span
from factcheck.ui.article.document import ArticleDocument, Utf16Map, cursor_over
from factcheck.ui.article.typography import ArticleFormats, Typography
from factcheck.ui.widgets.theme import LIGHT
from tests.proof_samples import a_proof, words_of

SIGNS = st.one_of(
    st.characters(exclude_categories=["Cs"]), st.sampled_from("\n\t\x00\u00a0\u00ad😀\ufdd0\ufffc\ufeff\ufffe\u202e")
)
BLOCKS = st.lists(st.text(SIGNS, max_size=12).map(canonical_text), min_size=1, max_size=6)


def _document(proof: Proof) -> ArticleDocument:
    return ArticleDocument(proof, ArticleFormats(Typography(), LIGHT))


def _shown(text: str) -> str:
    for character in "\ufdd0\ufdd1\ufffc\ufffe":
        text = text.replace(character, "\ufffd")
    return text.replace("\ufeff", "\u2060").replace("\n", "\u2028")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(BLOCKS)
def test_every_code_point_stands_where_it_stands_in_the_text(qtbot: QtBot, blocks: list[str]) -> None:
    proof = a_proof(*blocks)
    document = _document(proof)
    assert document.toRawText() == "\u2029".join(_shown(block) for block in blocks)
    assert document.to_qt(len(proof.text)) == document.characterCount() - 1


def test_blocks_of_the_text_are_blocks_of_the_document(qtbot: QtBot) -> None:
    document = _document(a_proof("One 😀 line", "two\nlines", ""))
    assert [document.findBlockByNumber(at).position() for at in range(3)] == [0, 12, 22]
    assert document.blockCount() == 3


def test_list_signs_are_not_text(qtbot: QtBot) -> None:
    document = _document(a_proof(Piece(BlockKind.LIST_ITEM, "Hydrogen", 1, "1.")))
    assert document.toRawText() == "Hydrogen"


def test_overlapping_styles_stand_on_their_words(qtbot: QtBot) -> None:
    proof = a_proof("plain bold both italic", "next")
    bold, italic = words_of(proof, "bold both"), words_of(proof, "both italic")
    styles = Style(StyleKind.BOLD, bold.start, bold.end), Style(StyleKind.ITALIC, italic.start, italic.end)
    document = _document(a_proof("plain bold both italic", "next", styles=styles))
    seen = []
    for word in ("plain", "bold", "both", "italic", "next"):
        cursor = QTextCursor(document)
        cursor.setPosition(words_of(proof, word).start + 1)
        seen.append((cursor.charFormat().fontWeight() > 500, cursor.charFormat().fontItalic()))
    assert seen == [(False, False), (True, False), (True, True), (False, True), (False, False)]


def test_a_paragraph_takes_its_direction_from_its_first_letter(qtbot: QtBot) -> None:
    document = _document(a_proof("123 تقع القاهرة (Cairo)", "Cairo (القاهرة)"))
    directions = [document.findBlockByNumber(at).textDirection() for at in (0, 1)]
    assert directions == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


def test_nothing_can_be_undone(qtbot: QtBot) -> None:
    assert not _document(a_proof("words")).isUndoRedoEnabled()


TEXT = st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("😀🇺🇦𝒜")), max_size=60)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXT)
def test_a_position_is_the_number_of_units_before_it(text: str) -> None:
    places = Utf16Map(text)
    assert [places.to_qt(at) for at in range(len(text) + 1)] == [_units(text[:at]) for at in range(len(text) + 1)]


@given(TEXT)
def test_there_and_back_is_the_same_position(text: str) -> None:
    places = Utf16Map(text)
    assert all(places.from_qt(places.to_qt(at)) == at for at in range(len(text) + 1))


def test_inside_a_pair_it_is_the_position_of_the_character() -> None:
    places = Utf16Map("a😀b")
    assert [places.from_qt(qt_pos) for qt_pos in range(5)] == [0, 1, 1, 2, 3]


def test_a_text_of_a_megabyte_without_pairs_needs_no_table() -> None:
    places = Utf16Map("“é”" * 350_000)
    assert places.to_qt(1_000_000) == places.from_qt(1_000_000) == 1_000_000


def test_a_cursor_selects_words_whatever_stands_before_them():
    text = "😀 then words"
    assert cursor_over(QTextDocument(text), Span(7, 12), Utf16Map(text)).selectedText() == "words"
